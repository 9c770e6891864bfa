import ParagrafKit

/// A reading copy: the document's facts, its items and decisions, laid out for eyes.
public struct MarkdownWriter: SingleFileWriter {
  public static let format = "markdown"
  public static let suffix = "md"
  public static let summary = "a reading copy with headings, lists and tables"

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    var output = MarkdownOutput()
    output.heading(1, DocumentTitle.of(record))
    for sentence in record.gapSentences { output.quoted(sentence) }
    MarkdownFrontPage.write(record, to: &output)
    let blocks = Blocks(record, PageText(record.text))
    if record.outline.items.isEmpty {
      for block in blocks.all(in: Passage(lines: record.text.lines.indices)) {
        output.block(block, clauses: [])
      }
    } else {
      let items = MarkdownItems(record: record, blocks: blocks)
      items.write(to: &output)
    }
    return Array(output.text.utf8)
  }
}

extension MarkdownOutput {
  /// A paragraph, its clauses as points of a list, or a table.
  mutating func block(_ block: Block, clauses: [String]) {
    switch block {
    case .table(let table): self.table(table.rows)
    case .paragraph(let paragraph):
      for piece in Clauses.pieces(of: paragraph.text, clauses: clauses) {
        if piece.isClause { point(piece.text) } else { self.paragraph(piece.text) }
      }
    }
  }
}
