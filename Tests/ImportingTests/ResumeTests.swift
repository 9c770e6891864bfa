import Foundation
import TestBench
import Testing

@testable import Importing

/// Runs that end early, and documents of which a part can be saved.
@Suite(.serialized) struct ResumeTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    for number in 10..<50 {
      try bench.file("in/\(number % 4)/\(number).pdf", TinyPDF.pages(["Kommunstyrelsen beslutar \(number)"]))
    }
  }

  /// Kills all of a run, again and again, each time a little later, then lets one be.
  @Test func killedRunsEndAsAnUndisturbedOne() throws {
    let formats = ["--format", "json,text,csv"]
    #expect(try bench.imported(["in", "--output", "undisturbed"] + formats).status == 0)
    let expected = try bench.contents("undisturbed")
    var isKilled = 0
    for milliseconds in stride(from: 60, through: 300, by: 40) {
      let running = try bench.start(["import", "in", "--output", "out", "--quiet"] + formats)
      usleep(UInt32(milliseconds) * 1000)
      let all = running.workers + [running.process.processIdentifier]
      for process in all { kill(process, SIGKILL) }
      if try running.finish().status != 0 { isKilled += 1 }
      for (name, data) in try bench.contents("out") where !name.contains("/.") {
        #expect(data == expected[name], "half-written: \(name)")
      }
    }
    #expect(isKilled > 0)
    #expect(try bench.imported(["in", "--output", "out"] + formats).status == 0)
    #expect(try bench.contents("out") == expected)
  }

  @Test(arguments: [("/X Do", ["--time-limit", "4"]), ("hog", ["--memory-limit", "100"])])
  func goodPagesAreKept(_ bad: String, _ limit: [String]) throws {
    let contents = bad == "hog" ? String(repeating: "q ", count: 1_000_000) : bad
    try bench.file("one/m.pdf", TinyPDF.goodBad(contents))
    let result = try bench.run(["import", "one", "--output", "out", "--log-format", "json"] + limit)
    #expect(result.status == 0)
    #expect(result.errors.contains(#""missing":[{"page":2,"reason":"lost-page"}]"#))
    #expect(result.errors.contains("read once more page by page, since at first: "))
    let text = try bench.text("out/m.txt")
    #expect(text.contains("Sidan ett") && text.contains("Sidan tre"))
    #expect(try bench.text("out/m.json").contains(#"{"reason": "lost-page", "page": 2}"#))
    #expect(try bench.imported(["one", "--output", "out"] + limit).outcomes == ["m.pdf": "unchanged"])
  }

  /// What is made of the pages may fail as well: then their text is kept.
  @Test func textIsKeptWhereItsStructureFails() throws {
    // A worker that dies when it has read all pages, unless the text alone is asked for.
    let script = """
      #!/bin/sh
      echo '{"worker":{"protocol":\(WorkerProtocol.version),"paragraf":"x"}}'
      while read line; do
        case "$line" in
          *about*) echo '{"about":{"fingerprint":"x"}}';;
          *'"withoutStructure":true'*)
            echo '{"done":{"id":1,"status":"partial","missing":[{"reason":"no-structure","page":1}],"pages":2,"items":0,"seconds":0}}';;
          *) echo '{"page":{"id":1,"page":2,"of":2,"isLast":true}}'; kill -9 $$;;
        esac
      done
      """
    let worker = try bench.file("worker", Array(script.utf8))
    chmod(worker, 0o755)
    let reporter = RecordingReporter()
    let settings = ImportSettings(
      paths: [FilePath(bench.path("in/0/12.pdf"))], output: FilePath(bench.path("out")), formats: ["text"],
      jobs: 1, executable: worker)
    #expect(Importer(settings, reporter: reporter).importAll() == .success)
    #expect(reporter.outcomes["12.pdf"]?.status == .partial)
    #expect(
      reporter.outcomes["12.pdf"]?.detail
        == "read once more page by page, since at first: the worker was killed by SIGKILL, at page 2 of 2")
  }

  @Test func aDocumentWithoutAGoodPageFailsWithItsFirstReason() throws {
    try bench.file("one/m.pdf", TinyPDF.laughs())
    let result = try bench.imported(["one", "--output", "out", "--time-limit", "1"])
    #expect(result.outcomes == ["m.pdf": "failed time-limit"])
    #expect(bench.files("out") == [])
  }

  @Test func aSignalTellsTheState() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "2"])
    #expect(Workbench.wait { bench.files("out").count == 40 })
    kill(running.process.processIdentifier, SIGUSR1)
    #expect(Workbench.wait { running.errorsSoFar.contains("m.pdf") })
    kill(running.process.processIdentifier, SIGTERM)
    let result = try running.finish()
    #expect(result.status == 130)
    // Its output is there a moment before a document counts as done.
    #expect(["39/41  ", "40/41  "].contains { result.errorLines.first?.hasPrefix($0) == true })
    #expect(result.errorLines.dropFirst().first == "  in/m.pdf, page 1 of 1")
  }

  @Test func aShareThatGoesIsToldOnce() throws {
    try bench.file("in/0/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "2"])
    #expect(Workbench.wait { bench.files("out").count == 40 })
    try FileManager.default.moveItem(atPath: bench.path("in"), toPath: bench.path("gone"))
    let result = try running.finish()
    #expect(result.status == 66)
    #expect(
      result.errorLines.first
        == "error: in: is gone; later documents were not tried, run again when it is back")
    #expect(result.errorLines.count == 2)
    try FileManager.default.removeItem(atPath: bench.path("gone/0/m.pdf"))
    try FileManager.default.moveItem(atPath: bench.path("gone"), toPath: bench.path("in"))
    #expect(
      try bench.run(["import", "in", "--output", "out", "--format", "text"]).errors.contains("40 unchanged"))
  }

  @Test func anOutputFolderThatGoesIsToldOnce() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "2"])
    #expect(Workbench.wait { bench.files("out").count == 40 })
    try FileManager.default.moveItem(atPath: bench.path("out"), toPath: bench.path("gone"))
    let result = try running.finish()
    #expect(result.status == 73)
    #expect(result.errorLines.first?.hasPrefix("error: out: the output folder is gone; ") == true)
    #expect(!FileManager.default.fileExists(atPath: bench.path("out")))
  }

  /// A disk of 64 KB, where the machine lets us make one.
  @Test(.enabled(if: Self.canMount)) func aFullDiskIsToldOnce() throws {
    let script = """
      mkdir full && mount -t tmpfs -o size=96k,nr_inodes=200 none full && "$PROGRAM" import in --output full --state s; echo $?
      find full -name '*.json' | while read name; do python3 -m json.tool "$name" > /dev/null || echo half-written $name; done
      mount -o remount,size=64m full && "$PROGRAM" import in --output full --state s --quiet; echo $?; cp -r full whole
      """
    let result = try bench.run(
      ["-m", "sh", "-c", script], program: URL(fileURLWithPath: "/usr/bin/unshare"),
      environment: ["PROGRAM": Workbench.program.path])
    #expect(result.output == "73\n0\n")
    #expect(result.errorLines.first?.contains("No space left on device") == true)
    #expect(result.errorLines.count == 2, "\(result.errors)")
    #expect(result.errorLines.count(where: { $0.contains("error:") || $0.contains("No space") }) == 1)
    #expect(try bench.imported(["in", "--output", "out"]).status == 0)
    #expect(try bench.contents("whole") == bench.contents("out"))
  }

  private static var canMount: Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-m", "sh", "-c", "mount -t tmpfs none /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
