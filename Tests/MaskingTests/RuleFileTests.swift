import ParagrafKit
import Testing

@testable import Masking

/// Files of rules that archivists write.
@Suite struct RuleFileTests {
  private func extended(_ yaml: String) -> Result<MaskingRules, MaskingRules.Faults> {
    Result { () throws(MaskingRules.Faults) in
      try MaskingRules.extended(by: Array(yaml.utf8), path: "x.yaml", checksExamples: true)
    }
  }

  private func faults(_ yaml: String) -> [String] {
    switch extended(yaml) {
    case .success: []
    case .failure(let faults): faults.faults.map(\.description)
    }
  }

  private static let head = "format: 1\nwhy: for a test\n"

  private static func rule(_ more: String, examples: String = "{masks: ['reg [ABC123]'], keeps: [nr ABC123]}")
    -> String
  {
    head
      + "rules:\n  - id: plate\n    category: registreringsnummer\n    why: for a test\n    examples: \(examples)\n\(more)"
  }

  @Test func addsAndReplaces() throws {
    let own = try extended(Self.rule("    pattern: '(?<=reg )[A-Z]{3}\\d{3}'\n")).get()
    #expect(own.ids == MaskingRules.builtIn.ids + ["plate"])
    #expect(own.shown("reg ABC123", by: "plate") == "reg [ABC123]")
    let replaced = try extended(
      Self.rule("    pattern: '(?<=reg )[A-Z]{3}\\d{3}'\n").replacing("id: plate", with: "id: e-mail")
    ).get()
    #expect(replaced.ids == MaskingRules.builtIn.ids)
    #expect(replaced.shown("anna@example.com", by: "e-mail") == "anna@example.com")
  }

  @Test func leavesOut() throws {
    let rules = try extended(Self.head + "without: [phone]\n").get()
    #expect(rules.ids == MaskingRules.builtIn.ids.filter { $0 != "phone" })
  }

  @Test(arguments: [
    (
      "- a\n",
      "x.yaml:1: a file of masking rules has members: format, why, parts, rules, without, secret-matters, office-holders, public-words, letterheads, persons-before"
    ),
    (
      head + "without: [fax]\n",
      "x.yaml:3: there is no rule 'fax'; there are \(MaskingRules.builtIn.ids.joined(separator: ", "))"
    ),
    (rule("    pattern: '(a'\n"), "x.yaml:8: bad pattern: missing closing parenthesis, at character 3"),
    (rule("    pattern: a\n    finds: names\n"), "x.yaml:4: a rule has a pattern, or finds names"),
    (rule("    finds: dates\n"), "x.yaml:8: 'finds' is names; anything else has a pattern"),
    (
      rule("    pattern: a\n    checks: [mod11]\n"),
      "x.yaml:9: a check is one of date, coordination, luhn, foreign-domain, foreign-address"
    ),
    (
      rule("    pattern: a\n    within: items\n"),
      "x.yaml:9: 'within' is secret-matters; without it, a rule looks everywhere"
    ),
    (
      rule("    pattern: '[A-Z]{3}\\d{3}'\n"),
      "x.yaml:7: the rule 'plate' masks “nr [ABC123]”, not “nr ABC123”"
    ),
    (
      rule("    pattern: a\n", examples: "{masks: [x], keeps: [y]}"),
      "x.yaml:7: what is masked of an example stands in brackets"
    ),
    (rule("    pattern: a\n", examples: "{masks: ['[a]']}"), "x.yaml:7: 'keeps' is missing"),
  ])
  func tellsWhatIsWrong(_ yaml: String, _ fault: String) {
    #expect(faults(yaml) == [fault])
  }
}
