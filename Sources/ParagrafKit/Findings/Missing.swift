/// Something that a record lacks although its document was read.
public struct Missing: Sendable, Hashable {
  /// `missing-page`: the page cannot be opened; `no-text`: the page holds no text that could be read.
  public var reason: String
  /// From 1.
  public var page: Int

  public init(reason: String, page: Int) {
    self.reason = reason
    self.page = page
  }
}

extension Record {
  /// What the record lacks, page by page: pages that cannot be opened and images that were not read; where
  /// no page at all has text, every page.
  public var missing: [Missing] {
    let damage = text.document.damage
    let unopened = Set(damage.missingPages)
    var silent = Set(damage.pagesWithoutText)
    if text.lines.isEmpty { silent.formUnion(text.document.pages.map(\.number)) }
    return unopened.union(silent).sorted().map { page in
      Missing(reason: unopened.contains(page) ? "missing-page" : "no-text", page: page)
    }
  }

  /// `imported`, or `partial` where something is missing or there is no text at all.
  public var status: Status { missing.isEmpty && !text.lines.isEmpty ? .imported : .partial }
}
