/// Tables: whether each was found, its cells, its shape.
struct TableScoring {
  /// A table ready for comparing.
  private struct Table {
    var cells: [Scalars: Int] = [:]
    var count = 0
    var shape: [Int]
    var page: Int?

    init(_ fact: StatedFact) {
      let header = fact.value["header"]?.elements ?? []
      let rows = (fact.value["rows"]?.elements ?? []).map(\.elements)
      for cell in header + rows.joined() {
        let text = Forms.cell(cell.text)
        if text.isEmpty { continue }
        cells[text, default: 0] += 1
        count += 1
      }
      shape = [
        fact.value["n_rows"]?.int ?? rows.count,
        fact.value["n_cols"]?.int ?? max(header.count, rows.map(\.count).max() ?? 0),
      ]
      page = fact.page
    }

    func common(_ other: Table) -> Int { cells.reduce(0) { $0 + min($1.value, other.cells[$1.key] ?? 0) } }
  }

  private(set) var found = Tally()
  private(set) var cells = Tally()
  private(set) var shapes = Tally()
  private(set) var pages = PageTally()

  /// - Parameter countsExtras: false where the gold names only some tables.
  init(_ gold: [StatedFact], _ predicted: [StatedFact], _ measure: Measure, countsExtras: Bool) {
    let (gold, predicted) = (gold.map(Table.init), predicted.map(Table.init))
    let pairs = Matching.greedy(Self.candidates(gold, predicted))
    for pair in pairs {
      let (own, other) = (gold[pair.gold], predicted[pair.found])
      let common = own.common(other)
      let isFound = pair.score >= measure.table
      found += Tally(matched: isFound ? 1 : 0, extra: isFound ? 0 : 1, missed: isFound ? 0 : 1)
      cells += Tally(matched: common, extra: other.count - common, missed: own.count - common)
      let same = own.shape == other.shape
      shapes += Tally(matched: same ? 1 : 0, extra: same ? 0 : 1, missed: same ? 0 : 1)
      if own.page != 0, other.page != 0 { pages.compare(own.page, other.page) }
    }
    let (matchedGold, matchedFound) = (Set(pairs.map(\.gold)), Set(pairs.map(\.found)))
    for (index, table) in gold.enumerated() where !matchedGold.contains(index) {
      found.missed += 1
      cells.missed += table.count
      shapes.missed += 1
    }
    guard countsExtras else { return }
    for (index, table) in predicted.enumerated() where !matchedFound.contains(index) {
      found.extra += 1
      cells.extra += table.count
      shapes.extra += 1
    }
  }

  /// Tables that share at least half of the cells and are at most one page apart.
  private static func candidates(_ gold: [Table], _ predicted: [Table]) -> [Matching.Pair] {
    var pairs: [Matching.Pair] = []
    for (index, own) in gold.enumerated() {
      for (other, table) in predicted.enumerated() {
        if let page = own.page, let second = table.page, page != 0, second != 0,
          !(page - 1...page + 1).contains(second)
        {
          continue
        }
        let share = Double(own.common(table)) / Double(max(own.count, table.count, 1))
        if share >= Measure.soft.table {
          pairs.append(Matching.Pair(score: share, gold: index, found: other))
        }
      }
    }
    return pairs
  }
}
