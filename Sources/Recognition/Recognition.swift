import ParagrafKit

/// Fourth stage: recognisers read the text, the resolver makes one tree of what they say.
public enum Recognition {
  /// Runs those recognisers that read lines, settles the outline, runs those that read sections, settles
  /// the facts. The order of `recognisers` does not change the result.
  public static func recognise(_ text: ReadingText, with recognisers: [any Recogniser]) -> Record {
    let ordered = recognisers.sorted { $0.about.id < $1.about.id }
    let applying = ordered.filter { $0.applies(to: text) }
    var text = text
    text.adopt(applying.reduce(into: Vocabulary()) { $0.add($1.vocabulary) })
    text = edited(text, by: applying)
    var run = Run()
    run.readings(applying, reading: .lines, of: text)
    var resolver = Resolver(text)
    text.outline = resolver.outline(from: run.findings)
    text.cover = CoverLabels.read(text)
    run.readings(applying, reading: .sections, of: text)
    let facts = resolver.facts(from: run.findings, in: text)
    var record = Record(
      text: text, facts: facts, rejected: resolver.rejected,
      recognisers: applying.map(\.about))
    record.warnings = run.warnings
    record.unfitDecisions = text.decisions.missing(in: text.ledger)
    record.regions = run.findings.filter { if case .region = $0.content { true } else { false } }
    return record
  }

  /// The text with the edits that recognisers propose. What one edit shows another may build on: they are asked again.
  private static func edited(_ text: ReadingText, by recognisers: [any Recogniser]) -> ReadingText {
    var text = text
    for _ in 0..<3 {
      let known = Set(text.ledger)
      let edits = edits(of: text, by: recognisers).filter { !known.contains($0) }
      if edits.isEmpty { break }
      text = text.amended(by: edits)
    }
    return text
  }

  /// The edits that recognisers propose, each with its status: the surest first, none that overlaps another one.
  package static func edits(of text: ReadingText, by recognisers: [any Recogniser]) -> [Edit] {
    guard let least = text.repair.leastConfidence else { return [] }
    var chosen: [Edit] = []
    // What a writer set stays.
    let proposed = recognisers.flatMap { $0.edits(in: text) }
      .filter { edit in !text.document.pages.contains { $0.number == edit.page && $0.isPainted == true } }
      .sorted { $0.confidence > $1.confidence }
    for var edit in proposed {
      guard !chosen.contains(where: { $0.page == edit.page && $0.range.overlaps(edit.range) }) else {
        continue
      }
      edit.status = text.decisions.status(of: edit, default: edit.confidence >= least ? .applied : .proposed)
      chosen.append(edit)
    }
    return chosen
  }

  /// What recognisers have said so far.
  private struct Run {
    var findings: [Finding] = []
    var warnings: [RecogniserWarning] = []

    mutating func readings(_ recognisers: [any Recogniser], reading: About.Reads, of text: ReadingText) {
      for recogniser in recognisers {
        let about = recogniser.about
        guard about.reads == reading else { continue }
        let said = recogniser.reading(of: text)
        for var finding in said.findings {
          finding.recogniser = about.id
          findings.append(finding)
        }
        warnings += said.warnings.map { RecogniserWarning(recogniser: about.id, message: $0) }
      }
    }
  }
}
