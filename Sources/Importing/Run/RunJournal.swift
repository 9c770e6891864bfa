import FoundationEssentials
import Glibc
import Journal
import ParagrafKit

/// What a run knows of documents from earlier ones, and what it records.
final class RunJournal {
  /// What is to be done with a document.
  enum Verdict {
    /// Nothing: its outputs stand as they would come out.
    case unchanged(JournalEntry)
    /// Nothing: it failed before, and would again.
    case remembered(JournalEntry)
    /// It is no concern of this run.
    case passedOver
    case read
  }

  private let settings: ImportSettings
  private let decisions: DecisionFiles
  private let fingerprint: String
  private let journal: Journal
  private(set) var run: JournalRun
  private var committed = System.now

  /// Seconds for which a crash may lose knowledge.
  private static let interval = 0.5

  /// Opens the journal. A damaged one is put aside: without it everything is done again, and comes out the same.
  /// - Parameters:
  ///   - path: the journal's file.
  ///   - former: the run that this one goes on with, if any.
  ///   - warn: told of that.
  static func open(
    at path: FilePath, _ settings: ImportSettings, fingerprint: String, continuing former: JournalRun?,
    warn: (String) -> Void
  ) throws -> RunJournal {
    do {
      return try RunJournal(at: path, settings, fingerprint: fingerprint, continuing: former)
    } catch let error as JournalError where error.kind == .damaged {
      let aside = FilePath(bytes: path.bytes + Array(".damaged".utf8))
      guard path.withCString({ from in aside.withCString { rename(from, $0) } }) == 0 else { throw error }
      for suffix in ["-wal", "-shm"] {
        FilePath(bytes: path.bytes + Array(suffix.utf8)).withCString { _ = unlink($0) }
      }
      warn("\(error); it is kept as \(aside.display), and every document is done again")
      return try RunJournal(at: path, settings, fingerprint: fingerprint, continuing: nil)
    }
  }

  /// - Parameter path: the journal's file.
  private init(
    at path: FilePath, _ settings: ImportSettings, fingerprint: String, continuing former: JournalRun?
  ) throws {
    self.settings = settings
    self.fingerprint = fingerprint
    decisions = try DecisionFiles(settings.repair.decisions)
    journal = try Journal.open(at: try Self.text(of: path))
    run =
      former
      ?? JournalRun(
        began: Clock.seconds, paragraf: Paragraf.version, fingerprint: fingerprint,
        paths: settings.paths.map(\.display).joined(separator: "\n"))
    run.id = try journal.begin(run)
    try journal.commit()
  }

  /// SQLite's path is text: one that is not UTF-8 leads through a descriptor, which stays open as long as we do.
  private static func text(of path: FilePath) throws(SystemError) -> String {
    if let text = path.text { return text }
    let folder = path.folder.withCString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard folder >= 0 else { throw SystemError(code: errno) }
    return "/proc/self/fd/\(folder)/\(String(decoding: path.name, as: UTF8.self))"
  }

  private var number: Int { run.id ?? 0 }

  // MARK: What is known

  /// The document, its outputs named so that they take nobody's place where that matters.
  func named(_ input: Input, _ stamp: FileStamp?) throws(JournalError) -> Input {
    guard settings.keepsFormer else { return input }
    var named = input
    var number = 2
    while let entry = try journal.entry(for: named.output.bytes), entry.stamp != stamp, !entry.files.isEmpty {
      named.output = FilePath(bytes: input.output.bytes + Array("~\(number)".utf8))
      number += 1
    }
    return named
  }

  func verdict(on input: Input, _ stamp: FileStamp?) throws(JournalError) -> Verdict {
    let entry = try journal.entry(for: input.output.bytes)
    if settings.again == .failuresAlone, entry?.status != Status.failed.rawValue { return .passedOver }
    guard let entry, let stamp, settings.again != .everything, entry.stamp == stamp,
      stamp.isSettled(at: Int((entry.finished - entry.seconds) * 1e9)), isNamedAlike(entry, input.path),
      holds(entry)
    else { return .read }
    if entry.status == Status.failed.rawValue {
      try see(entry, at: input.path)
      return .remembered(entry)
    }
    guard standsWhole(entry) else { return .read }
    try see(entry, at: input.path)
    return .unchanged(entry)
  }

  /// What documents of the same size came to, this one's own former result first.
  func known(for input: Input, bytes: Int) throws(JournalError) -> [Job.Known] {
    var entries = try journal.entries(ofSize: bytes, fingerprint: fingerprint)
    if let own = try journal.entry(for: input.output.bytes), own.bytes == bytes { entries.insert(own, at: 0) }
    return entries.compactMap { entry in
      guard let sha256 = entry.sha256, holds(entry), isReadAlike(entry, input.path),
        settings.again != .everything || entry.run == number
      else { return nil }
      let files = Dictionary(entry.files.map { ($0.format, $0.sha256) }, uniquingKeysWith: { $1 })
      return Job.Known(
        sha256: sha256, name: FilePath(bytes: Array(FilePath(bytes: Array(entry.path)).name)),
        output: settings.output.appending(entry.output),
        files: entry.status == Status.failed.rawValue ? nil : files)
    }
  }

