import BuiltIn
import Foundation
import Manifests
import ParagrafKit
import ParagrafTesting
import Recognition
import SchemaValidation
import Testing

@testable import ExternalRecognisers

/// What is said, and that the schema describes it.
@Suite struct ProtocolTests {
  /// A program that writes down both sides of the talk.
  private func overheard(
    _ folder: ProgramFolder, _ python: String, emits: String, more: String = ""
  ) throws -> ExternalRecogniser {
    try folder.program(
      python, command: "[sh, -c, 'tee -a sent.jsonl | /usr/bin/python3 program.py | tee -a answered.jsonl']",
      emits: emits, more: more)
  }

  /// Both sides of the talk; what was overheard may arrive after the answer itself.
  private func said(_ folder: ProgramFolder, _ count: Int) -> [String] {
    var said: [String] = []
    for _ in 0..<200 where said.count < count {
      let talk = folder.read("sent.jsonl") + folder.read("answered.jsonl")
      said = talk.split(separator: "\n").map(String.init)
      if said.count < count { usleep(50_000) }
    }
    return said
  }

  @Test func eachKindOfFinding() throws {
    let folder = try ProgramFolder()
    let emits = ["items", "section:beslut", "section:motiv", "region:upprop", "fact:x", "fact:chair"]
    let program = try overheard(
      folder,
      """
      greet(emits=\(emits), why="for a test", capabilities=[])
      for line in sys.stdin:
          lines = json.loads(line)["document"]["lines"]
          assert [line["text"] for line in lines][:2] == ["Upprop", "Ärende 4\\tVägen"], lines
          assert lines[0]["bold"] and lines[1]["cells"] == ["Ärende 4", "Vägen"]
          assert [line["joint"] for line in lines] == ["paragraph"] * 5 + ["space"], lines
          say({"findings": [
              {"region": "upprop", "lines": [1]}, {"item": "4", "lines": [2, 2], "confidence": 0.99},
              {"section": "motiv", "lines": [3]}, {"section": "beslut", "heading": "Beslut:", "lines": [4]},
              {"fact": {"type": "x", "value": {"who": "Eva Ek", "votes": [9, "nio"]}}, "lines": [5, 6]},
              {"fact": {"type": "x", "value": "Vägen", "cell": 2, "item": "4"}, "lines": [2]},
              {"fact": {"type": "x", "value": "Bo Berg"}, "lines": [5], "confidence": 1}]})
      """, emits: "[\(emits.map { "\"\($0)\"" }.joined(separator: ", "))]")
    let text = text("**Upprop**\n\nÄrende 4\tVägen\n\nDet behövs.\n\nBeslut: Bifall.\n\nEva Ek,\nmed 9 (nio)")
    let record = Recognition.recognise(text, with: [program])
    #expect(record.warnings == [])
    #expect(record.recognisers.map(\.id) == ["prov"])
    let reading = program.reading(of: text)
    #expect(
      reading.findings.map(ExampleRunner.describe) == [
        "region: upprop", "item: 4", "section: motiv", "section: beslut", "x: Eva Ek, 9; nio", "x: Vägen",
        "x: Bo Berg",
      ])
    #expect(reading.findings.map(\.lines) == [0..<1, 1..<2, 2..<3, 3..<4, 4..<6, 1..<2, 4..<5])
    #expect(reading.findings[3].runIn == "Beslut:".utf8.count)
    #expect(reading.findings[5].place?.box == text.lines[1].cells[1].box)
    #expect(reading.findings.map(\.confidence) == [0.9, 0.99, 0.9, 0.9, 0.9, 0.9, 1])
    let item = try #require(record.outline.items.first)
    #expect(item.sections.map(\.kind) == ["motiv", "beslut"])
    #expect(record.text.text(of: item.sections[1].content).hasPrefix("Bifall."))
    // What does not stand in the lines is for a person to look at.
    let facts = record.facts.filter { $0.type == "x" }
    #expect(facts.filter(\.needsReview).map(\.value.description) == ["Bo Berg"])
    #expect(facts.count == 3)
    #expect(try Schema.programProtocol.faults(in: said(folder, 6)) == Array(repeating: "", count: 6))
  }

  @Test func whoReadsSectionsIsGivenTheOutline() throws {
    let folder = try ProgramFolder()
    let program = try overheard(
      folder,
      """
      greet(capabilities=["sections"])
      for line in sys.stdin:
          document = json.loads(line)["document"]
          say({"findings": [fact(document["lines"][section["lines"][1] - 1]["text"], [section["lines"][1]])
              for item in document["items"] if item["number"] == "7" and item["lines"][0] == 1
              for section in item["sections"] if section["kind"] == "beslut" and section["heading"] == "Beslut"]})
      """, emits: "[\"fact:x\"]", more: "reads: sections")
    let record = Recognition.recognise(
      text("**§ 7 Vägen**\n\nDet behövs.\n\n**Beslut**\n\nBifall."), with: BuiltIn.recognisers + [program])
    #expect(record.warnings == [])
    #expect(record.facts.filter { $0.type == "x" }.map(\.value.description) == ["Bifall."])
    #expect(record.facts.first { $0.type == "x" }?.item == "7")
    #expect(try Schema.programProtocol.faults(in: said(folder, 4)) == Array(repeating: "", count: 4))
  }

  @Test func theSchemaRefusesWhatParagrafRefuses() throws {
    let plugin = #"{"plugin": {"id": "a", "version": "1", "emits": ["items"], "protocol": "#
    let answers = [
      "[]", "{}", plugin + "2}}", #"{"findings": [7]}"#, #"{"findings": [{"item": "1"}]}"#,
      #"{"findings": [{"lines": [1]}]}"#, #"{"findings": [{"item": "1", "lines": [0]}]}"#,
      #"{"findings": [{"item": "1", "lines": [1, 2, 3]}]}"#,
      #"{"findings": [{"item": "1", "region": "r", "lines": [1]}]}"#,
      #"{"findings": [{"item": "1", "heading": "r", "lines": [1]}]}"#,
      #"{"findings": [{"item": "1", "lines": [1], "confidence": 2}]}"#,
      #"{"findings": [{"fact": {"type": "x", "value": 1.5}, "lines": [1]}]}"#,
      #"{"findings": [{"fact": {"type": "X", "value": 1}, "lines": [1]}]}"#,
    ]
    for (answer, fault) in zip(answers, try Schema.programProtocol.faults(in: answers)) {
      #expect(fault != "", "\(answer)")
    }
    #expect(try Schema.programProtocol.faults(in: [plugin + "1}}"]) == [""])
  }

  @Test func theRepositorysProgramHolds() throws {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Plugins/Programs/organisation-numbers")
    let folder = try ProgramFolder()
    for name in ["plugin.yaml", "organisation_numbers.py"] {
      let text = try String(contentsOf: sample.appendingPathComponent(name), encoding: .utf8)
      let command =
        "command: [sh, -c, 'tee -a sent.jsonl | /usr/bin/python3 organisation_numbers.py | tee -a answered.jsonl']"
      try folder.write(
        name, text.replacing("command: [python3, organisation_numbers.py]", with: command))
    }
    let program = try #require(ExternalRecognisers.load([folder.url.path]).programs.first)
    let differences = ExampleRunner.differences(of: program)
    #expect(differences.isEmpty, "\(differences)")
    #expect(program.about.examples.count == 3)
    #expect(try Schema.programProtocol.faults(in: said(folder, 8)) == Array(repeating: "", count: 8))
  }
}

