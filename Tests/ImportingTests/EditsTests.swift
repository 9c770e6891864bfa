import Foundation
import ParagrafKit
import SchemaValidation
import TestBench
import Testing

@testable import Importing

/// Edits from end to end: proposed and made, written down, decided on, shown; and ALTO there and back.
@Suite(.serialized) struct EditsTests {
  let bench: Workbench
  /// Minutes whose signs a scan has worn; the second § has no neighbour but the first.
  private static let minutes = """
    Su $ 108 dnr KS2019-479
    Motion om badhus

    Nämnden avslår motionen.

    Su & 109 Dar KS 2022/205-50
    Taxa för torghandel

    Nämnden antar taxan.
    """

  init() throws {
    bench = try Workbench()
    try bench.file("x.txt", Array(Self.minutes.utf8))
  }

  private func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: bench.path(name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func text(_ options: [String], _ output: String = "out") throws -> (String, Workbench.Result) {
    let result = try bench.run(
      ["import", "x.txt", "--output", output, "--format", "text,edits,json"] + options)
    let text = try? String(contentsOfFile: bench.path("\(output)/x.txt"), encoding: .utf8)
    return (text ?? "", result)
  }

  @Test func editsAreMadeWrittenAndRejected() throws {
    let (made, _) = try text([])
    #expect(made.hasPrefix("Su § 108 dnr KS2019-479\n"))
    #expect(made.contains("\nSu § 109 Dnr KS 2022/205-50\n"))
    let edits = try lines("out/x.edits.jsonl")
    #expect(edits.count == 3)
    #expect(try Schema.edit.faults(in: edits) == ["", "", ""])
    let label = try #require(edits.first { $0.contains(#""rule":"case-label""#) })
    try bench.file("bad.jsonl", Array("\(label)\r\n\n".utf8))
    let (rejected, result) = try text(["--reject", "bad.jsonl"])
    #expect(rejected.contains("\nSu § 109 Dar KS 2022/205-50\n"))
    #expect(result.status == 0)
    #expect(!result.errors.contains("reject"))
    #expect(try lines("out/x.edits.jsonl").filter { $0.contains(#""status":"rejected""#) }.count == 1)
    let record = try String(contentsOfFile: bench.path("out/x.json"), encoding: .utf8)
    #expect(try Schema.record.faults(in: [record]) == [""])
    #expect(
      try Python.json(record, "[e['status'] for e in d['edits'] if e['rule'] == 'case-label']")
        == "['rejected']")
  }

  @Test func offChangesNothingButWhatWasAccepted() throws {
    let (off, _) = try text(["--repair", "off"])
    #expect(off.hasPrefix("Su $ 108 dnr"))
    #expect(try lines("out/x.edits.jsonl").isEmpty)
    _ = try text([])
    let first = try #require(try lines("out/x.edits.jsonl").first)
    try bench.file("good.jsonl", Array(first.utf8))
    let (accepted, _) = try text(["--repair", "off", "--accept", "good.jsonl"])
    #expect(accepted.hasPrefix("Su § 108 dnr"))
    #expect(accepted.contains("Su & 109 Dar"))
    #expect(try lines("out/x.edits.jsonl").count == 1)
    #expect(try lines("out/x.edits.jsonl")[0].contains(#""status":"accepted""#))
  }

  @Test func whatIsRepairedProposesNothingMore() throws {
    let (made, _) = try text([])
    try bench.file("x.txt", Array(made.utf8))
    let (again, _) = try text([], "again")
    #expect(again == made)
    #expect(try lines("again/x.edits.jsonl").isEmpty)
  }

