import Foundation
import TestBench
import Testing

@testable import Importing

/// Rule packs from end to end: `--plugins`, `plugin` and `explain`.
@Suite(.serialized) struct PluginsTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  private func pack(
    _ name: String, id: String = "prov", pattern: String = "beslutar", finds: String = "beslutar"
  )
    throws
  {
    let text = """
      format: 1
      id: \(id)
      version: "2.5"
      why: for a test
      rules:
        - {line: '\(pattern)', fact: {type: verb, value: $0}}
      examples:
        - {text: "Nämnden beslutar", finds: [{fact: verb, value: \(finds)}]}
        - {text: "Nämnden", finds: []}

      """
    try bench.file(name, Array(text.utf8))
  }

  @Test func aPackAddsFacts() throws {
    try bench.file("x.pdf", TinyPDF.good)
    try pack("packs/a.yaml")
    try pack("packs/deep/b.yaml", id: "second", pattern: "b[a-z]+r$")
    let result = try bench.run(["import", "x.pdf", "--output", "out", "--plugins", "packs", "--quiet"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    let facts = try String(contentsOfFile: bench.path("out/x.facts.jsonl"), encoding: .utf8)
    #expect(
      facts.contains(#"{"type":"verb","value":"beslutar","page":1,"confidence":0.9,"recogniser":"prov""#))
    let json = try String(contentsOfFile: bench.path("out/x.json"), encoding: .utf8)
    #expect(json.contains(#"{"id": "prov", "version": "2.5"}"#))
    #expect(json.contains(#"{"id": "second", "version": "2.5"}"#))
    let shown = try bench.run(["show", "x.pdf", "--plugins", "packs/a.yaml"])
    #expect(shown.output.contains("Verb  beslutar"))
    let explained = try bench.run(["explain", "x.pdf", "--plugins", "packs", "--fact", "verb"])
    #expect(explained.status == 0)
    #expect(
      explained.output.hasSuffix(
        """
        line 1, page 1: Kommunstyrelsen beslutar
          + verb: beslutar (prov 0.90)
          - verb: beslutar (second 0.90: found already by prov)

          prov: for a test
          second: for a test

        """))
    #expect(explained.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// Packs of the repository read along without being asked for, where they apply; one's own takes their place.
  @Test func builtInPacksActAndCanBeReplaced() throws {
    try bench.file(
      "x.txt", Array("Östby kommun\n\n§ 1 Vigsel\n\nEva Ek (S) utses till vigselförrättare.\n".utf8))
    try bench.file(
      "y.txt", Array("Västby kommun\n\n§ 1 Vigsel\n\nEva Ek (S) utses till vigselförrättare.\n".utf8))
    #expect(try bench.run(["show", "x.txt"]).output.contains("Wedding officiant: Eva Ek"))
    #expect(!(try bench.run(["show", "y.txt"]).output.contains("officiant")))
    try pack("packs/a.yaml", id: "wedding-officiants", pattern: "beslutar")
    #expect(!(try bench.run(["show", "x.txt", "--plugins", "packs"]).output.contains("officiant")))
    let rows = try bench.run(["plugin", "list", "--plugins", "packs"]).output.split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("ostby-headings 1.0 pack section: forslag"))
    #expect(rows.contains("wedding-officiants 2.5 pack verb"))
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Plugins/Packs").path
    #expect(try bench.run(["plugin", "test", folder]).output.hasSuffix("examples, all hold\n"))
    #expect(
      try bench.run(["show", "x.txt", "--plugins", folder]).output.contains("Wedding officiant: Eva Ek"))
  }

  @Test(arguments: [["import", "--output", "out"], ["show"], ["explain"]])
  func faultyPacksAreRefusedAtOnce(_ command: [String]) throws {
    try bench.file("x.pdf", TinyPDF.good)
    try pack("packs/a.yaml", pattern: "(")
    try pack("packs/b.yaml", finds: "bifaller")
    let result = try bench.run(command + ["x.pdf", "--plugins", "packs"])
    #expect(result.status == 64)
    #expect(
      result.errorLines == [
        "error: packs/a.yaml:6: bad pattern: missing closing parenthesis, at character 2",
        "error: packs/b.yaml:8: the example 'Nämnden beslutar' does not find verb: bifaller, and finds unexpectedly "
          + "verb: beslutar",
      ])
    #expect(bench.files("out") == [])
  }

  @Test func faultsAsJSONNameTheFile() throws {
    try pack("packs/a.yaml", pattern: "(")
    let result = try bench.run(
      ["import", "x.pdf", "--output", "out", "--plugins", "packs", "--log-format", "json"])
    #expect(result.status == 64)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains(#""file":"packs/a.yaml""#))
    #expect(result.errors.contains(#""message":"line 6: bad pattern"#))
  }

  @Test func aPatternWithoutEndCostsNoDocument() throws {
    let hard = String(repeating: "a", count: 60) + "!"
    for name in ["in/x.pdf", "in/y.pdf"] { try bench.file(name, TinyPDF.pages([hard])) }
    try pack("a.yaml", pattern: "^(a+)+$|beslutar")
    let result = try bench.run(["import", "in", "--output", "out", "--plugins", "a.yaml", "--jobs", "1"])
    #expect(result.status == 0)
    #expect(result.errorLines.count == 3)
    #expect(
      result.errors.hasPrefix(
        "warning: in/x.pdf: prov: the pattern of the rule on line 6 takes too many steps and was given up on one "
          + "line, first on page 1, line 1; later documents are not named\n2 documents in "))
    #expect(
      try bench.run(["show", "in/x.pdf", "--plugins", "a.yaml"]).output.contains("  - prov: the pattern"))
  }

  @Test func listShowAndTest() throws {
    try pack("packs/a.yaml")
    let list = try bench.run(["plugin", "list", "--plugins", "packs"])
    #expect(list.status == 0)
    #expect(list.output.contains("\nprov "))
    #expect(list.output.contains("\nattendance "))
    let show = try bench.run(["plugin", "show", "prov", "--plugins", "packs"])
    #expect(
      show.output == """
        prov 2.5 (pack)
        File   packs/a.yaml
        Why    for a test
        Finds  verb

        Example: Nämnden beslutar
          | Nämnden beslutar
          finds verb: beslutar

        Example: Nämnden
          | Nämnden
          finds nothing

        """)
    for text in [list.output, show.output, try bench.run(["plugin", "show", "items"]).output] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    let all = try bench.run(["plugin", "test"])
    #expect(all.status == 0, "\(all.output)")
    #expect(
      try bench.run(["plugin", "test", "prov", "--plugins", "packs"]).output == "prov: 2 examples, all hold\n"
    )
  }

  @Test func testSaysWhatDiffered() throws {
    try pack("a.yaml", finds: "bifaller")
    let result = try bench.run(["plugin", "test", "a.yaml"])
    #expect(result.status == 1)
    #expect(
      result.output == """
        a.yaml:8: the example 'Nämnden beslutar' failed
          > Nämnden beslutar
          - expected, not found: verb: bifaller
          + found, not expected: verb: beslutar
        prov: 2 examples, 1 failed

        """)
  }

  @Test(arguments: [
    ["plugin", "show", "nobody"], ["plugin", "test", "nowhere.yaml"],
    ["plugin", "list", "--plugins", "nowhere"],
    ["plugin", "test", "."],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    let result = try bench.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errorLines.count == 1)
  }
}
