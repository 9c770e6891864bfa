import ParagrafKit

/// Runs of letters and digits.
struct Words {
  struct Word {
    /// Bytes of the text.
    var bytes: Range<Int>
    var text: Substring
    /// Folded.
    var key: String
    var startsWithCapital: Bool
  }

  private(set) var all: [Word] = []

  init(_ text: String) {
    var start: String.Index?
    var position = 0
    var from = 0
    func close(_ end: String.Index, _ words: inout [Word]) {
      guard let begin = start else { return }
      let word = text[begin..<end]
      words.append(
        Word(bytes: from..<position, text: word, key: word.folded, startsWithCapital: word.startsWithCapital))
      start = nil
    }
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let isPart = Self.isPart(scalar)
      if isPart, start == nil { (start, from) = (index, position) }
      if !isPart { close(index, &all) }
      position += UTF8.width(scalar)
    }
    close(text.endIndex, &all)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0: false
    default: scalar.properties.isAlphabetic
    }
  }

  /// A text's words, folded, with nothing between them: what all its spellings have in common.
  static func form(of text: String) -> String { Words(RunningText(text).text).all.map(\.key).joined() }
}
