import ParagrafKit

/// What stands between headings, for eyes: paragraphs and tables.
enum Block {
  case paragraph(BlockParagraph)
  case table(BlockTable)
}

/// A paragraph, or the part of one that a passage holds.
struct BlockParagraph {
  /// Of the whole paragraph; the part may begin behind the first.
  var lines: [Int]
  var text: String
  /// Bytes of the whole paragraph's running text that stand before it.
  var start = 0
}

/// Rows of as many cells as the table has columns.
struct BlockTable {
  var rows: [[String]]
  /// Whether the first row names the columns.
  var hasHeader: Bool
  /// The body lines that it was made of.
  var lines: [Int]
}

/// Finds the blocks of a document's passages.
struct Blocks {
  private let record: Record
  private let pageText: PageText
  /// Tables of data by the lines with which they begin.
  private let tables: [Int: [Fact]]
  private let isExact: Bool

  /// - Parameter isExact: whether a table of data is taken only where it holds each word of its lines.
  init(_ record: Record, _ pageText: PageText, isExact: Bool = false) {
    self.record = record
    self.pageText = pageText
    self.isExact = isExact
    tables = Dictionary(grouping: record.facts.filter { $0.type == .table && !$0.lines.isEmpty }) {
      $0.lines.lowerBound
    }
  }

  /// The body lines of a passage. Those of a table of data are that table; other lines with several cells each, two or
  /// more one after the other on a page, make a table too.
  func all(in passage: Passage) -> [Block] {
    let text = record.text
    let body = text.bodyLines(in: passage.lines.clamped(to: text.lines.indices))
    var blocks: [Block] = []
    var start = 0
    // Paragraphs are the lines from `start` up to the next table.
    func paragraphs(to end: Int) {
      guard start < end else { return }
      let lines = body[start].index..<body[end - 1].index + 1
      // What it begins and ends inside of are lines of the body, or nothing is cut.
      let part = Passage(
        lines: lines, skip: lines.lowerBound == passage.lines.lowerBound ? passage.skip : 0,
        until: lines.upperBound == passage.lines.upperBound ? passage.until : nil)
      for paragraph in text.paragraphs(in: lines) {
        let cut = text.paragraph(paragraph.lines, of: part).text
        if !cut.isEmpty { blocks.append(.paragraph(Self.part(cut, of: paragraph, part))) }
      }
    }
    var index = 0
    while index < body.count {
      if index > 0 || passage.skip == 0,
        let table = table(at: body[index].index, before: passage.lines.upperBound)
      {
        paragraphs(to: index)
        start = body[index...].firstIndex { $0.index >= table.upperBound } ?? body.count
        blocks.append(
          .table(
            BlockTable(rows: table.rows, hasHeader: table.hasHeader, lines: body[index..<start].map(\.index)))
        )
        index = start
        continue
      }
      let end =
        body[index...].firstIndex { line in
          line.cells.count < 2 || line.page != body[index].page
            || passage.until != nil && line.index == passage.lines.upperBound - 1
            || line.index > body[index].index && tables[line.index] != nil
        } ?? body.count
      if end - index >= 2, index > 0 || passage.skip == 0 {
        paragraphs(to: index)
        let rows = Columns.rows(of: body[index..<end].map(pageText.cells))
        blocks.append(.table(BlockTable(rows: rows, hasHeader: false, lines: body[index..<end].map(\.index))))
        start = end
      }
      index = max(end, index + 1)
    }
    paragraphs(to: body.count)
    return blocks
  }

  private static func part(_ cut: String, of paragraph: Paragraph, _ passage: Passage) -> BlockParagraph {
    guard cut != paragraph.text else { return BlockParagraph(lines: paragraph.lines, text: cut) }
    let skip = paragraph.lines.first == passage.lines.lowerBound ? passage.skip : 0
    let gaps = paragraph.text.utf8.dropFirst(skip).prefix { $0 == 0x20 || $0 == 0x0A }.count
    return BlockParagraph(lines: paragraph.lines, text: cut, start: skip + gaps)
  }

  private func table(at line: Int, before end: Int) -> (rows: [[String]], hasHeader: Bool, upperBound: Int)? {
    guard let fact = tables[line]?.first(where: { $0.lines.upperBound <= end }) else { return nil }
    func texts(_ value: Value?) -> [String] {
      if case .list(let values) = value { values.map(\.description) } else { [] }
    }
    let header = texts(fact.value["header"])
    var rows = [header]
    if case .list(let values) = fact.value["rows"] { rows += values.map { texts($0) } }
    if isExact {
      let lines = fact.lines.filter { record.text.lines[$0].isBody }.map { pageText.lines[$0] }
      guard Self.words(of: rows.joined()) == Self.words(of: lines) else { return nil }
    }
    return (rows, header.contains { !$0.isEmpty }, fact.lines.upperBound)
  }

  private static func words(of texts: some Sequence<String>) -> [Substring: Int] {
    var words: [Substring: Int] = [:]
    for text in texts {
      for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
        words[word, default: 0] += 1
      }
    }
    return words
  }
}
