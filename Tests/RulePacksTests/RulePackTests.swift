import BuiltIn
import Manifests
import ParagrafKit
import ParagrafTesting
import Recognition
import Testing

@testable import RulePacks

/// What packs find.
@Suite struct RulePackTests {
  @Test func theSamplesHold() throws {
    let loaded = RulePacks.load(at: PackFolder.samples, taken: Set(BuiltIn.compiled.map(\.about.id)))
    #expect(loaded.faults.isEmpty, "\(loaded.faults.map(\.description).joined(separator: "\n"))")
    func pack(_ id: String) throws -> RulePack { try #require(loaded.packs.first { $0.about.id == id }) }
    #expect(try pack("ostby-headings").about.emits == [.section(.forslag)])
    #expect(try pack("wedding-officiants").about.emits == [.fact("wedding_officiant")])
    #expect(try pack("spelling-before-1906").about.emits.isEmpty)
    // All of them are compiled in.
    #expect(BuiltIn.packs.map(\.about.id) == loaded.packs.map(\.about.id))
    #expect(
      BuiltIn.packs.map(\.path)
        == loaded.packs.map { "Plugins/Packs/" + ($0.path.split(separator: "/").last ?? "") })
    for pack in loaded.packs { #expect(ExampleRunner.differences(of: pack).isEmpty) }
  }

  @Test func aProfileDecidesWhetherAPackActs() throws {
    let pack = try #require(
      RulePacks.load(at: PackFolder.samples).packs.first { $0.about.id == "ostby-headings" })
    func acts(_ first: String) -> [String] {
      let text = Sample.text("\(first)\n\n§ 1\tVal av justerare\n\nVårdutskottets förslag\n\nBifall.")
      let record = Recognition.recognise(text, with: BuiltIn.compiled + [pack])
      let sections = record.outline.sections([.forslag]).map(\.recogniser)
      #expect(
        record.recognisers.contains { $0.id == "ostby-headings" } == sections.contains("ostby-headings"))
      return sections.filter { $0 == "ostby-headings" }
    }
    #expect(acts("Östby kommun\n\nSammanträde 2010-04-05") == ["ostby-headings"])
    #expect(acts("Protokoll för ÖSTBY KOMMUNS fullmäktige, 5 april 2010") == ["ostby-headings"])
    #expect(acts("Västby kommun\n\nSammanträde 2010-04-05").isEmpty)
    #expect(acts("Östby kommunalförbund\n\nSammanträde 2010-04-05").isEmpty)
    #expect(acts("Östby kommun\n\nSammanträde 1990-04-05").isEmpty)
    #expect(acts("Östby kommun").isEmpty)
  }

  private func found(_ rules: String, _ text: ReadingText) throws -> [String] {
    try pack("rules:\n" + rules).findings(in: text).map(ExampleRunner.describe)
  }

  private func pack(_ rules: String) throws -> RulePack {
    var reader = ManifestReader(path: "x.yaml")
    let pack = reader.pack(from: Array(Sample.pack(rules: rules).utf8))
    #expect(reader.faults.isEmpty, "\(reader.faults)")
    return try #require(pack)
  }

  @Test func eachKindOfFinding() throws {
    let rules = #"""
        - {line: '^Ärende (\d+)\t(.+)$', item: $1, fact: {type: item_title, value: $2}}
        - {line: '^Upprop$', region: upprop, when: {bold: true}}
        - {cell: '^(?<ja>\d+) ja, (?<nej>\d+) nej$', fact: {type: poll, value: {for: "${ja}", against: "$2"}}}
        - {line: '\d+ kr', fact: [{type: sum, value: $0}, {type: note, value: "$$ $0"}]}

      """#
    let text = Sample.text(
      "**Upprop**\n\nUpprop\n\nÄrende 4\tVägen\n\nRöster\t9 ja, 2 nej\n\nav 10 kr och 20 kr")
    #expect(
      try found(rules, text) == [
        "item: 4", "item_title: Vägen", "region: upprop", "poll: 9, 2", "sum: 10 kr", "sum: 20 kr",
        "note: $ 10 kr",
        "note: $ 20 kr",
      ])
  }

  @Test func headingsOfSections() throws {
    let rules = "  - {line: '^Beslut:?|förslår|bifaller', section: beslut}\n"
    let text = Sample.text("Beslut\n\nBeslut: att bifalla\n\nNämnden bifaller motionen")
    let pack = try pack("rules:\n" + rules)
    let findings = pack.findings(in: text)
    let headings = findings.map { finding -> String? in
      if case .section(_, let heading) = finding.content { return heading }
      return "?"
    }
    #expect(headings == ["Beslut", "Beslut:", nil])
    #expect(findings.map(\.runIn) == [nil, 7, nil])
  }

  @Test func factsWithinSections() throws {
    let rules = "  - {line: '^till (.+)', when: {section: delges}, fact: {type: recipient, value: $1}}\n"
    var text = ExampleRunner.text(of: Example("x", "till Eva\n\noch Bo", section: .delges, finds: []))
    #expect(try found(rules, text) == ["recipient: Eva"])
    text = ExampleRunner.text(of: Example("x", "till Eva", section: .beslut, finds: []))
    #expect(try found(rules, text) == [])
  }

  @Test(arguments: ["^(a+)+$", "(.*?,){30}x$", "(?:(?:a|aa)+)+b", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func patternsThatNeverEndAreGivenUp(_ pattern: String) throws {
    let line = String(repeating: "a", count: 40) + String(repeating: "a,", count: 40) + "!bx!"
    let text = Sample.text(Array(repeating: line, count: 500).joined(separator: "\n\n"))
    let rules = "rules:\n  - {line: '\(pattern)', fact: {type: x, value: $0}}\n"
    let pack = try pack(rules)
    let clock = ContinuousClock()
    let time = clock.measure {
      let reading = pack.reading(of: text)
      #expect(reading.findings.isEmpty)
      #expect(reading.warnings.count == 1)
      #expect(
        reading.warnings.first
          == """
          the pattern of the rule on line 6 takes too many steps and was given up on 20 lines, first on page 1, \
          line 1; it was then left alone
          """)
    }
    #expect(time < .seconds(5))
  }

  @Test func warningsReachTheRecord() throws {
    let rules =
      "rules:\n  - {line: '^(a+)+$', fact: {type: x, value: $0}}\n  - {line: ja, fact: {type: y, value: $0}}\n"
    let pack = try pack(rules)
    let text = Sample.text(String(repeating: "a", count: 60) + "!\n\nja")
    let record = Recognition.recognise(text, with: [pack])
    #expect(record.facts.map(\.value.description) == ["ja"])
    #expect(record.warnings.map(\.recogniser) == ["prov"])
    #expect(record.warnings.first?.message.hasSuffix("given up on one line, first on page 1, line 1") == true)
  }

  @Test func lettersOfSeveralBytes() throws {
    let text = Sample.text("ÅÄÖ é 🙂 åäö")
    #expect(try found("  - {line: '(?i)å.ö', fact: {type: x, value: $0}}\n", text) == ["x: ÅÄÖ", "x: åäö"])
    #expect(try found("  - {line: '(?=\\w)', fact: {type: x, value: \"-$0\"}}\n", text).count == 7)
  }
}
