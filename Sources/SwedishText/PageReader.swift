import ParagrafKit

/// Writes down a page's original text and the edits that its words need, each for itself.
struct PageReader {
  private(set) var original: [UInt8] = []
  private(set) var lines: [LineDraft] = []
  private(set) var edits: [Edit] = []
  private let page: LaidOutPage
  private let decisions: Decisions

  init(_ page: LaidOutPage, _ decisions: Decisions) {
    self.page = page
    self.decisions = decisions
  }

  mutating func read() {
    let body = page.lines.filter { $0.role == .body }
    let left = body.map(\.box.left).min() ?? 0
    let right = body.map(\.box.right).max() ?? 0
    for layout in page.lines {
      let start = original.count
      var words: [String] = []
      var offsets: [Range<Int>] = []
      for (position, cell) in layout.cells.enumerated() {
        if position > 0 { original.append(0x09) }
        for index in cell {
          if index > cell.lowerBound { original.append(0x20) }
          let offset = original.count
          original += page.words[index].text.utf8
          offsets.append(offset..<original.count)
          words.append(
            WordForm.normalise(
              page.words[index].text, at: offset, page: page.number, into: &edits, decisions))
        }
      }
      lines.append(
        LineDraft(
          page: page.number, source: start..<original.count, layout: layout, indent: layout.box.left - left,
          textRight: right, words: words, offsets: offsets,
          joint: layout.startsParagraph ? .paragraph : .space))
      original.append(0x0A)
    }
  }
}
