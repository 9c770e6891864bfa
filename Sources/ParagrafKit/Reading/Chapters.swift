/// The headings of a report or a regulation: what stands over its chapters.
public enum Chapters {
  /// Lines of their own that are set larger than the text; where all type is of one size, in bold type; in text
  /// alone short lines that are no sentences, above text.
  public static func headings(in range: Range<Int>, of text: ReadingText) -> [Line] {
    let body = text.bodyLines(in: range)
    let sizes = body.filter { $0.cells.count == 1 && $0.text.utf8.count > 50 }.map(\.size).sorted()
    guard !sizes.isEmpty else { return [] }
    let usual = sizes[sizes.count / 2]
    let large = body.filter { isHeading($0) && $0.size > usual * 1.12 }
    if !large.isEmpty || body.contains(where: { $0.size > usual * 1.12 }) { return large }
    let bold = body.filter { isHeading($0) && $0.isBold }
    return bold.count >= 2 ? bold : plain(body)
  }

  private static func isHeading(_ line: Line) -> Bool {
    line.startsParagraph && line.cells.count == 1 && line.text.utf8.count < 90 && !line.text.endsSentence
      && line.text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func plain(_ body: [Line]) -> [Line] {
    var found: [Line] = []
    /// Whether the line below is a heading, or text that a heading may stand over.
    var below = false
    for line in body.reversed() where !line.text.isEmpty {
      let heads = below && isHeading(line) && beginsAsHeading(line)
      if heads { found.append(line) }
      below = heads || isText(line)
    }
    return found.reversed()
  }

  /// `Ekonomi`, `2. Nulägesanalys`, `3.1 Mål`, `§ 3 Ordförande`.
  private static func beginsAsHeading(_ line: Line) -> Bool {
    guard line.text.utf8.last != 0x2C else { return false }
    let words = line.text.tokens.drop { $0 == "§" || $0.startsWithDigit }
    return words.first?.startsWithCapital ?? false
  }

  /// Running text, a row of a table, a point of a list.
  private static func isText(_ line: Line) -> Bool {
    line.cells.count > 1 || line.text.utf8.count > 60 || line.text.endsSentence
      || ListMark.split(line.text) != nil
  }

  /// Whether a number stands before the heading: `2 Ekonomi`, `3.1 Personal`.
  public static func isNumbered(_ heading: Line) -> Bool {
    let tokens = heading.text.tokens
    return tokens.count >= 2
      && tokens[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E } && tokens[0].startsWithDigit
      && tokens[1].startsWithCapital
  }
}