/// Each fault of a manifest is told with its line; nothing is started.
@Suite struct ManifestTests {
  static let cases: [(String, [String])] = [
    (ProgramFolder.manifest(), []),
    (ProgramFolder.manifest(more: "applies: {municipality: Östby kommun}\nreads: sections"), []),
    (
      "format: 1\n",
      ["1: describes a rule pack; a program's file says 'kind: program'"]
    ),
    (
      "format: 1\nkind: program\n",
      ["id", "version", "why", "command", "emits", "examples"].map { "1: '\($0)' is missing" }
    ),
    (ProgramFolder.manifest(command: "[]"), ["6: 'command' is a list and must not be empty"]),
    (ProgramFolder.manifest(command: "python3 x.py"), ["6: 'command' is a list and must not be empty"]),
    (
      ProgramFolder.manifest(emits: "[beslut, fact:item, 'fact:Å']"),
      [
        "7: 'beslut': a program emits items, section:KIND, region:NAME or fact:TYPE",
        "7: items and sections are found with 'item:', not as facts",
        "7: 'fact:Å': a program emits items, section:KIND, region:NAME or fact:TYPE",
      ]
    ),
    (ProgramFolder.manifest(more: "reads: all"), ["8: 'reads' is lines or sections"]),
    (
      ProgramFolder.manifest(emits: "[items]", more: "reads: sections"),
      ["7: a program that reads sections finds facts alone: the outline is settled then"]
    ),
    (
      ProgramFolder.manifest(more: "rules: []"),
      [
        "8: unknown key 'rules'; a program knows format, kind, id, version, why, applies, command, reads, emits, examples"
      ]
    ),
    (ProgramFolder.manifest(more: "id: twice"), ["3: bad YAML: a key occurs twice: id"]),
  ]

  @Test(arguments: cases) func faultsHaveTheirLine(_ manifest: String, _ faults: [String]) throws {
    let folder = try ProgramFolder()
    try folder.write("plugin.yaml", manifest)
    let path = "\(folder.url.path)/plugin.yaml"
    let loaded = ExternalRecognisers.load([path])
    #expect(loaded.faults.map(\.description) == faults.map { "\(path):\($0)" })
    #expect(loaded.programs.isEmpty == !faults.isEmpty)
  }

  @Test func whatIsNotThereOrTwice() throws {
    let folder = try ProgramFolder()
    try folder.write("plugin.yaml", ProgramFolder.manifest())
    let path = "\(folder.url.path)/plugin.yaml"
    #expect(
      ExternalRecognisers.load([folder.url.path, path, "/nowhere"]).faults.map(\.description) == [
        "\(path):3: the id 'prov' is used already by another recogniser",
        "/nowhere: No such file or directory",
      ])
    #expect(ExternalRecognisers.load([path], taken: ["prov"]).programs.isEmpty)
  }

  @Test func aProgramThatIsNotMadeForADocumentIsNotStarted() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(
      "open('started', 'w'); greet(); hear(); say({'findings': []})",
      more: "applies: {municipality: Östby kommun}")
    #expect(Recognition.recognise(text("Västby kommun"), with: [program]).recognisers.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("started").path))
    #expect(
      Recognition.recognise(text("Östby kommun"), with: [program]).recognisers.map(\.id) == [program.about.id]
    )
    #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("started").path))
  }
}
