import ParagrafKit
import SwedishText
import Testing

@Suite struct WordFormTests {
  private func normalised(_ word: String) -> (text: String, ledger: [Edit]) {
    var sheet = Sheet()
    sheet.page(Row("före \(word) efter"))
    let reading = sheet.reading
    return (String(reading.lines[0].text.dropFirst(5).dropLast(6)), reading.ledger)
  }

  @Test(arguments: [
    ("a\u{30A}ngstro\u{308}m", "ångström"), ("A\u{308}ngel", "Ängel"), ("cafe\u{301}", "café"),
    ("\u{418}\u{306}og", "\u{419}og"), ("\u{3B1}\u{301}", "\u{3AC}"), ("a\u{323}\u{307}", "\u{1EA1}\u{307}"),
    ("e\u{302}\u{301}", "\u{1EBF}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
  ])
  func lettersAreComposed(_ word: String, _ composed: String) {
    let found = normalised(word)
    #expect(found.text.bytes == composed.bytes)
    #expect(
      found.ledger.allSatisfy { $0.rule == .composition && $0.confidence == 1 && $0.status == .applied })
    #expect(!found.ledger.isEmpty)
  }

  @Test(arguments: [
    ("\u{FB00}", "ff"), ("\u{FB01}", "fi"), ("\u{FB02}", "fl"), ("\u{FB03}", "ffi"), ("\u{FB04}", "ffl"),
    ("\u{FB05}", "st"), ("\u{FB06}", "st"), ("o\u{FB03}ciell", "officiell"), ("\u{FB01}\u{FB02}", "fifl"),
  ])
  func ligaturesAreWrittenOut(_ word: String, _ letters: String) {
    let found = normalised(word)
    #expect(found.text.bytes == letters.bytes)
    #expect(found.ledger.allSatisfy { $0.rule == .ligature })
  }

  @Test func softHyphensInsideALineAreRemoved() {
    let found = normalised("till\u{AD}sam\u{AD}mans")
    #expect(found.text.bytes == "tillsammans".bytes)
    #expect(found.ledger.map(\.rule) == [.softHyphen, .softHyphen])
  }

  @Test(arguments: [
    "åäö", "ÅÄÖ", "§", "café", "½", "–", "“”", "€", "\u{4E2D}\u{6587}", "\u{416}", "\u{1F600}", "\u{FFFD}",
    "é\u{2010}a",
  ])
  func whatIsComposedStaysAsItIs(_ word: String) {
    let found = normalised(word)
    #expect(found.text.bytes == word.bytes)
    #expect(found.ledger.isEmpty)
  }

  @Test func editsNameTheirBytes() {
    let found = normalised("go\u{308}ra")
    #expect(found.ledger.map(\.range) == ["före g".utf8.count..<"före go\u{308}".utf8.count])
    #expect(found.ledger[0].before.bytes == "o\u{308}".bytes)
    #expect(found.ledger[0].after.bytes == "ö".bytes)
  }

  @Test func cellsAndTheirKeysAreComposedToo() {
    var sheet = Sheet()
    sheet.page(Row("O\u{308}vriga deltagande\tEva A\u{30A}s"))
    let line = sheet.reading.lines[0]
    #expect(line.cells.map(\.text.bytes) == ["Övriga deltagande".bytes, "Eva Ås".bytes])
    #expect(line.cells.map(\.key) == ["ovriga deltagande", "eva as"])
    #expect(line.text.bytes == "Övriga deltagande\tEva Ås".bytes)
  }
}
