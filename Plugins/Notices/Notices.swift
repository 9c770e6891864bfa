import ParagrafKit

/// A notice of adjustment (anslagsbevis) that stands alone: who signed it, and what its sentences tell.
public struct NoticesRecogniser: Recogniser {
  public static let about = About(
    id: "notices", version: "1.0",
    emits: [.fact(.signedBy), .fact(.body), .fact(.meetingDate), .fact(.paragraphRange)],
    why: "The notice proves from which day decisions could be appealed against (kommunallagen 13 kap. 5 §).",
    examples: NoticesExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard DocumentKinds.kind(of: text) == "anslagsbevis" else { return [] }
    let lines = text.bodyLines(in: 0..<text.lines.count)
    return [signature(lines) ?? lastName(lines)].compactMap { $0 } + sentence(text)
  }

  private static let labels = [
    "underskrift", "signatur", "namnteckning", "anslaget av", "anslaget uppsatt av", "uppsatt av", "intygas",
    "namnfortydligande", "publicerat av", "bestyrks",
  ]

  /// The name beside, behind or below a label.
  private func signature(_ lines: [Line]) -> Finding? {
    for (position, line) in lines.enumerated() {
      guard
        let label = line.cells.firstIndex(where: { cell in
          NoticesRecogniser.labels.contains { cell.key.hasPrefix($0) }
        })
      else { continue }
      let own = line.cells[label].text.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)
      for text in own + line.cells[(label + 1)...].map(\.text) {
        if let name = name(text) { return .fact(.signedBy, .text(name), line: line, confidence: 0.85) }
      }
      for below in lines[(position + 1)...].prefix(3) {
        for cell in below.cells {
          guard let name = name(cell.text) else { continue }
          return .fact(.signedBy, .text(name), line: below, cell: cell, confidence: 0.8)
        }
      }
    }
    return nil
  }

  /// A name alone at the end.
  private func lastName(_ lines: [Line]) -> Finding? {
    for line in lines.suffix(3).reversed() {
      for cell in line.cells where cell.text.tokens.count <= 5 {
        guard let name = name(cell.text) else { continue }
        return .fact(.signedBy, .text(name), line: line, cell: cell, confidence: 0.6)
      }
    }
    return nil
  }

  private func name(_ text: String) -> String? {
    guard let person = Persons.person(in: text), (2...4).contains(person.name.tokens.count) else {
      return nil
    }
    return person.name
  }

  /// `Protokoll från kommunstyrelsens sammanträde den 28 oktober 2019, §§ 201–224, har justerats.`
  private func sentence(_ text: ReadingText) -> [Finding] {
    for paragraph in text.paragraphs(in: 0..<text.lines.count) {
      let words = paragraph.text.tokens
      guard words.count > 4, let meeting = words.firstIndex(where: { $0.folded.hasPrefix("sammantrade") }),
        meeting > 0, let day = Dates.first(in: paragraph.text)
      else { continue }
      var found: [Finding] = [
        .fact(.meetingDate, .text(day.iso), lines: paragraph.range, confidence: 0.75)
      ]
      if let organ = organ(words[..<meeting]) {
        found.append(.fact(.body, .text(organ), lines: paragraph.range, confidence: 0.8))
      }
      if let range = range(words) {
        found.append(.fact(.paragraphRange, .text(range), lines: paragraph.range, confidence: 0.8))
      }
      return found
    }
    return []
  }

  /// `kommunstyrelsens` as `Kommunstyrelsen`, `social- och omsorgsnämndens`.
  private func organ(_ words: ArraySlice<Substring>) -> String? {
    guard let last = words.last, last.utf8.last == 0x73, Organs.isDefinite(last.folded.dropLast()) else {
      return nil
    }
    let start = Organs.start(ofNameEndingAt: words.endIndex - 1, in: words)
    let name = words[start..<words.endIndex - 1].map(String.init) + [String(last.dropLast())]
    return name.joined(separator: " ").capitalised
  }

  /// `§§ 201–224`.
  private func range(_ words: [Substring]) -> String? {
    guard let sign = words.firstIndex(where: { $0.utf8.starts(with: "§".utf8) }) else { return nil }
    var numbers: [Int] = []
    for word in words[sign...].prefix(5) {
      let own = word.split { !$0.isNumber }.compactMap { Int($0) }
      if own.isEmpty, !numbers.isEmpty, word != "–", word != "-" { break }
      numbers += own
    }
    guard let first = numbers.first else { return nil }
    return numbers.count > 1 && numbers[1] > first ? "\(first)-\(numbers[1])" : "\(first)"
  }
}
