/// What a page draws a frame around: a table, or the part of one that stands on this page.
struct DrawnTable {
  private(set) var lines: Range<Int>
  /// Texts of all rows, the head's too: one a column, of joined fields in the first.
  private var rows: [[String]]
  /// The frame of its first page, and that of its last.
  private let grid: Grid
  private var lastGrid: Grid
  private var page: Int

  /// The frames of a range with the text in them. A frame that goes on at the head of the next page is one with the one
  /// before it.
  static func all(in range: Range<Int>, of text: ReadingText) -> [DrawnTable] {
    var found: [DrawnTable] = []
    var rest = text.bodyLines(in: range)[...]
    while let first = rest.first {
      let lines = rest.prefix { $0.page == first.page }
      rest = rest.dropFirst(lines.count)
      let page = text.document.pages[first.page - 1]
      for grid in page.grids {
        guard let next = DrawnTable(grid, lines.filter { grid.holds($0.box) }, on: page) else { continue }
        if let last = found.last, last.goesOn(with: next, text) {
          found[found.count - 1].append(next)
        } else {
          found.append(next)
        }
      }
    }
    return found
  }

  private init?(_ grid: Grid, _ lines: [Line], on page: LaidOutPage) {
    guard let first = lines.first, let last = lines.last else { return nil }
    rows = [[String]](
      repeating: [String](repeating: "", count: grid.columnCount), count: grid.rowCount)
    for line in lines {
      let tokens = line.text.tokens
      let words = page.words[line.words]
      for (offset, word) in words.enumerated() where grid.holds(word.box) {
        let (row, column) = grid.field(of: word.box)
        let text = tokens.count == words.count ? String(tokens[offset]) : word.text
        rows[row][column] += (rows[row][column].isEmpty ? "" : " ") + text
      }
    }
    self.lines = first.index..<last.index + 1
    self.grid = grid
    self.lastGrid = grid
    self.page = first.page
  }

  /// Whether a page break parts the two: nothing stands between them and their columns are the same. A field over the
  /// whole width may stand alone behind the break.
  private func goesOn(with next: DrawnTable, _ text: ReadingText) -> Bool {
    guard page + 1 == next.page, lines.upperBound <= next.lines.lowerBound else { return false }
    let (a, b) = (lastGrid.columns, next.grid.columns)
    let isSame =
      a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 6 }
      || b.count == 2 && abs(a[0] - b[0]) < 6 && abs(a[a.count - 1] - b[1]) < 6
    return isSame
      && !text.bodyLines(in: lines.upperBound..<next.lines.lowerBound).contains { !$0.text.isEmpty }
  }

  private mutating func append(_ next: DrawnTable) {
    let width = grid.columnCount
    var more = next.rows.map { $0 + [String](repeating: "", count: width - $0.count) }
    // The name and the head are repeated on each page.
    let head = top + headRows(from: top)
    more.removeFirst(zip(more, rows.prefix(head)).prefix { $0 == $1 }.count)
    rows += more
    lines = lines.lowerBound..<next.lines.upperBound
    page = next.page
    if next.grid.columnCount == width { lastGrid = next.grid }
  }

  /// The table; nil if the frame holds no more than a box or two.
  var table: DataTable? {
    guard grid.columnCount >= 2, rows.filter({ $0.contains { !$0.isEmpty } }).count >= 2,
      rows.reduce(0, { $0 + $1.filter { !$0.isEmpty }.count }) >= 3
    else { return nil }
    let heads = headRows(from: top)
    let head = rows[top..<top + heads]
    return DataTable(
      caption: top > 0 ? rows[0][0] : "",
      header: heads == 1 ? rows[top] : head.flatMap { $0.filter { !$0.isEmpty } },
      rows: Array(rows[(top + heads)...]), columnCount: grid.columnCount, lines: lines)
  }

  /// Where the head begins: a field over the whole width above it names the table.
  private var top: Int { grid.rowCount > 2 && grid.width(row: 0, column: 0) == grid.columnCount ? 1 : 0 }

  /// How many rows the head takes: more than one where its fields are joined over rows, or where one over several columns
  /// has each column's own head below it and the other columns go on empty.
  private func headRows(from top: Int) -> Int {
    let columns = 0..<grid.columnCount
    let tallest = columns.map { grid.height(row: top, column: $0) }.max() ?? 1
    if tallest > 1 { return top + tallest < grid.rowCount && tallest <= 3 ? tallest : 1 }
    guard top + 2 < grid.rowCount, columns.contains(where: { isWide(top, $0) }),
      columns.allSatisfy({ isWide(top, $0) != rows[top + 1][$0].isEmpty })
    else { return 1 }
    return 2
  }

  /// Whether the field of this row reaches over several columns.
  private func isWide(_ row: Int, _ column: Int) -> Bool {
    let start = grid.origins[row * grid.columnCount + column] % grid.columnCount
    return grid.width(row: row, column: start) > 1
  }
}