  @Test func aDecisionThatFitsNoMoreIsSaid() throws {
    _ = try text([])
    let edits = try lines("out/x.edits.jsonl")
    let moved = edits[0].replacingOccurrences(of: "before\":\"$", with: "before\":\"#")
    try bench.file("good.jsonl", Array(moved.utf8))
    let (_, result) = try text(["--accept", "good.jsonl", "--log-format", "json"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains("'#' is '§', page 1 of x.txt: something else stands between its neighbours now"))
  }

  @Test(arguments: [
    ("{\"sha256\": \"0a\"}", "'page' is missing"), ("no json", "no JSON object"),
    ("{\"sha256\": 7}", "'sha256' has not the type"),
    (line(before: "ab"), "'before' has 2 bytes, its 'range' 1"), (line(range: "[3]"), "'range': two bytes"),
    (line(kind: "dialect"), "'class': 'dialect' is unknown"), (line(page: "0"), "'page': pages are counted"),
  ])
  func aLineThatIsNoneIs64(_ line: String, _ words: String) throws {
    try bench.file("good.jsonl", Array("\(Self.line())\n\(line)\n".utf8))
    for command in [["import", "x.txt", "--output", "out"], ["show", "x.txt"], ["edits", "x.txt"]] {
      let result = try bench.run(command + ["--accept", "good.jsonl"])
      #expect(result.status == 64)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("good.jsonl:2: \(words)"), "\(result.errors)")
      #expect(bench.files("out").isEmpty)
    }
  }

  @Test func contradictionsAndMissingFilesAre64() throws {
    try bench.file("good.jsonl", Array(Self.line().utf8))
    let both = try bench.run(["edits", "x.txt", "--accept", "good.jsonl", "--reject", "good.jsonl"])
    #expect(both.status == 64)
    #expect(both.errors.contains("'$' as '§' on page 1 is accepted, and rejected"))
    let missing = try bench.run(["edits", "x.txt", "--accept", "nowhere.jsonl"])
    #expect(missing.status == 64)
    #expect(missing.errors.contains("nowhere.jsonl: No such file or directory"))
  }

  static func line(
    page: String = "1", range: String = "[3,4]", before: String = "$", kind: String = "meaning"
  ) -> String {
    #"{"sha256":"0a","page":\#(page),"range":\#(range),"before":"\#(before)","after":"§","class":"\#(kind)","#
      + #""rule":"item-sign","ruleVersion":"1"}"#
  }

  @Test func editsAreShown() throws {
    let result = try bench.run(["edits", "x.txt", "--width", "60"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("x.txt\n\nMade (3)\n  page 1\n    meaning 0.99     Su [$ → §] 108 dnr"))
    #expect(result.output.hasSuffix("\n3 edits: 3 applied\n"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(!result.output.contains("\u{1B}"))
    let one = try bench.run(["edits", "x.txt", "--class", "letters", "--status", "proposed", "--page", "1"])
    #expect(one.output == "x.txt\n\n0 edits\n")
    #expect(try bench.run(["edits", "x.txt", "--class", "dialect"]).status == 64)
    #expect(try bench.run(["edits", "x.txt", "--page", "0"]).status == 64)
  }

  /// ALTO is what Paragraf reads itself: the same text comes back, its lines where they stood.
  @Test(arguments: [
    "protokoll/ekhamre-kommunstyrelsen-2024-03-13", "skannat/broas-kommunfullmaktige-2012-11-16",
    "maskinskrivet/vastersele-byggnadsnamnden-1970-08-10",
  ])
  func altoIsReadAgain(_ document: String) throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/\(document).pdf").path
    let name = try #require(document.split(separator: "/").last.map(String.init))
    #expect(try bench.run(["import", corpus, "--output", "out", "--format", "alto,text,json"]).status == 0)
    try FileManager.default.createDirectory(atPath: bench.path("in"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: bench.path("out/\(name).alto.xml"), toPath: bench.path("in/\(name).xml"))
    #expect(try bench.run(["import", "in", "--output", "back", "--format", "text,json"]).status == 0)
    func contents(_ path: String) throws -> String {
      try String(contentsOfFile: bench.path(path), encoding: .utf8)
    }
    #expect(try contents("back/\(name).txt") == contents("out/\(name).txt"))
    let farthest = """
      max(abs(a - b) for p, q in zip(*[json.load(open(f))["pages"] for f in sys.argv[1:]])
        for l, m in zip(p["lines"], q["lines"]) for a, b in zip(l["box"], m["box"]))
      """
    let found = try Python.run(
      "import json, sys\nprint(\(farthest))",
      [bench.path("out/\(name).json"), bench.path("back/\(name).json")])
    let distance = try #require(
      Double(String(decoding: found, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(distance < 1)
  }
}
