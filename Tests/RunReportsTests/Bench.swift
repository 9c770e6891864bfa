import Foundation
import Journal

/// A folder for one test, removed with it, and the programs that run there.
final class Bench {
  let folder = "/tmp/paragraf-reports-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The program, built beside the tests.
  static let program: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: "paragraf").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/debug/paragraf").path
  }()

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  @discardableResult func file(_ name: String, _ text: String) throws -> String {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// A journal in `name/.paragraf`, with runs of which the last has not ended unless `edit` says so.
  func journal(
    in name: String = "out", _ entries: [JournalEntry], edit: (inout JournalRun) -> Void = { _ in }
  ) throws -> Journal {
    let own = path("\(name)/.paragraf")
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    let journal = try Journal.open(at: "\(own)/\(Journal.name)", isDurable: false)
    for number in 1...2 {
      var run = JournalRun(
        began: 1_700_000_000, paragraf: "0.\(number)", fingerprint: "f\(number)", paths: "shelf")
      run.id = try journal.begin(run)
      guard number == 2 else { continue }
      edit(&run)
      try journal.update(run)
    }
    for entry in entries { try journal.record(entry) }
    try journal.commit()
    return journal
  }

  /// The same, closed and opened to be read.
  func read(
    in name: String = "out", _ entries: [JournalEntry], edit: (inout JournalRun) -> Void = { _ in }
  ) throws -> Journal {
    try journal(in: name, entries, edit: edit).close()
    return try Journal.read(at: path("\(name)/.paragraf/\(Journal.name)"))
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  func run(_ arguments: [String]) throws -> Result { try run(Self.program, arguments) }

  func run(_ program: String, _ arguments: [String]) throws -> Result {
    let process = Process()
    let names = (path(UUID().uuidString), path(UUID().uuidString))
    for name in [names.0, names.1] { try Data().write(to: URL(filePath: name)) }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: names.0)
    process.standardError = FileHandle(forWritingAtPath: names.1)
    try process.run()
    process.waitUntilExit()
    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    return Result(status: process.terminationStatus, output: text(names.0), errors: text(names.1))
  }
}

extension JournalEntry {
  /// A document that run 1 read, and that the last run, 2, came to.
  static func read(_ path: String, _ edit: (inout JournalEntry) -> Void = { _ in }) -> JournalEntry {
    read(Array(path.utf8), edit)
  }

  static func read(_ path: [UInt8], _ edit: (inout JournalEntry) -> Void = { _ in }) -> JournalEntry {
    var entry = JournalEntry(
      output: path, path: Array("shelf/".utf8) + path + Array(".pdf".utf8), fingerprint: "f",
      status: "imported", run: 2, finished: 1_700_000_010)
    (entry.pages, entry.items, entry.bytes, entry.seconds) = (3, 2, 1000, 0.25)
    (entry.kind, entry.organ, entry.date) = ("protokoll", "Socialnämnden", "1998-03-04")
    edit(&entry)
    return entry
  }

  static func failed(_ path: String, _ reason: String = "damaged") -> JournalEntry {
    var entry = JournalEntry(
      output: Array(path.utf8), path: Array("shelf/\(path).pdf".utf8), fingerprint: "f", status: "failed",
      run: 2,
      finished: 1_700_000_010)
    (entry.reason, entry.detail) = (reason, "the <table> of objects is gone")
    return entry
  }

  func lacking(_ reason: String, _ pages: [Int]) -> JournalEntry {
    var entry = self
    entry.status = "partial"
    entry.missing += pages.map { Gap(reason: reason, page: $0) }
    return entry
  }
}
