import ParagrafKit

/// What stands between headings, for eyes: paragraphs and tables.
enum Block {
  case paragraph(String)
  /// Rows of as many cells as the table has columns.
  case table([[String]])

  /// The body lines of a range. Those of a table of data are that table; other lines with several cells each, two or
  /// more one after the other on a page, make a table too.
  static func all(in passage: Passage, of record: Record, _ pageText: PageText) -> [Block] {
    let text = record.text
    let tables = record.facts.filter { $0.type == .table && !$0.lines.isEmpty }
    let body = text.bodyLines(in: passage.lines.clamped(to: text.lines.indices))
    var blocks: [Block] = []
    var start = 0
    // Paragraphs are the lines from `start` up to the next table.
    func paragraphs(to end: Int) {
      guard start < end else { return }
      let lines = body[start].index..<body[end - 1].index + 1
      let part = Passage(
        lines: lines, skip: start == 0 ? passage.skip : 0, until: end == body.count ? passage.until : nil)
      blocks += text.paragraphs(in: part).filter { !$0.text.isEmpty }.map { .paragraph($0.text) }
    }
    var index = 0
    while index < body.count {
      if let table = tables.first(where: { $0.lines.lowerBound == body[index].index }),
        index > 0 || passage.skip == 0, table.lines.upperBound <= passage.lines.upperBound
      {
        paragraphs(to: index)
        blocks.append(.table(rows(of: table)))
        index = body[index...].firstIndex { $0.index >= table.lines.upperBound } ?? body.count
        start = index
        continue
      }
      let end =
        body[index...].firstIndex { line in
          line.cells.count < 2 || line.page != body[index].page
            || line.index > body[index].index && tables.contains { $0.lines.lowerBound == line.index }
        } ?? body.count
      if end - index >= 2, index > 0 || passage.skip == 0 {
        paragraphs(to: index)
        blocks.append(.table(Columns.rows(of: body[index..<end].map(pageText.cells))))
        start = end
      }
      index = max(end, index + 1)
    }
    paragraphs(to: body.count)
    return blocks
  }

  private static func rows(of table: Fact) -> [[String]] {
    func texts(_ value: Value?) -> [String] {
      if case .list(let values) = value { values.map(\.description) } else { [] }
    }
    var rows = [texts(table.value["header"])]
    if case .list(let values) = table.value["rows"] { rows += values.map { texts($0) } }
    return rows
  }
}

/// Puts the cells of a table's rows below each other.
enum Columns {
  /// Each row with one text a column. The rows with most cells say where the columns are.
  static func rows(of lines: [[Cell]]) -> [[String]] {
    let most = lines.map(\.count).max() ?? 0
    var columns: [Box] = []
    for cell in lines.filter({ $0.count == most }).joined() {
      if let position = columns.firstIndex(where: { $0.overlapsHorizontally(cell.box) }) {
        columns[position] = columns[position].union(cell.box)
      } else {
        columns.append(cell.box)
      }
    }
    columns.sort { $0.left < $1.left }
    return lines.map { cells in
      var row = [String](repeating: "", count: columns.count)
      for cell in cells {
        let column = nearest(to: cell.box, of: columns)
        row[column] += (row[column].isEmpty ? "" : " ") + cell.text
      }
      return row
    }
  }

  private static func nearest(to box: Box, of columns: [Box]) -> Int {
    var best = 0
    var least = Float.infinity
    for (index, column) in columns.enumerated() {
      // Negative where they overlap.
      let gap = max(column.left - box.right, box.left - column.right)
      if gap < least {
        best = index
        least = gap
      }
    }
    return best
  }
}
