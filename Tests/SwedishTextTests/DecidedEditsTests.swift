import ParagrafKit
import SwedishText
import Testing

/// What archivists decided is honoured where an edit is born; here of those edits that are made without repair.
@Suite struct DecidedEditsTests {
  private func sheet(_ rows: String...) -> LaidOutDocument {
    var sheet = Sheet()
    sheet.page(rows.enumerated().map { Row($1, starts: $0 == 0) })
    return sheet.document
  }

  private func decided(_ edit: Edit, _ status: EditStatus) -> Decisions {
    var edit = edit
    edit.status = status
    return Decisions([edit])
  }

  @Test func aRejectedJoinIsNotMadeAndNeitherIsItsBreak() throws {
    let document = sheet("samt kommu-", "nen beslutar detta")
    let made = SwedishText.normalise(document, repair: .off)
    #expect(made.ledger.map(\.rule) == [.hyphenJoin, .movedBreak])
    for edit in made.ledger {
      let text = SwedishText.normalise(document, repair: .off, decisions: decided(edit, .rejected))
      #expect(text.ledger.map(\.status) == [.rejected, .rejected])
      #expect(text.running == "samt kommu- nen beslutar detta")
      #expect(try text.used(1) == text.originals[0])
    }
  }

  @Test func aRejectedJoinAcrossPagesLeavesBothHalves() throws {
    var sheet = Sheet()
    sheet.page(Row("samt bygg-", starts: true), Row("Sida 1", role: .footer))
    sheet.page(Row("na\u{308}mnden beslutar"))
    let made = SwedishText.normalise(sheet.document, repair: .off)
    #expect(made.ledger.map(\.rule) == [.hyphenJoin, .movedBreak])
    let text = SwedishText.normalise(
      sheet.document, repair: .off, decisions: decided(made.ledger[1], .rejected))
    // The letter on the second page is composed as ever.
    #expect(text.ledger.filter { $0.status.isInUse }.map(\.rule) == [.composition])
    #expect(try text.used(1) == text.originals[0])
    #expect(try text.used(2).bytes == "nämnden beslutar\n".bytes)
  }

  @Test func aRejectedLetterStaysAsItWasRead() throws {
    let document = sheet("fo\u{308}re")
    let edit = try #require(SwedishText.normalise(document, repair: .off).ledger.first)
    let text = SwedishText.normalise(document, repair: .off, decisions: decided(edit, .rejected))
    #expect(text.lines[0].text.bytes == "fo\u{308}re".bytes)
    #expect(text.ledger.map(\.status) == [.rejected])
  }

  @Test func anAcceptedEditIsMadeThoughNoRuleProposesIt() throws {
    let document = sheet("Namnden\tfoljer planen", "och beslutar")
    let word = Edit(
      page: 1, range: 8..<14, before: "foljer", after: "följer", rule: .letters, status: .accepted)
    let text = SwedishText.normalise(document, repair: .off, decisions: Decisions([word]))
    #expect(text.lines[0].text == "Namnden\tföljer planen")
    #expect(text.lines[0].cells.map(\.text) == ["Namnden", "följer planen"])
    #expect(text.ledger == [word])
    #expect(try text.used(1) == "Namnden\tföljer planen\noch beslutar\n")
    #expect(try Ledger.revert(text.ledger, from: text.used(1)) == text.originals[0])
  }

  @Test func anAcceptedJoinIsMadeThoughTheLexiconSeesNone() throws {
    let document = sheet("samt den", "stora skolan")
    #expect(SwedishText.normalise(document, repair: .off).running == "samt den stora skolan")
    let join = Edit(page: 1, range: 8..<9, before: "\n", after: "", rule: .plainJoin, status: .accepted)
    let text = SwedishText.normalise(document, repair: .off, decisions: Decisions([join]))
    #expect(text.running == "samt denstora skolan")
    #expect(text.ledger.map(\.status) == [.accepted, .accepted])
  }

  @Test func whatStandsThereNoMoreIsLeftOut() {
    let document = sheet("Nämnden följer planen")
    let edits = [
      Edit(page: 1, range: 9..<15, before: "foljer", after: "följer", rule: .letters, status: .accepted),
      Edit(page: 1, range: 90..<92, before: "ar", after: "år", rule: .letters, status: .accepted),
      Edit(page: 7, range: 0..<2, before: "ar", after: "år", rule: .letters, status: .accepted),
    ]
    let text = SwedishText.normalise(document, repair: .off, decisions: Decisions(edits))
    #expect(text.running == "Nämnden följer planen")
    #expect(text.ledger.isEmpty)
    #expect(text.decisions.missing(in: text.ledger) == edits)
  }
}
