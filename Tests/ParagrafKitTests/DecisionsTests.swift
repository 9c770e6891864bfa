import ParagrafKit
import Testing

@Suite struct DecisionsTests {
  private func edit(
    _ range: Range<Int>, _ before: String, _ after: String, _ status: EditStatus = .applied,
    version: String = "1"
  ) -> Edit {
    Edit(
      page: 1, range: range, before: before, after: after,
      rule: EditRule(name: "letters", kind: .letters, version: version), confidence: 0.9, status: status)
  }

  @Test func anEditIsKnownAgainByItsPlaceAndItsTexts() {
    let decisions = Decisions([edit(3..<6, "dar", "där", .rejected)])
    #expect(decisions.status(of: edit(3..<6, "dar", "där", version: "2"), default: .applied) == .rejected)
    for other in [edit(3..<6, "dar", "dör"), edit(2..<5, "dar", "där"), edit(3..<6, "der", "där")] {
      #expect(decisions.status(of: other, default: .proposed) == .proposed)
    }
    var elsewhere = edit(3..<6, "dar", "där")
    elsewhere.page = 2
    #expect(decisions.status(of: elsewhere, default: .applied) == .applied)
    #expect(Decisions.none.status(of: edit(3..<6, "dar", "där"), default: .applied) == .applied)
  }

  @Test func editsThatBelongTogetherShareTheirFate() {
    let pair = [edit(3..<5, "-\n", ""), edit(9..<10, " ", "\n")]
    for one in pair {
      var decided = one
      decided.status = .rejected
      #expect(Decisions([decided]).status(ofAll: pair, default: .applied) == .rejected)
    }
    var accepted = pair[0]
    accepted.status = .accepted
    #expect(Decisions([accepted]).status(ofAll: pair, default: .proposed) == .accepted)
    #expect(Decisions.none.status(ofAll: pair, default: .proposed) == .proposed)
  }

  @Test func whatTheLedgerLacksIsMissing() {
    let decisions = Decisions([edit(3..<6, "dar", "där", .accepted), edit(8..<9, "a", "å", .rejected)])
    #expect(decisions.missing(in: [edit(8..<9, "a", "å", .rejected)]).map(\.range) == [3..<6])
    #expect(decisions.missing(in: decisions.edits).isEmpty)
  }
}
