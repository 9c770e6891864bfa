import Foundation
import TestBench
import Testing

@testable import Importing

/// The hot folder.
@Suite(.serialized) struct WatchTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try FileManager.default.createDirectory(atPath: bench.path("inbox"), withIntermediateDirectories: true)
  }

  private func watch(_ options: [String] = []) throws -> Workbench.Running {
    try bench.start(["watch", "inbox", "--output", "out", "--format", "text", "--settle", "0.5"] + options)
  }

  private func end(_ running: Workbench.Running) throws -> Workbench.Result {
    kill(running.process.processIdentifier, SIGTERM)
    return try running.finish()
  }

  @Test func whatComesIsImported() throws {
    try bench.file("inbox/a.pdf", TinyPDF.good)
    let running = try watch()
    #expect(Workbench.wait { bench.files("out") == ["a.txt"] })
    try bench.file("inbox/new/b.pdf", TinyPDF.good)
    #expect(Workbench.wait { bench.files("out") == ["a.txt", "new/b.txt"] })
    // A folder that came later is listened to as well.
    try bench.file("inbox/new/c.txt", Array("Nämnden beslutar\n".utf8))
    #expect(Workbench.wait { bench.files("out") == ["a.txt", "new/b.txt", "new/c.txt"] })
    let result = try end(running)
    #expect(result.status == 0)
    #expect(result.errorLines.first == "inbox: watching; Ctrl-C or SIGTERM ends it")
    #expect(result.errorLines.last == "inbox: ended; what was done is kept")
    #expect(running.workers.isEmpty)
    let again = try watch()
    try bench.file("inbox/d.pdf", TinyPDF.pages(["d"]))
    #expect(Workbench.wait { bench.files("out").contains("d.txt") })
    #expect(try end(again).errors.contains("1 imported"))
  }

  @Test func documentsAreMovedOut() throws {
    let running = try watch(["--move-to", "inbox/done", "--move-failed-to", "failed"])
    try bench.file("inbox/b/a.pdf", TinyPDF.pages(["ett"]))
    try bench.file("inbox/bad.pdf", Array("no".utf8))
    #expect(
      Workbench.wait { bench.files("inbox") == ["done/b/a.pdf"] && bench.files("failed") == ["bad.pdf"] })
    // Another document of the same name takes nobody's place.
    try bench.file("inbox/b/a.pdf", TinyPDF.pages(["tv"]))
    #expect(Workbench.wait { bench.files("inbox") == ["done/b/a.pdf", "done/b/a~2.pdf"] })
    #expect(try end(running).status == 0)
    #expect(bench.files("out") == ["b/a.txt", "b/a~2.txt"])
    #expect(try bench.text("out/b/a.txt").contains("ett"))
    #expect(try bench.text("out/b/a~2.txt").contains("tv"))
  }

  @Test func numbersDoNotCollide() throws {
    let options = ["--move-to", "done"]
    var running = try watch(options)
    try bench.file("inbox/x.pdf", TinyPDF.pages(["ett"]))
    #expect(Workbench.wait { bench.files("done") == ["x.pdf"] })
    #expect(try end(running).status == 0)
    try bench.file("inbox/x.pdf", TinyPDF.pages(["tv"]))
    try bench.file("inbox/x~2.pdf", TinyPDF.pages(["tre"]))
    running = try watch(options)
    #expect(Workbench.wait { bench.files("inbox").isEmpty })
    #expect(try end(running).status == 0)
    let texts = try bench.contents("out").values.map { String(decoding: $0, as: UTF8.self) }
    for word in ["ett", "tv", "tre"] { #expect(texts.contains { $0.contains(word) }, "\(word)") }
    // Without its journal, too, nothing is replaced.
    try FileManager.default.removeItem(atPath: bench.path("out/.paragraf"))
    try bench.file("inbox/x.pdf", TinyPDF.pages(["fyra"]))
    running = try watch(options)
    #expect(Workbench.wait { bench.files("inbox").isEmpty })
    #expect(try end(running).status == 0)
    #expect(bench.files("out").count == 4)
    #expect(try bench.text("out/x.txt").contains("ett"))
  }

  @Test func failuresAreToldOnce() throws {
    try bench.file("inbox/bad.pdf", Array("no".utf8))
    let running = try watch(["--interval", "0.2"])
    usleep(2_500_000)
    let result = try end(running)
    #expect(result.errorLines.count(where: { $0.hasPrefix("failed: inbox/bad.pdf") }) == 1)
  }

  @Test func whatIsInterruptedIsDoneByTheNextStart() throws {
    try bench.file("inbox/m.pdf", TinyPDF.goodBad())
    let running = try watch(["--time-limit", "6"])
    #expect(Workbench.wait { !running.workers.isEmpty })
    usleep(500_000)
    #expect(try end(running).status == 0)
    #expect(bench.files("out") == [])
    let again = try watch(["--time-limit", "6"])
    #expect(Workbench.wait { bench.files("out") == ["m.txt"] })
    #expect(try end(again).status == 0)
  }

  @Test func strictTakesNothingForWhole() throws {
    try bench.file("inbox/a.pdf", TinyPDF.good)
    let whole = try watch(["--strict"])
    #expect(Workbench.wait { bench.files("out") == ["a.txt"] })
    #expect(try end(whole).status == 0)
    try bench.file("inbox/bad.pdf", Array("no".utf8))
    // What failed counts; without --strict it does not.
    for (options, status) in [(["--strict"], 1), ([], 0)] {
      let running = try watch(options)
      #expect(Workbench.wait { running.errorsSoFar.contains("failed: inbox/bad.pdf") })
      #expect(Int(try end(running).status) == status)
    }
    // What was mended while it watches does not.
    let mended = try watch(["--strict"])
    #expect(Workbench.wait { mended.errorsSoFar.contains("failed: inbox/bad.pdf") })
    try bench.file("inbox/bad.pdf", TinyPDF.pages(["b"]))
    #expect(Workbench.wait { bench.files("out").contains("bad.txt") })
    // The look that read it has to end.
    #expect(Workbench.wait { mended.errorsSoFar.contains("1 imported") })
    #expect(try end(mended).status == 0)
  }

  @Test func shortfallsLastUntilTheyAreMended() {
    let (a, b) = (FilePath("a"), FilePath("b"))
    let whole = Outcome(id: 1, status: .imported)
    var doubtful = whole
    doubtful.programs = ["prov": "did not answer"]
    for outcome in [doubtful, Outcome(id: 1, status: .partial), .failed(1, .damaged, "")] {
      var left = Shortfalls(areMoved: false)
      left.add(a, whole)
      #expect(left.isEmpty)
      left.add(a, outcome)
      #expect(!left.isEmpty)
      left.add(b, whole)
      #expect(!left.isEmpty, "another document mends nothing")
      left.add(a, whole)
      #expect(left.isEmpty)
      // Moved, a later one of the same name is another document.
      var moved = Shortfalls(areMoved: true)
      moved.add(a, outcome)
      moved.add(a, whole)
      #expect(!moved.isEmpty)
    }
    var files = Shortfalls(areMoved: false)
    files.add(leftOut: a)
    #expect(!files.isEmpty)
    files.begin()
    #expect(files.isEmpty, "it is not there any more")
    files.addAside()
    files.begin()
    #expect(!files.isEmpty, "it was moved out, and is no document still")
  }

  @Test func aMissingInboxIs66() throws {
    let result = try bench.run(["watch", "nowhere", "--output", "out"])
    #expect(result.status == 66)
    #expect(result.errorLines == ["error: nowhere: no such folder"])
  }
}
