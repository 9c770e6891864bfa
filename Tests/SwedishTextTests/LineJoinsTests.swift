import ParagrafKit
import SwedishText
import Testing

@Suite struct LineJoinsTests {
  private func joined(_ first: String, _ second: String, width: Float = 500) -> ReadingText {
    var sheet = Sheet()
    sheet.page(
      Row("En rad som fyller sidans bredd helt", starts: true), Row(first, width: width), Row(second))
    return sheet.reading
  }

  @Test(arguments: ["-", "\u{2010}", "\u{AD}", "\u{AC}"])
  func hyphensAtALinesEndAreDropped(_ hyphen: String) throws {
    let text = joined("samt kommu\(hyphen)", "nen beslutar detta")
    #expect(text.running.bytes == "En rad som fyller sidans bredd helt samt kommunen beslutar detta".bytes)
    #expect(text.lines.map(\.joint) == [.paragraph, .space, .word])
    #expect(text.lines[1].text.bytes == "samt kommu".bytes)
    #expect(text.ledger.map(\.rule) == [.hyphenJoin, .movedBreak])
    #expect(
      try text.used(1).bytes == "En rad som fyller sidans bredd helt\nsamt kommunen\nbeslutar detta\n".bytes)
  }

  @Test(arguments: [
    ("samt kommu-.", "nen beslutar detta"), ("samt kommu- ;", "nen beslutar detta"),
    ("samt kommu-", "'nen beslutar detta"), ("samt kommu- =", ":nen beslutar detta"),
  ])
  func specksAroundTheHyphenGoWithIt(_ first: String, _ second: String) throws {
    let text = joined(first, second)
    #expect(text.running.bytes == "En rad som fyller sidans bredd helt samt kommunen beslutar detta".bytes)
    #expect(
      try text.used(1).bytes == "En rad som fyller sidans bredd helt\nsamt kommunen\nbeslutar detta\n".bytes)
    #expect(try Ledger.revert(text.ledger, from: text.used(1)).bytes == text.originals[0].bytes)
  }

  @Test(arguments: [
    ("under 2021-.", "stora"), ("för- .", "och nackdelar"), ("avser till-,", "om- och nybyggnad"),
    ("samt kommu-.", "Nämnden"),
  ])
  func aSpeckBehindAHyphenThatPartsNoWordStays(_ first: String, _ second: String) {
    #expect(!joined(first, second).ledger.contains { $0.rule == .hyphenJoin })
  }

  @Test(arguments: [("IT-", "chef"), ("Lars-", "Erik"), ("e-", "tjänsten"), ("2021-", "05")])
  func hyphensThatBelongToTheWordAreKept(_ first: String, _ second: String) throws {
    let text = joined("samt \(first)", "\(second) beslutar")
    #expect(text.running.hasSuffix("samt \(first)\(second) beslutar"))
    #expect(text.lines[2].joint == .word)
    #expect(try text.used(1).hasSuffix("samt \(first)\(second)\nbeslutar\n"))
  }

  @Test(arguments: [("kultur-", "och fritidsnämnden"), ("äldre-", "samt handikappomsorg")])
  func hyphensBeforeAConjunctionPartWords(_ first: String, _ second: String) {
    let text = joined("samt \(first)", second)
    #expect(text.running.hasSuffix("samt \(first) \(second)"))
    #expect(text.ledger.isEmpty)
  }

  @Test func aWordSplitWithoutAHyphenIsJoinedAtAFullLinesEnd() throws {
    let text = joined("avtal av kommunfull", "mäktige senast i juni")
    #expect(text.running.hasSuffix("avtal av kommunfullmäktige senast i juni"))
    #expect(text.ledger.map(\.rule) == [.plainJoin, .movedBreak])
    #expect((0.5..<1).contains(text.ledger[0].confidence))
    #expect(try text.used(1).hasSuffix("avtal av kommunfullmäktige\nsenast i juni\n"))
  }

  @Test func aShortLineSplitsNoWordSilently() {
    #expect(joined("avtal av kommunfull", "mäktige senast", width: 300).ledger.isEmpty)
  }

  @Test(arguments: [("nämnden", "beslutar att"), ("den", "stora skolan"), ("Eva", "Ek")])
  func wordsSideBySideStayApart(_ first: String, _ second: String) {
    #expect(joined("samt \(first)", second).ledger.isEmpty)
  }

  @Test func aNewParagraphJoinsNothing() {
    var sheet = Sheet()
    sheet.page(Row("samt kommu-", starts: true), Row("nen beslutar", starts: true))
    #expect(sheet.reading.ledger.allSatisfy { $0.status != .applied })
    #expect(sheet.reading.running == "samt kommu-\nnen beslutar")
  }

  @Test func aWordMayTakeThreeLines() throws {
    var sheet = Sheet()
    sheet.page(Row("samt kommun-", starts: true), Row("fullmäk-"), Row("tige beslutar"))
    let text = sheet.reading
    #expect(text.running == "samt kommunfullmäktige beslutar")
    #expect(try text.used(1) == "samt kommunfullmäktige\nbeslutar\n")
  }

  @Test func aWordGoesOnAcrossPagesPastRunningLines() throws {
    var sheet = Sheet()
    sheet.page(
      Row("Norrvede kommun", role: .header), Row("samt kommu-", starts: true), Row("Sida 1", role: .footer))
    sheet.page(Row("Norrvede kommun", role: .header), Row("nen beslutar"), Row("Sida 2", role: .footer))
    let text = sheet.reading
    #expect(text.running == "samt kommunen beslutar")
    #expect(try text.used(1) == "Norrvede kommun\nsamt kommunen\nSida 1\n")
    #expect(try text.used(2) == "Norrvede kommun\nbeslutar\nSida 2\n")
    #expect(text.ledger.map(\.page) == [1, 2])
  }

  @Test func aMovedHalfIsComposedWhereItArrives() throws {
    var sheet = Sheet()
    sheet.page(Row("samt kommunfull-", starts: true))
    sheet.page(Row("ma\u{308}ktige beslutar"))
    let text = sheet.reading
    #expect(text.running.bytes == "samt kommunfullmäktige beslutar".bytes)
    #expect(try text.used(1).bytes == "samt kommunfullmäktige\n".bytes)
    #expect(try text.used(2).bytes == "beslutar\n".bytes)
    for page in 1...2 {
      let edits = text.ledger.filter { $0.page == page }
      #expect(try Ledger.revert(edits, from: text.used(page)).bytes == text.originals[page - 1].bytes)
    }
  }

  @Test func runningLinesThemselvesAreNotJoined() {
    var sheet = Sheet()
    sheet.page(Row("Norrvede kommu-", role: .header), Row("nen", role: .header), Row("samt", starts: true))
    #expect(sheet.reading.ledger.isEmpty)
  }

  @Test(arguments: [
    ["samt kommu-", "nalpoli- .", "tiker beslutar"], ["samt :kommu-", ":nalpoli-.", "tiker beslutar"],
  ])
  func specksInTheMiddleOfAWordOfThreeLinesLeaveTheLedgerWhole(_ rows: [String]) throws {
    var sheet = Sheet()
    sheet.page(
      [Row("En rad som fyller sidans bredd helt", starts: true)] + rows.map { Row($0, width: 500) })
    let text = sheet.reading
    let used = try text.used(1)
    #expect(try Ledger.revert(text.ledger, from: used).bytes == text.originals[0].bytes)
    for line in text.lines {
      let map = LineMap(line.source, original: text.originals[0].utf8, edits: text.ledger)
      #expect(map?.text.elementsEqual(line.text.utf8) == true)
    }
  }
}
