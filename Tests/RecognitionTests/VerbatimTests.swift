import ParagrafKit
import Recognition
import Testing

@Suite struct VerbatimTests {
  /// Finds one value in the first line.
  struct Says: Recogniser {
    static let about = Fakes.about("says")
    var type: FactType = "name"
    var value: Value = ""
    var lines = 0..<1
    func findings(in text: ReadingText) -> [Finding] { [.fact(type, value, lines: lines)] }
  }

  private func needsReview(
    _ type: FactType, _ value: Value, _ rows: [String] = ["Ordförande Eva  ÅKE-SSON (S)"]
  ) -> Bool? {
    let says = Says(type: type, value: value, lines: 0..<rows.count)
    return Recognition.recognise(Fakes.text(rows), with: [says]).facts.first?.needsReview
  }

  @Test(
    arguments: [
      "Eva", "Eva Åke-sson", "eva akesson", "(S)", "", 17, .object(("name", "Eva Åkesson"), ("party", "S")),
      .list(["Eva", "Ordförande"]), .object(("name", "Eva"), ("role", "ledamot")),
      .object(("name", "Eva"), ("vote", "Ja")),
    ] as [Value])
  func whatStandsInTheTextNeedsNoReview(_ value: Value) {
    #expect(needsReview("name", value) == false)
  }

  @Test(
    arguments: [
      "Eva Karlsson", "Åkesson Eva", "Eva Åkesson (SD)", .object(("name", "Eva"), ("party", "M")),
      .list(["Eva", "Bo"]),
    ] as [Value])
  func whatDoesNotStandInTheTextNeedsReview(_ value: Value) {
    #expect(needsReview("name", value) == true)
  }

  @Test(arguments: [FactType.meetingDate, .meetingStart, .municipality, .documentKind, .vote])
  func valuesInAFormOfTheirOwnPass(_ type: FactType) {
    let rows = ["Text", "Text"]
    let says = Says(type: type, value: "2021-05-04", lines: 1..<2)
    let facts = Recognition.recognise(Fakes.text(rows), with: [Heading(), says]).facts
    #expect(facts.first { $0.type == type }?.needsReview == false)
  }

  @Test func aValueMayGoOnInTheNextLine() {
    #expect(needsReview("name", "Eva Karin Åkesson", ["Eva Karin", "Åkesson"]) == false)
    #expect(needsReview("name", "Karin Åkesson", ["Eva Karin"]) == true)
  }

  struct Heading: Recogniser {
    static let about = Fakes.about("heading")
    func findings(in text: ReadingText) -> [Finding] { [Finding(.item(number: "1"), lines: 0..<1)] }
  }
}
