import ParagrafKit

/// How wide the lines of a hard-wrapped text are.
struct Wrap {
  /// Points.
  let width: Float

  private static let character: Float = 6
  /// Lines longer than this were not wrapped by a typist or a page.
  private static let longest = 150
  /// From this share of the width on, a line that has no room for the next word is full.
  static let full: Float = 0.88

  /// Nil if each line of the text is a paragraph.
  init?(_ pages: [Page]) {
    var lengths: [Int] = []
    for page in pages {
      for line in page.lines ?? [] where line.cells.count == 1 {
        let right = page.words[line.words.upperBound - 1].box.right
        let length = Int(((right - Typewriter.margin) / Wrap.character).rounded())
        if length >= 30 { lengths.append(length) }
      }
    }
    guard lengths.count >= 4 else { return nil }
    lengths.sort()
    let edge = lengths[lengths.count * 9 / 10]
    guard lengths[lengths.count * 19 / 20] <= Wrap.longest else { return nil }
    width = Float(edge) * Wrap.character
    var full = 0
    var goesOn = 0
    for page in pages {
      let lines = page.lines ?? []
      for index in lines.indices.dropFirst()
      where lines[index].cells.count == 1 && lines[index - 1].cells.count == 1 && !lines[index].followsGap {
        let first = page.words[lines[index].words.lowerBound].text
        let right = page.words[lines[index - 1].words.upperBound - 1].box.right
        guard isFull(right, next: first.unicodeScalars.count) else { continue }
        full += 1
        if first != "att", first.unicodeScalars.first?.properties.isLowercase == true { goesOn += 1 }
      }
    }
    guard goesOn >= 2, goesOn * 10 >= full * 3 else { return nil }
  }

  /// Whether the next word, of so many characters, had no room behind a line.
  func isFull(_ right: Float, next: Int, share: Float = full) -> Bool {
    let length = right - Typewriter.margin
    return length >= 0.5 * width && length + Float(next + 1) * Wrap.character > share * width
  }
}
