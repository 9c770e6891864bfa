import FoundationEssentials
import Testing

@testable import Evaluation

/// Normal forms, as score_facts.py has them.
@Suite struct FormsTests {
  @Test(
    "Texts",
    arguments: [
      ("att  Strategin antas, samt", "strategin antas"), ("1. Att sam- verkan sker.", "samverkan sker"),
      ("(2) in- och utvändigt", "in- och utvändigt"), ("a) ”Budget” – 2024;", "budget - 2024"),
      ("insamt", "in"), ("• – x", "- x"), ("att", "att"), ("”att”", "att"), (".", ""),
      ("\u{FB01}n\u{AD}t", "fint"),
      ("slut. ”", "slut."), ("100) x", "100) x"), ("", ""),
    ])
  func text(_ value: String, _ form: String) { #expect(Forms.text(value).string == form) }

  @Test(
    "Names",
    arguments: [
      ("Eva-Lena  Ström (S)", "eva lena ström"), ("Å. Öst /mp/", "å öst"), ("Å. Öst /MP/", "å öst mp"),
      ("A (b", "a b"), ("(S)", ""),
    ])
  func name(_ value: String, _ form: String) { #expect(Forms.name(value).string == form) }

  @Test(
    "Matters",
    arguments: [
      ("Lu § 60", "60"), ("§§ 12 – 18", "12-18"), ("3 a", "3a"), ("3 at", "3"), ("12 -", "12"),
      ("Ärende", "ärende"),
      ("12-18 b", "12-18b"),
    ])
  func item(_ value: String, _ form: String) { #expect(Keys.item(value).string == form) }

  @Test(
    "Other keys",
    arguments: [
      ("item_dnr", "Dnr: KS 2021 – 261", "ks2021-261"), ("meeting_start", "kl. 8.30", "08:30"),
      ("meeting_start", "kl 8.30", "08:30"), ("meeting_end", "12:10-", "12:10"),
      ("adjournment", "kl 09:05 – 09.20", "9.5-9.20"), ("part_reference", "KS § 54", "ks54"),
      ("body", " Kommun\u{A0}Styrelsen", "kommun styrelsen"),
    ])
  func key(_ type: String, _ value: String, _ form: String) {
    #expect(Keys.exact(type, value).string == form)
  }

  @Test("Cells", arguments: [("− 1 200,5 %", "-1200,5%"), ("Sam- verkan  X", "samverkan x"), ("", "")])
  func cell(_ value: String, _ form: String) { #expect(Forms.cell(value).string == form) }

  @Test("Lines that are no facts are counted")
  func lines() {
    let lines =
      "{\"type\":\"item\",\"value\":\"1\"}\r\n\n[1]\n{\"type\":\"item\"}\nrubbish \u{FFFD}\n{\"type\":3,\"value\":1}"
    let found = FoundFacts(lines: Data(lines.utf8))
    #expect(found.facts.map(\.type) == ["item"])
    #expect(found.malformed == 4)
  }

  @Test("Of files with one name that in folders like the gold's is taken")
  func choice() {
    let files = ["/out/a/x.facts.jsonl", "/out/b/x.facts.jsonl"]
    #expect(EvaluationFiles.choose(files, for: "/gold/b/x.expected/gold.json") == files[1])
    #expect(EvaluationFiles.choose(files, for: "/gold/c/x.json") == files[0])
    #expect(EvaluationFiles.choose([], for: "/gold/c/x.json") == nil)
  }
}
