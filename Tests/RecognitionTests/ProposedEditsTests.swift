import ParagrafKit
import ParagrafTesting
import Recognition
import SwedishText
import Testing

/// Edits that recognisers propose: which are made, and that findings are read from the edited text.
@Suite struct ProposedEditsTests {
  /// Proposes to read a word as another one; finds the words of the first line.
  private struct Proofreader: Recogniser {
    static let about = Fakes.about("proofreader")
    var proposals: [(word: String, after: String, confidence: Double)]

    func edits(in text: ReadingText) -> [Edit] {
      text.lines.flatMap { line in
        proposals.compactMap { proposal in
          guard let found = line.text.firstRange(of: proposal.word) else { return nil }
          let start = line.text.utf8.distance(from: line.text.startIndex, to: found.lowerBound)
          return text.edit(
            start..<start + proposal.word.utf8.count, of: line, to: proposal.after,
            rule: EditRule(name: "proof", kind: .meaning), confidence: proposal.confidence)
        }
      }
    }

    func findings(in text: ReadingText) -> [Finding] {
      [.fact("first", .text(text.lines[0].text), line: text.lines[0])]
    }
  }

  private func record(
    _ text: String, _ proposals: [(String, String, Double)], repair: RepairMode = .normal,
    decisions: Decisions = .none
  ) -> Record {
    let document = ExampleRunner.text(of: Example("x", text, finds: [])).document
    let reading = SwedishText.normalise(document, repair: repair, decisions: decisions)
    return Recognition.recognise(reading, with: [Proofreader(proposals: proposals.map { ($0, $1, $2) })])
  }

  @Test func findingsAreReadFromTheEditedText() throws {
    let record = record("Su $ 7 dur", [("$", "§", 0.99), ("dur", "dnr", 0.97)])
    #expect(record.value("first") == "Su § 7 dnr")
    #expect(record.text.lines[0].key == "su § 7 dnr")
    #expect(record.text.ledger.map(\.status) == [.applied, .applied])
    #expect(record.text.ledger.map(\.range) == [3..<4, 7..<10])
    #expect(try Ledger.apply(record.text.ledger, to: record.text.originals[0]) == "Su § 7 dnr\n")
  }

  @Test(arguments: [
    (RepairMode.cautious, 0.9, EditStatus.proposed), (.cautious, 0.96, .applied), (.normal, 0.85, .applied),
    (.normal, 0.7, .proposed), (.search, 0.6, .applied),
  ])
  func howSureARuleMustBe(_ mode: RepairMode, _ confidence: Double, _ status: EditStatus) {
    let record = record("Su $ 7", [("$", "§", confidence)], repair: mode)
    #expect(record.text.ledger.map(\.status) == [status])
    #expect(record.value("first") == (status == .applied ? "Su § 7" : "Su $ 7"))
  }

  @Test func nobodyIsAskedWhereNothingIsRepaired() {
    #expect(record("Su $ 7", [("$", "§", 1)], repair: .off).text.ledger.isEmpty)
  }

  @Test func theSurerOfTwoIsTaken() {
    let record = record("Su $8 7", [("$8", "§", 0.9), ("8 7", "87", 0.99)])
    #expect(record.value("first") == "Su $87")
  }

  @Test func anEditTakesThePlaceOfOneThatItCovers() {
    // Before meaning was asked the text was edited otherwise.
    var decided = Edit(page: 1, range: 8..<11, before: "dar", after: "där", rule: .letters, status: .accepted)
    let first = record("Su § 7 dar KS", [("där", "dnr", 0.99)], decisions: Decisions([decided]))
    #expect(first.value("first") == "Su § 7 dnr KS")
    #expect(first.text.ledger.map(\.before) == ["dar"])
    #expect(first.text.ledger.map(\.runnerUp) == ["där"])
    // A part of an edit cannot be edited.
    decided.after = "d är"
    let second = record("Su § 7 dar KS", [("är", "nr", 0.99)], decisions: Decisions([decided]))
    #expect(second.value("first") == "Su § 7 d är KS")
  }

  @Test func whatWasDecidedHolds() {
    let proposal = ("$", "§", 0.7)
    var edit = Edit(
      page: 1, range: 3..<4, before: "$", after: "§", rule: EditRule(name: "proof", kind: .meaning))
    edit.status = .rejected
    let rejected = record("Su $ 7", [("$", "§", 0.99)], decisions: Decisions([edit]))
    #expect(rejected.value("first") == "Su $ 7")
    #expect(rejected.text.ledger.map(\.status) == [.rejected])
    #expect(rejected.unfitDecisions.isEmpty)
    edit.status = .accepted
    let accepted = record("Su $ 7", [proposal], decisions: Decisions([edit]))
    #expect(accepted.value("first") == "Su § 7")
    #expect(accepted.text.ledger.map(\.status) == [.accepted])
    #expect(record("Su & 7", [proposal], decisions: Decisions([edit])).unfitDecisions == [edit])
  }
}
