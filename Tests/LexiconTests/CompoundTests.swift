import Lexicon
import Testing

@Suite("Words and compounds")
struct CompoundTests {
  let lexicon = Lexicon.swedish

  @Test(
    "Compounds that the lexicon lacks, and their parts",
    arguments: [
      "arbetsmarknads+enheten", "betygs+dokumentation", "bokstavs+diagnoser", "bolags+skatteintäkter",
      "fritids+förvaltningen", "företags+vinsterna", "huvud+resultaten", "handikapp+föreningarna",
      "kommunikations+hinder", "kompetens+brister", "kvalitets+registret", "näringslivs+företrädare",
      "ordförande+beredningen", "tandvårds+subventionen", "total+renovering", "trafik+utredare",
      "tillgänglighets+rådet", "ungdoms+satsningar", "vård+utbildning", "väg+biblioteket",
      "Ärende+beredningen",
      "personal+frågan", "korttids+sjukfrånvaron", "hållbarhets+programmets",
    ])
  func parts(expected: String) throws {
    let parts = expected.split(separator: "+")
    let found = try #require(lexicon.compoundParts(parts.joined()))
    #expect(found == parts)
  }

  @Test(
    "Words: listed, genitive, inflected, compound, hyphenated",
    arguments: [
      "kostnaderna", "socialutskottets", "familjehemssamverkan", "civilsamhällesaktörerna",
      "kommunfullmäktige",
      "Kommunstyrelsens", "skolbiblioteksverksamhet", "bostadsrätterna", "vattenverksamheterna", "avsägelser",
      "tillåta",
      "IT-chef", "nej-röster", "parkeringsavgiften", "avfallshanteringens", "lekplatsrenovering",
      "skolbiblioteken",
      "kyrkogårdsförvaltningen", "gatubelysningen", "familjerådgivningen", "kvinnofridsarbetet",
      "miljödelegation",
      "näringslivsstrategin", "budgetuppföljningen", "detaljplaneförslaget", "integrationsarbete",
      "vårdutbildning",
      "bygglovsavgifterna", "kommunikationshinder", "verksamhetsbesöket", "äldreomsorgsplanen",
      "a\u{30A}rsbudgeten",
      "simhallsrenoveringen", "biblioteksverksamheten", "sophämtningsavgift", "trafiksäkerhetsåtgärderna",
      "ungdomsmottagningarna", "hemtjänstpersonalens", "förskoleplatserna", "musikskolans",
    ])
  func words(word: String) { #expect(lexicon.isWord(word)) }

  @Test(
    "No words: halves, damage, missing spaces, endings",
    arguments: [
      "fainiljehemsenhet", "kostna", "derna", "kommunensverksamhet", "heten", "utveck", "lingen", "ningarna",
      "tion",
      "kommunstyreisen", "förvaitningen", "namndens", "arendet", "atgarder", "uppftiljning", "sarnverkan",
      "behiva",
      "kornmunen", "ekonorni", "beslutatatt", "ordfirande", "sammantrade", "utskottst", "foriag",
      "ledamotema",
      "kommunenoch", "barnochutbildning", "verksamhetheten", "skolanmed", "xyzzyplan", "plan3", "2024", "",
      "-", "kommun.", "socialnämndenbeslutar", "attgodkänna", "rnedborgarförslag", "tjansteskrivelse",
      "allrnänna",
      "justera ", "ochmed", "nämndensordförande", "åtgardsprograrn", "kommunfuilmaktige", "sarskilda",
      "beiut",
    ])
  func noWords(word: String) {
    #expect(!lexicon.isWord(word))
    #expect(lexicon.compoundParts(word) == nil)
  }

  @Test("A dropped consonant belongs to both parts", arguments: ["tillåtelse", "tillägga"])
  func elision(word: String) { #expect(lexicon.isWord(word)) }

  @Test("A word of the lexicon has no parts; long nonsense ends soon")
  func limits() {
    #expect(lexicon.compoundParts("kommunstyrelsen") == nil)
    #expect(!lexicon.isWord(String(repeating: "skol", count: 2000)))
  }
}
