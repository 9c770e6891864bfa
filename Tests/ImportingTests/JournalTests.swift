import Foundation
import Journal
import TestBench
import Testing

@testable import Importing

/// What was done is not done again; what would come out otherwise is.
@Suite(.serialized) struct JournalTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.file("in/a.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar ett"]))
    try bench.file("in/b.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar tv"]))
    #expect(try bench.imported(["in", "--output", "out"]).status == 0)
  }

  @Test func theSecondRunDoesNothing() throws {
    let before = try bench.contents("out")
    let second = try bench.imported(["in", "--output", "out"])
    #expect(second.status == 0)
    #expect(second.outcomes == ["a.pdf": "unchanged", "b.pdf": "unchanged"])
    #expect(try bench.contents("out") == before)
    let told = try bench.run(["import", "in", "--output", "out"])
    #expect(told.errors.contains("2 unchanged"))
  }

  @Test func whatChangedIsDone() throws {
    try bench.file("in/a.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar tre"]))
    try bench.file("in/c.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar fyra"]))
    let second = try bench.imported(["in", "--output", "out"])
    #expect(second.outcomes == ["a.pdf": "imported", "b.pdf": "unchanged", "c.pdf": "imported"])
    #expect(try bench.text("out/a.txt").contains("tre"))
  }

  /// The same content under a new date is known by its checksum.
  @Test func aNewDateIsNoChange() throws {
    try bench.file("in/a.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar ett"]))
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["a.pdf"] == "unchanged")
  }

  @Test func outputsThatAreGoneOrAlteredAreMadeAgain() throws {
    let before = try bench.contents("out")
    try FileManager.default.removeItem(atPath: bench.path("out/a.json"))
    let text = try bench.text("out/b.txt")
    try bench.file("out/b.txt", Array(text.replacing("beslutar", with: "BESLUTAR").utf8))
    let second = try bench.imported(["in", "--output", "out"])
    #expect(second.outcomes == ["a.pdf": "imported", "b.pdf": "imported"])
    #expect(try bench.contents("out") == before)
  }

  /// Outputs that were copied back have other dates, and the same content.
  @Test func outputsOfAnotherDateStand() throws {
    let data = try Data(contentsOf: bench.folder.appendingPathComponent("out/a.json"))
    try bench.file("out/a.json", Array(data))
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["a.pdf"] == "unchanged")
  }

  @Test func otherOptionsAreDone() throws {
    #expect(
      try bench.imported(["in", "--output", "out", "--format", "json"]).outcomes["a.pdf"] == "unchanged")
    #expect(
      try bench.imported(["in", "--output", "out", "--format", "markdown"]).outcomes["a.pdf"] == "imported")
    #expect(try bench.imported(["in", "--output", "out", "--repair", "off"]).outcomes["a.pdf"] == "imported")
    #expect(
      try bench.imported(["in", "--output", "out", "--repair", "off"]).outcomes["a.pdf"] == "unchanged")
    #expect(
      try bench.imported(["in", "--output", "out", "--repair", "off", "--force"]).outcomes["a.pdf"]
        == "imported")
  }

  @Test func aPluginOfAnotherContentIsDone() throws {
    let pack = """
      format: 1
      id: wish
      version: "1.0"
      why: Someone wishes.
      rules:
        - line: '^Kommunstyrelsen beslutar ett$'
          fact: {type: wish, value: ett}
      examples:
        - text: Kommunstyrelsen beslutar ett
          finds: [{fact: wish, value: ett}]
        - text: Kommunstyrelsen beslutar inget
          finds: []

      """
    try bench.file("packs/wish.yaml", Array(pack.utf8))
    let run = ["in", "--output", "out", "--plugins", "packs"]
    #expect(try bench.imported(run).outcomes["b.pdf"] == "imported")
    #expect(try bench.imported(run).outcomes["b.pdf"] == "unchanged")
    try bench.file("packs/wish.yaml", Array(pack.replacing("Someone wishes", with: "Somebody wishes").utf8))
    #expect(try bench.imported(run).outcomes["b.pdf"] == "imported")
  }

  /// Decisions redo the document that they are about, no other.
  @Test func decisionsAreDone() throws {
    let sha256 = try bench.text("out/a.json").split(separator: "\"sha256\": \"")[1].prefix(64)
    let line = """
      {"sha256":"\(sha256)","page":1,"range":[0,1],"before":"K","after":"k","class":"letters","rule":"x","ruleVersion":"1"}

      """
    try bench.file("good.jsonl", Array(line.utf8))
    let run = ["in", "--output", "out", "--accept", "good.jsonl"]
    #expect(try bench.imported(run).outcomes == ["a.pdf": "imported", "b.pdf": "unchanged"])
    #expect(try bench.imported(run).outcomes == ["a.pdf": "unchanged", "b.pdf": "unchanged"])
  }

  @Test func theSameContentIsReadOnce() throws {
    let content = TinyPDF.pages(["Kommunstyrelsen beslutar fem"])
    for name in ["in/c.pdf", "in/b/c.pdf", "in/b/annat namn.pdf"] { try bench.file(name, content) }
    let formats = ["json", "facts", "text", "edits", "alto"]
    var settings = ImportSettings(
      paths: [FilePath(bench.path("in"))], output: FilePath(bench.path("out")), formats: formats,
      executable: Workbench.program.path)
    settings.again = .everything
    let reporter = RecordingReporter()
    #expect(Importer(settings, reporter: reporter).importAll() == .success)
    #expect(reporter.all.count(where: { $0.sameAs != nil }) == 2)
    #expect(reporter.all.allSatisfy { $0.status == .imported && $0.pages == 1 })
    settings = ImportSettings(
      paths: [FilePath(bench.path("in/b/annat namn.pdf"))], output: FilePath(bench.path("alone")),
      formats: formats, executable: Workbench.program.path)
    #expect(Importer(settings, reporter: RecordingReporter()).importAll() == .success)
    for (name, data) in try bench.contents("alone") {
      #expect(try Data(contentsOf: bench.folder.appendingPathComponent("out/b/\(name)")) == data)
    }
  }

  @Test func failuresAreRemembered() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    try bench.file("in/n.pdf", TinyPDF.laughs())
    let run = ["in", "--output", "out", "--time-limit", "1"]
    let first = try bench.imported(run)
    #expect(first.outcomes["m.pdf"] == "failed time-limit")
    #expect(first.outcomes["n.pdf"] == "failed time-limit")
    // The second is not tried at all, as it has the first one's content.
    #expect(first.lost == 1)
    let second = try bench.imported(run)
    #expect(second.status == 1)
    #expect(second.lost == 0)
    #expect(second.outcomes["m.pdf"] == "failed time-limit")
    #expect(second.outcomes["n.pdf"] == "failed time-limit")
    #expect(second.outcomes["a.pdf"] == "unchanged")
    #expect(
      try bench.run(["import"] + run).errors.contains(
        "  not tried: 2, as they, or a file of the same content, failed before; --retry-failed"))
  }

  /// What is tried again, and by which option.
  @Test(arguments: [
    (["--retry-failed", "--time-limit", "0.5"], true, true), (["--time-limit", "1.5"], true, true),
    (["--only-failed", "--time-limit", "0.5"], true, false), (["--time-limit", "0.4"], false, true),
  ])
  func failuresAreTriedAgainWhenAskedFor(_ options: [String], _ isTried: Bool, _ seesOthers: Bool) throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    _ = try bench.imported(["in", "--output", "out", "--time-limit", "0.5"])
    let second = try bench.imported(["in", "--output", "out"] + options)
    #expect(second.outcomes["m.pdf"] == "failed time-limit")
    #expect((second.lost > 0) == isTried)
    #expect((second.outcomes["a.pdf"] != nil) == seesOthers)
  }

  /// What was done under a name that another content has now is not told of that.
  @Test func namesThatChangePlacesTellNoLies() throws {
    let damaged = Array("%PDF-1.4 nothing".utf8)
    try bench.file("in/c.pdf", damaged)
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["c.pdf"] == "failed damaged")
    try FileManager.default.moveItem(atPath: bench.path("in/c.pdf"), toPath: bench.path("in/d.pdf"))
    try bench.file("in/c.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar sju"]))
    let second = try bench.imported(["in", "--output", "out", "--jobs", "2"])
    #expect(second.outcomes["c.pdf"] == "imported" && second.outcomes["d.pdf"] == "failed damaged")
    #expect(bench.files("out").contains("c.json") && !bench.files("out").contains("d.json"))
  }

  @Test func outputsOfAFormerContentDoNotStay() throws {
    try bench.file("in/a.pdf", Array("%PDF-1.4 nothing".utf8))
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["a.pdf"] == "failed damaged")
    #expect(bench.files("out") == ["b.facts.jsonl", "b.json", "b.txt"])
    try bench.file("in/b.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar annat"]))
    _ = try bench.imported(["in", "--output", "out", "--format", "text"])
    #expect(bench.files("out") == ["b.txt"])
  }

  @Test func nobodysOutputsAreReplaced() throws {
    try bench.file("other/a.pdf", TinyPDF.pages(["Kommunstyrelsen beslutar annat"]))
    let second = try bench.run(["import", "other", "--output", "out"])
    #expect(second.status == 1)
    #expect(
      second.errors.contains("its outputs would take the place of those of in/a.pdf; import both in one run"))
    #expect(try bench.text("out/a.txt").contains("ett"))
  }

  /// Raised limits try again what was left out.
  @Test func partsThatWereLostAreTriedAgainWithMore() throws {
    try bench.file("one/m.pdf", TinyPDF.goodBad())
    func lost(_ limit: String) throws -> Int {
      try bench.imported(["one", "--output", "out", "--time-limit", limit]).lost
    }
    #expect(try lost("2") > 0)
    #expect(try lost("2") == 0)
    #expect(try lost("3") > 0)
  }

  @Test(arguments: ["22800101", "21000101", "19010101"]) func oddDatesAreDates(_ day: String) throws {
    let touched = try bench.run(
      ["-t", "\(day)0000", bench.path("in/a.pdf")], program: URL(fileURLWithPath: "/usr/bin/touch"))
    #expect(touched.status == 0)
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["a.pdf"] == "unchanged")
  }

  /// More time is of no use to what failed by something else.
  @Test func raisedLimitsTryWhatTheyStopped() throws {
    try bench.file("in/z.pdf", Array("%PDF-1.4 nothing".utf8))
    _ = try bench.imported(["in", "--output", "out", "--time-limit", "5"])
    let again = try bench.run(["import", "in", "--output", "out", "--time-limit", "9"])
    #expect(again.status == 1)
    #expect(again.errors.contains("  not tried: 1, as they"))
  }

  @Test func oneRunHoldsTheFolder() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--jobs", "1"])
    #expect(Workbench.wait { !running.workers.isEmpty && bench.files("out").count == 6 })
    let second = try bench.run(["import", "in/a.pdf", "--output", "out"])
    #expect(second.status == 73)
    #expect(second.errorLines.count == 1)
    #expect(
      second.errors.hasPrefix(
        "error: out: another run writes there (process \(running.process.processIdentifier)); wait"))
    kill(running.process.processIdentifier, SIGINT)
    #expect(try running.finish().status == 130)
  }

  @Test func theStateMayLieElsewhere() throws {
    let run = ["in", "--output", "share", "--state", "local"]
    #expect(try bench.imported(run).status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.path("share/.paragraf/journal.sqlite")))
    #expect(bench.files("local") == ["journal.sqlite", "lock"])
    #expect(try bench.imported(run).outcomes == ["a.pdf": "unchanged", "b.pdf": "unchanged"])
    let found = StatePlace.journal(of: FilePath(bench.path("share")))
    #expect(found.map { FilePath(bytes: Array($0.name)) } == FilePath("journal.sqlite"))
    #expect(found?.display.contains("/local/") == true)
  }

  @Test func aDamagedJournalIsPutAside() throws {
    let before = try bench.contents("out")
    try bench.file("out/.paragraf/journal.sqlite", Array(repeating: 0x41, count: 9000))
    let second = try bench.run(["import", "in", "--output", "out"])
    #expect(second.status == 0)
    #expect(second.errors.contains("warning: out/.paragraf/journal.sqlite: "))
    #expect(second.errors.contains("2 imported"))
    #expect(try bench.contents("out") == before)
    #expect(FileManager.default.fileExists(atPath: bench.path("out/.paragraf/journal.sqlite.damaged")))
    #expect(try bench.imported(["in", "--output", "out"]).outcomes["a.pdf"] == "unchanged")
  }

  @Test func ofTheOwnersWillTheJournalKnows() throws {
    let pdf = try Data(contentsOf: URL(fileURLWithPath: Self.hostile("owner-only")))
    try bench.file("in/o.pdf", Array(pdf))
    let run = ["in", "--output", "out"]
    #expect(try bench.imported(run).outcomes["o.pdf"] == "imported")
    let refused = try bench.imported(run + ["--respect-permissions"])
    #expect(refused.outcomes["o.pdf"] == "failed not-permitted")
    #expect(refused.outcomes["a.pdf"] == "unchanged")
    #expect(try bench.imported(run).outcomes["o.pdf"] == "imported")
  }

  private static func hostile(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Hostile/\(name).pdf").path
  }
}
