import ParagrafKit
import Testing

@Suite struct PersonsTests {
  struct Case: Sendable, CustomStringConvertible {
    let text: String
    let person: Person?
    var description: String { text }

    init(_ text: String, _ name: String, _ party: String = "", _ remark: String = "") {
      self.text = text
      person = Person(name: name, party: party, remark: remark)
    }
  }

  @Test(arguments: [
    Case("Eva Ek (S)", "Eva Ek", "S"), Case("Eva Ek (S), ordförande", "Eva Ek", "S", "ordförande"),
    Case("Eva Ek, ordförande", "Eva Ek", "", "ordförande"), Case("Bo Af Ek /c/", "Bo Af Ek", "c"),
    Case("Carl-Johan Al-Hassan (LPo)", "Carl-Johan Al-Hassan", "LPo"), Case("Siv Sten (-)", "Siv Sten", "-"),
    Case("Anna von der Lippe (M) §§ 3-5", "Anna von der Lippe", "M", "§§ 3-5"),
    Case("C. J. Ek, Norrby", "C. J. Ek", "", "Norrby"),
    Case("Eva Ek sekreterare", "Eva Ek", "", "sekreterare"),
    Case("Östen Åkerö (ÖP) ersätter Eva Ek (S)", "Östen Åkerö", "ÖP", "ersätter Eva Ek (S"),
    Case("• Eva Ek (S)", "Eva Ek", "S"), Case("\"' Eva Ek", "Eva Ek"), Case("Eva Ek:", "Eva Ek"),
  ])
  func aPersonIsNamePartyAndRemark(_ known: Case) {
    #expect(Persons.person(in: known.text) == known.person)
  }

  @Test(arguments: ["", "stol Eva Ek", "12 Eva Ek", "(S) Eva Ek", "SAMTLIGA LEDAMÖTER", "– – –"])
  func aLineWithoutANameAtItsStartIsNoPerson(_ text: String) {
    #expect(Persons.person(in: text) == nil)
  }

  @Test func aSentenceIsNoName() {
    #expect(Persons.person(in: "Ett Två Tre Fyra Fem Sex Sju") == nil)
  }

  @Test(arguments: [
    ("Eva Ek (S), Bo Bok (M) och Siv Sten (C)", ["Eva Ek (S)", "Bo Bok (M)", "Siv Sten (C)"]),
    ("Eva Ek (S) samt Bo Bok (M)", ["Eva Ek (S)", "Bo Bok (M)"]), ("Eva Ek (S)", ["Eva Ek (S)"]),
    ("Eva Ek", ["Eva Ek"]), ("Elvy Granath och Nils Krok", ["Elvy Granath", "Nils Krok"]),
    ("Eva Ek, ekonomichef, § 60", ["Eva Ek, ekonomichef, § 60"]),
    ("Bo Bok (M) ersätter Eva Ek (S)", ["Bo Bok (M) ersätter Eva Ek (S)"]),
    ("Bo Bok (M) för Eva Ek (S)", ["Bo Bok (M) för Eva Ek (S)"]),
    ("Bo Bok (M) istället för Eva Ek (S)", ["Bo Bok (M) istället för Eva Ek (S)"]),
  ])
  func linesOfSeveralPersonsAreParted(_ text: String, _ parts: [String]) {
    #expect(Persons.split(text) == parts)
  }

  @Test(arguments: [
    ("Magnus Ångström (MP) och Lars Haddad (SD) reserverar sig", ["Magnus Ångström MP", "Lars Haddad SD"]),
    ("Ordföranden Eva Ek (S) yrkar bifall", ["Eva Ek S"]),
    ("Ledamoten Anna von Essen (m)", ["Anna von Essen m"]),
    ("Bo Bok, Eva Ek (S)", ["Eva Ek S"]), ("Ja röstar Eva Ek /c/.", ["Eva Ek c"]),
    ("Motion från (S) om skolan", []), ("(S)", []), ("Eva Ek (2021) och skolan (enligt bilaga)", []),
  ])
  func namesWithAPartyAreFoundInRunningText(_ text: String, _ found: [String]) {
    #expect(Persons.withParty(in: text).map { "\($0.name) \($0.party)" } == found)
  }

  @Test(arguments: [
    ("(S)", "S"), ("(LPo),", "LPo"), ("/c/", "c"), ("(-)", "-"), ("(ÖP).", "ÖP"), ("((SD)", "SD"),
    ("(kds);", "kds"),
  ])
  func partiesLoseTheirMarks(_ token: String, _ party: String) {
    #expect(Persons.party(of: token) == party)
  }

  @Test(arguments: ["S", "(S", "S)", "(2)", "()", "/", "(ordförande)", "(S/M)", "(S/", ""])
  func otherTokensAreNoParties(_ token: String) {
    #expect(Persons.party(of: token) == nil)
  }

  @Test(arguments: [
    ("Ek", true), ("Al-Hassan", true), ("O’Brien", true), ("J.", true), ("É", true), ("Ö.", true),
    ("ek", false),
    ("EK", false), ("Ek2", false), ("Bifall.", false), ("", false),
  ])
  func namePartsAreCapitalisedWords(_ token: String, _ isName: Bool) {
    #expect(Persons.isNamePart(token) == isName)
  }
}
