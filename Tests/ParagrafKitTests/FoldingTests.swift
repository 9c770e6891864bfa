import ParagrafKit
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Ärende", "arende"), ("ÅSÖN", "ason"), ("Café  Él", "cafe el"), ("  Beslut: ", "beslut"),
    ("Müller", "muller"),
    ("a\t\tb\nc", "a b c"), ("_Plats_|", "plats"), ("§ 5", "§ 5"), ("ßç", "ßç"), ("Ørsted À", "orsted a"),
    ("", ""),
    (" .:;", ""), ("kl. 8", "kl. 8"),
  ])
  func foldingDropsCaseMarksAndOuterPunctuation(_ text: String, _ folded: String) {
    #expect(Array(text.folded.utf8) == Array(folded.utf8))
  }

  @Test(arguments: ["Ärendebeskrivning", "BESLUT:", " Åtgärd – nr 3 ", "ÀÉÜ"])
  func foldingTwiceChangesNothing(_ text: String) {
    #expect(text.folded.folded == text.folded)
  }

  @Test func textsAreTrimmedAndCut() {
    #expect("  \tEn rad\r\n".trimmed == "En rad")
    #expect("a\tb c\nd  e".tokens == ["a", "b", "c", "d", "e"])
    #expect("a\tb".replacingTabs() == "a b")
    #expect("å ä ö".slice(utf8: 3..<5) == "ä")
    #expect("ärende".capitalised == "Ärende")
  }

  @Test(arguments: [
    ("Slut.", true), ("Följande: ", true), ("Vem?", true), ("(bilaga.)", true), ("", true), ("och", false),
    ("ja,", false),
  ])
  func sentencesEndInTheirMarks(_ text: String, _ ends: Bool) {
    #expect(text.endsSentence == ends)
  }

  @Test(arguments: [("Öl", true), ("Él", true), ("öl", false), ("1", false), ("", false)])
  func capitalsAreTold(_ text: String, _ starts: Bool) {
    #expect(text.startsWithCapital == starts)
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("beslut", "beslut", 0), ("beslut", "bes1ut", 1),
    ("beslut", "eslut", 1), ("beslut", "beslutt", 1), ("abc", "cab", 2), ("sitting", "kitten", 3),
  ])
  func distancesAreLevenshteins(_ a: String, _ b: String, _ distance: Int) {
    #expect(editDistance(a, b, limit: 5) == distance)
    #expect(editDistance(b, a, limit: 5) == distance)
  }

  @Test func beyondTheLimitItSaysSo() {
    #expect(editDistance("sitting", "kitten", limit: 2) == 3)
    #expect(editDistance("a", "abcdef", limit: 2) == 3)
    #expect(editDistance("xxxxxxxx", "yyyyyyyy", limit: 3) == 4)
  }

  @Test(arguments: [
    ("beslutande", "beslutande", true), ("beslutonde", "beslutande", true),
    ("bes1utonde", "beslutande", false),
    ("beslut", "beslut", true), ("bes1ut", "beslut", false),
    ("justoringens plats oeh tid", "justeringens plats och tid", true),
  ])
  func aLabelMayHaveOneMisreadLetterInEight(_ text: String, _ label: String, _ resembles: Bool) {
    #expect(text.resembles(label) == resembles)
  }
}
