import ParagrafKit

/// Each clause of a decision and of a proposal, whole across lines and pages.
public struct DecisionsRecogniser: Recogniser {
  public static let about = About(
    id: "decisions", version: "1.0", emits: [.fact(.decision), .fact(.proposal)],
    why: "Minutes must state which proposals were made and what was decided (kommunallagen 5 kap. 66 §).",
    reads: .sections, examples: DecisionsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    let sections = text.outline.sections([.beslut, .forslag, .rubrik])
    let signed = sections.contains { $0.kind != .beslut } ? signature(text) : nil
    for section in sections where section.kind != .rubrik || proposes(section, text) {
      let type: FactType = section.kind == .beslut ? .decision : .proposal
      var clauses = Clauses.all(in: section.content, of: text)
      if type == .decision, clauses.count > 1 || clauses.first?.text.startsWithDigit == true,
        let item = text.outline.items.first(where: { $0.lines.contains(section.lines.lowerBound) }),
        files(item, text)
      {
        clauses.removeAll { isFiled($0.text, text) }
      }
      if type == .proposal, let signed { clauses.removeAll { $0.lines.contains(signed) } }
      for (position, clause) in clauses.enumerated() {
        found.append(
          .fact(
            type, .text(clause.text), lines: clause.lines, item: section.item,
            details: [.init("n", .number(position + 1))], confidence: min(0.95, section.confidence)))
      }
    }
    return found
  }

  /// Whether an item files what others decided by delegation: `Anmälan av delegationsbeslut`.
  private func files(_ item: Item, _ text: ReadingText) -> Bool {
    text.bodyLines(in: item.heading).contains { $0.key.holds("delege") || $0.key.holds("delegation") }
  }

  /// A line of the list of what was decided by delegation: a date, a case or serial number stands at its beginning, or it
  /// bears one and decides nothing.
  private func isFiled(_ clause: String, _ text: ReadingText) -> Bool {
    let words = text.words(of: clause)
    guard words.first != "att", !words.contains(where: { DecisionVerbs.active.contains($0) }) else {
      return false
    }
    func isNumber(_ word: some StringProtocol) -> Bool {
      word.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 3
    }
    return clause.tokens.prefix(3).contains(where: isNumber)
      || clause.hasDigit && !words.contains { DecisionVerbs.passive.contains($0) }
  }

  /// The line of the name that a written report is signed with.
  private func signature(_ text: ReadingText) -> Int? {
    guard DocumentKinds.kind(of: text) == "tjänsteskrivelse" else { return nil }
    return Signatures.name(in: text.bodyLines(in: 0..<text.lines.count))?.line.index
  }

  /// Whether the chapter of a report holds its proposal: `5 Förslag till beslut`.
  private func proposes(_ chapter: Section, _ text: ReadingText) -> Bool {
    text.vocabulary.section(headed: chapter.heading.folded.trimming { $0 < 0x41 }) == .forslag
  }
}
