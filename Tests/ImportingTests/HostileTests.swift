import Foundation
import TestBench
import Testing

@testable import Importing

/// Documents that hang, devour memory or kill their worker, and users who lose patience.
@Suite(.serialized) struct HostileTests {
  let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.file("in/a.pdf", TinyPDF.good)
    try bench.file("in/z.pdf", TinyPDF.good)
  }

  @Test func aHangingDocumentIsStopped() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let result = try bench.run(
      ["import", "in", "--output", "out", "--format", "text", "--time-limit", "1", "--jobs", "1"])
    #expect(result.status == 1)
    #expect(bench.files("out") == ["a.txt", "z.txt"])
    #expect(result.errors.contains("failed: in/m.pdf: time-limit: stopped after 1 s"))
  }

  @Test func aDevouringDocumentIsStopped() throws {
    try bench.file("in/m.pdf", TinyPDF.hog())
    let result = try bench.run(
      ["import", "in", "--output", "out", "--format", "text", "--memory-limit", "64", "--jobs", "1"])
    #expect(result.status == 1)
    #expect(bench.files("out") == ["a.txt", "z.txt"])
    #expect(result.errors.contains("failed: in/m.pdf: memory-limit: "))
  }

  @Test func aDeadWorkerCostsOneDocument() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "1"])
    #expect(Workbench.wait { bench.files("out") == ["a.txt"] })
    usleep(300_000)
    for worker in running.workers { kill(worker, SIGKILL) }
    let result = try running.finish()
    #expect(result.status == 1)
    #expect(bench.files("out") == ["a.txt", "z.txt"])
    #expect(result.errors.contains("failed: in/m.pdf: crashed: the worker was killed by SIGKILL"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func interruptionKeepsWhatIsDone(_ signal: Int32) throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "1"])
    #expect(Workbench.wait { bench.files("out") == ["a.txt"] })
    usleep(300_000)
    let workers = running.workers
    #expect(!workers.isEmpty)
    kill(running.process.processIdentifier, signal)
    let result = try running.finish()
    #expect(result.status == 130)
    #expect(bench.files("out") == ["a.txt"])
    #expect(
      result.errors.hasPrefix(
        "Stopped: interrupted; what is done is kept, and the same command goes on from there (1 document begun)\n1 document in"
      )
    )
    #expect(workers.allSatisfy { kill($0, 0) != 0 })
  }

  @Test func workersDieWithTheirParent() throws {
    try bench.file("in/m.pdf", TinyPDF.laughs())
    let running = try bench.start(["import", "in", "--output", "out", "--format", "text", "--jobs", "1"])
    #expect(Workbench.wait { bench.files("out") == ["a.txt"] })
    usleep(300_000)
    let workers = running.workers
    #expect(!workers.isEmpty)
    kill(running.process.processIdentifier, SIGKILL)
    _ = try running.finish()
    #expect(Workbench.wait { workers.allSatisfy { !isAlive($0) } })
  }

  @Test func leftoversOfTheDeadAreRemoved() throws {
    // A worker that begins to write and dies.
    let script = """
      #!/bin/sh
      echo '{"worker":{"protocol":\(WorkerProtocol.version),"paragraf":"x"}}'
      read job
      case "$job" in *about*) echo '{"about":{"fingerprint":"x"}}'; read job;; esac
      : > "\(bench.path("out"))/.a.txt.part"
      """
    let worker = try program(script)
    let reporter = RecordingReporter()
    let settings = ImportSettings(
      paths: [FilePath(bench.path("in/a.pdf"))], output: FilePath(bench.path("out")), formats: ["text"],
      jobs: 1,
      executable: worker)
    #expect(Importer(settings, reporter: reporter).importAll() == .someFailed)
    #expect(reporter.outcomes["a.pdf"]?.reason == .crashed)
    #expect(reporter.outcomes["a.pdf"]?.detail == "the worker ended by itself with status 0")
    #expect(bench.files("out") == [])
  }

  @Test(arguments: [
    ("echo '{\"worker\":{\"protocol\":99,\"paragraf\":\"9.9\"}}'; sleep 5", "speaks version 99"),
    ("exit 3", "ended by itself with status 3"), ("echo hello", "worker processes do not start properly"),
  ])
  func aWrongWorkerIsToldClearly(_ body: String, _ words: String) throws {
    let worker = try program("#!/bin/sh\n\(body)\n")
    let reporter = RecordingReporter()
    let settings = ImportSettings(
      paths: [FilePath(bench.path("in"))], output: FilePath(bench.path("out")), executable: worker)
    #expect(Importer(settings, reporter: reporter).importAll() == .internalError)
    #expect(reporter.messages.count == 1)
    #expect(reporter.messages.first?.contains(words) == true)
  }

  private func program(_ text: String) throws -> String {
    let path = try bench.file("worker", Array(text.utf8))
    chmod(path, 0o755)
    return path
  }

  private func isAlive(_ process: pid_t) -> Bool {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return !stat.contains(") Z")
  }
}
