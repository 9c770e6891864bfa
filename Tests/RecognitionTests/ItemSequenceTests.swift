import ParagrafKit
import Testing

@testable import Recognition

@Suite struct ItemSequenceTests {
  private func sequence(_ numbers: [String], confidence: [Int: Double] = [:]) -> ItemSequence {
    ItemSequence(
      numbers.enumerated().map {
        Finding(.item(number: $1), lines: 10 * $0..<10 * $0 + 1, confidence: confidence[$0] ?? 0.8)
      })
  }

  private func numbers(_ findings: [Finding]) -> [String] {
    findings.map { if case .item(let number) = $0.content { number } else { "" } }
  }

  @Test(arguments: [
    ["1", "2", "3"], ["60", "61", "62"], ["3", "3 a", "4"], ["3", "3 a", "3 b", "4"], ["12-18", "19"],
    ["11", "12–18", "19", "20"], ["5", "7", "8"], ["99", "100"], ["7"],
  ])
  func aSeriesIsTakenWhole(_ series: [String]) {
    let found = sequence(series)
    #expect(numbers(found.chosen) == series)
    #expect(found.rejected.isEmpty)
  }

  @Test(arguments: [
    (["60", "5", "61", "62"], ["5"]), (["60", "61", "6", "62"], ["6"]), (["60", "61", "900", "62"], ["900"]),
    (["1", "2", "2", "3"], ["2"]), (["10", "11", "10", "12"], ["10"]),
  ])
  func aNumberOutOfSequenceIsRejected(_ series: [String], _ out: [String]) {
    let found = sequence(series)
    #expect(numbers(found.rejected.map(\.0)) == out)
    #expect(found.rejected.map(\.1) == ["its number is out of sequence"])
    #expect(found.chosen.count == series.count - 1)
  }

  @Test func numbersMayBeginAnewOnce() {
    let series = ["60", "61", "62", "63", "1", "2", "3", "4"]
    #expect(numbers(sequence(series).chosen) == series)
  }

  @Test func aRangeCountsWithItsLastNumber() {
    let found = sequence(["12-18", "13", "19"])
    #expect(numbers(found.chosen) == ["12-18", "19"])
  }

  @Test(arguments: ["", "a", "§", "0"])
  func withoutANumberThereIsNoItem(_ number: String) {
    let found = sequence(["1", number, "2"])
    #expect(numbers(found.chosen) == ["1", "2"])
    #expect(found.rejected.map(\.1) == ["has no number"])
  }

  @Test func aSingleDoubtfulHeadingIsNone() {
    #expect(sequence(["7"], confidence: [0: 0.3]).chosen.isEmpty)
    #expect(sequence(["7"], confidence: [0: 0.4]).chosen.count == 1)
  }

  @Test func twoFindingsOfOneLineGiveOneItem() {
    let sure = Finding(.item(number: "2"), lines: 10..<11, confidence: 0.9)
    let unsure = Finding(.item(number: "2"), lines: 10..<11, confidence: 0.5)
    let first = Finding(.item(number: "1"), lines: 0..<1, confidence: 0.9)
    let found = ItemSequence([unsure, first, sure])
    #expect(found.chosen.map(\.confidence) == [0.9, 0.9])
    #expect(found.rejected.map(\.0.confidence) == [0.5])
  }

  @Test func theOrderOfFindingsDoesNotMatter() {
    let findings = ["60", "5", "61", "62"].enumerated().map {
      Finding(.item(number: $1), lines: $0..<$0 + 1, confidence: 0.8)
    }
    #expect(numbers(ItemSequence(findings.reversed()).chosen) == ["60", "61", "62"])
  }

  @Test func withoutFindingsThereAreNoItems() {
    #expect(ItemSequence([]).chosen.isEmpty)
  }
}
