import Foundation
import Importing
import Journal
import Testing

@testable import RunReports

/// `paragraf status`: what it says of runs and documents.
@Suite struct StatusTests {
  private let bench: Bench
  init() throws { bench = try Bench() }

  private func lines(_ entries: [JournalEntry]) throws -> [[String: Any]] {
    var bytes: [UInt8] = []
    try StatusLines.write(try bench.read(entries)) { bytes += $0 }
    return try bytes.split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test("One object a document: what failed, what is missing, what was found done")
  func objects() throws {
    let unchanged = JournalEntry.read("c") { ($0.run, $0.seen) = (1, 2) }
    var remembered = JournalEntry.failed("d", "encrypted")
    (remembered.run, remembered.seen) = (1, 2)
    let all = try lines([
      .read("a"), JournalEntry.read("b").lacking("no-text", [2]), unchanged, remembered,
      JournalEntry.read("e") { ($0.run, $0.seen) = (1, 2) }.lacking("no-text", [1]),
    ])
    #expect(
      all.map { $0["status"] as? String } == ["imported", "partial", "imported", "failed", "partial"])
    #expect(
      all.map { $0["run"] as? String } == ["new", "new", "unchanged", "unchanged", "unchanged"])
    #expect(all.map { $0["reason"] as? String } == [nil, nil, nil, "encrypted", nil])
    #expect(all[0]["path"] as? String == "shelf/a.pdf")
    #expect(all[0]["pages"] as? Int == 3)
    #expect(all[0]["seconds"] as? Double == 0.25)
    #expect(all[0]["finished"] as? String == "2023-11-14T22:13:30Z")
    #expect((all[1]["missing"] as? [[String: Any]])?.first?["page"] as? Int == 2)
  }

  @Test("Names that are no text, or hold line breaks, stay on their line, their bytes kept")
  func oddNames() throws {
    let bytes = [0xFF, 0x0A] + Array("å\"".utf8)
    let all = try lines([.read(bytes), .read("rad\nbryt")])
    #expect(all.count == 2)
    #expect(all[0]["path"] as? String == "shelf/rad\nbryt.pdf")
    #expect(all[0]["pathBytes"] == nil)
    let kept = (all[1]["outputBytes"] as? String).flatMap { Data(base64Encoded: $0) }
    #expect(kept == Data(bytes))
  }

  private func text(
    _ entries: [JournalEntry], isHeld: Bool? = false, edit: (inout JournalRun) -> Void = { _ in }
  ) throws -> String {
    // A journal of its own each time.
    let bench = try Bench()
    return try StatusText.of(
      try bench.read(entries, edit: edit), folder: FilePath("out"), isHeld: isHeld, width: 80)
  }

  @Test("For eyes: counts, reasons with advice, what is missing, and at most five of each")
  func summary() throws {
    let text = try text(
      (1...7).map { .failed("f\($0)") } + [
        JournalEntry.read("p").lacking("no-text", [1, 3]), .read("a") { $0.proposals = 4 },
        .read("u") { ($0.run, $0.seen, $0.confidence, $0.doubt) = (1, 2, 0.41, "decision of § 9") },
      ])
    #expect(text.contains("10: 2 imported, 1 partial, 7 failed"))
    #expect(text.contains("Failed, damaged: 7 (the file is damaged;"))
    #expect(text.contains("shelf/f5.pdf – the <table>") && !text.contains("shelf/f6.pdf"))
    #expect(text.contains("and 2 more"))
    #expect(text.contains("Partial, no-text: 1 (pages without text"))
    #expect(text.contains("shelf/p.pdf – pages 1, 3"))
    #expect(text.contains("shelf/u.pdf – 0.41, decision of § 9"))
    #expect(text.contains("wait for a decision: 4"))
  }

  @Test("A run that runs, was killed, was stopped, or ended")
  func runs() throws {
    #expect(try text([.read("a")], isHeld: true).contains("still running"))
    #expect(try text([.read("a")], isHeld: false).contains("killed;"))
    #expect(try text([.read("a")], isHeld: nil).contains("still running, or killed"))
    let stopped = try text([.read("a")]) { ($0.ended, $0.stopped) = (1_700_000_060, "disk full") }
    #expect(stopped.contains("stopped (disk full) after 1 min 0 s"))
    let ended = try text([.read("a"), .read("b")]) { $0.ended = 1_700_000_003 }
    #expect(ended.contains("finished after 3 s"))
    #expect(ended.contains("2 documents, 2 of them read: 6 pages, 2.0 pages/s"))
  }

  @Test("Long and odd names keep to 80 columns")
  func columns() throws {
    let long = String(repeating: "långa namn/", count: 20)
    let text = try text([
      .failed(long + "x"), .failed("rad\nbryt\u{1B}[31m"), .read(long + "y") { $0.seconds = 9 },
    ])
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    #expect(text.contains("rad\u{FFFD}bryt\u{FFFD}[31m.pdf"))
    #expect(text.contains("namn/x.pdf"))
  }

  @Test("The command tells of failures and ends well; without a journal it ends with 66")
  func command() throws {
    try bench.journal([.failed("a"), .read("b")]).close()
    let told = try bench.run(["status", "out"])
    #expect(told.status == 0)
    #expect(told.output.contains("killed;"))
    #expect(try bench.run(["status", "out", "--json"]).output.split(separator: "\n").count == 2)
    let missing = try bench.run(["status", "elsewhere"])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("elsewhere: no journal there"))
    try bench.file("broken/.paragraf/\(Journal.name)", String(repeating: "no database", count: 99))
    let damaged = try bench.run(["status", "broken"])
    #expect(damaged.status == 66)
    #expect(damaged.errors.contains("not a database"))
  }

  @Test("It reads while an import writes, and sees what was made durable")
  func beside() throws {
    let journal = try bench.journal([.read("a")])
    try journal.record(.read("b"))
    let lock = open(try bench.file("out/.paragraf/lock", "1\n"), O_RDONLY)
    defer { close(lock) }
    // The lock of a run, held by another process.
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = [bench.path("out/.paragraf/lock"), "sleep", "60"]
    try holder.run()
    defer { holder.terminate() }
    usleep(300_000)
    let told = try bench.run(["status", "out"])
    #expect(told.status == 0)
    #expect(told.output.contains("still running"))
    #expect(told.output.contains("Documents  1: 1 imported"))
    try journal.commit()
    #expect(try bench.run(["status", "out"]).output.contains("Documents  2: 2 imported"))
    try journal.close()
  }

  @Test("It reads what it may not write", .enabled(if: Stranger.canRun))
  func readOnly() throws {
    try bench.journal([.read("a")]).close()
    let program = bench.path("paragraf")
    try FileManager.default.copyItem(atPath: Bench.program, toPath: program)
    let told = try bench.run(Stranger.program, Stranger.arguments + [program, "status", bench.path("out")])
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("Documents  1: 1 imported"))
    try bench.file("out/.paragraf/\(Journal.name)-wal", "what a killed run left")
    let refused = try bench.run(
      Stranger.program, Stranger.arguments + [program, "status", bench.path("out")])
    #expect(refused.status == 66)
    #expect(refused.errors.contains("has to be merged in"))
  }
}

/// Somebody who owns nothing: root may write everywhere, so a test of what may not be written needs another user.
enum Stranger {
  static let program = "/usr/bin/setpriv"
  static let arguments = ["--reuid=65534", "--regid=65534", "--clear-groups"]

  /// Whether the tests run as root, and the toolchain's libraries are open to all.
  static let canRun: Bool = {
    guard getuid() == 0, let bench = try? Bench() else { return false }
    let copy = bench.path("paragraf")
    guard (try? FileManager.default.copyItem(atPath: Bench.program, toPath: copy)) != nil else {
      return false
    }
    return (try? bench.run(program, arguments + [copy, "--version"]))?.status == 0
  }()
}
