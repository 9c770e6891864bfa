import Foundation
import TestBench
import Testing

@testable import Importing

/// A format whose files lie in a folder of the document's own.
struct SeveralFilesTests {
  let bench: Workbench
  private let csv = ["--output", "out", "--format", "csv"]
  private let names = ["attendance.csv", "datapackage.json", "decisions.csv", "items.csv", "votes.csv"]

  init() throws {
    bench = try Workbench()
    try bench.file("in/a/x.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar 1"]))
  }

  @Test func theyAreWrittenOnceAndAgainWhenOneIsGoneOrAnother() throws {
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "imported"])
    #expect(bench.files("out") == names.map { "a/x.tables/" + $0 })
    let written = try bench.contents("out")
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "unchanged"])
    for name in names {
      try FileManager.default.removeItem(atPath: bench.path("out/a/x.tables/" + name))
      #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "imported"], "\(name)")
      #expect(try bench.contents("out") == written)
    }
    try bench.file("out/a/x.tables/votes.csv", Array("spoilt".utf8))
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "imported"])
    #expect(try bench.contents("out") == written)
  }

  /// Another date is no other content.
  @Test func theyStandWhereTheDateAloneIsNew() throws {
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "imported"])
    try bench.file("in/a/x.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar 1"]))
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "unchanged"])
  }

  @Test func twinsHaveThoseThatTheyWouldHaveAlone() throws {
    let twin = TinyPDF.pages(["Kommunstyrelsen beslutar 1"])
    try bench.file("in/b/x.pdf", twin)
    try bench.file("in/b/y.pdf", twin)
    #expect(try bench.run(["import", "in"] + csv).status == 0)
    #expect(try bench.contents("out/b/x.tables") == bench.contents("out/a/x.tables"))
    #expect(try bench.text("out/b/y.tables/items.csv").hasPrefix("\u{FEFF}document,sha256,"))
    #expect(try bench.text("out/b/y.tables/datapackage.json").contains(#"{"title": "y.pdf", "#))
    try bench.file("alone/y.pdf", twin)
    #expect(try bench.run(["import", "alone", "--output", "alone-out", "--format", "csv"]).status == 0)
    #expect(try bench.contents("alone-out/y.tables") == bench.contents("out/b/y.tables"))
  }

  /// What is left of the former content would lie.
  @Test func thoseOfFormerContentGoWithTheirFolder() throws {
    #expect(try bench.imported(["in"] + csv).outcomes == ["x.pdf": "imported"])
    try bench.file("in/a/x.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar 2"]))
    let result = try bench.imported(["in", "--output", "out", "--format", "text"])
    #expect(result.outcomes == ["x.pdf": "imported"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("out/a")) == ["x.txt"])
  }

  @Test func whatIsNotPublishedLeavesNothing() throws {
    var files = OutputFiles()
    try files.write([1], of: "csv", suffix: "tables/items.csv", as: FilePath(bench.path("in/a/x")))
    #expect(bench.files("in") == ["a/x.pdf", "a/x.tables/.items.csv.part"])
    files.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("in/a")) == ["x.pdf"])
  }

  /// A file where the folder should be.
  @Test func aFolderThatCannotBeIsTold() throws {
    try bench.file("out/a/x.tables", Array("mine".utf8))
    let result = try bench.run(["import", "in"] + csv)
    #expect(result.status == 1)
    #expect(result.errors.contains("out/a/x.tables/: Not a directory"))
    #expect(try bench.text("out/a/x.tables") == "mine")
  }
}
