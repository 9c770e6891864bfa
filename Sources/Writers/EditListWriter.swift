import ParagrafKit

/// The edits of a document in their context, for eyes: those made, those proposed, those rejected. `paragraf edits` prints
/// it; it is not one of the formats that `import` writes.
public struct EditListWriter: SingleFileWriter {
  public static let format = "edit-list"
  public static let suffix = "edit-list.txt"
  public static let summary = "the edits of the text in their context"

  /// Which edits are shown; nil leaves the choice open.
  public struct Filter: Sendable, Hashable {
    public var kind: EditClass?
    public var status: EditStatus?
    public var page: Int?

    public init(kind: EditClass? = nil, status: EditStatus? = nil, page: Int? = nil) {
      self.kind = kind
      self.status = status
      self.page = page
    }

    func takes(_ edit: Edit) -> Bool {
      // The break behind a joined word tells nothing that the join does not.
      edit.rule != .movedBreak && (page ?? edit.page) == edit.page && (status ?? edit.status) == edit.status
    }
  }

  /// Columns of the class and the confidence: `diacritics 0.97  `.
  private static let label = 17

  private let width: Int
  private let isColoured: Bool
  private let filter: Filter

  /// - Parameters:
  ///   - width: columns of the terminal.
  ///   - isColoured: whether the terminal shows what was removed in red and what stands there now in green.
  public init(width: Int = 80, isColoured: Bool = false, filter: Filter = Filter()) {
    self.width = max(width, 40)
    self.isColoured = isColoured
    self.filter = filter
  }

  private static let groups: [(heading: String, statuses: [EditStatus])] = [
    ("Made", [.applied, .accepted]), ("Proposed, not made", [.proposed]), ("Rejected", [.rejected]),
  ]

  public func bytes(of record: Record) -> [UInt8] {
    var page = WrappedText(width: width)
    let chosen = record.text.ledger.filter(filter.takes)
    // Characters in their standard form are many and seldom worth a look.
    let shown = chosen.filter { $0.rule.kind == filter.kind ?? $0.rule.kind }
      .filter { filter.kind != nil || $0.rule.kind != .form }
    page.add(record.text.document.source.name, indent: 0)
    for (heading, statuses) in Self.groups {
      let edits = shown.filter { statuses.contains($0.status) }
      guard !edits.isEmpty else { continue }
      page.addEmptyLine()
      page.add("\(heading) (\(edits.count))", indent: 0)
      var number = 0
      for edit in edits {
        if edit.page != number {
          number = edit.page
          page.add("page \(number)", label: " ", indent: 2)
        }
        show(edit, record.text, &page)
      }
    }
    page.addEmptyLine()
    count(shown, among: chosen, &page)
    for edit in record.unfitDecisions {
      page.add(
        "no occasion any more: \(edit.status.rawValue) '\(edit.before.printable)' as '\(edit.after.printable)', page \(edit.page)",
        indent: 0, hanging: 2)
    }
    return Array(page.text.utf8)
  }

  private func count(_ shown: [Edit], among chosen: [Edit], _ page: inout WrappedText) {
    let counts = EditStatus.allCases.compactMap { status in
      let number = shown.count { $0.status == status }
      return number == 0 ? nil : "\(number) \(status.rawValue)"
    }
    page.add(
      "\(shown.count) edit\(shown.count == 1 ? "" : "s")"
        + (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))"), indent: 0)
    let forms = filter.kind == nil ? chosen.count { $0.rule.kind == .form } : 0
    if forms > 0 {
      page.add("\(forms) of class form (the same letters in their standard form): --class form", indent: 0)
    }
  }

  /// `diacritics 0.97  … beslutar att [godkanna → godkänna] förslaget …`
  private func show(_ edit: Edit, _ text: ReadingText, _ page: inout WrappedText) {
    let before = Self.shown(edit.before)
    let after = Self.shown(edit.after)
    var about = "\(edit.rule.kind.rawValue) \(Self.hundredths(edit.confidence))"
    about += String(repeating: " ", count: max(1, Self.label - about.utf8.count))
    if edit.status == .accepted { about += "accepted: " }
    let orElse = edit.runnerUp.map { ", or \(Self.shown($0))" } ?? ""
    let original = text.originals.indices.contains(edit.page - 1) ? text.originals[edit.page - 1] : ""
    let room = width - 4 - [about, before, after, orElse].reduce(5) { $0 + $1.unicodeScalars.count }
    let context = EditContext(edit, in: original, width: max(4, room / 2))
    let change = "[\(coloured(before, 31)) → \(coloured(after, 32))\(orElse)]"
    let line = "\(about)\(context.before.printable)\(change)\(context.after.printable)"
    page.add(verbatim: "    " + line.trimming { $0 == 0x20 })
  }

  /// Line ends, and edits that leave nothing, as signs.
  private static func shown(_ text: String) -> String {
    text.isEmpty ? "∅" : String(text.map { $0 == "\n" ? "⏎" : $0 }).printable
  }

  private func coloured(_ text: String, _ colour: Int) -> String {
    isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  private static func hundredths(_ number: Double) -> String {
    let number = Int((min(max(number, 0), 1) * 100).rounded())
    return number == 100 ? "1.00" : "0.\(number < 10 ? "0" : "")\(number)"
  }
}
