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
    for section in text.outline.sections([.beslut, .forslag, .rubrik])
    where section.kind != .rubrik || proposes(section, text) {
      let type: FactType = section.kind == .beslut ? .decision : .proposal
      for (position, clause) in Clauses.all(in: section.content, of: text).enumerated() {
        found.append(
          .fact(
            type, .text(clause.text), lines: clause.lines, item: section.item,
            details: [.init("n", .number(position + 1))], confidence: min(0.95, section.confidence)))
      }
    }
    return found
  }

  /// Whether the chapter of a report holds its proposal: `5 Förslag till beslut`.
  private func proposes(_ chapter: Section, _ text: ReadingText) -> Bool {
    text.vocabulary.section(headed: chapter.heading.folded.trimming { $0 < 0x41 }) == .forslag
  }
}
