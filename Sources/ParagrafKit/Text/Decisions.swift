/// What archivists decided about the edits of one document. An edit is known again by its place and by what it changes
/// into what: another version of a rule or of the lexicon does not undo a decision.
public struct Decisions: Sendable {
  private struct Key: Hashable {
    var page: Int
    var range: Range<Int>
    var before: String
    var after: String

    init(_ edit: Edit) { (page, range, before, after) = (edit.page, edit.range, edit.before, edit.after) }
  }

  /// The edits decided on, each `accepted` or `rejected`.
  public let edits: [Edit]
  private let statuses: [Key: EditStatus]

  /// Nothing was decided.
  public static let none = Decisions([])

  /// - Parameter edits: with the status that was decided.
  public init(_ edits: [Edit]) {
    self.edits = edits
    statuses = Dictionary(edits.map { (Key($0), $0.status) }, uniquingKeysWith: { _, last in last })
  }

  /// The status of an edit that is about to be made: what was decided, else what the rule gives it.
  public func status(of edit: Edit, default status: EditStatus) -> EditStatus {
    statuses.isEmpty ? status : statuses[Key(edit)] ?? status
  }

  /// The status of edits that are made together or not at all.
  public func status(ofAll edits: [Edit], default status: EditStatus) -> EditStatus {
    let decided = statuses.isEmpty ? [] : edits.compactMap { statuses[Key($0)] }
    return decided.contains(.rejected) ? .rejected : decided.first ?? status
  }

  /// The edits decided on that are not in a ledger.
  public func missing(in ledger: [Edit]) -> [Edit] {
    guard !edits.isEmpty else { return [] }
    let known = Set(ledger.map { Key($0) })
    return edits.filter { !known.contains(Key($0)) }
  }
}
