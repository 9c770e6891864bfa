import ParagrafKit
import Testing

/// How words are read that are spelled otherwise than today.
@Suite struct SpellingTests {
  private func spelling(_ pairs: KeyValuePairs<String, String>) -> Spelling {
    var spelling = Spelling()
    for (written, read) in pairs {
      let isAdded = spelling.add(written, read: read)
      #expect(isAdded)
    }
    return spelling
  }

  @Test(arguments: [
    ("af", "av"), ("hvilken", "vilken"), ("godkandt", "godkant"), ("ofverlagt", "overlagt"),
    ("hvarofver", "varover"), ("afven", "aven"), ("och", "och"), ("", ""), ("hv", "v"), ("dt", "t"),
  ])
  func wordsAreComparedAsTheyAreSpelledToday(_ word: String, _ read: String) {
    let old = spelling(["af": "av", "hv-": "v-", "-dt": "-t", "-fv-": "-v-"])
    #expect(old.modern(word) == read)
  }

  @Test func aWholeWordGoesBeforeItsParts() {
    #expect(spelling(["hvete": "vete", "hv-": "v-", "-e": "-a"]).modern("hvete") == "vete")
  }

  @Test(arguments: [("hv-", "v"), ("-dt", "t-"), ("af", ""), ("-", "-"), ("till af", "av"), ("", "")])
  func partsWithoutAPartnerAreRefused(_ written: String, _ read: String) {
    var spelling = Spelling()
    let isAdded = spelling.add(written, read: read)
    #expect(!isAdded)
    #expect(spelling.isEmpty)
  }
}
