/// A table of data as its cells stand on the page.
public struct DataTable: Sendable {
  /// What a field over the whole width says above the head; mostly empty.
  public var caption = ""
  /// Texts of the head's cells, one a column; of a head of several lines those that are not empty, line by line.
  public var header: [String]
  /// The rows below the head, each with one text a column; empty where nothing is printed.
  public var rows: [[String]]
  public var columnCount: Int
  public var lines: Range<Int>

  /// The tables among the body lines of a range: those that the page draws a frame around, and those that only stand
  /// in columns. A table that goes on at the head of the next page is one table.
  public static func all(in range: Range<Int>, of text: ReadingText) -> [DataTable] {
    let drawn = DrawnTable.all(in: range, of: text).compactMap(\.table)
    let found = drawn + bare(in: range, besides: Set(drawn.flatMap { Array($0.lines) }), of: text)
    return found.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  /// Tables without a frame, page by page.
  private static func bare(in range: Range<Int>, besides taken: Set<Int>, of text: ReadingText) -> [DataTable]
  {
    var found: [DataTable] = []
    var block: [Line] = []
    func close() {
      if let table = TableBlock(block, of: text).table() { found.append(table) }
      block = []
    }
    for line in text.bodyLines(in: range) where !line.text.isEmpty {
      if taken.contains(line.index) {
        close()
        continue
      }
      if let last = block.last {
        let gap = line.box.top - last.box.bottom
        let goesOn = line.cells.count > 1 || TableBlock.isUnder(line, block)
        if line.page != last.page || gap > 2.2 * max(line.box.height, last.box.height) || !goesOn { close() }
      }
      if !block.isEmpty || line.cells.count > 1 { block.append(line) }
    }
    close()
    return found
  }
}

/// Lines one under the other that may be a table.
struct TableBlock {
  private let lines: [Line]
  private let text: ReadingText

  init(_ lines: [Line], of text: ReadingText) {
    self.lines = lines
    self.text = text
  }

  private func page(_ line: Line) -> LaidOutPage { text.document.pages[line.page - 1] }

  /// Whether a line of one cell goes on with a cell of the rows above: it stands in a column and does not
  /// reach over to the next.
  static func isUnder(_ line: Line, _ block: [Line]) -> Bool {
    guard let wide = block.last(where: { $0.cells.count > 1 }), !line.isBold || block.count < 3 else {
      return false
    }
    guard
      let column = wide.cells.firstIndex(where: {
        abs($0.box.left - line.box.left) < 4 || abs($0.box.right - line.box.right) < 4
      })
    else { return false }
    return column + 1 == wide.cells.count || line.box.right < wide.cells[column + 1].box.left
  }

  /// The table, or nil if the block is none: labels and values, names above offices, a line that is spaced wide.
  func table() -> DataTable? {
    let wide = lines.filter { $0.cells.count > 1 }
    let columns = columns()
    guard wide.count >= 2, columns.count >= 2, let first = lines.first, let last = lines.last else {
      return nil
    }
    var rows = gathered(columns)
    let figures = rows.dropFirst().reduce(0) { $0 + $1.dropFirst().filter(TableBlock.isFigure).count }
    // Two columns without figures are labels and values.
    guard columns.count >= 3 && wide.count >= 3 || figures >= 2, rows.count >= 2, !TableBlock.isContents(rows)
    else { return nil }
    let header = rows.removeFirst()
    return DataTable(
      header: header, rows: rows, columnCount: columns.count, lines: first.index..<last.index + 1)
  }

  /// Whether rows are those of a table of contents: chapters by their numbers, `2.1`, and pages that never fall.
  private static func isContents(_ rows: [[String]]) -> Bool {
    let chapters = rows.compactMap(\.first)
    let pages = rows.compactMap { $0.last.flatMap { Int($0) } }
    return chapters.allSatisfy {
      $0.startsWithDigit && $0.utf8.allSatisfy { $0 == 0x2E || $0 >= 0x30 && $0 <= 0x39 }
    }
      && chapters.contains { $0.dropLast().utf8.contains(0x2E) } && pages.count == rows.count
      && zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Where the columns stand: what the cells of the fullest rows take up, first with first, second with second.
  /// A head may stand at the left of its column and figures at the right.
  private func columns() -> [Box] {
    let most = lines.map(\.cells.count).max() ?? 0
    guard most > 1 else { return [] }
    let full = lines.filter { $0.cells.count == most }
    return (0..<most).map { index in
      full.dropFirst().reduce(full[0].cells[index].box) { $0.union($1.cells[index].box) }
    }
  }

  /// Lines put together to rows: a line that stands closer to the one above than rows do, and does not fill
  /// all columns, goes on with it.
  private func gathered(_ columns: [Box]) -> [[String]] {
    let gaps = zip(lines, lines.dropFirst()).map { $1.box.middle - $0.box.middle }
    let tight = gaps.min() ?? 0
    let loose = gaps.max() ?? 0
    let isWrapped = loose > tight * 1.35 + 1
    var rows: [[String]] = []
    for (index, line) in lines.enumerated() {
      let texts = texts(of: line, columns)
      let goesOn =
        index > 0 && isWrapped && gaps[index - 1] < (tight + loose) / 2 && texts.contains("")
        || index > 0 && line.cells.count == 1 && columns.count > 2
      if goesOn, !rows.isEmpty {
        for column in texts.indices where !texts[column].isEmpty {
          let before = rows[rows.count - 1][column]
          rows[rows.count - 1][column] = before.isEmpty ? texts[column] : before + " " + texts[column]
        }
      } else {
        rows.append(texts)
      }
    }
    return rows
  }

  /// The line's text in each column. Where cells are missing, or stand so close that they were not parted, each
  /// word goes to the column that it stands in.
  private func texts(of line: Line, _ columns: [Box]) -> [String] {
    if line.cells.count == columns.count { return line.cells.map(\.text) }
    var texts = [String](repeating: "", count: columns.count)
    // Cells that begin where columns begin, and end before the next, are theirs.
    let own = line.cells.map { cell in
      columns.indices.first {
        abs(columns[$0].left - cell.box.left) < 1
          && ($0 + 1 == columns.count || cell.box.right < columns[$0 + 1].left)
      }
    }
    if !own.contains(nil) {
      for (column, cell) in zip(own, line.cells) { texts[column ?? 0] = cell.text }
      return texts
    }
    let words = page(line).words[line.words]
    let tokens = line.text.tokens
    guard tokens.count == words.count else { return texts }
    for (word, token) in zip(words, tokens) {
      let column =
        columns.indices.min { distance(columns[$0], word.box) < distance(columns[$1], word.box) } ?? 0
      texts[column] += (texts[column].isEmpty ? "" : " ") + token
    }
    return texts
  }

  private func distance(_ column: Box, _ word: Box) -> Float {
    let overlap = min(column.right, word.right) - max(column.left, word.left)
    return overlap > 0 ? -overlap : -overlap + 1
  }

  /// `-14 664`, `2,1`, `68 %`.
  static func isFigure(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
    return digits > 0 && digits * 2 >= text.utf8.filter { $0 != 0x20 }.count
  }
}
