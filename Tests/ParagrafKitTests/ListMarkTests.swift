import ParagrafKit
import Testing

@Suite struct ListMarkTests {
  @Test(arguments: ["-", "–", "—", "•", "·", "*", "\u{F0B7}", "1.", "2)", "12.", "a)", "(3)", "(b)", "b."])
  func marksStandAlone(_ text: String) {
    #expect(ListMark.isAlone(text))
  }

  @Test(arguments: ["1", "a", "A)", "123.", "ab)", "att", "§", "--", "(S)", "()", "2020."])
  func otherWordsAreNoMarks(_ text: String) {
    #expect(!ListMark.isAlone(text))
  }

  @Test func theMarkIsPartedFromItsLine() throws {
    let found = try #require(ListMark.split("2) att bifalla motionen"))
    #expect(found.mark == "2)")
    #expect(found.rest == "att bifalla motionen")
  }

  @Test(arguments: ["att bifalla motionen", "–", "2020 års budget", "–att bifalla", ""])
  func linesWithoutAMarkAreNotParted(_ text: String) {
    #expect(ListMark.split(text) == nil)
  }
}
