import ParagrafKit

/// What stands between headings, for eyes: paragraphs and tables.
enum Block {
  case paragraph(String)
  /// Rows of as many cells as the table has columns.
  case table([[String]])

  /// The body lines of a range. Two or more lines with several cells each, one after the other on a page, make
  /// a table.
  static func all(in passage: Passage, of text: ReadingText, _ pageText: PageText) -> [Block] {
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
      let end = body[index...].firstIndex { $0.cells.count < 2 || $0.page != body[index].page } ?? body.count
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
