import Foundation
import TestBench
import Testing

@testable import Importing

/// Pages that are images, end to end.
@Suite(.serialized) struct OCRTests {
  let bench: Workbench
  /// Two pages without text.
  private let scan: String

  init() throws {
    bench = try Workbench()
    scan =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Corpus/skannat/lidaby-tekniska-namnden-1998-09-16.pdf").path
  }

  private func json(_ name: String) throws -> String {
    try String(contentsOfFile: bench.path(name), encoding: .utf8)
  }

  /// Seconds spent on pictures are no part of the document's time.
  @Test func picturesAreReadHoweverShortTheTimeLimit() throws {
    let result = try bench.run(
      ["import", scan, "--output", "out", "--format", "json,text", "--time-limit", "0.5"])
    #expect(result.status == 0)
    #expect(result.errors.contains("1 imported; 2 pages"))
    let record = try json("out/lidaby-tekniska-namnden-1998-09-16.json")
    #expect(record.contains(#""ocr": "Tesseract 5"#))
    #expect(record.components(separatedBy: #""reading": "ocr""#).count == 3)
    #expect(try json("out/lidaby-tekniska-namnden-1998-09-16.txt").contains("Budgetuppföljning"))
  }

  @Test func neverLeavesThemOut() throws {
    let result = try bench.run(["import", scan, "--output", "out", "--ocr", "never"])
    #expect(result.status == 0)
    #expect(result.errors.contains("partial, no-text: 1 ("))
    #expect(!result.errors.contains("Tesseract"))
  }

  @Test func missingDataAreToldOnceAndNothingFails() throws {
    try bench.file("empty/none", [])
    let data = try Data(contentsOf: URL(fileURLWithPath: scan))
    try bench.file("in/a.pdf", Array(data))
    try bench.file("in/b.pdf", Array(data))
    let environment = ["TESSDATA_PREFIX": bench.path("empty")]
    let result = try bench.run(["import", "in", "--output", "out"], environment: environment)
    #expect(result.status == 0)
    #expect(result.errorLines.filter { $0.contains("tesseract-ocr-swe") }.count == 1)
    #expect(result.errors.contains("partial, no-text: 2 ("))
    let shown = try bench.run(["show", "in/a.pdf"], environment: environment)
    #expect(shown.status == 0)
    #expect(shown.errors.contains("tesseract-ocr-swe"))
    // Nobody who has no such pages is told of it.
    try bench.file("fine/a.pdf", TinyPDF.good)
    let fine = try bench.run(["import", "fine", "--output", "out2"], environment: environment)
    #expect(!fine.errors.contains("tesseract"))
  }

  @Test func showAndExplainReadPicturesToo() throws {
    #expect(try bench.run(["show", scan]).output.contains("Document kind"))
    #expect(try bench.run(["explain", scan, "--line", "1"]).status == 0)
    #expect(try !bench.run(["show", scan, "--ocr", "never"]).output.contains("Document kind"))
    #expect(try bench.run(["show", scan, "--ocr", "sometimes"]).status == 64)
  }
}