  /// Whether what a document came to would come out again.
  private func holds(_ entry: JournalEntry) -> Bool {
    guard entry.fingerprint == fingerprint, let sha256 = entry.sha256,
      entry.decisions == decisions.checksum(for: sha256)
    else { return false }
    guard entry.status == Status.failed.rawValue else {
      return entry.permitsCopying || !settings.respectsPermissions
    }
    guard settings.again == .whatChanged || entry.run == number else { return false }
    let limits = settings.limits
    switch entry.reason.flatMap(FailureReason.init) {
    case .notAPDF, .damaged, .encrypted, .noPages, .crashed: return true
    case .notPermitted: return settings.respectsPermissions
    case .timeLimit: return (entry.timeLimit ?? 0) >= limits.time(pages: entry.pages)
    case .memoryLimit: return (entry.memoryLimit ?? 0) >= limits.memory(pages: entry.pages)
    // What the file system or the moment is to blame for.
    case .unreadable, .growing, .outputError, nil: return false
    }
  }

  /// Whether the outputs asked for are as they were written.
  private func standsWhole(_ entry: JournalEntry) -> Bool {
    let output = settings.output.appending(entry.output)
    return settings.formats.allSatisfy { format in
      guard let file = entry.files.first(where: { $0.format == format }) else { return false }
      return FileStamp(of: OutputFiles.final(output, suffix: file.suffix)) == file.stamp
    }
  }

  /// Records name the document.
  private func isNamedAlike(_ entry: JournalEntry, _ path: FilePath) -> Bool {
    FilePath(bytes: Array(entry.path)).name.elementsEqual(path.name)
  }

  /// The suffix has a say in what a file is taken for.
  private func isReadAlike(_ entry: JournalEntry, _ path: FilePath) -> Bool {
    func suffix(_ path: FilePath) -> [UInt8] {
      path.name.lastIndex(of: UInt8(ascii: ".")).map { path.name[$0...].map { $0 | 0x20 } } ?? []
    }
    return suffix(FilePath(bytes: Array(entry.path))) == suffix(path)
  }

  // MARK: What is recorded

  private func see(_ entry: JournalEntry, at path: FilePath) throws(JournalError) {
    try journal.see(Array(entry.output), path: path.bytes, run: number)
  }

  /// Records how a document's import ended.
  /// - Returns: the outcome, with all that another document's result says where that was taken over.
  func record(_ outcome: Outcome, of input: Input) throws(JournalError) -> Outcome {
    var outcome = outcome
    if outcome.status == .unchanged, let own = try journal.entry(for: input.output.bytes) {
      // The same content under a new date: what it is known by is renewed, not what it came to.
      var entry = JournalEntry(own, seenAs: outcome, at: input.path)
      entry.seen = number
      try journal.record(entry)
      return Outcome(entry, isUnchanged: true)
    }
    if let same = outcome.sameAs { outcome = try completed(outcome, sameAs: same) }
    var entry = JournalEntry(
      output: input.output.bytes, path: input.path.bytes, fingerprint: fingerprint,
      status: outcome.status.rawValue, run: number, finished: Clock.seconds)
    entry.take(outcome)
    // What a recogniser failed at is tried again by the next run. Missing engines are part of the fingerprint.
    if outcome.warnings?.keys.contains(where: { $0 != "ocr" }) == true { entry.fingerprint = "" }
    entry.decisions = outcome.sha256.flatMap { decisions.checksum(for: $0) }
    if outcome.reason == .timeLimit { entry.timeLimit = settings.limits.time(pages: outcome.pages) }
    if outcome.reason == .memoryLimit { entry.memoryLimit = settings.limits.memory(pages: outcome.pages) }
    try journal.record(entry)
    return outcome
  }

  /// An outcome that says no more than whose result was taken over, with what that one says.
  private func completed(_ outcome: Outcome, sameAs output: FilePath) throws(JournalError) -> Outcome {
    let below = Array(output.bytes.dropFirst(settings.output.appending([]).bytes.count))
    guard let entry = try journal.entry(for: below) else { return outcome }
    var completed = Outcome(entry)
    completed.id = outcome.id
    completed.seconds = outcome.seconds
    completed.stamp = outcome.stamp
    completed.sha256 = outcome.sha256
    completed.files = outcome.files
    completed.sameAs = outcome.sameAs
    return completed
  }

  /// Makes durable what was recorded, every now and then.
  func tick() throws(JournalError) {
    if System.now - committed > Self.interval { try commit() }
  }

  /// Makes durable what was recorded.
  func commit() throws(JournalError) {
    try journal.commit()
    committed = System.now
  }

  /// The end of the run.
  func close(_ summary: RunSummary, workerMemory: Int) throws(JournalError) {
    run.ended = Clock.seconds
    run.stopped = summary.stopped
    run.documents += summary.documents
    run.pages += summary.pages
    run.workerMemory = max(run.workerMemory, workerMemory)
    try journal.update(run)
    try journal.close()
  }
}
