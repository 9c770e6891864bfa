import Manifests
import Testing

@testable import RulePacks

/// Each fault is told with its file and line.
@Suite struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var pack: String
    var faults: [String]
    var testDescription: String { faults.first ?? "" }
  }

  /// A pack whose rules are these, with the fault on line 6, where they begin.
  private static func rule(_ rule: String, _ fault: String) -> Case {
    Case(pack: Sample.pack(rules: "rules:\n  - \(rule)\n"), faults: ["x.yaml:6: \(fault)"])
  }

  static let cases: [Case] = [
    Case(pack: "", faults: ["x.yaml:1: the file is empty"]),
    Case(
      pack: "format: 1\nid: [x\nwhy: y\n", faults: ["x.yaml:3: bad YAML: did not find expected ',' or ']'"]),
    Case(
      pack: "- a\n",
      faults: [
        "x.yaml:1: a pack has members: format, kind, id, version, why, applies, rules, headings, labels, abbreviations, spellings, examples"
      ]),
    Case(
      pack: "format: 1\n",
      faults: ["id", "version", "why", "rules", "examples"].map { "x.yaml:1: '\($0)' is missing" }),
    Case(pack: Sample.pack(head: "id: twice\n"), faults: ["x.yaml:2: bad YAML: a key occurs twice: id"]),
    Case(
      pack: Sample.pack(head: "author: Eva\n"),
      faults: [
        "x.yaml:5: unknown key 'author'; a pack knows format, kind, id, version, why, applies, rules, headings, labels, abbreviations, spellings, examples"
      ]),
    Case(
      pack: "format: 2\n" + Sample.pack().dropFirst(10),
      faults: ["x.yaml:1: format 2: this program reads format 1"]),
    Case(
      pack: Sample.pack(id: "Östby"),
      faults: ["x.yaml:2: 'id' may hold a-z, 0-9, - and _, 60 of them at most"]),
    Case(
      pack: Sample.pack(head: "applies: {from: 2000, to: 1990}\n"),
      faults: ["x.yaml:5: from 2000 is after to 1990"]),
    Case(pack: Sample.pack(head: "applies: {from: early}\n"), faults: ["x.yaml:5: 'from' is a year"]),
    Case(
      pack: Sample.pack(head: "applies: {county: Norr}\n"),
      faults: ["x.yaml:5: unknown key 'county'; applies knows municipality, body, from, to, words"]),
    Case(
      pack: Sample.pack(rules: "rules: []\n"), faults: ["x.yaml:5: 'rules' is a list and must not be empty"]),
    rule("{line: '(a', section: beslut}", "bad pattern: missing closing parenthesis, at character 3"),
    rule(
      "{line: '\\C', section: beslut}",
      "bad pattern: using \\C is disabled by the application, at character 3"),
    rule("{line: a, cell: b, section: beslut}", "a rule has one pattern: line, paragraph or cell"),
    rule("{section: beslut}", "a rule has one pattern: line, paragraph or cell"),
    rule("{line: a}", "the rule finds nothing: give it section, item, region or fact"),
    rule("{line: a, item: $1}", "'$1' names the group '1', but the pattern has 0 groups"),
    rule("{line: (a), item: '${who}'}", "'${who}' names the group 'who', but the pattern has 1 group"),
    rule("{line: a, item: 5 $}", "'$' in '5 $': a number, {name} or another $ must follow"),
    rule("{line: a, fact: {type: t}}", "'value' is missing"),
    rule(
      "{line: a, fact: {type: item, value: x}}", "items and sections are found with 'item:', not as facts"),
    rule("{line: a, section: beslut, confidence: 90}", "'confidence' is a number from 0 to 1"),
    rule("{line: a, section: beslut, when: {bold: very}}", "'bold' is true or false"),
    rule("{line: a, section: beslut, when: {role: title}}", "'role' is body, header or footer"),
    rule(
      "{paragraph: a, region: r, when: {role: footer}}",
      "paragraphs are made of body lines; use 'line' for running headers and footers"),
    rule(
      "{line: a, region: r, when: {section: beslut}}",
      """
      a pack in which a rule asks for 'when: {section: …}' finds facts alone; put rules for sections, items and \
      regions into a pack of their own
      """),
    Case(
      pack: Sample.pack(examples: ""), faults: ["x.yaml:1: 'examples' is missing"]),
    Case(
      pack: Sample.pack(examples: "examples:\n  - {text: nej, finds: []}\n"),
      faults: ["x.yaml:8: no example finds anything"]),
    Case(
      pack: Sample.pack(examples: "examples:\n  - {text: x ja, finds: [{fact: x, value: ja}]}\n"),
      faults: ["x.yaml:8: no example finds nothing: show what must not be found, with 'finds: []'"]),
    Case(
      pack: Sample.pack(examples: Sample.examples + "  - {text: x nej, finds: [{section: beslut}]}\n"),
      faults: [
        "x.yaml:10: the example 'x nej' does not find section: beslut, and finds unexpectedly x: nej"
      ]),
  ]

  @Test(arguments: cases) func isToldWithItsLine(_ one: Case) throws {
    let folder = try PackFolder()
    try folder.write("x.yaml", one.pack)
    #expect(folder.faults().filter { !$0.hasPrefix("x.yaml:8: the example") } == one.faults)
    #expect(folder.load().packs.isEmpty)
  }

  @Test func bytesThatAreNotUTF8() throws {
    let folder = try PackFolder()
    try folder.write("x.yaml", Array("format: 1\nid: ".utf8) + [0xD6] + Array("stby\n".utf8))
    #expect(folder.faults() == ["x.yaml:2: not UTF-8"])
  }

  @Test func idsThatAreTaken() throws {
    let folder = try PackFolder()
    try folder.write("a.yaml", Sample.pack())
    try folder.write("b/c.yaml", Sample.pack())
    #expect(
      folder.faults() == ["b/c.yaml:2: the id 'prov' is used already in \(folder.url.path)/a.yaml"])
    #expect(
      folder.faults(taken: ["prov"])[0] == "a.yaml:2: the id 'prov' is used already by a built-in recogniser")
  }

  @Test func allFaultsOfAllPacksAtOnce() throws {
    let folder = try PackFolder()
    try folder.write("a.yaml", "format: 3\n")
    try folder.write("b.yaml", "- no\n")
    try folder.write("c.yaml", Sample.pack())
    try folder.write("d.yml", "no pack")
    let loaded = folder.load()
    #expect(loaded.faults.count == 7)
    #expect(loaded.packs.map(\.about.id) == ["prov"])
  }

  @Test func aFolderThatIsNotThere() {
    let faults = RulePacks.load(at: "/nowhere/at/all").faults.map(\.description)
    #expect(faults == ["/nowhere/at/all: no such file or folder"])
  }

  @Test func aFileThatIsTooLarge() throws {
    let folder = try PackFolder()
    try folder.write("x.yaml", [UInt8](repeating: 0x5B, count: 2 << 20))
    #expect(folder.faults() == ["x.yaml: larger than 1 MB"])
    try folder.write("x.yaml", [UInt8](repeating: 0x5B, count: 1 << 20))
    #expect(folder.faults().count == 1)
  }
}

