import Foundation
import TestBench
import Testing

@testable import Importing

/// `paragraf import`, end to end: what goes in, what comes out, how it exits.
@Suite(.serialized) struct ImportTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func writesBesideTheSameFolders() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    try bench.file("in/b/åäö x.PDF", TinyPDF.pages(["ett", "tv"]))
    try bench.file("in/b/notes.md", Array("no PDF".utf8))
    try bench.file("in/.hidden/h.pdf", TinyPDF.good)
    try bench.file("in/.h.pdf", TinyPDF.good)
    try bench.file("in/b/x.expected/e.pdf", TinyPDF.good)
    let result = try bench.run(["import", "in", "--output", "out"])
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(
      bench.files("out") == [
        "a.facts.jsonl", "a.json", "a.txt", "b/åäö x.facts.jsonl", "b/åäö x.json", "b/åäö x.txt",
      ])
    #expect(result.errors.hasPrefix("2 documents in "))
    #expect(result.errors.contains("2 imported, 4 other files left out; 3 pages"))
  }

  @Test func contentDecides() throws {
    try bench.file("in/really.dat", Array("junk\n".utf8) + TinyPDF.good)
    try bench.file("in/fake.pdf", Array("<html>404</html>".utf8))
    try bench.file("in/empty.pdf", [])
    let result = try bench.run(["import", "in", "--output", "out", "--format", "text"])
    #expect(result.status == 1)
    #expect(bench.files("out") == ["really.txt"])
    #expect(result.errors.contains("failed: in/fake.pdf: not-a-pdf"))
    #expect(result.errors.contains("failed: in/empty.pdf: not-a-pdf"))
    #expect(result.errors.contains("failed, not-a-pdf: 2 (the file is not a PDF"))
  }

  @Test func textAndMarkupAreInputs() throws {
    let alto = """
      <alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout><Page WIDTH="2100" \
      HEIGHT="2970"><TextLine HPOS="254" VPOS="508" WIDTH="200" HEIGHT="50"><String CONTENT="Beslut" \
      HPOS="254" VPOS="508" WIDTH="200" HEIGHT="50"/></TextLine></Page></Layout></alto>
      """
    try bench.file("in/x.pdf", TinyPDF.good)
    try bench.file("in/x.txt", Array("Nämnden beslutar\n\u{0C}att bifalla\n".utf8))
    try bench.file("in/y.xml", Array(alto.utf8))
    try bench.file("in/z.xml", Array("<feed>no document</feed>".utf8))
    try bench.file("in/binary.txt", [0, 1, 2, 3])
    let result = try bench.run(["import", "in", "--output", "out", "--format", "text"])
    #expect(result.status == 0)
    #expect(bench.files("out") == ["x.pdf.txt", "x.txt.txt", "y.txt"])
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: bench.path(name), encoding: .utf8)
    }
    #expect(try text("out/x.txt.txt").hasPrefix("Nämnden beslutar\n\u{0C}att bifalla"))
    #expect(try text("out/y.txt").hasPrefix("Beslut"))
  }

  @Test func ownOutputsAreNoInputs() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    #expect(try bench.run(["import", "in", "--output", "in/records"]).status == 0)
    try bench.file("in/state/b.txt", Array("text".utf8))
    try bench.file("in/state/.paragraf/state", [])
    let result = try bench.run(["import", "in", "--output", "out", "--format", "text"])
    #expect(result.status == 0)
    #expect(bench.files("out") == ["a.txt"])
  }

  @Test func damagedMarkupFails() throws {
    try bench.file("in/y.xml", Array("<alto><Layout><Page>".utf8))
    let result = try bench.run(["import", "in", "--output", "out"])
    #expect(result.status == 1)
    #expect(result.errors.contains("failed: in/y.xml: damaged: the file ends inside <Page>"))
  }

  @Test func theOutputFolderIsNoInput() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    try bench.file("in/out/old.pdf", TinyPDF.good)
    let result = try bench.run(["import", "in", "--output", "in/out", "--format", "text"])
    #expect(result.status == 0)
    #expect(bench.files("in/out") == ["a.txt", "old.pdf"])
  }

  @Test func sharedNamesStayApart() throws {
    try bench.file("in/x.pdf", TinyPDF.good)
    try bench.file("in/x.txt", TinyPDF.good)
    try bench.file("other/x.pdf", TinyPDF.good)
    let result = try bench.run(["import", "in", "other", "in/x.pdf", "--output", "out", "--format", "json"])
    #expect(result.status == 0)
    #expect(bench.files("out") == ["x.pdf.json", "x.pdf~2.json", "x.txt.json"])
  }

  @Test func theOriginalIsNeverOverwritten() throws {
    try bench.file("x.txt", TinyPDF.good)
    let result = try bench.run(["import", "x.txt", "--output", ".", "--format", "text"])
    #expect(result.status == 1)
    #expect(try Data(contentsOf: bench.folder.appendingPathComponent("x.txt")) == Data(TinyPDF.good))
  }

  @Test func nothingToDoIs66() throws {
    try bench.file("empty/readme.md", Array("x".utf8))
    let none = try bench.run(["import", "empty", "--output", "out"])
    #expect(none.status == 66)
    #expect(none.errorLines.first == "error: empty: no document in this folder; see what was left out")
    try FileManager.default.removeItem(atPath: bench.path("out"))
    try FileManager.default.removeItem(atPath: bench.path("empty/readme.md"))
    let nothing = try bench.run(["import", "empty", "--output", "out"])
    #expect(nothing.status == 66)
    #expect(nothing.errorLines == ["error: empty: no document in this folder"])
    let missing = try bench.run(["import", "nowhere", "empty", "--output", "out"])
    #expect(missing.status == 66)
    #expect(missing.errorLines == ["error: nowhere: no such file or folder"])
    #expect(bench.files("out") == [])
    #expect(!FileManager.default.fileExists(atPath: bench.path("out")))
  }

  @Test(arguments: ["taken", "/proc/nowhere", "taken/below"])
  func unwritableOutputIs73(_ output: String) throws {
    try bench.file("a.pdf", TinyPDF.good)
    try bench.file("taken", [])
    let result = try bench.run(["import", "a.pdf", "--output", output])
    #expect(result.status == 73)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("error: \(output): cannot write the output there: "))
  }

  @Test func anOutputThatCannotBeWrittenIsTold() throws {
    try bench.file("a.pdf", TinyPDF.good)
    try bench.file("b.pdf", TinyPDF.good)
    try bench.file("out/a.json/in-the-way", [])
    let result = try bench.run(["import", "a.pdf", "b.pdf", "--output", "out", "--format", "text,json"])
    #expect(result.status == 1)
    #expect(result.errors.contains("failed: a.pdf: output-error: out/a.json: Is a directory"))
    #expect(bench.files("out").filter { $0.hasPrefix("b") || $0.contains("part") } == ["b.json", "b.txt"])
  }

  @Test(arguments: [
    ["import", "a.pdf"], ["import", "--output", "out"],
    ["import", "a.pdf", "--output", "out", "--jobs", "0"],
    ["import", "a.pdf", "--output", "out", "--time-limit", "-1"],
    ["import", "a.pdf", "--output", "out", "--log-format", "xml"], ["imprt"], ["show"],
  ])
  func wrongUsageIs64(_ arguments: [String]) throws {
    #expect(try bench.run(arguments).status == 64)
  }

  @Test func unknownFormatNamesTheKnown() throws {
    let result = try bench.run(["import", "a.pdf", "--output", "out", "--format", "json,xml"])
    #expect(result.status == 64)
    #expect(
      result.errors.contains(
        "There is no format 'xml'. Known are json, facts, text, markdown, edits, alto, csv, akn, html, masks."
      ))
  }

  @Test func everyLogLineIsJSON() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    try bench.file("in/b.pdf", [])
    let result = try bench.run(["import", "in", "--output", "out", "--log-format", "json", "--jobs", "1"])
    #expect(result.status == 1)
    let lines = try result.errorLines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0["time"] is String && $0["level"] is String && $0["code"] is String })
    let a = lines.first { $0["file"] as? String == "in/a.pdf" }
    #expect(a?["status"] as? String == "imported")
    let b = lines.first { $0["file"] as? String == "in/b.pdf" }
    #expect(b?["code"] as? String == "not-a-pdf" && b?["reason"] as? String == "not-a-pdf")
    #expect((lines[2]["summary"] as? [String: Any])?["failed"] as? Int == 1)
    #expect((lines[3]["metrics"] as? [String: Any])?["documents"] as? Int == 2)
  }

  @Test func quietTellsFailuresAlone() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    #expect(try bench.run(["import", "in", "--output", "out", "--quiet"]).errors == "")
    try bench.file("in/b.pdf", [])
    let result = try bench.run(["import", "in", "--output", "out", "--quiet"])
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("failed: in/b.pdf: not-a-pdf"))
  }

  @Test func namesNeedNotBeText() throws {
    // Latin-1: "på.pdf", in a folder and given by name; and a name that tries to steer the terminal.
    let script = """
      mkdir in && cp good.pdf "in/$(printf 'p\\345.pdf')" && cp good.pdf "$(printf 'l\\366s.pdf')" &&
      printf x > "in/$(printf 'a\\033[2J.pdf')" &&
      exec "$PROGRAM" import in "$(printf 'l\\366s.pdf')" --output "$(printf 'ut\\345')" --format text
      """
    try bench.file("good.pdf", TinyPDF.good)
    let result = try bench.run(
      ["-c", script], program: URL(fileURLWithPath: "/bin/sh"),
      environment: ["PROGRAM": Workbench.program.path])
    #expect(result.status == 1)
    #expect(result.errors.contains("2 imported, 1 failed"))
    #expect(result.errors.contains("in/a\u{FFFD}[2J.pdf: not-a-pdf"))
    #expect(!result.errors.contains("\u{1B}"))
    let found = try bench.run(
      ["-c", "cat \"$(printf 'ut\\345/p\\345.txt')\" \"$(printf 'ut\\345/l\\366s.txt')\" > /dev/null"],
      program: URL(fileURLWithPath: "/bin/sh"))
    #expect(found.status == 0)
  }

  @Test func linksDoNotLoop() throws {
    try bench.file("in/b/a.pdf", TinyPDF.good)
    try bench.file("elsewhere/c.pdf", TinyPDF.good)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: bench.path("in/b/up"), withDestinationPath: "..")
    try manager.createSymbolicLink(atPath: bench.path("in/b/self"), withDestinationPath: "self")
    try manager.createSymbolicLink(atPath: bench.path("in/away"), withDestinationPath: "../elsewhere")
    try manager.createSymbolicLink(atPath: bench.path("elsewhere/back"), withDestinationPath: "../elsewhere")
    try manager.createSymbolicLink(atPath: bench.path("in/gone.pdf"), withDestinationPath: "nowhere.pdf")
    let result = try bench.run(["import", "in", "--output", "out", "--format", "text"])
    #expect(result.status == 1)
    #expect(bench.files("out") == ["away/c.txt", "b/a.txt"])
    #expect(result.errors.contains("failed: in/gone.pdf: unreadable"))
  }
}
