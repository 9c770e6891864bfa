import Importing
import Journal
import ParagrafKit

/// The documents of a folder that import wrote, as its journal knows them.
struct Shelf {
  let folder: FilePath
  private let journal: Journal
  private let lastRunAlone: Bool
  /// How its last run read; nil where an older version wrote it.
  let options: RunOptions?
  /// Folders of the logs of corrections that hold for its documents.
  let logs: [FilePath]
  private let history: CorrectionHistory

  /// Nil where the folder holds no import.
  /// - Throws: `PackagingError` where its journal, or a log of corrections, cannot be read.
  /// - Parameters:
  ///   - lastRunAlone: whether documents that the last run did not come to are no concern.
  ///   - repair: its logs of corrections hold besides the folder's own and those that its last run read by.
  init?(_ folder: FilePath, lastRunAlone: Bool = false, _ repair: RepairSettings) throws {
    guard let file = StatePlace.journal(of: folder) else { return nil }
    self.lastRunAlone = lastRunAlone
    self.folder = folder
    guard let path = file.text else {
      throw PackagingError(
        kind: .output, path: file, message: "its name is not UTF-8; go to its folder and name that '.'")
    }
    do {
      journal = try Journal.read(at: path)
    } catch {
      throw PackagingError(kind: .output, path: file, message: "the journal cannot be read: \(error)")
    }
    options = try journal.lastRun()?.options.flatMap(RunOptions.init(json:))
    var logs: [FilePath] = []
    if !repair.leavesOutCorrections, options?.withoutCorrections != true {
      logs = CorrectionLog.folder(of: folder).map { [$0] } ?? []
      for log in (options?.otherLogs ?? []) + repair.corrections where !logs.contains(log) {
        logs.append(log)
      }
    }
    self.logs = logs
    do {
      history = try CorrectionHistory(logs)
    } catch {
      throw PackagingError(
        kind: .output, path: error.path, message: "\(error.line.map { "line \($0) " } ?? "")\(error.reason)")
    }
  }

  /// The documents that count, in SQL.
  private var scope: String { lastRunAlone ? "seen = (SELECT max(id) FROM run)" : "1" }

  /// Calls `body` with each document that was read.
  /// - Parameters:
  ///   - byMeeting: in the order of their organs and dates rather than of their names.
  func visit(byMeeting: Bool = false, _ body: (Holding) throws -> Void) throws {
    let order = byMeeting ? "organ IS NULL OR date IS NULL, organ, date, output" : "output"
    try journal.forEach(where: "status IN ('imported', 'partial') AND \(scope)", orderedBy: order) { entry in
      var holding = Holding(entry, in: folder)
      let path = FilePath(bytes: Array(entry.path))
      holding.corrections = history.lines(of: holding.sha256, at: path.text ?? path.display)
      try body(holding)
    }
  }

  /// For whom its outputs are.
  var audience: Audience { get throws { try journal.lastRun()?.audience.flatMap(Audience.init) ?? .archive } }

  /// How many of its documents were read otherwise than with this fingerprint. Those that a program failed at have none.
  func readOtherwise(than fingerprint: String) throws -> Int {
    var count = 0
    try journal.forEach(where: "status <> 'failed' AND fingerprint <> '' AND \(scope)") { entry in
      if entry.fingerprint != fingerprint { count += 1 }
    }
    return count
  }

  /// Whether all its documents have files of all these formats.
  func isComplete(formats: [String]) throws -> Bool {
    var isComplete = true
    try visit { holding in
      let found = Set(holding.outputs.map(\.format))
      isComplete =
        isComplete && formats.allSatisfy { found.contains($0) } && !found.contains(Holding.maskList)
    }
    return isComplete
  }

  /// Whether its documents honour what people have put right since they were read.
  func honoursCorrections() throws -> Bool {
    var isHonoured = true
    try journal.forEach(where: "status IN ('imported', 'partial') AND \(scope)") { entry in
      isHonoured = isHonoured && history.isHonoured(in: entry)
    }
    return isHonoured
  }

  /// Calls `body` with each sentence on a correction that is not honoured: it fits nowhere any more, or waits for approval.
  func visitConflicts(_ body: (FilePath, String) throws -> Void) throws {
    try journal.forEach(where: "(conflicts IS NOT NULL OR offers IS NOT NULL) AND \(scope)") { entry in
      for words in entry.conflictWords + CorrectionOffer.of(entry).map(\.words) {
        try body(FilePath(bytes: Array(entry.path)), words)
      }
    }
  }

  /// Calls `body` with each document that was read in part, or without a program that failed, and what that came to.
  func visitShortfalls(_ body: (FilePath, String) throws -> Void) throws {
    let condition = "status <> 'failed' AND (status = 'partial' OR programs IS NOT NULL) AND \(scope)"
    try journal.forEach(where: condition) { entry in
      let missing = entry.missing.map { Missing(reason: $0.reason, page: $0.page) }
      var words = missing.isEmpty ? [] : ["partial: \(TextReporter.words(for: missing))"]
      for (id, why) in Outcome.programs(entry).sorted(by: { $0.key < $1.key }) {
        words.append("read without the program \(id): \(why.printable)")
      }
      try body(FilePath(bytes: Array(entry.path)), words.joined(separator: "; "))
    }
  }

  /// Calls `body` with each file of what was imported that is no document, and why.
  func visitLeftOut(_ body: (FilePath, String) throws -> Void) throws {
    try journal.forEachLeftOut { file in
      let words = [file.reason, file.detail ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
      try body(FilePath(bytes: Array(file.path)), words.printable)
    }
  }

  /// Its documents, to be read again: where they lie, and what their outputs are called.
  func documents() throws -> [Input] {
    var documents: [Input] = []
    try journal.forEach(where: "1") { entry in
      documents.append(Input(entry) { OriginalPlace.of($0, below: folder) })
    }
    return documents
  }

  /// Calls `body` with each document that was not read, and why.
  func visitFailed(_ body: (FilePath, String) throws -> Void) throws {
    try journal.forEach(where: "status = 'failed' AND \(scope)") { entry in
      let words = [entry.reason ?? "", entry.detail ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
      try body(FilePath(bytes: Array(entry.path)), words)
    }
  }
}

extension Holding {
  init(_ entry: JournalEntry, in folder: FilePath) {
    // Of a document that another one carried, import kept the original beside its outputs.
    let own = entry.files.first { $0.format == Self.keptOriginal }
    let original =
      own.map { folder.appending(Array(entry.output) + Array(".\($0.suffix)".utf8)) }
      ?? OriginalPlace.of(FilePath(bytes: Array(entry.path)), below: folder)
    self.init(
      original: original, sha256: entry.sha256 ?? "", bytes: own?.bytes ?? entry.bytes,
      pages: entry.pages, folder: folder, output: Array(entry.output),
      outputs: entry.files.filter { $0.format != Self.keptOriginal }.map {
        Output(format: $0.format, suffix: $0.suffix, sha256: $0.sha256)
      },
      organ: entry.organ ?? "", date: entry.date ?? "")
  }
}
