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
    /// Another document has its output name.
    case taken(by: FilePath)
    /// It is no concern of this run; what it came to before, if anything.
    case passedOver(JournalEntry?)
    case read
  }

  private let settings: ImportSettings
  private let corrections: CorrectionBook
  private let fingerprint: String
  private let journal: Journal
  private(set) var run: JournalRun
  private var committed = System.now
  /// SQLite's path is text: one that is not UTF-8 leads through this descriptor of its folder.
  private var place: CInt = -1

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
      warn("\(error); \(putAside(path)) every document is done again")
      return try RunJournal(at: path, settings, fingerprint: fingerprint, continuing: nil)
    }
  }

  /// Puts a damaged journal aside; returns words on that.
  static func putAside(_ path: FilePath) -> String {
    let aside = FilePath(bytes: path.bytes + Array(".damaged".utf8))
    guard path.withCString({ from in aside.withCString { rename(from, $0) } }) == 0 else {
      return "it cannot be put aside (\(System.words(errno))): remove it;"
    }
    for suffix in ["-wal", "-shm"] {
      FilePath(bytes: path.bytes + Array(suffix.utf8)).withCString { _ = unlink($0) }
    }
    return "it is kept as \(aside.display);"
  }

  /// - Parameter path: the journal's file.
  private init(
    at path: FilePath, _ settings: ImportSettings, fingerprint: String, continuing former: JournalRun?
  ) throws {
    self.settings = settings
    self.fingerprint = fingerprint
    if path.text == nil {
      place = path.folder.withCString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard place >= 0 else { throw SystemError(code: errno) }
    }
    journal = try Journal.open(
      at: path.text ?? "/proc/self/fd/\(place)/\(String(decoding: path.name, as: UTF8.self))",
      isDurable: settings.keepsFormer)
    corrections = try Self.book(settings, journal)
    run =
      former
      ?? JournalRun(
        began: Clock.seconds, paragraf: Paragraf.version, fingerprint: fingerprint,
        paths: settings.paths.map(\.display).joined(separator: "\n"))
    run.audience = settings.audience.rawValue
    run.options = String(decoding: Wire.line(RunOptions(settings)).dropLast(), as: UTF8.self)
    if let last = try journal.lastRun(), let audience = last.audience, audience != run.audience {
      throw OtherAudience(audience: audience)
    }
    run.id = try journal.begin(run)
    try journal.commit()
  }

  /// What people have put right: what they hand over now is entered into the folder's log first.
  private static func book(_ settings: ImportSettings, _ journal: Journal) throws -> CorrectionBook {
    let repair = settings.repair
    guard !repair.leavesOutCorrections else { return .empty }
    if let own = repair.corrections.first, repair.decisions != DecisionPaths() {
      let new = try DecisionFiles.corrections(repair.decisions, by: repair.person) { sha256 in
        (try? journal.path(ofContent: sha256)).flatMap { $0 }.flatMap { FilePath(bytes: $0).text }
      }
      var log = try CorrectionLog(own)
      _ = try log.append(new, isForPublication: settings.audience == .publish)
    }
    return try CorrectionBook(folders: repair.corrections)
  }

  /// Where documents lie that corrections were entered for before they had been read here: by that the file is known again
  /// when it is another version.
  func tellPlaces() throws {
    guard corrections.isAnyWithoutPath, !settings.isStep, let own = settings.repair.corrections.first else {
      return
    }
    var log = try CorrectionLog(own)
    var lines: [Correction] = []
    for correction in log.active {
      guard let doc = correction.doc, doc.path == nil,
        let path = try journal.path(ofContent: doc.sha256).flatMap({ FilePath(bytes: $0).text })
      else { continue }
      var line = Correction(Correction.reanchor, by: "paragraf")
      line.doc = .init(sha256: doc.sha256, path: path)
      line.supersedes = correction.id
      lines.append(line)
    }
    if !lines.isEmpty { _ = try log.append(lines) }
  }

  deinit { if place >= 0 { Glibc.close(place) } }

  private var number: Int { run.id ?? 0 }

  /// The folder holds outputs for others.
  struct OtherAudience: Error {
    var audience: String

    var words: String {
      let held =
        audience == Audience.publish.rawValue ? "publication, which are masked" : "the archive, unmasked"
      return "holds outputs for \(held); a folder has one audience: choose another one with --output"
    }
  }

  // MARK: What is no document, and what is gone

  func leaveOut(_ file: LeftOut) throws(JournalError) {
    try journal.leaveOut(
      LeftOutFile(
        path: file.path.bytes, reason: file.reason.rawValue, detail: file.detail, files: file.files),
      run: number)
  }

  /// Once all was searched: forgets what earlier runs left out there, and looks for documents of theirs whose files are gone.
  /// - Parameter forgets: whether these are forgotten, with those of their outputs that are as they were written.
  /// - Returns: how many are gone, and outputs of forgotten ones that somebody changed, which stay.
  func lookForGone(forgets: Bool) throws -> (gone: Int, kept: [FilePath]) {
    let gone = try forgetting.gone(below: settings.paths, before: number)
    // Documents inside a file go with it.
    let originals = gone.count { $0.holder == nil }
    run.gone = forgets ? 0 : originals
    return (originals, forgets ? try gone.flatMap(forgetting.forget) : [])
  }

  private var forgetting: Forgetting { Forgetting(journal: journal, output: settings.output) }

  // MARK: What is known

  /// The document, its outputs named so that they take nobody's place where that matters: neither that of a document that
  /// was done, nor of one that this run has before it, nor of files that no journal knows.
  func named(_ input: Input, _ stamp: FileStamp?) throws(JournalError) -> Input {
    guard settings.keepsFormer, let stamp, input.inside == nil else { return input }
    let mark = "\(stamp.inode) \(stamp.bytes) \(stamp.modified)"
    var named = input
    var number = 2
    while try isTaken(named.output, by: stamp, mark) {
      named.output = FilePath(bytes: input.output.bytes + Array("~\(number)".utf8))
      number += 1
    }
    // Outputs of a killed attempt are known by this.
    try journal.reserve(named.output.bytes, for: mark)
    return named
  }

  /// Whether an output name is another document's.
  private func isTaken(
    _ output: FilePath, by stamp: FileStamp, _ mark: String
  ) throws(JournalError) -> Bool {
    if let holder = try journal.reservation(of: output.bytes) { return holder != mark }
    if let entry = try journal.entry(for: output.bytes) {
      return entry.stamp != stamp && !entry.files.isEmpty
    }
    return settings.formats.flatMap(JobFormats.suffixes).contains { suffix in
      Folder.exists(OutputFiles.final(settings.output.appending(output.bytes), suffix: suffix))
    }
  }

  func verdict(on input: Input, _ stamp: FileStamp?) throws(JournalError) -> Verdict {
    let entry = try journal.entry(for: input.output.bytes)
    if settings.again == .failuresAlone, entry.map({ !$0.isUnfinished }) ?? true { return .passedOver(entry) }
    if let entry, let other = otherDocument(of: entry, than: input.path, stamp) { return .taken(by: other) }
    guard let entry, let stamp, settings.again != .everything, isAsRead(input, stamp, entry),
      isNamedAlike(entry, input.path),
      holds(entry)
    else { return .read }
    if entry.status == Status.failed.rawValue {
      try see(entry, at: input)
      return .remembered(entry)
    }
    guard standsWhole(entry) else { return .read }
    try see(entry, at: input)
    return .unchanged(entry)
  }

  /// Whether the file is what it was when the document was read.
  private func isAsRead(_ input: Input, _ stamp: FileStamp, _ entry: JournalEntry) -> Bool {
    if let inside = input.inside, inside.isUnchanged { return entry.place == inside.document.place }
    return entry.stamp == stamp && stamp.isSettled(at: Int((entry.finished - entry.seconds) * 1e9))
  }

  /// The document that has this result, if that is another and still there.
  private func otherDocument(
    of entry: JournalEntry, than path: FilePath, _ stamp: FileStamp?
  ) -> FilePath? {
    let other = FilePath(bytes: Array(entry.path))
    guard other != path, !entry.files.isEmpty,
      let there = FileStamp(of: FilePath(bytes: Array(entry.file))), there == entry.stamp,
      there.inode != stamp?.inode
    else { return nil }
    return other
  }

  /// What documents of the same size came to, this one's own former result first.
  func known(for input: Input, bytes: Int) throws(JournalError) -> [JournalEntry] {
    // The size of the file around it tells nothing of a document inside.
    guard input.inside == nil else { return [] }
    var entries = try journal.entries(ofSize: bytes, fingerprint: fingerprint)
    if let own = try journal.entry(for: input.output.bytes), own.bytes == bytes { entries.insert(own, at: 0) }
    return entries.filter { entry in
      entry.sha256 != nil && entry.holder == nil && holds(entry) && isReadAlike(entry, input.path)
        && entry.decisions == decided(on: entry, at: input.path)
        && (settings.again != .everything || entry.run == number)
    }
  }

  /// Whether what a document came to would come out again.
  private func holds(_ entry: JournalEntry) -> Bool {
    guard entry.fingerprint == fingerprint,
      entry.decisions == decided(on: entry, at: FilePath(bytes: Array(entry.path)))
    else { return false }
    if settings.respectsPermissions, !entry.permitsCopying, entry.status != Status.failed.rawValue {
      return false
    }
    guard entry.isUnfinished else { return true }
    guard settings.again == .whatChanged || entry.run == number else { return false }
    let limits = settings.limits
    if let allowed = entry.timeLimit, allowed < limits.time(pages: entry.pages) { return false }
    if let allowed = entry.memoryLimit, allowed < limits.memory(pages: entry.pages) { return false }
    guard let failure = entry.failure else { return true }
    return !failure.isCircumstance && (failure != .notPermitted || settings.respectsPermissions)
  }

  /// A checksum of the corrections of a document; nil where there are none.
  private func decided(on entry: JournalEntry, at path: FilePath) -> String? {
    entry.sha256.flatMap {
      corrections.checksum(
        for: $0, at: path.text ?? path.display, offered: CorrectionOffer.of(entry).map(\.id))
    }
  }

  /// Whether the outputs asked for are as they were written.
  private func standsWhole(_ entry: JournalEntry) -> Bool {
    let output = settings.output.appending(entry.output)
    let own = entry.files.filter { $0.format == Inside.original }.map(\.suffix)
    return (settings.formats.flatMap(JobFormats.suffixes) + own).allSatisfy { suffix in
      guard let file = entry.files.first(where: { $0.suffix == suffix }) else { return false }
      return FileStamp(of: OutputFiles.final(output, suffix: suffix)) == file.stamp
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

  private func see(_ entry: JournalEntry, at input: Input) throws(JournalError) {
    try journal.see(
      Array(entry.output), path: input.path.bytes, holder: input.inside?.file.bytes, run: number)
  }

  /// Records how a document's import ended.
  /// - Parameter known: results that its worker was told of.
  /// - Returns: the outcome, with all that another document's result says where that was taken over.
  func record(_ outcome: Outcome, of input: Input, _ known: [JournalEntry]) throws(JournalError) -> Outcome {
    let own = try journal.entry(for: input.output.bytes)
    let isOwn = own.map { outcome.sameAs == settings.output.appending($0.output) } ?? false
    if outcome.visit == .unchanged || isOwn, let own {
      // The same content under a new date: what it is known by is renewed, not what it came to.
      var entry = JournalEntry(own, seenAs: outcome, at: input.path)
      entry.seen = number
      try journal.record(entry)
      var known = Outcome(entry, .unchanged)
      known.sameAs = outcome.sameAs
      return known
    }
    var outcome = outcome
    if let same = outcome.sameAs { outcome = completed(outcome, sameAs: same, known) }
    var entry = JournalEntry(
      output: input.output.bytes, path: input.path.bytes, fingerprint: fingerprint,
      status: outcome.status.rawValue, run: number, finished: Clock.seconds)
    entry.take(outcome)
    (entry.holder, entry.place) = (input.inside.map { .init($0.file.bytes) }, input.inside?.document.place)
    // What a program failed at is tried again by the next run.
    if outcome.programs != nil { entry.fingerprint = "" }
    entry.decisions = decided(on: entry, at: input.path)
    if entry.isCurtailed || outcome.reason == .timeLimit {
      entry.timeLimit = settings.limits.time(pages: outcome.pages)
    }
    if entry.isCurtailed || outcome.reason == .memoryLimit {
      entry.memoryLimit = settings.limits.memory(pages: outcome.pages)
    }
    entry.isRedone = own != nil
    outcome.visit = own == nil ? .new : .redone
    if let own { try replace(own, by: &entry) }
    try journal.record(entry)
    // What could not be read carries what it did.
    if input.inside == nil, outcome.status != .failed {
      try forgetting.forgetInside(input, now: outcome.documents ?? [])
    }
    if settings.keepsFormer { try journal.release(input.output.bytes) }
    return outcome
  }

  /// Of a document that changed, no output of the former content stays: it would lie. Of one that did not, those stay that
  /// were not made anew.
  private func replace(_ own: JournalEntry, by entry: inout JournalEntry) throws(JournalError) {
    let others = own.files.filter { file in !entry.files.contains { $0.suffix == file.suffix } }
    let isCircumstance = entry.failure?.isCircumstance ?? false
    let isSame = entry.sha256 != nil ? entry.sha256 == own.sha256 : isCircumstance || entry.stamp == own.stamp
    if isSame {
      if isCircumstance || own.fingerprint == entry.fingerprint { entry.files += others }
      return
    }
    for file in others {
      let output = settings.output.appending(own.output)
      let path = OutputFiles.final(output, suffix: file.suffix)
      guard FileStamp(of: path) == file.stamp else { continue }
      path.withCString { _ = unlink($0) }
      OutputFiles.removeFolder(of: file.suffix, as: output)
    }
  }

  /// An outcome that says no more than whose result was taken over, with what that one says.
  private func completed(_ outcome: Outcome, sameAs output: FilePath, _ known: [JournalEntry]) -> Outcome {
    guard
      let entry = known.first(where: {
        $0.sha256 == outcome.sha256 && settings.output.appending($0.output) == output
      })
    else { return .failed(outcome.id, .crashed, "the worker took over a result that it was not told of") }
    var completed = Outcome(entry)
    completed.id = outcome.id
    completed.seconds = outcome.seconds
    completed.stamp = outcome.stamp
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
    run.documents += summary.done
    run.pages += summary.pages
    run.workerMemory = max(run.workerMemory, workerMemory)
    try journal.update(run)
    try journal.close()
  }
}
