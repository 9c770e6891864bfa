import ParagrafKit
import Recognition
import Testing

@Suite struct DeterminismTests {
  private let rows = [
    "@b chair 0.9 Eva Ek", "@a chair 0.9 Bo Bok", "@c region contents 2", "@a item 1 0.9", "@a item 1 0.9",
    "@b item 1 0.9", "@a section beslut 0.9", "@c decision 0.9 att bifalla", "@b decision 0.9 att bifalla",
    "@c adjuster 0.9 Siv Sten", "@a item 40 0.9", "@b item 2 0.9", "@a recipient 0.9 Alla",
    "@c recipient 0.9 Alla",
    "@a vote 0.9 Ja#9", "@b section delges 0.9",
  ]

  /// Everything that a record says.
  private func description(_ record: Record) -> [String] {
    record.facts.map {
      "\($0.type.rawValue) \($0.value) \($0.item ?? "") \($0.places) \($0.confidence) \($0.recogniser) \($0.needsReview)"
    }
      + record.outline.items.map { "\($0.number) \($0.lines) \($0.recogniser)" }
      + record.outline.sections().map { "\($0.kind) \($0.lines) \($0.recogniser)" }
      + record.rejected.map { "\($0.finding.lines) \($0.finding.recogniser) \($0.reason)" }
      + record.recognisers.map(\.id)
  }

  @Test func theOrderOfRecognisersDoesNotChangeTheRecord() {
    let text = Fakes.text(rows)
    let expected = description(Recognition.recognise(text, with: Fakes.all))
    for shift in 0..<Fakes.all.count {
      let turned = Array(Fakes.all[shift...] + Fakes.all[..<shift])
      #expect(description(Recognition.recognise(text, with: turned)) == expected)
      #expect(description(Recognition.recognise(text, with: turned.reversed())) == expected)
    }
  }

  @Test func everyFindingIsTakenOrRejectedWithAReason() {
    let text = Fakes.text(rows)
    let record = Recognition.recognise(text, with: Fakes.all)
    let findings = ["a", "b", "c"].flatMap { Fakes.findings($0, in: text) }
    // Regions are no part of the record; the resolver and the late recogniser add facts of their own.
    let regions = 1
    let own = record.facts.filter { ["late", "resolver"].contains($0.recogniser) }.count
    #expect(record.facts.count - own + record.rejected.count == findings.count - regions)
    #expect(record.rejected.allSatisfy { !$0.reason.isEmpty && !$0.finding.recogniser.isEmpty })
    #expect(record.rejected.count >= 5)
  }

  @Test func withoutRecognisersThereIsOnlyText() {
    let record = Recognition.recognise(Fakes.text(rows), with: [])
    #expect(record.facts.isEmpty && record.rejected.isEmpty && record.outline.items.isEmpty)
    #expect(record.text.lines.count == rows.count)
  }

  @Test func anEmptyTextGivesAnEmptyRecord() {
    #expect(Recognition.recognise(Fakes.text([]), with: Fakes.all).facts.isEmpty)
  }
}
