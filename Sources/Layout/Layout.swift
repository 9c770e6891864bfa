import ParagrafKit

/// Second stage: words become lines with cells, columns are read one after the other, running headers and
/// footers get their role. Nothing is deleted.
///
/// Poppler's own order is not used: it parts labels from their values and moves table cells (measured on
/// municipal cover tables).
public enum Layout {
  public static func arrange(_ document: ExtractedDocument) -> LaidOutDocument {
    if document.pages.contains(where: { $0.lines != nil }) {
      var pages = TextLayout.lay(document.pages)
      mark(document.damage.unreadablePages, in: &pages)
      return LaidOutDocument(
        source: document.source, metadata: document.metadata, damage: document.damage, pages: pages)
    }
    let rows = document.pages.map { Rows.group($0.words) }
    let sides = SideHeadings(rows)
    var pages = document.pages.indices.map { index in
      var builder = PageBuilder(document.pages[index])
      return builder.build(sides?.order(rows[index], page: index) ?? rows[index])
    }
    RunningLines.mark(&pages)
    Paragraphs.mark(&pages)
    mark(document.damage.unreadablePages, in: &pages)
    for (index, page) in document.pages.enumerated() {
      pages[index].add(page.asides)
      pages[index].isPainted = page.isPainted
      pages[index].reading = page.reading
      pages[index].other = page.other
    }
    return LaidOutDocument(
      source: document.source, metadata: document.metadata, damage: document.damage, pages: pages)
  }

  /// No nonsense is to be taken for facts.
  private static func mark(_ unreadable: [Int], in pages: inout [LaidOutPage]) {
    guard !unreadable.isEmpty else { return }
    for page in pages.indices where unreadable.contains(pages[page].number) {
      for line in pages[page].lines.indices { pages[page].lines[line].role = .unreadable }
    }
  }
}

extension LaidOutPage {
  /// Puts lines that do not stand upright below all others.
  fileprivate mutating func add(_ asides: [[Word]]) {
    for aside in asides {
      let start = words.count
      words += aside
      lines.append(LaidOutLine(cells: [start..<words.count], box: aside[0].box, role: .aside))
    }
  }
}

/// Builds one page: rows of words, columns, cells, frames of tables.
struct PageBuilder {
  private let page: Page
  private var ordered: [Word] = []
  private var lines: [LaidOutLine] = []

  init(_ page: Page) { self.page = page }

  mutating func build(_ rows: [Row]) -> LaidOutPage {
    ordered.reserveCapacity(page.words.count)
    for row in Columns.order(rows, width: page.width) {
      let start = ordered.count
      ordered += row.words
      let box = row.words.dropFirst().reduce(row.words[0].box) { $0.union($1.box) }
      lines.append(LaidOutLine(cells: [start..<ordered.count], box: box))
    }
    Cells.split(&lines, words: ordered, rulings: page.rulings)
    return LaidOutPage(
      number: page.number, width: page.width, height: page.height, words: ordered, lines: lines,
      grids: Grids.find(page.rulings, lines: lines))
  }
}
