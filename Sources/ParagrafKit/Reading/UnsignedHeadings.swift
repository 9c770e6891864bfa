/// Items of minutes that print no § at all before the number: `44.` (until the 1940s), or that print it behind the title.
enum UnsignedHeadings {
  /// So many numbers in an unbroken series are no chance.
  private static let enough = 3

  static func all(in text: ReadingText) -> [Int: [ItemHeading]] {
    if isProse(text) {
      let numbered = series(in: text, bare)
      if numbered.count >= enough { return numbered }
    }
    let closing = series(in: text, behindTitle)
    return closing.count >= enough ? closing : [:]
  }

  /// Numbered paragraphs are items only where minutes open with a sentence, as they did before forms: elsewhere they are
  /// clauses.
  private static func isProse(_ text: ReadingText) -> Bool {
    text.body.prefix(8).contains { index in
      let words = text.lines[index].key.tokens.prefix(2)
      return words.count == 2 && words[0].hasPrefix("protokoll")
        && ["hallet", "fort", "fordt", "hallit"].contains(words[1].trimming { $0 == 0x2C })
    }
  }

  private static func series(
    in text: ReadingText, _ read: (Line) -> ItemHeading?
  ) -> [Int: [ItemHeading]] {
    var found: [Int: [ItemHeading]] = [:]
    var last: Int?
    for position in text.body.indices where text.lines[text.body[position]].startsParagraph {
      guard let heading = read(text.lines[text.body[position]]), let number = Int(heading.number),
        last.map({ number == $0 + 1 }) ?? true
      else { continue }
      last = number
      found[position] = [heading]
    }
    return found
  }

  /// `44.` alone or before the text.
  private static func bare(_ line: Line) -> ItemHeading? {
    guard let first = line.text.tokens.first, first.utf8.last == 0x2E, first.utf8.count <= 4,
      let number = Int(first.dropLast())
    else { return nil }
    let isAlone = line.text.tokens.count == 1
    return ItemHeading(
      number: String(number), title: "", caseNumbers: [], confidence: 0.6,
      runIn: isAlone ? nil : first.utf8.count + 1)
  }

  /// `Val av justerare § 41`
  private static func behindTitle(_ line: Line) -> ItemHeading? {
    let tokens = line.text.tokens
    guard line.text.utf8.count < 110, line.text.startsWithCapital, tokens.count >= 3,
      tokens[tokens.count - 2] == "§",
      let number = ItemHeading.number(tokens[tokens.count - 1])
    else { return nil }
    return ItemHeading(
      number: number, title: tokens.dropLast(2).joined(separator: " "), caseNumbers: [], confidence: 0.6)
  }
}
