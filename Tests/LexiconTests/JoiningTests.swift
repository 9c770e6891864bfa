import Lexicon
import Testing

@Suite("Joining words split at line ends")
struct JoiningTests {
  let lexicon = Lexicon.swedish

  @Test(
    "With a hyphen: one word",
    arguments: [
      ("ut-", "skottet"), ("kommu-", "nen"), ("samhälls-", "utvecklingschef"), ("kostna-", "derna,"),
      ("Kommun-", "styrelsen"), ("KOMMUN-", "STYRELSEN"), ("(kommu-", "nens)"), ("åter-", "remiss"),
      ("av-", "slag."),
      ("med-", "borgarförslag"), ("civilsam-", "hällesaktörerna"), ("in-", "kommit"),
      ("vårdut-", "bildning."),
      ("gemen-", "samt"), ("kornmunsty-", "relsen"), ("förskol-", "lärarna"), ("Sve-", "rige"),
      ("se-", "nast"),
      ("kommu\u{AD}", "nen"), ("kommu¬", "nen"), ("familje-", "hemsenheten"), ("blågrön-", "strukturplanens"),
    ])
  func hyphenOneWord(first: String, second: String) {
    let verdict = lexicon.joined(first, second, hyphen: true)
    #expect(verdict.join == .oneWord)
    #expect(verdict.confidence > 0.5)
  }

  @Test(
    "With a hyphen that belongs to the word",
    arguments: [
      ("IT-", "chef"), ("Lars-", "Erik"), ("SNÖL-", "möte"), ("e-", "tjänster"), ("KS-", "ordförande"),
      ("covid-", "19"), ("2024-", "2025"), ("nej-", "röster"), ("ja-", "röster"), ("icke-", "verkställda"),
      ("va-", "taxan"), ("VA-", "taxan"), ("a-", "kassa"), ("EU-", "medel"), ("Anna-", "Karin"),
      ("HVB-", "hem"),
      ("15-", "åringar"), ("svensk-", "norska"), ("LSS-", "insatser"), ("kommun-", "Sverige"),
      ("Volvo-", "anställda"),
    ])
  func hyphenKept(first: String, second: String) {
    #expect(lexicon.joined(first, second, hyphen: true).join == .keepHyphen)
  }

  @Test(
    "With a hyphen that stands for a word's other part",
    arguments: [
      ("kultur-", "och"), ("barn-", "samt"), ("för-", "respektive"), ("vård-", "eller"), ("-", "och"),
      ("–", "den"),
      ("mark-", "(och"), ("plan-", "och"),
    ])
  func hyphenApart(first: String, second: String) {
    #expect(lexicon.joined(first, second, hyphen: true).join == .apart)
  }

  @Test(
    "Without a hyphen: one word",
    arguments: [
      ("ut", "skottet"), ("kostna", "derna"), ("kommun", "fullmäktige"), ("forsk", "ningsnation"),
      ("ärendebered", "ning."), ("skol", "minister"), ("kommunsty", "relsen"), ("se", "nast"),
      ("upp", "draget"),
      ("för", "slag"), ("mål", "värden"), ("ar", "betsrättsliga"), ("universite", "ten"), ("en", "ligt"),
      ("genom", "snitt"), ("socialtjäns", "ten"), ("om", "kring"), ("påpe", "kande"), ("på", "pekande"),
      ("lag", "stiftning."), ("väl", "färden"), ("ställnings", "tagande"), ("rege", "ringen"),
      ("korttids", "sjukfrånvaron"),
      ("be", "hövs"), ("myndig", "hetsutövning."), ("natte", "tid."), ("KOMMUN", "STYRELSEN"),
      ("(kommu", "nens)"),
      ("samhalls", "utvecklingen"), ("atgar", "derna"), ("undervisnings", "tid,"),
    ])
  func oneWord(first: String, second: String) {
    let verdict = lexicon.joined(first, second, hyphen: false)
    #expect(verdict.join == .oneWord)
    #expect(verdict.confidence > 0.5)
  }

  @Test(
    "Without a hyphen: two words",
    arguments: [
      ("i", "dag"), ("kommunens", "verksamhet"), ("barn", "och"), ("att", "ta"), ("vilken", "kan"),
      ("uppgå", "till"),
      ("kan", "de"), ("kapa", "de"), ("universitets", "forskning"), ("till", "stånd"),
      ("nämndspecifik", "beredning"),
      ("för", "namnrättigheter"), ("Hans", "yttrande"), ("kommunen.", "nu"), ("ord", "(nu"), ("dnr", "24"),
      ("2024", "års"), ("Lars", "Erik"), ("KS", "beslut"), ("i", "gång"), ("för", "att"),
      ("Alzheimers", "sjukdom"), ("aktieägares", "bidrag"), ("slutförs", "hösten"),
      ("kommunsektorns", "äldreomsorg"),
      ("m.m.", "samt"), ("", "ord"), ("ord", ""), ("är", "äldre"), ("Rymoén", "finner"),
      ("miljödelegation", "begäran"), ("verkligen", "kommer"), ("flera", "nämnder"),
    ])
  func apart(first: String, second: String) {
    let verdict = lexicon.joined(first, second, hyphen: false)
    #expect(verdict.join == .apart)
    #expect(verdict.confidence >= 0.5)
  }

  @Test("The first token shows whether there was a hyphen")
  func joins() {
    #expect(lexicon.joins("kommu-", "nen").join == .oneWord)
    #expect(lexicon.joins("kommu", "nen").join == .oneWord)
    #expect(lexicon.joins("IT-", "chef").join == .keepHyphen)
    #expect(lexicon.joins("kommunens", "chef").join == .apart)
  }
}
