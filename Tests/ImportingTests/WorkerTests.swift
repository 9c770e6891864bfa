import CSystem
import Foundation
import SchemaValidation
import TestBench
import Testing

@testable import Importing

/// The worker protocol, spoken to `paragraf worker` by hand.
@Suite(.serialized) struct WorkerTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test func answersWhatItIsAsked() throws {
    try bench.file("a.pdf", TinyPDF.good)
    let jobs = """
      not json
      {"job": {"id": 1}}
      {"hello": 1}
      {"job": {"id": 2, "path": "a.pdf", "output": "out/a", "formats": ["xml"], "options": {}}}
      {"job": {"id": 3, "path": "a.pdf", "output": "out/a", "formats": ["text"], "options": {"later": 1}}}
      {"job": {"id": 4, "path": {"base64": "/w=="}, "output": "out/b", "formats": ["text"], "options": {}}}
      {"job": {"id": 5, "path": ".", "output": "out/c", "formats": ["text"], "options": {}}}
      """
    let result = try bench.run(["worker"], input: jobs + "\n")
    #expect(result.status == 0)
    let all = try result.output.split(separator: "\n").map {
      try Wire.read(WorkerMessage.self, Array($0.utf8))
    }
    #expect(all.compactMap(\.page).map(\.page) == [1])
    let said = all.filter { $0.page == nil }
    #expect(said.count == 8)
    #expect(said.first?.worker?.protocol == WorkerProtocol.version)
    #expect(said[1...4].allSatisfy { $0.error != nil })
    #expect(said[4].error?.id == 2)
    #expect(said[5].done?.status == .imported)
    #expect(said[5].done?.pages == 1)
    #expect(said[6].done?.reason == .unreadable)
    #expect(said[7].done?.detail == "a folder, not a file")
    #expect(bench.files("out") == ["a.txt"])
  }

  /// All that is said, by both sides, in an import with a killed worker, twins, failures and a changed file.
  @Test func whatIsSaidObeysTheSchema() throws {
    try bench.file("in/a.pdf", TinyPDF.goodBad())
    try bench.file("in/b.pdf", TinyPDF.good)
    try bench.file("in/c.pdf", TinyPDF.good)
    try bench.file("in/d.pdf", [])
    let script = """
      #!/bin/sh
      tee -a "\(bench.path("said"))" | "\(Workbench.program.path)" "$@" | tee -a "\(bench.path("said"))"
      """
    let worker = try bench.file("worker", Array(script.utf8))
    chmod(worker, 0o755)
    let settings = ImportSettings(
      paths: [FilePath(bench.path("in"))], output: FilePath(bench.path("out")), jobs: 1,
      limits: Limits(time: 3), executable: worker)
    let reporter = RecordingReporter()
    #expect(Importer(settings, reporter: reporter).importAll() == .someFailed)
    #expect(reporter.all.map(\.status).filter { $0 == .partial }.count == 1)
    let said = try bench.text("said").split(separator: "\n").map(String.init)
    for name in ["about", "job", "page", "done", "worker", "known", "sameAs", "without", "isLast"] {
      #expect(said.contains { $0.contains("\"\(name)\"") }, "\(name)")
    }
    for (line, fault) in zip(said, try Schema.workerProtocol.faults(in: said)) {
      #expect(fault == "", "\(line)")
    }
    let spoilt = [
      #"{"page":{"id":1,"page":0,"of":1}}"#, #"{"job":{"id":1}}"#, #"{"done":{"id":1,"status":"good"}}"#,
    ]
    for fault in try Schema.workerProtocol.faults(in: spoilt) { #expect(fault != "") }
  }

  @Test func pathsSurviveTheProtocol() throws {
    for path in [FilePath("a/å \"x\"\n.pdf"), FilePath(bytes: [0x61, 0xFF, 0xFE]), FilePath("")] {
      #expect(try Wire.read(FilePath.self, Wire.line(path)) == path)
    }
  }

  @Test func failedAllocationsAreTold() async {
    await #expect(processExitsWith: .exitCode(PARAGRAF_OUT_OF_MEMORY)) {
      paragraf_tell_failed_allocations()
      let mapped = try #require(ProcessMemory(of: "self").sample).mapped
      #expect(paragraf_limit_memory(UInt64(mapped + 64 << 20)) == 0)
      if malloc(1 << 30) == nil { abort() }
    }
    await #expect(processExitsWith: .signal(SIGABRT)) {
      paragraf_tell_failed_allocations()
      errno = 0
      abort()
    }
  }
}
