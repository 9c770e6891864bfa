import Layout
import ParagrafKit

/// Builds pages from texts with coordinates. Characters are 5 points wide, words 5 points apart, lines 10
/// points high.
struct Sheet {
  private(set) var words: [Word] = []
  var width: Float = 595
  var height: Float = 842
  /// Lines that the page draws.
  var rulings: [Ruling] = []

  static let character: Float = 5

  /// Puts a text at a place; its words follow each other.
  mutating func put(
    _ text: String, _ left: Float, _ top: Float, bold: Bool = false, size: Float = 10, slope: Float = 0
  ) {
    var x = left
    for token in text.split(separator: " ") {
      let wide = Float(token.unicodeScalars.count) * Sheet.character * size / 10
      let y = top + slope * (x - left)
      words.append(
        Word(
          text: String(token), box: Box(left: x, top: y, right: x + wide, bottom: y + size), size: size,
          isBold: bold))
      x += wide + Sheet.character
    }
  }

  /// A text whose last word ends at `right`: its gaps are stretched evenly.
  mutating func justify(
    _ text: String, _ left: Float, _ top: Float, right: Float, bold: Bool = false, size: Float = 10
  ) {
    let tokens = text.split(separator: " ")
    let ink = tokens.reduce(0) { $0 + Float($1.unicodeScalars.count) * Sheet.character }
    let gap = (right - left - ink) / Float(tokens.count - 1)
    var x = left
    for token in tokens {
      let wide = Float(token.unicodeScalars.count) * Sheet.character
      let box = Box(left: x, top: top, right: x + wide, bottom: top + size)
      words.append(Word(text: String(token), box: box, size: size, isBold: bold))
      x += wide + gap
    }
  }

  static func arrange(_ sheets: [Sheet]) -> LaidOutDocument {
    let pages = sheets.enumerated().map {
      Page(
        number: $0 + 1, width: $1.width, height: $1.height, words: $1.words, rulings: $1.rulings)
    }
    return Layout.arrange(
      ExtractedDocument(
        source: Source(path: "sheet", sha256: "", bytes: 0), metadata: Metadata(), pages: pages,
        damage: Damage()))
  }

  /// The page alone.
  var page: LaidOutPage { Sheet.arrange([self]).pages[0] }
}

extension LaidOutPage {
  /// The text of each line, cells parted by ` | `.
  var texts: [String] { lines.map(text) }

  /// The texts of the lines of a role.
  func texts(_ role: LineRole) -> [String] { lines.filter { $0.role == role }.map(text) }

  /// The paragraphs of the body, lines parted by ` / `.
  var paragraphs: [String] {
    var found: [String] = []
    for line in lines where line.role == .body {
      if line.startsParagraph || found.isEmpty {
        found.append(text(line))
      } else {
        found[found.count - 1] += " / " + text(line)
      }
    }
    return found
  }

  private func text(_ line: LaidOutLine) -> String {
    line.cells.map { words[$0].map(\.text).joined(separator: " ") }.joined(separator: " | ")
  }
}
