import Foundation
import TestBench
import Testing

/// Documents that a PDF carries become documents of their own.
@Suite struct InsideTests {
  private static let first = TinyPDF.pages(["Kallelse till sammantr\\344de"])
  private static let second = TinyPDF.pages(["Protokoll"])
  private static let arguments = [
    "import", "in", "--output", "out", "--format", "json,text", "--settle", "0",
  ]

  private func statuses(_ bench: Workbench) throws -> [String: String] {
    var found: [String: String] = [:]
    for line in try bench.run(["status", "out", "--json"]).output.split(separator: "\n") {
      let row = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let (path, status) = (row["path"] as? String, row["status"] as? String)
      found[try #require(path)] = "\(try #require(status)) \(row["run"] as? String ?? "-")"
    }
    return found
  }

  private func bench(_ files: [(name: String, bytes: [UInt8])]) throws -> Workbench {
    let bench = try Workbench()
    try bench.file("in/x.pdf", TinyPDF.carrying(files))
    // What was written just now would be read once more, to be sure.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: bench.path("in/x.pdf"))
    return bench
  }

  @Test func theyLieUnderTheirHoldersPlace() throws {
    let bench = try bench([
      ("a.pdf", Self.first), ("b.txt", Array("Hej\n".utf8)), ("c.xlsx", Array("PK\u{3}\u{4}0".utf8)),
    ])
    let result = try bench.run(Self.arguments)
    #expect(result.status == 0)
    #expect(
      result.errors.contains("in/x.pdf: carries 2 documents, read as documents of their own: a.pdf, b.txt"))
    #expect(result.errors.contains("3 documents"))
    #expect(result.errors.contains("in/x.pdf: c.xlsx"))
    #expect(
      bench.files("out") == [
        "x.documents/a.json", "x.documents/a.original.pdf", "x.documents/a.txt", "x.documents/b.json",
        "x.documents/b.original.txt", "x.documents/b.txt", "x.json", "x.txt",
      ])
    #expect(try bench.text("out/x.documents/a.txt").contains("Kallelse till sammanträde"))
    #expect(try bench.contents("out")["x.documents/a.original.pdf"] == Data(Self.first))
    let record = try bench.text("out/x.documents/a.json")
    #expect(record.contains("\"name\": \"x.pdf#a.pdf\"") && record.contains("\"carriedBy\": \"x.pdf\""))
    let all = ["in/x.pdf", "in/x.pdf#a.pdf", "in/x.pdf#b.txt"]
    #expect(try statuses(bench) == Dictionary(uniqueKeysWithValues: all.map { ($0, "imported new") }))
    _ = try bench.run(Self.arguments)
    #expect(try statuses(bench) == Dictionary(uniqueKeysWithValues: all.map { ($0, "imported unchanged") }))
  }

  /// What somebody removed is made again, though the file that carries the document did not change.
  @Test func anOutputThatIsGoneIsMadeAgain() throws {
    let bench = try bench([("a.pdf", Self.first)])
    _ = try bench.run(Self.arguments)
    for file in ["a.txt", "a.original.pdf"] {
      try FileManager.default.removeItem(atPath: bench.path("out/x.documents/\(file)"))
      #expect(try bench.run(Self.arguments).status == 0)
      #expect(bench.files("out").contains("x.documents/\(file)"))
    }
  }

  /// A folder of the input may be called as theirs is.
  @Test func noDocumentTakesAnothersPlace() throws {
    let bench = try bench([("a.pdf", Self.first)])
    try bench.file("in/x.documents/a.pdf", Self.second)
    for _ in 0..<2 {
      let result = try bench.run(Self.arguments)
      #expect(result.status == 1)
      #expect(result.errors.contains("output-error: its outputs would take the place of those of in/x"))
      #expect(result.errors.contains("; rename one of them, or choose another folder"))
      #expect(bench.files("out").contains("x.documents/a.txt"))
    }
  }

  @Test func eachHasANameOfItsOwn() throws {
    let bench = try bench([
      ("a.pdf", Self.first), ("a.pdf", Self.second), ("../../ut.pdf", Self.second), ("", Self.second),
      (".dold.pdf", Self.second),
    ])
    _ = try bench.run(Self.arguments)
    #expect(
      Set(try statuses(bench).keys) == [
        "in/x.pdf", "in/x.pdf#a.pdf", "in/x.pdf#a~2.pdf", "in/x.pdf#_.._ut.pdf", "in/x.pdf#document-4",
        "in/x.pdf#dold.pdf",
      ])
    #expect(bench.files("out").allSatisfy { $0.hasPrefix("x.") })
  }

  @Test func oneLevelIsReadAndTheNextOneTold() throws {
    let bench = try bench([("a.pdf", TinyPDF.carrying([("b.pdf", Self.first)]))])
    let result = try bench.run(Self.arguments)
    #expect(result.errors.contains("partial: in/x.pdf#a.pdf: documents-inside on page 1"))
    #expect(try statuses(bench) == ["in/x.pdf": "imported new", "in/x.pdf#a.pdf": "partial new"])
    #expect(try bench.text("out/x.documents/a.json").contains("\"name\": \"b.pdf\""))
  }

  /// Those that are there no more go with their outputs; a broken one is told by its name.
  @Test func theyFollowTheFileThatCarriesThem() throws {
    let bench = try bench([("a.pdf", Self.first), ("b.pdf", Self.second)])
    _ = try bench.run(Self.arguments)
    try bench.file("in/x.pdf", TinyPDF.carrying([("b.pdf", Array("%PDF-1.4 nonsens".utf8))]))
    let result = try bench.run(Self.arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains("failed: in/x.pdf#b.pdf: damaged"))
    #expect(try statuses(bench) == ["in/x.pdf": "imported redone", "in/x.pdf#b.pdf": "failed redone"])
    #expect(bench.files("out") == ["x.json", "x.txt"])
    try bench.file("in/y.pdf", Self.first)
    try FileManager.default.removeItem(atPath: bench.path("in/x.pdf"))
    let forgotten = try bench.run(Self.arguments + ["--forget-missing"])
    #expect(forgotten.errors.contains("1 original is gone, and forgotten"))
    #expect(bench.files("out") == ["y.json", "y.txt"])
  }

  @Test func aFailedOneIsTriedAgainByItself() throws {
    let bench = try bench([("a.pdf", Array("%PDF-1.4 nonsens".utf8))])
    _ = try bench.run(Self.arguments)
    _ = try bench.run(Self.arguments + ["--only-failed"])
    #expect(try statuses(bench) == ["in/x.pdf": "imported new", "in/x.pdf#a.pdf": "failed redone"])
  }

  /// Nothing in an original is masked.
  @Test func copiesForPublicationHoldNoOriginals() throws {
    let bench = try bench([("Anna 19811218-9876.pdf", Self.first)])
    let arguments = Self.arguments + ["--audience", "publish"]
    #expect(try bench.run(arguments).status == 0)
    #expect(!bench.files("out").contains { $0.contains("original") || $0.contains("9876") })
    #expect(bench.files("out").count { $0.hasPrefix("x.documents/") && $0.hasSuffix(".json") } == 1)
  }

  /// The inbox loses the file when all that it carries is read.
  @Test func aWatchedFileIsMovedWhenAllIsRead() throws {
    let bench = try Workbench()
    try bench.file("inbox/x.pdf", TinyPDF.carrying([("a.pdf", Self.first), ("b.pdf", Self.second)]))
    try bench.file("inbox/y.pdf", TinyPDF.carrying([("a.pdf", Array("%PDF-1.4 nonsens".utf8))]))
    let watching = try bench.start([
      "watch", "inbox", "--output", "out", "--format", "text", "--move-to", "done", "--move-failed-to",
      "failed", "--settle", "0.2", "--interval", "0.3",
    ])
    #expect(Workbench.wait { bench.files("done") == ["x.pdf"] && bench.files("failed") == ["y.pdf"] })
    watching.process.terminate()
    _ = try watching.finish()
    #expect(bench.files("out").filter { $0.hasSuffix(".txt") && !$0.contains("original") }.count == 4)
  }
}
