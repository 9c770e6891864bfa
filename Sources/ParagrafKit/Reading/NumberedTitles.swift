/// The items of minutes that know no §, as companies and associations write them: `1. Mötets öppnande` in bold type or
/// on a line of its own, numbered from 1 without a gap, each with text below it. Clauses of a decision and the rows of a
/// table of contents follow one another without text between.
struct NumberedTitles {
  /// Fewer are a list.
  private static let fewest = 3

  static func all(in text: ReadingText) -> [Int: [ItemHeading]] {
    guard DocumentKinds.kind(of: text) == "protokoll" else { return [:] }
    var titles: [(position: Int, number: Int, title: String, isBold: Bool)] = []
    for position in text.body.indices {
      if let (number, title) = title(position, in: text) {
        titles.append((position, number, title, text.lines[text.body[position]].isBold))
      }
    }
    for onlyBold in [true, false] {
      let series = series(titles.filter { !onlyBold || $0.isBold }.map { ($0.position, $0.number, $0.title) })
      guard series.count >= fewest else { continue }
      return Dictionary(
        uniqueKeysWithValues: series.map { position, number, title in
          (
            position,
            [heading(number, title, confidence: onlyBold ? 0.7 : 0.6)]
          )
        })
    }
    return [:]
  }

  private static func heading(_ number: Int, _ title: String, confidence: Double) -> ItemHeading {
    let split = ItemHeading.splitNumber(title)
    return ItemHeading(
      number: String(number), title: split?.title ?? title, caseNumbers: split.map { [$0.number] } ?? [],
      confidence: confidence)
  }

  /// Those that count from 1, each with a line between it and the next.
  private static func series(_ titles: [(Int, Int, String)]) -> [(Int, Int, String)] {
    var found: [(Int, Int, String)] = []
    for title in titles {
      if title.1 == 1, found.count <= 1 {
        found = [title]
      } else if let last = found.last, title.1 == last.1 + 1, title.0 > last.0 + 1 {
        found.append(title)
      }
    }
    return found
  }

  /// The number and the title of a line that is nothing else.
  private static func title(_ position: Int, in text: ReadingText) -> (Int, String)? {
    let line = text.lines[text.body[position]]
    guard let byte = line.text.utf8.first, byte >= 0x31, byte <= 0x39, line.startsParagraph,
      line.cells.count <= 2, line.text.utf8.count < 120
    else { return nil }
    let tokens = line.text.tokens
    guard tokens.count >= 2, tokens[0].utf8.count <= 3, line.isBold || tokens[0].utf8.last == 0x2E,
      let number = Int(tokens[0].trimming { $0 == 0x2E }), tokens[1].startsWithCapital
    else { return nil }
    let title = tokens.dropFirst().joined(separator: " ")
    guard !title.endsSentence, title.utf8.last != 0x3A, title.utf8.last != 0x2C,
      Persons.party(of: tokens[tokens.count - 1]) == nil
    else { return nil }
    // In ordinary type it must stand alone: the text begins a paragraph of its own.
    if !line.isBold {
      guard position + 1 < text.body.count, text.lines[text.body[position + 1]].startsParagraph else {
        return nil
      }
    }
    return (number, title)
  }
}
