import ParagrafKit
import Tesseract

/// Photographs, stamps, frames and dirt look like letters here and there. What an engine makes of them is not text: it
/// is unsure of it, it is no word, and often of no letters.
enum Specks {
  static func removed(from words: [ReadWord]) -> [ReadWord] {
    words.lines.filter { isText($0) }.flatMap { trimmed($0).filter { isText($0.word) } }
  }

  /// A line in which nothing is known and nothing is sure.
  private static func isText(_ line: ArraySlice<ReadWord>) -> Bool {
    let best = line.map { $0.word.confidence ?? 1 }.max() ?? 0
    if best < 0.3 { return false }
    let census = WordCensus(line.map(\.word))
    if census.knownLetters >= 4 { return true }
    let mean = line.reduce(0) { $0 + ($1.word.confidence ?? 1) } / Float(line.count)
    return mean >= 0.4
  }

  /// Without what stands at the line's ends, where the edges of the paper and of pictures are.
  private static func trimmed(_ line: ArraySlice<ReadWord>) -> ArraySlice<ReadWord> {
    func isSpeck(_ word: Word) -> Bool {
      (word.confidence ?? 1) < 0.3 && word.text.unicodeScalars.count <= 2
    }
    var line = line
    while let last = line.last, isSpeck(last.word) { line.removeLast() }
    while let first = line.first, isSpeck(first.word) { line.removeFirst() }
    return line
  }

  /// A word among others, however badly read, holds a place; a sign that is none does not. § and the marks of lists are
  /// signs, and are sure.
  private static func isText(_ word: Word) -> Bool {
    (word.confidence ?? 1) >= 0.6
      || word.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
