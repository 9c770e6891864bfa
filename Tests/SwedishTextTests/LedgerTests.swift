import ParagrafKit
import SwedishText
import Testing

@Suite struct LedgerTests {
  private func edit(_ range: Range<Int>, _ before: String, _ after: String, _ status: EditStatus = .applied)
    -> Edit
  {
    Edit(page: 1, range: range, before: before, after: after, rule: .composition, status: status)
  }

  @Test func editsAreAppliedAndRevertedInAnyOrder() throws {
    let original = "ett två tre "
    let edits = [
      edit(9..<12, "tre", "3"), edit(0..<3, "ett", "nummer ett"), edit(4..<8, "två", ""),
      edit(13..<13, "", "!"),
    ]
    let used = try Ledger.apply(edits, to: original)
    #expect(used == "nummer ett  3 !")
    #expect(try Ledger.revert(edits.reversed(), from: used).bytes == original.bytes)
  }

  @Test(arguments: [EditStatus.proposed, .rejected])
  func onlyAppliedEditsCount(_ status: EditStatus) throws {
    #expect(try Ledger.apply([edit(0..<1, "a", "b", status)], to: "a") == "a")
    #expect(try Ledger.revert([edit(0..<1, "a", "b", status)], from: "b") == "b")
  }

  @Test func withoutEditsNothingChanges() throws {
    #expect(try Ledger.apply([], to: "a\u{30A}\n").bytes == "a\u{30A}\n".bytes)
    #expect(try Ledger.revert([], from: "").bytes == [])
  }

  @Test(
    arguments: [
      (0..<3, "två", "ett"), (0..<3, "et", "ett"), (2..<5, "ett", "ett"), (9..<10, "e", "ett"),
    ] as [(Range<Int>, String, String)])
  func aTextThatDoesNotFitIsAMismatch(_ range: Range<Int>, _ before: String, _ text: String) {
    let wrong = edit(range, before, "x")
    #expect(throws: Ledger.Mismatch.text(wrong)) { try Ledger.apply([wrong], to: text) }
  }

  @Test func revertingFromAnotherTextIsAMismatch() {
    let wrong = edit(0..<3, "ett", "två")
    #expect(throws: Ledger.Mismatch.text(wrong)) { try Ledger.revert([wrong], from: "ett") }
  }

  @Test func composedAndDecomposedLettersAreNotTheSameText() {
    let wrong = edit(0..<2, "å", "a")
    #expect(throws: Ledger.Mismatch.text(wrong)) { try Ledger.apply([wrong], to: "a\u{30A}") }
  }

  @Test func twoEditsOfTheSameBytesAreAnOverlap() {
    let second = edit(1..<3, "tt", "x")
    #expect(throws: Ledger.Mismatch.overlap(second)) {
      try Ledger.apply([edit(0..<2, "et", "y"), second], to: "ett")
    }
  }
}
