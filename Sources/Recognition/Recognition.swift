import ParagrafKit

/// Fourth stage: recognisers read the text, the resolver makes one tree of what they say.
public enum Recognition {
  /// Runs those recognisers that read lines, settles the outline, runs those that read sections, settles
  /// the facts. The order of `recognisers` does not change the result.
  public static func recognise(_ text: ReadingText, with recognisers: [any Recogniser]) -> Record {
    let ordered = recognisers.sorted { type(of: $0).about.id < type(of: $1).about.id }
    var text = text
    var findings = run(ordered, reading: .lines, on: text)
    var resolver = Resolver(text)
    text.outline = resolver.outline(from: findings)
    text.cover = CoverLabels.read(text)
    findings += run(ordered, reading: .sections, on: text)
    let facts = resolver.facts(from: findings, in: text)
    return Record(
      text: text, facts: facts, rejected: resolver.rejected, recognisers: ordered.map { type(of: $0).about })
  }

  private static func run(
    _ recognisers: [any Recogniser], reading: About.Reads, on text: ReadingText
  ) -> [Finding] {
    var found: [Finding] = []
    for recogniser in recognisers {
      let about = type(of: recogniser).about
      guard about.reads == reading else { continue }
      for var finding in recogniser.findings(in: text) {
        finding.recogniser = about.id
        found.append(finding)
      }
    }
    return found
  }
}
