import Evaluation
import Importing
import ParagrafKit

/// A comparison for eyes.
public struct ComparisonText {
  /// Changes that are shown of a document.
  private static let changesShown = 5

  private let titles: [(path: FilePath, version: String?)]
  private let limit: Int
  private let width: Int
  private var totals = ComparisonTotals()
  /// The documents with most changes, these first.
  private var most: [DocumentComparison] = []
  private var otherState: [DocumentComparison] = []
  private var onlyA: [FilePath] = []
  private var onlyB: [FilePath] = []

  /// - Parameters:
  ///   - limit: documents that are named in each list.
  ///   - width: columns.
  /// - Returns: the text, and whether anything differs.
  public static func of(
    _ comparison: RunComparison, limit: Int, width: Int
  ) throws -> (text: String, differs: Bool) {
    var text = ComparisonText(titles: comparison.titles, limit: limit, width: width)
    try comparison.visit { text.add($0) }
    return (text.lines.map { $0 + "\n" }.joined(), text.totals.isAny)
  }

  private init(titles: [(path: FilePath, version: String?)], limit: Int, width: Int) {
    (self.titles, self.limit, self.width) = (titles, limit, width)
  }

  private mutating func add(_ document: DocumentComparison) {
    totals.add(document)
    if document.hasOtherState, otherState.count < limit { otherState.append(document) }
    if !document.isInB, onlyA.count < limit { onlyA.append(document.document) }
    if !document.isInA, onlyB.count < limit { onlyB.append(document.document) }
    let count = document.changes.count
    guard count > 0, limit > 0, most.count < limit || count > most[most.count - 1].changes.count else {
      return
    }
    let place = most.firstIndex { $0.changes.count < count } ?? most.count
    most.insert(document, at: place)
    if most.count > limit { most.removeLast() }
  }

  // MARK: Text

  private var lines: [String] {
    heads + documentLines + typeLines + stateLines + list("Only in A", onlyA, of: totals.onlyA)
      + list("Only in B", onlyB, of: totals.onlyB) + changeLines
  }

  private var heads: [String] {
    zip(["A", "B"], titles).map { name, title in
      let version = title.version.map { "  (Paragraf \($0.printable))" } ?? ""
      let room = width - 3 - TextWidth.of(version)
      return "\(name)  \(TextWidth.cutStart(title.path.display, to: room))\(version)"
    }
  }

  private var documentLines: [String] {
    let same = totals.inBoth - totals.differ
    var lines = [
      "",
      "\(Counted.text(totals.inBoth, "document")) in both: \(same) alike, \(totals.differ) differ; "
        + "\(totals.onlyA) only in A, \(totals.onlyB) only in B",
    ]
    if totals.malformed > 0 { lines.append("\(Counted.text(totals.malformed, "line")) that are no facts") }
    return lines
  }

  private static let nameWidth = 20

  /// The types that differ, what is alike in one row, and the sum.
  private var typeLines: [String] {
    if totals.types.isEmpty { return [] }
    let differing = totals.types.filter { $0.value.differs + $0.value.shifted > 0 }
    var rows = differing.sorted { $0.key < $1.key }
    let alike = totals.types.count - differing.count
    if alike > 0 {
      let sum = totals.types.filter { differing[$0.key] == nil }.reduce(into: FactCounts()) { $0 += $1.value }
      rows.append(("\(alike) \(rows.isEmpty ? "" : "other ")type\(alike == 1 ? "" : "s")", sum))
    }
    if rows.count > 1 { rows.append(("all", totals.facts)) }
    let heads = ["A", "B", "same", "shifted", "changed", "only A", "only B"]
    let lines = rows.map { name, counts in
      Columns.line(
        name,
        [counts.a, counts.b, counts.same, counts.shifted, counts.changed, counts.onlyA, counts.onlyB]
          .map(String.init), nameWidth: Self.nameWidth)
    }
    let note = totals.facts.shifted > 0 ? ["(shifted: the same, but for confidence, box or recogniser)"] : []
    return ["", Columns.line("facts", heads, nameWidth: Self.nameWidth)] + lines + note
  }

  private var stateLines: [String] {
    if totals.otherState == 0 { return [] }
    return ["", "Another status or number of pages: \(totals.otherState)"]
      + otherState.flatMap { document -> [String] in
        guard let a = document.stateA, let b = document.stateB else { return [] }
        func words(_ state: DocumentComparison.State) -> String {
          "\(state.words), \(Counted.text(state.pages, "page"))"
        }
        return [path(document.document), "    \(words(a)) → \(words(b))"]
      } + more(than: otherState.count, of: totals.otherState)
  }

  private func list(_ title: String, _ documents: [FilePath], of count: Int) -> [String] {
    if count == 0 { return [] }
    return ["", "\(title): \(count)"] + documents.map(path) + more(than: documents.count, of: count)
  }

  private var changeLines: [String] {
    if most.isEmpty { return [] }
    let text = ChangeText(width: width)
    return ["", "Most changes (~ changed, - only in A, + only in B)"]
      + most.flatMap { document in
        let count = document.changes.count
        return [path(document.document) + ": \(count)"]
          + document.changes.prefix(Self.changesShown).flatMap(text.lines)
          + (count > Self.changesShown ? ["    and \(count - Self.changesShown) more"] : [])
      }
  }

  private func path(_ path: FilePath) -> String { "  " + TextWidth.cutStart(path.display, to: width - 12) }

  private func more(than shown: Int, of count: Int) -> [String] {
    count > shown ? ["  and \(count - shown) more"] : []
  }
}
