/// Something that a record lacks although its document was read.
public struct Missing: Sendable, Hashable {
  /// `missing-page`: the page cannot be opened; `no-text`: the page holds no text that could be read;
  /// `damaged-page`: the page holds syntax errors, something may be missing; `unreadable-text`: its letters stand for
  /// other letters, as a font with a false table says, and nothing was read; `garbled-text`: some of its letters do, as
  /// in a wrong encoding, and it was read as it is; `lost-page`: reading the page took too long or too much memory, or
  /// crashed the reader, so it was left out; `no-structure`: from this page on there is text alone, as finding what it
  /// is made of failed so; `no-page-list`: the file's list of its pages is lost, and behind this one, the last that
  /// was found, there may have been others; `xfa-form`: the page stands in for a form (XFA) that the viewer was to draw,
  /// and nothing was read of that; `documents-inside`: the document, which another one carries, carries documents
  /// itself, and these were not read; told of its first page besides what that lacks.
  public var reason: String
  /// From 1.
  public var page: Int

  /// Reasons of what was left out since reading it took too much, or crashed the reader.
  public static let curtailed: Set<String> = ["lost-page", "no-structure"]

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
    var reasons: [Int: String] = [:]
    for page in damage.damagedPages { reasons[page] = "damaged-page" }
    for page in damage.garbledPages { reasons[page] = "garbled-text" }
    for page in damage.pagesWithoutText { reasons[page] = "no-text" }
    if text.lines.isEmpty { for page in text.document.pages { reasons[page.number] = "no-text" } }
    for line in text.lines where line.role == .unreadable { reasons[line.page] = "unreadable-text" }
    for page in damage.standInPages { reasons[page] = "xfa-form" }
    for page in damage.missingPages { reasons[page] = "missing-page" }
    if damage.recoveries.contains(.pageTree), let last = text.document.pages.last?.number,
      reasons[last] == nil
    {
      reasons[last] = "no-page-list"
    }
    if damage.isWithoutStructure, let first = text.document.pages.first {
      reasons[first.number] = "no-structure"
    }
    for page in damage.lostPages { reasons[page] = "lost-page" }
    var missing = reasons.sorted { $0.key < $1.key }.map { Missing(reason: $0.value, page: $0.key) }
    // Those of a file by itself are read as documents of their own; one level is enough.
    if text.document.source.holder != nil, text.document.metadata.attachments.contains(where: \.isDocument),
      let first = text.document.pages.first?.number
    {
      missing.insert(Missing(reason: "documents-inside", page: first), at: 0)
    }
    return missing
  }

  /// `imported`, or `partial` where something is missing or there is no text at all.
  public var status: Status { missing.isEmpty && !text.lines.isEmpty ? .imported : .partial }
}
