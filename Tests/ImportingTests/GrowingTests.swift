import Foundation
import TestBench
import Testing

@testable import Importing

/// Files that somebody still writes.
@Suite(.serialized) struct GrowingTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  /// Writes a file in pieces, a pause between them.
  private func write(_ bytes: [UInt8], to path: String, pieces: Int, pause: UInt32) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    let size = bytes.count / pieces + 1
    for start in stride(from: 0, to: bytes.count, by: size) {
      try handle.write(contentsOf: Data(bytes[start..<min(bytes.count, start + size)]))
      usleep(pause)
    }
    try handle.close()
  }

  @Test(arguments: ["x.pdf", "x.txt"]) func aFileBeingWrittenIsWaitedFor(_ name: String) throws {
    let bytes =
      name == "x.pdf"
      ? TinyPDF.pages(["ett", "tv", "tre"]) : Array("Kommunstyrelsen\nbeslutar\natt bifalla\n".utf8)
    try bench.file("in/a.pdf", TinyPDF.good)
    try bench.file("whole/\(name)", bytes)
    try bench.file("in/\(name)", [])
    let running = try bench.start(["import", "in", "--output", "out", "--settle", "1"])
    try write(bytes, to: bench.path("in/\(name)"), pieces: 6, pause: 300_000)
    let result = try running.finish()
    #expect(result.status == 0, "\(result.errors)")
    #expect(try bench.imported(["whole", "--output", "expected"]).status == 0)
    for (output, data) in try bench.contents("expected") {
      #expect(try bench.contents("out")[output] == data)
    }
  }

  @Test func aFileThatNeverRestsIsSkippedWithItsReason() throws {
    try bench.file("in/a.pdf", TinyPDF.good)
    let path = try bench.file("in/x.txt", Array("text\n".utf8))
    let running = try bench.start(["import", "in", "--output", "out", "--settle", "0.2"])
    let handle = try #require(FileHandle(forWritingAtPath: path))
    while running.process.isRunning {
      try handle.write(contentsOf: Data("more\n".utf8))
      usleep(50_000)
    }
    let result = try running.finish()
    #expect(result.status == 1)
    #expect(result.errors.contains("failed: in/x.txt: growing: somebody still writes it"))
    #expect(bench.files("out") == ["a.facts.jsonl", "a.json", "a.txt"])
    usleep(300_000)
    #expect(try bench.imported(["in", "--output", "out", "--settle", "0.2"]).outcomes["x.txt"] == "imported")
  }

  @Test func whatLooksWholeIsNotWaitedFor() throws {
    let pdf = FilePath(try bench.file("x.pdf", TinyPDF.good))
    let cut = FilePath(try bench.file("y.pdf", Array(TinyPDF.good.dropLast(40))))
    let alto = FilePath(try bench.file("z.xml", Array("<alto></alto>\n".utf8)))
    func isNeeded(_ path: FilePath, _ seconds: Double) throws -> Bool {
      Resting.isNeeded(path, try #require(FileStamp(of: path)), seconds: seconds)
    }
    #expect(try !isNeeded(pdf, 60))
    #expect(try !isNeeded(alto, 60))
    #expect(try isNeeded(cut, 60))
    #expect(try !isNeeded(cut, 0))
    // A wrong clock, years ahead, says nothing.
    let ahead = Date(timeIntervalSinceNow: 1e8)
    try FileManager.default.setAttributes([.modificationDate: ahead], ofItemAtPath: bench.path("y.pdf"))
    #expect(try !isNeeded(cut, 60))
  }
}
