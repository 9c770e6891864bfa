import ParagrafKit
import Testing

@Suite struct MissingTests {
  private func record(_ text: String, _ damage: Damage = Damage()) -> Record {
    let sheet = Sheet.text(text)
    var document = sheet.document
    document.damage = damage
    let reading = ReadingText(document: document, originals: [], lines: sheet.lines, ledger: [], lexicon: "")
    return Record(text: reading, facts: [], rejected: [], recognisers: [])
  }

  @Test func aSoundDocumentIsImported() {
    #expect(record("En rad\n\u{0C}\nEn till").missing == [])
    #expect(record("En rad").status == .imported)
  }

  @Test func aBlankPageBesideTextIsNotMissing() {
    #expect(record("En rad\n\u{0C}\n").status == .imported)
  }

  @Test func withoutAnyTextEveryPageIsMissing() {
    let empty = record("\u{0C}\n")
    #expect(empty.missing == [Missing(reason: "no-text", page: 1), Missing(reason: "no-text", page: 2)])
    #expect(empty.status == .partial)
  }

  @Test func eachPageIsNamedOnceWithItsWorstReasonInOrder() {
    var damage = Damage()
    damage.damagedPages = [4, 2, 1]
    damage.pagesWithoutText = [3, 2]
    damage.missingPages = [4]
    let partial = record("En rad", damage)
    #expect(
      partial.missing == [
        Missing(reason: "damaged-page", page: 1), Missing(reason: "no-text", page: 2),
        Missing(reason: "no-text", page: 3), Missing(reason: "missing-page", page: 4),
      ])
    #expect(partial.status == .partial)
  }

  @Test func lettersThatStandForOthersAreMissing() {
    let sheet = Sheet.text("En rad")
    let cell = Cell(text: "Fo sbe", box: Box(left: 40, top: 60, right: 80, bottom: 70))
    let line = Sheet.line(1, 1, [cell], .paragraph, isBold: false, role: .unreadable)
    let reading = ReadingText(
      document: sheet.document, originals: [], lines: sheet.lines + [line], ledger: [], lexicon: "")
    let record = Record(text: reading, facts: [], rejected: [], recognisers: [])
    #expect(record.missing == [Missing(reason: "unreadable-text", page: 1)])
    #expect(record.status == .partial)
  }

  @Test func aPageThatStandsInForAFormLacksTheForm() {
    var damage = Damage()
    damage.standInPages = [1]
    damage.damagedPages = [1]
    let partial = record("Vänta", damage)
    #expect(partial.missing == [Missing(reason: "xfa-form", page: 1)])
    #expect(partial.status == .partial)
  }

  @Test func behindThePagesThatWereSearchedForOthersMayBeMissing() {
    var damage = Damage()
    damage.recoveries = [.crossReferences]
    #expect(record("En rad\n\u{0C}\nEn till", damage).status == .imported)
    damage.recoveries.append(.pageTree)
    let partial = record("En rad\n\u{0C}\nEn till", damage)
    #expect(partial.missing == [Missing(reason: "no-page-list", page: 2)])
    #expect(partial.status == .partial)
  }

  @Test func removedCharactersAloneLackNothing() {
    var damage = Damage()
    damage.removedCharacters = 3
    #expect(record("En rad", damage).status == .imported)
  }

  @Test func everyReasonOfFailureHasAnAdvice() {
    #expect(Set(FailureReason.allCases.map(\.advice)).count == FailureReason.allCases.count)
  }
}