/// Packs that were not written to be read.
@Suite struct HostilePackTests {
  @Test func randomChangesNeverCrash() throws {
    var generator = SystemRandomNumberGenerator()
    let sound = Array(Sample.pack(head: "applies: {municipality: Östby, from: 1990}\n").utf8)
    let bytes = Array("{}[]:,-'\"&*!|>%@$\\\n\t #?()+åx1".utf8)
    for _ in 0..<2000 {
      var pack = sound
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<pack.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: pack.remove(at: place)
        case 1: pack.insert(bytes.randomElement(using: &generator) ?? 0, at: place)
        default: pack[place] = bytes.randomElement(using: &generator) ?? 0
        }
      }
      var reader = ManifestReader(path: "x.yaml")
      if let pack = reader.pack(from: pack) {
        _ = pack.reading(of: Sample.text("x ja\n\nÖstby 1999-01-01"))
      } else {
        #expect(!reader.faults.isEmpty, "\(String(decoding: pack, as: UTF8.self))")
        for fault in reader.faults { #expect(!fault.reason.isEmpty) }
      }
    }
  }

  /// Lists of lists of lists by name: nine levels of nine.
  @Test(arguments: ["x: *i", "? *i\n: x"]) func namesThatMultiply(_ use: String) throws {
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, former) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(former)", count: 9).joined(separator: ","))]\n"
    }
    let folder = try PackFolder()
    try folder.write("x.yaml", text + use + "\n")
    let time = ContinuousClock().measure {
      #expect(folder.faults() == ["x.yaml:2: too many aliases (*name); write out what they stand for"])
    }
    #expect(time < .seconds(5))
  }

  @Test func deepNesting() throws {
    let folder = try PackFolder()
    for depth in [500, 5000, 50_000] {
      let open = String(repeating: "[", count: depth)
      try folder.write("x.yaml", "format: \(open)\(String(repeating: "]", count: depth))\n")
      #expect(folder.load().faults.count > 0)
      try folder.write("x.yaml", String(repeating: "- ", count: depth) + "x\n")
      #expect(folder.load().faults.count > 0)
    }
  }
}
