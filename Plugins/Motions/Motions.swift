import ParagrafKit

/// What members move (yrkanden), each with those who move it.
public struct MotionsRecogniser: Recogniser {
  public static let about = About(
    id: "motions", version: "1.0", emits: [.fact(.motion)],
    why: "Minutes must state the proposals and motions that were not withdrawn (kommunallagen 5 kap. 66 §).",
    reads: .sections, examples: MotionsExamples.all)

  public init() {}

  private static let verbs: Set<String> = [
    "yrkar", "yrkade", "foreslar", "foreslog", "yrka", "hemstaller", "instammer", "bifaller",
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for section in text.outline.sections([.yrkande]) {
      for paragraph in gathered(text.paragraphs(in: section.content)) {
        for sentence in sentences(paragraph.text) {
          guard moves(sentence) else { continue }
          let movers = Persons.withParty(in: beforeVerb(sentence)).map { Value.text($0.name) }
          found.append(
            .fact(
              .motion, .text(sentence), lines: paragraph.range, item: section.item,
              details: movers.isEmpty ? [] : [.init("by", .list(movers))], confidence: section.confidence))
        }
      }
    }
    return found
  }

  /// Paragraphs, with what stands below `Bo Ask (S) föreslår:` in one with it, up to the next who moves.
  private func gathered(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var found: [Paragraph] = []
    var leads = false
    for paragraph in paragraphs {
      if let lead = found.last, leads, !moves(paragraph.text) {
        found[found.count - 1] = Paragraph(
          lines: lead.lines + paragraph.lines, text: lead.text + " " + paragraph.text)
      } else {
        found.append(paragraph)
        leads = paragraph.text.utf8.last == 0x3A
      }
    }
    return found
  }

  private func moves(_ sentence: String) -> Bool {
    let tokens = sentence.tokens
    return tokens.contains { MotionsRecogniser.verbs.contains($0.folded) } || names(tokens[...]) != nil
  }

  /// Where who moves is named and a colon stands for the verb, `Eva Ek (S): bifall till förslaget.`: the colon's place.
  private func names(_ tokens: ArraySlice<Substring>) -> Int? {
    guard let colon = tokens.prefix(12).firstIndex(where: { $0.utf8.last == 0x3A }),
      colon + 1 < tokens.endIndex,
      Persons.party(of: tokens[colon]) != nil, tokens[tokens.startIndex].startsWithCapital,
      tokens[..<colon].allSatisfy({
        $0.startsWithCapital || $0 == "och" || $0 == "samt" || Persons.party(of: $0) != nil
          || Persons.isParticle($0)
      })
    else { return nil }
    return colon
  }

  /// Who moves stands before the verb.
  private func beforeVerb(_ sentence: String) -> String {
    let tokens = sentence.tokens
    let verb =
      names(tokens[...]).map { $0 + 1 }
      ?? tokens.firstIndex { MotionsRecogniser.verbs.contains($0.folded) } ?? tokens.count
    return tokens[..<verb].joined(separator: " ")
  }

  /// A paragraph cut where a sentence ends and the next one moves something of its own.
  private func sentences(_ paragraph: String) -> [String] {
    let tokens = paragraph.tokens
    var found: [String] = []
    var start = 0
    for index in tokens.indices.dropFirst() {
      let before = tokens[index - 1]
      // `… Mary Quist, vpk, och Bengt-Åke Roos, m. Elsie Forsman yrkade …`
      let isParty = index > 1 && tokens[index - 2].utf8.last == 0x2C
      guard before.utf8.last == 0x2E, before.utf8.count > 3 || isParty, tokens[index].startsWithCapital else {
        continue
      }
      let rest = tokens[index..<min(index + 9, tokens.count)]
      let verb = rest.firstIndex { MotionsRecogniser.verbs.contains($0.folded) }
      let isMover = verb.map { !Persons.names(in: rest[..<$0].joined(separator: " ")).isEmpty } ?? false
      guard isMover || names(tokens[index...]) != nil else { continue }
      found.append(tokens[start..<index].joined(separator: " "))
      start = index
    }
    found.append(tokens[start...].joined(separator: " "))
    return found
  }
}
