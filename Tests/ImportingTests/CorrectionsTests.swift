import Checksum
import Foundation
import SchemaValidation
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

  /// What only machines say of a decision's place.
  private struct Witness {
    /// By how many bytes the range is wrong, as where another version read another text.
    var shift = 0
    var box: [Double]?
    /// The text of the page as it was read; nil where nobody says.
    var page: String?
  }

  /// A decision on words of the page's text, as a person writes it by hand.
  private func decision(
    _ before: String, _ after: String, named name: String = "good.jsonl", _ witness: Witness = Witness()
  ) throws {
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(try bench.text("out/a.json").utf8)) as? [String: Any])
    let source = try #require(record["source"] as? [String: Any])
    let page = Self.lines.joined(separator: " ")
    let range = try #require(page.range(of: before))
    let start = page[..<range.lowerBound].utf8.count + witness.shift
    var line: [String: Any] = [
      "source": "a.pdf", "sha256": try #require(source["sha256"]), "page": 1,
      "range": [start, start + before.utf8.count],
      "before": before, "after": after, "class": "letters", "rule": "letters", "ruleVersion": "1",
      "contextBefore": String(page[..<range.lowerBound].suffix(40)),
      "contextAfter": String(page[range.upperBound...].prefix(18)),
    ]
    line["box"] = witness.box
    line["pageText"] = witness.page.map { SHA256.hex(of: Array($0.utf8)) }
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

  /// What a line says of the words' place on the page: the first line of the page, and far from it.
  private static let (there, elsewhere) = ([50.0, 50, 100, 66], [50.0, 500, 100, 516])

  @Test func whatMovedInTheTextMustStandWhereItStoodOnThePage() throws {
    try read()
    try decision("Bjorka", "Bjerka", Witness(shift: 3, box: Self.there, page: "another reading"))
    #expect(try read("--accept", "good.jsonl").contains("found again at another place of the text"))
    #expect(try text().contains("i Bjerka"))
    try decision(
      "Eva Ek", "Eva Eek", named: "far.jsonl",
      Witness(shift: -3, box: Self.elsewhere, page: "another reading"))
    for _ in 1...2 {
      let said = try read("--accept", "far.jsonl", status: 2)
      #expect(
        said.contains("'Eva Ek' is 'Eva Eek', page 1 of in/a.pdf: its words stand elsewhere on the page now"))
    }
    #expect(try text().contains("i Bjerka") && text().contains("Eva Ek tackar"))
    // So it is where nothing moved in the text, as far as is known.
    try decision("budgeten", "bulten", named: "there.jsonl", Witness(box: Self.elsewhere))
    #expect(try read("--accept", "there.jsonl", status: 2).contains("'budgeten' is 'bulten'"))
  }

  /// The box decides between words that have the same neighbours.
  @Test(arguments: [there, [50.0, 345, 100, 361], elsewhere], [0, 3])
  func ofTheSameWordsThoseAtTheOldPlaceAreMeant(_ box: [Double], _ shift: Int) throws {
    let line = "Vid prov i Bjorka noterades halter."
    try bench.file("in/a.pdf", TinyPDF.pages(["\(line)) Tj 0 -300 Td (\(line)"]))
    try read()
    try decision("Bjorka", "Bjerka", Witness(shift: shift, box: box, page: "another reading"))
    let isSomewhere = box != Self.elsewhere
    try read("--accept", "good.jsonl", status: isSomewhere ? 0 : 2)
    let words = try text().split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("Bj") }
    let expected =
      isSomewhere ? box == Self.there ? ["Bjerka", "Bjorka"] : ["Bjorka", "Bjerka"] : ["Bjorka", "Bjorka"]
    #expect(words.map(String.init) == expected)
  }

  /// Lines of the format `edits` say where the words stand.
  @Test func aMachinesLineBringsItsBox() throws {
    let minutes = """
      Su $ 108 dnr KS2019-479
      Motion om badhus

      Nämnden avslår motionen.

      Su & 109 Dar KS 2022/205-50
      Taxa för torghandel

      Nämnden antar taxan.
      """
    try bench.file("in/a.txt", Array(minutes.utf8))
    try FileManager.default.removeItem(atPath: bench.path("in/a.pdf"))
    try read()
    let edits = try bench.text("out/a.edits.jsonl").split(separator: "\n")
    try bench.file("good.jsonl", Array(try #require(edits.first).utf8) + [0x0A])
    try read("--accept", "good.jsonl")
    let line = try bench.run(["corrections", "export", "out"]).output
    #expect(line.contains("\"box\":[") && line.contains("\"pageText\":\""))
  }

  // MARK: Other files

  @Test func anotherTextInTheSamePlaceWaitsForApproval() throws {
    try correct()
    try write(["En ny rad ovanifran."] + Self.lines)
    for _ in 1...2 {
      let said = try read(status: 2)
      #expect(said.contains("corrections that wait for approval: 1"))
      #expect(said.contains("'Bjorka' is 'Bjerka', page 1 of in/a.pdf: made for another version of the file"))
    }
    #expect(try text().contains("Bjorka"))
    #expect(
      try bench.run(["status", "out"]).output.contains("Corrections that wait for approval: in 1 document"))
    #expect(try bench.run(["status", "out", "--json"]).output.contains("\"offers\""))
    let listed = try bench.run(["corrections", "list", "out"]).output
    #expect(listed.contains("\nwaits for approval, in/a.pdf: 'Bjorka' is 'Bjerka'"))
    let id = String(try #require(listed.split(separator: " ").first))
    #expect(try bench.run(["corrections", "approve", "out", "nothing"]).status == 66)
    for _ in 1...2 {
      let approved = try bench.run(["corrections", "approve", "out", String(id.prefix(12)), "--by", "Eva"])
      #expect(approved.status == 0, "\(approved.errors)")
    }
    try read()
    #expect(try text().contains("Bjerka"))
    #expect(try read().contains("1 unchanged"))
    let now = try bench.run(["corrections", "list", "out"]).output.split(separator: "\n")
    #expect(now.count == 2 && !now[1].hasPrefix("waits"))
    #expect(
      now.last?.contains("Eva: 'Bjorka' is 'Bjerka', page 1 of in/a.pdf: holds for in/a.pdf too") == true)
    let lines = try bench.run(["corrections", "export", "out"]).output.split(separator: "\n").map(String.init)
    #expect(try Schema.correction.faults(in: lines) == ["", ""])
    // An approval is taken back as a correction is.
    let approval = String(try #require(now.last?.split(separator: " ").first))
    #expect(try bench.run(["corrections", "withdraw", "out", approval]).status == 0)
    try read(status: 2)
    #expect(try text().contains("Bjorka"))
  }

  /// What was decided before its document was read here knows afterwards where that lies.
  @Test func aDecisionBeforeTheFirstReadingIsNotForgotten() throws {
    try read()
    try decision("Bjorka", "Bjerka")
    try FileManager.default.removeItem(atPath: bench.path("out"))
    try read("--accept", "good.jsonl")
    #expect(try text().contains("Bjerka"))
    try read()
    let lines = try bench.run(["corrections", "export", "out"]).output.split(separator: "\n").map(String.init)
    #expect(lines.count == 2 && lines[1].contains("\"op\":\"reanchor\""))
    #expect(try Schema.correction.faults(in: lines) == ["", ""])
    try write(["En helt annan text."])
    #expect(try read(status: 2).contains("'Bjorka' is 'Bjerka', page 1 of in/a.pdf"))
  }

  @Test func theSamePageInAnotherFileWaitsForApproval() throws {
    try read()
    let page = Self.lines.joined(separator: " ") + "\n"
    try decision("Bjorka", "Bjerka", Witness(page: page))
    try read("--accept", "good.jsonl")
    try bench.file("in/b.pdf", try Data(contentsOf: bench.folder.appending(path: "in/a.pdf")) + [0x0A])
    #expect(
      try read(status: 2).contains(
        "in/b.pdf: 'Bjorka' is 'Bjerka', page 1 of in/a.pdf: made for the same page in another file"))
    #expect(try bench.text("out/b.txt").contains("Bjorka"))
    let id = String(
      try #require(try bench.run(["corrections", "list", "out"]).output.split(separator: " ").first))
    #expect(try bench.run(["corrections", "approve", "out", id]).status == 0)
    try read()
    #expect(try bench.text("out/b.txt").contains("Bjerka"))
    // What is taken back is offered no more.
    try bench.file("in/c.pdf", try Data(contentsOf: bench.folder.appending(path: "in/a.pdf")) + [0x20])
    try read(status: 2)
    #expect(try bench.run(["corrections", "withdraw", "out", id]).status == 0)
    try read()
    for name in "abc" { #expect(try bench.text("out/\(name).txt").contains("Bjorka")) }
  }

  /// What was decided on this version of a file holds against what was decided on another.
  @Test func theNewerVersionsDecisionHolds() throws {
    try correct()
    try write(Self.lines, comment: "\n% saved again\n")
    try read()
    let id = String(
      try #require(try bench.run(["corrections", "list", "out"]).output.split(separator: " ").first))
    #expect(try bench.run(["corrections", "withdraw", "out", id]).status == 0)
    try read()
    try decision("Bjorka", "Bjarka", named: "new.jsonl")
    try read("--accept", "new.jsonl")
    let old = try bench.run(["corrections", "export", "out"]).output.split(separator: "\n")[0]
      .replacingOccurrences(of: id, with: "old-line")
    #expect(try bench.run(["corrections", "import", "out", "-"], input: old + "\n").status == 0)
    #expect(
      try read(status: 2).contains("'Bjorka' is 'Bjerka', page 1 of in/a.pdf: 'Bjarka' was decided there"))
    #expect(try text().contains("Bjarka"))
  }

  // MARK: What is told to whom

  @Test func copiesForPublicationTellNoWords() throws {
    try correct()
    func publish(_ more: String..., status: Int32) throws -> String {
      let result = try bench.run(
        [
          "import", "in", "--output", "web", "--format", "text", "--audience", "publish", "--corrections",
          "out",
        ]
          + more)
      #expect(result.status == status, "\(result.errors)")
      return result.errors
    }
    _ = try publish(status: 0)
    #expect(try text("web").contains("Bjerka"))
    try decision("Eva Ek", "Eva Eek", named: "one.jsonl")
    _ = try publish("--accept", "one.jsonl", status: 0)
    try decision("Eva Ek", "Eva Ekk", named: "two.jsonl")
    let contradiction = try publish("--accept", "two.jsonl", status: 64)
    #expect(contradiction.contains("a decision contradicts a correction, which"))
    #expect(!contradiction.contains("Eva"))
    for (lines, words) in [
      (["En ny rad."] + Self.lines, "a correction waits for approval"),
      (["En helt annan text."], "a correction fits nowhere any more"),
    ] {
      try write(lines)
      let said = try publish(status: 2) + bench.run(["status", "web"]).output
      #expect(said.contains(words))
      #expect(!said.contains("Bjorka") && !said.contains("Bjerka") && !said.contains("Eva Ek"))
    }
  }

  @Test(arguments: ["show", "explain", "edits"]) func whatHasNoLogIsForThatCallAlone(_ command: String) throws
  {
    try read()
    try decision("Bjorka", "Bjerka")
    let result = try bench.run([command, "in/a.pdf", "--accept", "good.jsonl"])
    #expect(result.status == 0)
    #expect(
      result.errors
        == "note: --accept and --reject hold for this call alone; import enters them into its folder's log\n")
    #expect(try bench.run([command, "in/a.pdf"]).errors.isEmpty)
    try read("--accept", "good.jsonl")
    try write(["En helt annan text."])
    let shown = try bench.run([command, "in/a.pdf", "--corrections", "out"])
    #expect(shown.errors.contains("'Bjorka' is 'Bjerka'"), "\(shown.errors)")
  }

  @Test func evaluationHonoursALog() throws {
    try correct()
    try bench.file(
      "gold/a.json", Array(#"{"doc": "a.pdf", "facts": []}"#.utf8))
    func evaluate(_ arguments: String..., status: Int32 = 0) throws -> Workbench.Result {
      let result = try bench.run(["evaluate", "--gold", "gold"] + arguments)
      #expect(result.status == status, "\(result.errors)")
      return result
    }
    #expect(try evaluate("in").output.contains("\ncorrections: 0 applied\n"))
    #expect(try evaluate("in", "--corrections", "out").output.contains("\ncorrections: 1 applied\n"))
    #expect(
      try evaluate("in", "--without-corrections").output.contains(
        "\ncorrections: 0 applied, left out in 1 of 1"))
    try read("--format", "facts,json")
    #expect(try evaluate("out").output.contains("\ncorrections: 1 applied\n"))
    #expect(
      try evaluate("out", "--corrections", "out").errors.contains("note: --corrections is for originals"))
    #expect(try evaluate("out", "--without-corrections", status: 64).errors.contains("1 are in the facts"))
  }

  // MARK: The log

  /// Lines of a review desk, which this version does not write, pass through it unchanged.
  @Test func linesOnFactsAreCarried() throws {
    try correct()
    let sum = String(repeating: "0a", count: 32)
    let facts = [
      """
      {"after":"Eva Ek","anchor":{"box":[1.5,2,3,4],"page":1},"at":"2026-11-30T12:00:00Z","batch":"b","before":"Eva E",\
      "by":{"id":"Eva","role":"registrator"},"doc":{"path":"in/a.pdf","sha256":"\(sum)"},"id":"f1",\
      "machine":{"confidence":0.5,"recogniser":"cover","version":"1"},"op":"set","prev":"",\
      "reason":{"code":"ocr","text":"misread"},"target":{"item":"7","type":"chair"}}
      """,
      """
      {"anchor":{"page":1},"at":"2026-11-30T12:00:00Z","by":{"id":"Eva"},"doc":{"sha256":"\(sum)"},"id":"f2",\
      "op":"reviewed","prev":""}
      """,
    ]
    #expect(try Schema.correction.faults(in: facts) == ["", ""])
    let spoilt = [
      facts[0].replacing("\"set\"", with: "\"guess\""), facts[0].replacing("\"target\"", with: "\"goal\""),
      facts[1].replacing("\"anchor\":{\"page\":1},", with: ""),
      facts[1].replacing("\"op\":\"reviewed\"", with: "\"op\":\"text\""),
    ]
    #expect(try Schema.correction.faults(in: spoilt).allSatisfy { $0 != "" })
    let entered = try bench.run(
      ["corrections", "import", "out", "-"], input: facts.joined(separator: "\n") + "\n")
    #expect(entered.output == "2 of 2 lines entered\n")
    let id = String(
      try #require(try bench.run(["corrections", "list", "out"]).output.split(separator: " ").first))
    #expect(try bench.run(["corrections", "withdraw", "out", id, "--reason", "no"]).status == 0)
    let lines = try bench.run(["corrections", "export", "out"]).output.split(separator: "\n").map(String.init)
    #expect(try Schema.correction.faults(in: lines) == ["", "", "", ""])
    for (carried, fact) in zip(lines[1...2], facts) {
      #expect(carried.replacing(/"prev":"[0-9a-f]{64}"/, with: "\"prev\":\"\"") == fact)
    }
    #expect(try bench.run(["corrections", "verify", "out"]).status == 0)
    try read()
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
