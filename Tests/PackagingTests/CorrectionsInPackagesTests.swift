import Foundation
import SchemaValidation
import TestBench
import Testing

/// What people put right goes along with what it is of, and nowhere else.
@Suite struct CorrectionsInPackagesTests {
  private static let text = "Vid prov i Bjorka noterades halter.\n"

  /// A folder that import wrote, in which `Bjorka` was put right by somebody.
  private func corrected(_ formats: String = "json,alto,text,edits") throws -> PackagingBench {
    let packaging = try PackagingBench()
    let bench = packaging.bench
    try bench.file("in/a.txt", Array(Self.text.utf8))
    try bench.file("in/b.txt", Array("Nu antas budgeten.\n".utf8))
    let arguments = ["import", "in", "--output", "records", "--format", formats]
    #expect(try bench.run(arguments).status == 0)
    let record = try bench.text("records/a.json")
    let sha256 = try Python.json(record, "d['source']['sha256']").trimmingCharacters(in: ["'"])
    try bench.file(
      "good.jsonl",
      Array(
        (#"{"sha256":"\#(sha256)","page":1,"range":[11,17],"before":"Bjorka","after":"Bjerka","class":"letters","#
          + #""rule":"letters","ruleVersion":"1","contextBefore":"Vid prov i ","contextAfter":" noterades halter. "}"#
          + "\n").utf8))
    #expect(try bench.run(arguments + ["--accept", "good.jsonl", "--by", "Arkivarien Öst"]).status == 0)
    return packaging
  }

  @Test(arguments: ["sip", "fgs12", "bagit"]) func linesAndEventsGoAlong(_ kind: String) throws {
    let packaging = try corrected()
    let (result, packages) = try packaging.package(["records"], kind: kind, ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.errors.contains("read again"))
    let package = "out/\(try #require(packages.first))"
    // One document's, and none of the other's.
    let files = packaging.files(package, ".corrections.jsonl")
    #expect(files.count == 1)
    let lines = try String(contentsOfFile: try #require(files.first), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 1)
    #expect(try Schema.correction.faults(in: lines) == [""])
    #expect(lines[0].contains("Bjerka"))
    #expect(packaging.files(package, "paragraf-corrections.schema.json").count == 1)
    let premis = try packaging.files(package, "premis.xml").map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    .joined()
    for words in [
      "<eventType>modification</eventType>", "<eventOutcomeDetailNote>1 corrections</eventOutcomeDetailNote>",
      "<agentName>Arkivarien Öst</agentName>", "<agentType>person</agentType>",
      ".corrections.jsonl</contentLocationValue>",
    ] { #expect(premis.contains(words), "\(words)") }
    let at = try Python.json(lines[0], "d['at']").trimmingCharacters(in: ["'"])
    #expect(premis.contains("<eventDateTime>\(at)</eventDateTime>"))
    let verified = try packaging.bench.run(["verify", "out"])
    #expect(verified.status == 0, "\(verified.output)")
    #expect(!verified.output.contains("warning"), "\(verified.output)")
  }

  @Test(.enabled(if: Validators.areInstalled)) func theSIPIsRight() throws {
    let packaging = try corrected()
    let package = try #require(try packaging.package(["records"], kind: "sip").packages.first)
    let path = packaging.bench.path("out/\(package)")
    let report = try Validators.eark(path)
    #expect(report.isRight, "\(report)")
    #expect(try Validators.metsFixity(path) == "")
  }

  @Test(arguments: ["sip", "bagit"]) func copiesForPublicationHoldNoWords(_ kind: String) throws {
    let packaging = try corrected()
    let (result, packages) = try packaging.package(
      ["records"], kind: kind, ["--audience", "publish", "--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    let package = "out/\(try #require(packages.first))"
    #expect(packaging.files(package, ".corrections.jsonl").isEmpty)
    #expect(packaging.files(package, "paragraf-corrections.schema.json").isEmpty)
    let contents = try packaging.bench.contents(package).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(contents.values.contains { $0.contains("Bjerka") })
    #expect(!contents.values.contains { $0.contains("Bjorka") || $0.contains("Arkivarien") })
    #expect(contents.values.contains { $0.contains("<eventType>modification</eventType>") })
    #expect(try packaging.bench.run(["verify", "out"]).status == 0)
  }

  /// A package holds what holds now, not what held when its documents were imported.
  @Test func whatWasTakenBackSinceIsReadAgain() throws {
    let packaging = try corrected()
    let bench = packaging.bench
    let listed = try bench.run(["corrections", "list", "records"]).output
    let id = String(try #require(listed.split(separator: " ").first))
    #expect(try bench.run(["corrections", "withdraw", "records", id]).status == 0)
    let (result, packages) = try packaging.package(["records"], kind: "bagit", ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("other corrections hold than it was imported by"))
    let package = "out/\(try #require(packages.first))"
    #expect(try bench.text("\(package)/data/paragraf/a.txt").contains("Bjorka"))
    let lines = try bench.text("\(package)/data/paragraf/a.corrections.jsonl").split(separator: "\n")
    #expect(lines.count == 2 && lines[1].contains("\"op\":\"revert\""))
    #expect(!(try bench.text("\(package)/data/metadata/premis.xml").contains("modification")))
  }

  /// Logs that an import was told of are known to what packages its folder.
  @Test func otherLogsThatWereNamedAreKnown() throws {
    let packaging = try corrected()
    let bench = packaging.bench
    #expect(
      try bench.run(["import", "in", "--output", "text", "--format", "text,json", "--corrections", "records"])
        .status
        == 0)
    let (result, packages) = try packaging.package(["text"], kind: "bagit", ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    let package = "out/\(try #require(packages.first))"
    #expect(try bench.text("\(package)/data/paragraf/a.txt").contains("Bjerka"))
    #expect(try bench.text("\(package)/data/paragraf/a.corrections.jsonl").contains("Bjerka"))
  }

  @Test func theLogIsLeftOutWhereThatIsAsked() throws {
    let packaging = try corrected()
    let (result, packages) = try packaging.package(
      ["records"], kind: "bagit", ["--per", "batch", "--without-corrections"])
    #expect(result.status == 0, "\(result.errors)")
    let package = "out/\(try #require(packages.first))"
    #expect(try packaging.bench.text("\(package)/data/paragraf/a.txt").contains("Bjorka"))
    #expect(packaging.files(package, ".corrections.jsonl").isEmpty)
    #expect(
      try packaging.bench.text("\(package)/data/metadata/premis.xml").contains(
        "what people have put right was left out, as was asked"))
  }

  /// What cannot be honoured is packaged all the same, and told.
  @Test(arguments: ["json,alto,text,edits", "json,text"]) func conflictsAreTold(_ formats: String) throws {
    let packaging = try corrected(formats)
    let bench = packaging.bench
    try bench.file("in/a.txt", Array("En helt annan text.\n".utf8))
    #expect(try bench.run(["import", "in", "--output", "records", "--format", formats]).status == 2)
    let (result, packages) = try packaging.package(["records"], kind: "bagit")
    #expect(result.status == 2, "\(result.errors)")
    #expect(packages.count == 2)
    #expect(result.errors.contains("'Bjorka' is 'Bjerka', page 1 of in/a.txt"))
  }
}
