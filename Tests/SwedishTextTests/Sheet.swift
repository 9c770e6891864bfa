import ParagrafKit
import SwedishText

/// Pages made by hand from lines of words; every line is 500 points wide, and so full, unless it says so.
struct Sheet {
  private(set) var pages: [LaidOutPage] = []

  /// Adds a page.
  mutating func page(_ lines: Row...) { page(lines) }

  mutating func page(_ lines: [Row]) {
    var words: [Word] = []
    var laid: [LaidOutLine] = []
    for (index, line) in lines.enumerated() {
      let top = 40 + 12 * Float(index)
      var cells: [Range<Int>] = []
      let count = line.cells.reduce(0) { $0 + $1.count }
      let wide = line.width / Float(count)
      for cell in line.cells {
        let start = words.count
        for text in cell {
          let left = 40 + wide * Float(words.count - (cells.first?.lowerBound ?? start))
          words.append(
            Word(text: text, box: Box(left: left, top: top, right: left + wide, bottom: top + 10), size: 10))
        }
        cells.append(start..<words.count)
      }
      let box = words[cells[0].lowerBound..<words.count].reduce(words[cells[0].lowerBound].box) {
        $0.union($1.box)
      }
      laid.append(LaidOutLine(cells: cells, box: box, role: line.role, startsParagraph: line.starts))
    }
    pages.append(LaidOutPage(number: pages.count + 1, width: 595, height: 842, words: words, lines: laid))
  }

  var document: LaidOutDocument {
    LaidOutDocument(
      source: Source(path: "sheet", sha256: "", bytes: 0), metadata: Metadata(), damage: Damage(),
      pages: pages)
  }

  var reading: ReadingText { SwedishText.normalise(document) }
}

/// A line of a `Sheet`.
struct Row {
  var cells: [[String]]
  var role = LineRole.body
  var starts = false
  var width: Float = 500

  /// Words parted by spaces, cells by tabs.
  init(_ text: String, starts: Bool = false, role: LineRole = .body, width: Float = 500) {
    cells = text.split(separator: "\t").map { $0.split(separator: " ").map(String.init) }
    self.role = role
    self.starts = starts
    self.width = width
  }
}

extension ReadingText {
  /// The text in use of a page, by way of the ledger.
  func used(_ page: Int) throws -> String {
    try Ledger.apply(ledger.filter { $0.page == page }, to: originals[page - 1])
  }

  /// The running text of the whole document.
  var running: String { text(of: 0..<lines.count) }
}

extension String {
  /// The bytes: `==` on strings takes composed and decomposed letters for the same.
  var bytes: [UInt8] { Array(utf8) }
}
