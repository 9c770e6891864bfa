import Foundation
import TestBench
import Testing

@testable import Importing

/// `paragraf show`, end to end.
@Suite(.serialized) struct ShowTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func showsTheDocument() throws {
    try bench.file("x.pdf", TinyPDF.good)
    try bench.file("temporary/keep", [])
    let result = try bench.run(["show", "x.pdf"], environment: ["TMPDIR": bench.path("temporary")])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("x.pdf\n1 page, "))
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("temporary")) == ["keep"])
  }

  @Test func failuresAreOneLineWithAdvice() throws {
    try bench.file("x.pdf", Array("no".utf8))
    let result = try bench.run(["show", "x.pdf"])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("error: x.pdf: not-a-pdf: "))
    #expect(result.errors.contains("(the file is not a PDF"))
  }

  @Test(arguments: ["nowhere.pdf", "."])
  func nothingToShowIs66(_ path: String) throws {
    let result = try bench.run(["show", path])
    #expect(result.status == 66)
    #expect(result.errorLines.count == 1)
  }

  @Test func aHangingDocumentIsStopped() throws {
    try bench.file("x.pdf", TinyPDF.laughs())
    let result = try bench.run(["show", "x.pdf", "--time-limit", "0.5"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: x.pdf: time-limit: stopped after 0.5 s"))
  }
}
