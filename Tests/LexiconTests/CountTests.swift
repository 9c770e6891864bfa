import Lexicon
import Testing

@Suite("Counts")
struct CountTests {
  let lexicon = Lexicon.swedish

  @Test(
    "Frequent words are known in whatever case",
    arguments: [
      "och", "Och", "KOMMUNSTYRELSEN", "kommunstyrelsen", "Återremiss", "ärendet", "ÅTGÄRDER", "överläggning",
      "§",
    ])
  func known(word: String) { #expect(lexicon.count(word) > 0) }

  @Test(
    "Words of the trade are known, inflected too",
    arguments: [
      "anslagsbevis", "utdragsbestyrkande", "tjänsteskrivelse", "tjänsteskrivelsen", "ledningsutskottet",
      "ledningsutskottets", "socialutskottet", "förvaringsplats", "närvarolista", "sammanträdesprotokoll",
      "kommunfullmäktiges", "justerandes", "justerare", "yrkande", "yrkandet", "bordlägga", "bordläggs",
      "votering",
      "voteringen", "propositionsordning", "beslutsgång", "ajournering", "ajourneras", "protokollsanteckning",
      "delårsbokslut", "familjehemssamverkan", "byggnadsnämndens", "tilläggsyrkandet", "utslagsröst",
    ])
  func domain(word: String) { #expect(lexicon.lowercaseCount(word) >= 20) }

  @Test("Decomposed letters are the same word")
  func composition() {
    #expect(lexicon.count("a\u{30A}rsredovisning") == lexicon.count("årsredovisning"))
    #expect(lexicon.count("KO\u{308}PEAVTAL") == lexicon.count("köpeavtal"))
  }

  @Test("Names are told from words by case")
  func names() throws {
    let name = try #require(lexicon.id(of: "Nora"))
    #expect(lexicon.capitalisedCount(name) > lexicon.lowercaseCount(name))
    let word = try #require(lexicon.id(of: "beslut"))
    #expect(lexicon.lowercaseCount(word) > lexicon.capitalisedCount(word))
    #expect(lexicon.count(word) == lexicon.lowercaseCount(word) + lexicon.capitalisedCount(word))
  }

  @Test(
    "Every municipality is known",
    arguments: ["Överkalix", "Hjo", "Säffles", "Askersund", "Upplands", "Väsby"])
  func municipalities(name: String) { #expect(lexicon.capitalisedCount(name) >= 50) }

  @Test("Pairs have counts; chance pairs have none")
  func pairs() throws {
    #expect(lexicon.count("enligt", "förslag") > 0)
    #expect(lexicon.count("i", "dag") > 1000)
    #expect(lexicon.count("<s>", "Kommunstyrelsen") > 0)
    #expect(lexicon.count("den", "<n>") > 0)
    #expect(lexicon.count("dag", "kommunfullmäktige") == 0)
    #expect(lexicon.count("xyzzy", "dag") == 0)
    let first = try #require(lexicon.id(of: "i"))
    let second = try #require(lexicon.id(of: "dag"))
    #expect(lexicon.count(first, second) == lexicon.count("I", "DAG"))
  }

  @Test("Bytes, collections and strings find the same word; numbers lead back to words")
  func lookups() throws {
    let bytes = Array("återremiss".utf8)
    let id = try #require(lexicon.id(of: bytes))
    #expect(bytes.withUnsafeBufferPointer { lexicon.id(of: $0) } == id)
    #expect(lexicon.id(of: bytes.span) == id)
    #expect(lexicon.id(of: "Återremiss") == id)
    #expect(lexicon.id(of: "återremiss".utf8) == id)
    #expect(lexicon.word(id) == "återremiss")
    #expect(lexicon.id(of: [UInt8]()) == nil)
    #expect(lexicon.id(of: [0xFF, 0x00, 0x80]) == nil)
  }

  @Test(
    "Halves of split words and spellings without diacritics are not in the lexicon",
    arguments: ["kostna", "derna", "heten", "ningen", "utveck", "nens", "sarskilt", "tillganglighet"])
  func fragments(word: String) { #expect(lexicon.count(word) == 0) }

  @Test(
    "Lost diacritics are restored",
    arguments: [
      ("for", "för"), ("arendet", "ärendet"), ("atgarder", "åtgärder"), ("namnden", "nämnden"),
      ("f6r", "för"),
      ("férslag", "förslag"), ("har", "har"), ("kommun", "kommun"),
      ("samhallsutveckling", "samhällsutveckling"),
    ])
  func diacritics(damaged: String, word: String) throws {
    let id = try #require(lexicon.idRestoringDiacritics(of: Array(damaged.utf8)))
    #expect(lexicon.word(id) == word)
  }

  @Test("Totals are plausible")
  func totals() {
    #expect(lexicon.words > 100_000)
    #expect(lexicon.totalWords > 20_000_000)
    #expect(lexicon.totalPairs > 18_000_000)
  }
}
