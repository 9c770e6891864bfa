import Foundation
import TestBench
import Testing

/// What people put right is kept for ever, or it is said why not.
@Suite struct CorrectionsTests {
  private let bench: Workbench
  private static let lines = [
    "Vid prov i Bjorka noterades halter.", "Nu antas budgeten.",
    "Sist Eva Ek tackar.",
  ]

  init() throws {
    bench = try Workbench()
    try write(Self.lines)
  }

  private func write(_ lines: [String], comment: String = "") throws {
    try bench.file("in/a.pdf", TinyPDF.pages([lines.joined(separator: " ")]) + Array(comment.utf8))
  }

  private func text(_ folder: String = "out") throws -> String { try bench.text("\(folder)/a.txt") }

  @discardableResult private func read(_ arguments: String..., status: Int32 = 0) throws -> String {
    let result = try bench.run(
      ["import", "in", "--output", "out", "--format", "text,json,edits,alto"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    return result.errors
  }

  /// A decision on words of the page's text, as a person writes it by hand.
  private func decision(_ before: String, _ after: String, named name: String = "good.jsonl") throws {
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(try bench.text("out/a.json").utf8)) as? [String: Any])
    let source = try #require(record["source"] as? [String: Any])
    let page = Self.lines.joined(separator: " ")
    let range = try #require(page.range(of: before))
    let start = page[..<range.lowerBound].utf8.count
    let line: [String: Any] = [
      "source": "a.pdf", "sha256": try #require(source["sha256"]), "page": 1,
      "range": [start, start + before.utf8.count],
      "before": before, "after": after, "class": "letters", "rule": "letters", "ruleVersion": "1",
      "contextBefore": String(page[..<range.lowerBound].suffix(40)),
      "contextAfter": String(page[range.upperBound...].prefix(40)),
    ]
    try bench.file(name, Array(try JSONSerialization.data(withJSONObject: line)) + [0x0A])
  }

  private func correct(_ before: String = "Bjorka", _ after: String = "Bjerka") throws {
    try read()
    try decision(before, after)
    try read("--accept", "good.jsonl", "--by", "Arkivarien")
  }

