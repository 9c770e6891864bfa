import ParagrafKit

/// Minutes without a cover page open with a sentence: `Protokoll fört vid sammanträde med kommunfullmäktige i
/// Brännäs kommun torsdagen den 29 mars 1984 kl. 19.00 i församlingshemmet i Brännäs.`
enum OpeningSentence {
  static func findings(in text: ReadingText) -> [Finding] {
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    let lines = text.bodyLines(in: 0..<min(first, 30))
    guard let start = lines.firstIndex(where: { opens($0) }) else { return [] }
    // The sentence may take several lines; it ends with a full stop or its paragraph.
    var end = start
    while end + 1 < lines.count, end < start + 4, !endsSentence(lines[end].text),
      end == start || !lines[end + 1].startsParagraph || !lines[end + 1].text.startsWithCapital
    { end += 1 }
    let sentence = lines[start...end].map(\.text).joined(separator: " ")
    guard let day = Dates.first(in: sentence) else { return [] }
    let range = lines[start].index..<lines[end].index + 1
    func fact(_ type: FactType, _ value: String) -> Finding {
      .fact(type, .text(value), lines: range, confidence: 0.7)
    }
    var found = [fact(.meetingDate, day.iso)]
    let times = Times.all(in: sentence)
    if let time = times.first { found.append(fact(.meetingStart, time)) }
    if times.count > 1 { found.append(fact(.meetingEnd, times[1])) }
    if let place = place(in: sentence) { found.append(fact(.meetingPlace, place)) }
    if let stated = statedRange(in: sentence) { found.append(fact(.paragraphRange, stated)) }
    return found
  }

  /// A full stop that is not that of `kl.`.
  private static func endsSentence(_ text: String) -> Bool {
    text.utf8.last == 0x2E && text.tokens.last?.folded != "kl"
  }

  /// `… kl. 18.30-21.05. §§ 412-420.`, its signs misread or not.
  private static func statedRange(in sentence: String) -> String? {
    let tokens = sentence.tokens
    guard tokens.count > 3, let last = tokens.last, last.startsWithDigit, !tokens[tokens.count - 2].hasDigit,
      ["§§", "SS", "$$", "§"].contains(tokens[tokens.count - 2]),
      let range = ParagraphRange.range(String(last)),
      range.utf8.contains(0x2D)
    else { return nil }
    return range
  }

  private static func opens(_ line: Line) -> Bool {
    // Typescript stands apart on scans, like cells.
    (line.cells.count == 1 || line.key.hasPrefix("fort vid") || line.key.hasPrefix("protokoll"))
      && [
        " sammantrader ", "vid sammantrad", "till sammantrad", "vid stamma", "kommunalstamma",
        "protokoll hall",
        "protokoll, hall",
        "protokoll ford", "protokoll fort", "protokoll, ford", "protokoll, fort", "fort vid sammantrad",
      ]
      .contains { line.key.holds($0) }
  }

  /// What follows the clock time, `… kl. 19.00 i församlingshemmet i Brännäs.`, or stands before the day: `… med
  /// Hvalinge socken uti sockenstugan lördagen den 7 oktober …`.
  private static func place(in sentence: String) -> String? {
    placeBehindClock(in: sentence) ?? placeBeforeDay(in: sentence)
  }

  private static func placeBeforeDay(in sentence: String) -> String? {
    let tokens = sentence.tokens
    guard let day = tokens.firstIndex(where: { weekdays.contains($0.folded) || $0 == "den" }),
      let word = tokens[..<day].lastIndex(where: { ["i", "å", "uti", "på"].contains($0) }), word + 1 < day,
      day - word <= 6, !tokens[word + 1].startsWithCapital
    else { return nil }
    return tokens[(word + 1)..<day].joined(separator: " ").trimming { $0 == 0x2C || $0 == 0x20 }
  }

  private static let weekdays: Set<String> = [
    "mandagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lordagen", "sondagen",
  ]

  private static func placeBehindClock(in sentence: String) -> String? {
    let tokens = sentence.tokens
    guard let clock = tokens.lastIndex(where: { $0.folded == "kl" || $0.folded == "klockan" }),
      clock + 2 < tokens.count
    else {
      return nil
    }
    let rest = tokens[(clock + 2)...]
    guard let word = rest.firstIndex(where: { ["i", "a", "pa", "uti"].contains($0.folded) }),
      word <= clock + 4,
      word + 1 < tokens.count
    else { return nil }
    let place = tokens[(word + 1)...].joined(separator: " ")
    return place.utf8.count < 80 ? place.trimming { $0 == 0x2E || $0 == 0x2C || $0 == 0x20 } : nil
  }
}
