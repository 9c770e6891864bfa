import ParagrafKit

/// Where no form tells when the minutes' approval was announced, sentences do: `Protokollets justering har tillkännagivits
/// på kommunens anslagstavla den 6 maj 2003. Anslaget får tas ned den 28 maj 2003. Protokollet förvaras på kansliet.`
enum NoticeSentences {
  static func findings(in text: ReadingText) -> [Finding] {
    // What items announce is something else.
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    return text.paragraphs(in: 0..<first).flatMap { paragraph in
      paragraph.text.sentences.compactMap { sentence in
        told(sentence).map { .fact($0.type, .text($0.value), lines: paragraph.range, confidence: 0.7) }
      }
    }
  }

  private static func told(_ sentence: String) -> (type: FactType, value: String)? {
    let words = sentence.tokens.map { $0.folded }
    guard words.count > 3, words.contains(where: { $0.hasPrefix("anslag") || $0.hasPrefix("protokoll") })
    else {
      return nil
    }
    if let at = words.firstIndex(of: "forvaras"), at + 2 < words.count, words.count < 14,
      ["pa", "hos", "i", "vid"].contains(words[at + 1])
    {
      let place = sentence.tokens[(at + 2)...].joined(separator: " ").trimming { $0 == 0x2E }
      return (.minutesLocation, place)
    }
    guard let day = Dates.first(in: sentence) else { return nil }
    if words.contains("ned") || words.contains("ner") || words.contains("nedtas") {
      return (.noticeRemoved, day.iso)
    }
    let tells = words.contains { $0.hasPrefix("tillkannagiv") || $0 == "anslagits" || $0 == "uppsattes" }
    return tells ? (.noticePosted, day.iso) : nil
  }
}
