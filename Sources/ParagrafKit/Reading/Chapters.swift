/// The headings of a report's chapters.
public enum Chapters {
  /// Lines of their own that are set larger than the text.
  public static func headings(in range: Range<Int>, of text: ReadingText) -> [Line] {
    let body = text.bodyLines(in: range)
    let sizes = body.filter { $0.cells.count == 1 && $0.text.utf8.count > 50 }.map(\.size).sorted()
    guard !sizes.isEmpty else { return [] }
    let usual = sizes[sizes.count / 2]
    return body.filter {
      $0.startsParagraph && $0.cells.count == 1 && $0.text.utf8.count < 90 && !$0.text.endsSentence
        && $0.size > usual * 1.12
        && $0.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }

  /// Whether a number stands before the heading: `2 Ekonomi`, `3.1 Personal`.
  public static func isNumbered(_ heading: Line) -> Bool {
    let tokens = heading.text.tokens
    return tokens.count >= 2
      && tokens[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E } && tokens[0].startsWithDigit
      && tokens[1].startsWithCapital
  }
}
