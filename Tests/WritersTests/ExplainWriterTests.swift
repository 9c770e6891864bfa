import ParagrafKit
import SchemaValidation
import Testing
import Writers

/// What `paragraf explain` prints.
@Suite struct ExplainWriterTests {
  private func record() -> Record {
    var decision = Sample.fact(.decision, "att bifalla", item: "1", needsReview: true)
    decision.lines = 3..<4
    let section = Sample.section(.beslut, "Beslut", item: "1", 2..<4)
    let item = Item(
      number: "1", heading: 1..<2, lines: 1..<4, sections: [section], confidence: 0.9, recogniser: "prov")
    var record = Sample.record(
      [[.new("Närvaro\tEva"), .new("§ 1 Väg"), .new("Beslut"), .new("att bifalla")]], facts: [decision],
      items: [item])
    record.regions = [Finding(.region("närvarolista"), lines: 0..<1, confidence: 0.8)]
    record.regions[0].recogniser = "roll"
    var rejected = Finding(.section(.yrkande, heading: nil), lines: 2..<3, confidence: 0.333)
    rejected.recogniser = "rival"
    record.rejected = [Rejection(finding: rejected, reason: "prov claims the line with more confidence")]
    record.warnings = [RecogniserWarning(recogniser: "slow", message: "was given up")]
    return record
  }

  private func text(line: Int? = nil, type: FactType? = nil) -> String {
    String(decoding: ExplainWriter(width: 80, line: line, type: type).bytes(of: record()), as: UTF8.self)
  }

  @Test func eachLineThatWasClaimed() {
    #expect(
      text() == """
        x.pdf
        4 lines, 4 findings taken (+), 1 rejected (-), by prov 1.0

        line 1, page 1: Närvaro Eva
          + region: närvarolista (roll 0.80)

        line 2, page 1: § 1 Väg
          + item: 1 (prov 0.90)

        line 3, page 1: Beslut
          + section: beslut “Beslut” (prov 0.95, lines 3–4, § 1)
          - section: yrkande (rival 0.33: prov claims the line with more confidence)

        line 4, page 1: att bifalla
          + decision: att bifalla (prov 0.90, § 1, to be reviewed: not verbatim in these
              lines)

        Warnings
          - slow: was given up

        """)
  }

  @Test func oneLineWithItsFeatures() {
    let told = text(line: 3)
    #expect(
      told.contains(
        "line 3, page 1: Beslut\n    size 11.5, begins a paragraph\n    in § 1, section beslut\n  + section"))
    #expect(!told.contains("§ 1 Väg"))
    #expect(text(line: 1).contains("2 cells, begins a paragraph\n    in no item\n"))
    #expect(text(line: 9).contains("There is no line 9."))
  }

  @Test func oneType() {
    #expect(text(type: .decision).contains("+ decision: att bifalla"))
    #expect(!text(type: .decision).contains("section: beslut “"))
    #expect(text(type: "nothing").contains("No recogniser found 'nothing'."))
  }

  @Test func warningsInJSONFollowTheSchema() throws {
    let json = String(decoding: JSONWriter().bytes(of: record()), as: UTF8.self)
    #expect(json.contains(#"{"recogniser": "slow", "message": "was given up"}"#))
    #expect(try Schema.record.faults(in: [json]) == [""])
  }
}