  /// The whole way: each package holds the corrected word.
  @Test func aCorrectionOutlivesEverything() throws {
    try correct()
    #expect(try text().contains("prov i Bjerka noterades"))
    #expect(try bench.text("out/a.json").contains("\"corrections\""))
    // A plain second import keeps it, and has nothing to do.
    #expect(try read().contains("1 unchanged"))
    // So does one that does everything anew, with other options.
    try read("--force", "--repair", "off")
    #expect(try text().contains("Bjerka"))
    try bench.file("delivery.yaml", Array(try bench.run(["package", "--example-delivery"]).output.utf8))
    func pack(_ from: String, _ to: String, _ more: String...) throws {
      let arguments = ["package", from, "--output", to, "--kind", "bagit", "--delivery", "delivery.yaml"]
      let result = try bench.run(arguments + more)
      #expect(result.status == 0, "\(result.errors)")
      let texts = bench.files(to).filter { $0.hasSuffix("/a.txt") }
      #expect(texts.count == 1)
      for name in texts {
        #expect(try bench.text("\(to)/\(name)").contains("prov i Bjerka noterades"))
      }
    }
    try pack("out", "p1")
    // A folder that lacks what packages hold is read again, by the same corrections.
    #expect(
      try bench.run(["import", "in", "--output", "text", "--format", "text", "--corrections", "out"]).status
        == 0)
    #expect(try text("text").contains("Bjerka"))
    // The file is saved again: another content at the same place.
    try write(Self.lines, comment: "\n% saved again\n")
    #expect(try read().contains("honoured in another version of the file"))
    #expect(try text().contains("Bjerka"))
    try pack("out", "p2")
    // Another list of words, and another version.
    try read("--force", "--repair", "search")
    try pack("out", "p3")
    // Originals, and the folder whose log holds.
    #expect(try bench.run(["show", "in/a.pdf", "--json", "--corrections", "out"]).output.contains("Bjerka"))
    #expect(!(try bench.run(["show", "in/a.pdf", "--json"]).output.contains("Bjerka")))
  }

  @Test func aMovedWordIsFoundByItsNeighbours() throws {
    try correct()
    try write(["En ny rad ovanifran."] + Self.lines)
    #expect(try read().contains("found again at another place of the text"))
    #expect(try text().contains("Bjerka"))
  }

  @Test func whatTheMachineReadsItselfNowIsFulfilled() throws {
    try correct()
    try write(Self.lines.map { $0.replacingOccurrences(of: "Bjorka", with: "Bjerka") })
    try read()
    #expect(try bench.text("out/a.json").contains("\"fulfilled\""))
  }

  @Test(arguments: ["Bjurka", ""]) func whatFitsNoMoreIsToldEachTime(_ word: String) throws {
    try correct()
    try write(
      word.isEmpty
        ? ["En helt annan text."] : Self.lines.map { $0.replacingOccurrences(of: "Bjorka", with: word) })
    for _ in 1...2 {
      let said = try read(status: 2)
      #expect(said.contains("corrections that fit nowhere any more: 1"))
      #expect(said.contains("'Bjorka' is 'Bjerka', page 1 of in/a.pdf"))
    }
    #expect(try bench.run(["status", "out"]).output.contains("Corrections that fit nowhere any more"))
    #expect(try bench.run(["status", "out", "--json"]).output.contains("\"conflicts\""))
    // Taken back, it is no conflict.
    let id = try #require(try bench.run(["corrections", "list", "out"]).output.split(separator: " ").first)
    #expect(try bench.run(["corrections", "withdraw", "out", String(id)]).status == 0)
    try read()
  }

  @Test func theLogIsLeftOutOnlyWhenAsked() throws {
    try correct()
    try read("--without-corrections")
    #expect(try text().contains("Bjorka"))
    #expect(try bench.text("out/a.json").contains("\"correctionsLeftOut\": true"))
    try read()
    #expect(try text().contains("Bjerka"))
  }

  @Test func contradictionsAreToldWhenTheyAreMade() throws {
    try correct()
    let log = try bench.text("out/.paragraf/corrections/\(try year())")
    try decision("Bjorka", "Bjarka", named: "other.jsonl")
    let said = try read("--accept", "other.jsonl", status: 64)
    #expect(said.contains("'Bjorka' is 'Bjarka'") && said.contains("contradicts 'Bjorka' is 'Bjerka'"))
    #expect(try read("--reject", "good.jsonl", status: 64).contains("contradicts"))
    #expect(try bench.text("out/.paragraf/corrections/\(try year())") == log)
    // The same once more is no news.
    try read("--accept", "good.jsonl")
    #expect(try bench.text("out/.paragraf/corrections/\(try year())") == log)
  }

  private func year() throws -> String {
    try #require(
      FileManager.default.contentsOfDirectory(atPath: bench.path("out/.paragraf/corrections")).first)
  }

  @Test func theLogIsListedVerifiedAndCarried() throws {
    try correct()
    let listed = try bench.run(["corrections", "list", "out"]).output
    #expect(listed.contains("Arkivarien: 'Bjorka' is 'Bjerka', page 1 of in/a.pdf"))
    #expect(try bench.run(["corrections", "verify", "out"]).output == "whole: 1 lines, 1 corrections hold\n")
    let exported = try bench.run(["corrections", "export", "out"]).output
    #expect(try bench.run(["import", "in", "--output", "new", "--format", "text"]).status == 0)
    for entered in ["1 of 1 lines entered\n", "0 of 1 lines entered\n"] {
      #expect(try bench.run(["corrections", "import", "new", "-"], input: exported).output == entered)
    }
    #expect(try bench.run(["import", "in", "--output", "new", "--format", "text"]).status == 0)
    #expect(try text("new").contains("Bjerka"))
    #expect(try bench.run(["corrections", "import", "new", "-"], input: "{\"id\":3}\n").status == 64)
  }

  @Test func aBrokenChainAndATornLineAreSeen() throws {
    try correct()
    try decision("Eva Ek", "Eva Eek", named: "more.jsonl")
    try read("--accept", "more.jsonl")
    let name = "out/.paragraf/corrections/\(try year())"
    let log = try bench.text(name)
    // Killed while it wrote a third line.
    try bench.file(name, Array(log.utf8) + Array("{\"id\":\"half".utf8))
    try read()
    #expect(try bench.run(["corrections", "verify", "out"]).status == 0)
    try decision("tackar", "tackade", named: "third.jsonl")
    try read("--accept", "third.jsonl")
    #expect(try bench.text(name).hasPrefix(log))
    #expect(try text().contains("Eva Eek tackade"))
    // Somebody wrote in it.
    try bench.file(name, Array(try bench.text(name).replacingOccurrences(of: "Bjerka", with: "Bjarka").utf8))
    let verified = try bench.run(["corrections", "verify", "out"])
    #expect(verified.status == 1)
    #expect(verified.errors.contains(":2: does not follow the line before it"))
    try bench.file(name, Array("rubbish\n".utf8))
    #expect(try read(status: 64).contains(":1: is no line of a log of corrections"))
  }
}
