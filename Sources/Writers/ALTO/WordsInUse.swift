import ParagrafKit

/// The words of a line as they are used, each with the words of the page that it was read from: where words were joined
/// several, where one was cut or removed one of them that holds a space or nothing.
struct WordInUse {
  /// The text in use; empty where it was removed.
  var text: String
  /// Indices of the page's words.
  var words: Range<Int>

  /// The words of a line.
  /// - Parameter edits: those of the line's page.
  static func all(in line: Line, of page: LaidOutPage, original: String, edits: [Edit]) -> [WordInUse] {
    guard let map = LineMap(line.source, original: original.utf8, edits: edits),
      map.text.elementsEqual(line.text.utf8)
    else {
      // A line whose ledger does not tell how it came about: word by word, where there are as many.
      let tokens = line.text.tokens
      return line.words.enumerated().map { position, word in
        WordInUse(
          text: tokens.count == line.words.count ? String(tokens[position]) : page.words[word].text,
          words: word..<word + 1)
      }
    }
    var found: [WordInUse] = []
    var ranges: [Range<Int>] = []
    var start = line.source.lowerBound
    for word in line.words {
      let end = start + page.words[word].text.utf8.count
      let range = map.text(of: start..<end)
      if let last = ranges.last, !range.isEmpty, !last.isEmpty, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        found[found.count - 1].words = found[found.count - 1].words.lowerBound..<word + 1
      } else {
        ranges.append(range)
        found.append(WordInUse(text: "", words: word..<word + 1))
      }
      start = end + 1
    }
    for index in found.indices {
      found[index].text = String(decoding: map.text[ranges[index]], as: UTF8.self)
        .trimming { $0 == 0x20 || $0 == 0x09 }
    }
    return found
  }

  /// As it was read.
  func raw(of page: LaidOutPage) -> String { page.words[words].map(\.text).joined(separator: " ") }
}
