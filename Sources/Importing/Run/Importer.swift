import CSystem
import Glibc
import Journal
import ParagrafKit

/// Imports many documents, each in a worker process. One thread; call it once.
public final class Importer {
  private var settings: ImportSettings
  private let reporter: any Reporter
  private let signals: CInt
  private var inputs: Inputs
  private var census: Census
  private var hasAllInputs = false
  /// Files that are no documents, and are not told yet.
  private var leftOut: [LeftOut] = []
  /// Whether each folder could be searched.
  private var isSearchWhole = true
  /// Documents found under each given path.
  private var foundUnder: [Int]
  private var found = 0
  private let shares: Shares
  private var lastID = 0
  private var backlog: Backlog
  /// Documents that are being read, by the numbers of their jobs.
  private var flights: [Int: Flight] = [:]
  private var folder: OutputFolder?
  private let former: JournalRun?
  private let afterwards: ((FilePath, Outcome) -> Void)?
  private let passedOver: ((LeftOut) -> Void)?
  private var journal: RunJournal?
  private var holders = Holders()
  private var warnings = Warnings()
  private var summary = RunSummary()
  private let start = System.now
  private var looked = System.now
  private var progress: RunProgress

  /// Seconds that searching may take before the workers are looked after again: a small document takes no longer, and
  /// then its worker waits.
  private static let searchTime = 0.002
  /// Seconds between two looks at whether the folders are still there.
  private static let lookTime = 1.0

  private struct Flight {
    var document: Backlog.Document
    let began = System.now
    /// Results that its worker was told of.
    var known: [JournalEntry]
    var rescue: Rescue?
  }

  /// Why a run ends early.
  private struct Stop: Error {
    var status: ExitStatus
    var code = ReportCode.output
    /// What is told, and of what; nil where it has been told.
    var message: String?
    var path: FilePath?
  }

  public convenience init(_ settings: ImportSettings, reporter: any Reporter) {
    self.init(settings, reporter: reporter, signals: paragraf_signals())
  }

  /// - Parameters:
  ///   - signals: the descriptor at which signals arrive.
  ///   - folder: the output folder, where it is held already.
  ///   - former: the run that this one goes on with, if any.
  ///   - afterwards: told of each document whose outcome is recorded for good.
  ///   - passedOver: told of each file that is no document.
  init(
    _ settings: ImportSettings, reporter: any Reporter, signals: CInt, folder: OutputFolder? = nil,
    continuing former: JournalRun? = nil, afterwards: ((FilePath, Outcome) -> Void)? = nil,
    passedOver: ((LeftOut) -> Void)? = nil
  ) {
    self.passedOver = passedOver
    summary.output = settings.isStep || settings.mayFindNothing ? nil : settings.output
    summary.wasOCRTried = settings.ocr != .never
    self.former = former
    self.settings = settings
    self.reporter = reporter
    self.signals = signals
    self.folder = folder
    self.afterwards = afterwards
    System.openStandardDescriptors()
    let own = [settings.output] + (settings.state.map { [$0] } ?? [])
    let excluded = (settings.excluded + own).map { Folder.look(at: $0) }
    inputs =
      settings.documents.map { Inputs($0) }
      ?? Inputs(
        paths: settings.paths, excluded: Set(excluded.filter { $0.kind == .folder }.map(\.identity)))
    census = Census(inputs)
    shares = Shares(settings.paths)
    foundUnder = Array(repeating: 0, count: settings.paths.count)
    backlog = Backlog(settling: settings.settling)
    progress = RunProgress(settings, at: System.now)
  }

  /// The run as the journal has it; nil before the first document.
  var run: JournalRun? { journal?.run ?? former }

  /// Imports everything. Outputs are on disk when it returns; messages went to the reporter.
  public func importAll() -> ExitStatus {
    let missing = settings.paths.filter { !Folder.exists($0) }
    for path in missing { reporter.say(.error, .noInput, "no such file or folder", file: path) }
    guard missing.isEmpty else { return .noInput }
    let pool = WorkerPool(
      size: settings.jobs, limits: settings.limits, executable: settings.executable, signals: signals)
    var status = ExitStatus.success
    do throws(Stop) {
      try work(pool)
      status = result()
    } catch {
      status = error.status
      if let message = error.message {
        reporter.say(.error, error.code, message, file: error.path)
        summary.stopped = message
        summary.isStopTold = true
      }
    }
    pool.stop()
    summary.seconds = System.now - start
    do {
      try journal?.tellPlaces()
    } catch {
      reporter.say(
        .warning, .decision, "\(error); corrections do not know yet where their documents lie", file: nil)
    }
    do throws(JournalError) {
      try journal?.close(summary, workerMemory: pool.figures.memory)
    } catch {
      if status == .success || status == .someFailed {
        reporter.say(.error, .journal, Self.words(for: error), file: folder?.state)
        status = .cannotWrite
      }
    }
    if journal != nil || summary.documents > 0 {
      reporter.summarise(summary, RunMetrics(summary, pool.figures))
    }
    return status
  }

  private func work(_ pool: WorkerPool) throws(Stop) {
    while true {
      let deadline = System.now + Self.searchTime
      while !hasAllInputs, backlog.hasRoom, System.now < deadline {
        let input = search()
        guard input != nil || !leftOut.isEmpty else { continue }
        if journal == nil { try open(pool) }
        for file in leftOut { try leaveOut(file) }
        leftOut = []
        if let input { try take(in: input) }
      }
      let isIdle = pool.isIdle && !backlog.hasReady && (hasAllInputs || !backlog.hasRoom)
      for input in backlog.settle(isIdle: isIdle) {
        try end(input, .failed(0, .growing, "somebody still writes it"))
      }
      try feed(pool)
      if hasAllInputs, pool.isIdle, backlog.isEmpty {
        // Documents may have failed because their share went.
        if summary.reasons[.unreadable] != nil { looked -= Self.lookTime }
        try lookAround()
        return try lookForGone()
      }
      census.go(until: deadline) { progress.counted($0) }
      try hear(pool)
      try lookAround()
      if journal != nil { try keeping { journal throws(JournalError) in try journal.tick() } }
      progress.tick(isReading: !flights.isEmpty, at: System.now)
      reporter.advanced(state(pool))
    }
  }

  // MARK: What is to be done

  /// The next document, if one step of the search finds one.
  private func search() -> Input? {
    switch inputs.step() {
    case .input(let input):
      foundUnder[input.root] += 1
      found += 1
      return input
    case .leftOut(let file): leftOut.append(file)
    case .closed(let folder, let error, let root):
      isSearchWhole = false
      // Documents that nobody looked at are no success.
      foundUnder[root] += 1
      let outcome = Outcome.failed(0, .unreadable, "the folder cannot be searched: \(error.words)")
      summary.add(folder, outcome)
      reporter.ended(folder, outcome)
    case .searching: break
    case .end: hasAllInputs = true
    }
    return nil
  }

  /// Takes hold of the output folder, and opens its journal.
  private func open(_ pool: WorkerPool) throws(Stop) {
    do throws(OutputFolder.Failure) {
      let folder =
        if let held = self.folder { held } else { try OutputFolder(settings.output, state: settings.state) }
      self.folder = folder
      pool.lock = folder.lock
      inputs.excluded.insert(folder.identity)
      census.exclude(folder.identity)
    } catch {
      throw Stop(status: .cannotWrite, message: error.message, path: error.path)
    }
    // A step of another command honours the logs that it names, and has none of its own.
    if let folder, !settings.isStep {
      settings.repair.corrections.insert(folder.state.appending("corrections".utf8), at: 0)
    }
    let about: WorkerMessage.AboutWorker
    do throws(WorkerFailure) { about = try pool.about(settings.options) } catch { throw Self.stop(error) }
    let path = (folder?.state ?? settings.output).appending(Journal.name.utf8)
    do {
      journal = try RunJournal.open(at: path, settings, fingerprint: about.fingerprint, continuing: former) {
        reporter.say(.warning, .journal, $0, file: path)
      }
      // They are in the log now.
      settings.repair.decisions = DecisionPaths()
    } catch let error as CorrectionLog.Fault {
      throw Stop(status: .wrongUsage, code: .decision, message: error.description)
    } catch let error as DecisionFiles.Fault {
      throw Stop(status: .wrongUsage, code: .decision, message: error.description)
    } catch let error as RunJournal.OtherAudience {
      throw Stop(status: .wrongUsage, message: error.words, path: settings.output)
    } catch {
      throw Stop(status: .cannotWrite, code: .journal, message: Self.words(for: error), path: path)
    }
  }

  private func leaveOut(_ file: LeftOut) throws(Stop) {
    summary.add(file)
    reporter.leftOut(file.path, file.reason, file.detail, files: file.files)
    try keeping { journal throws(JournalError) in try journal.leaveOut(file) }
    passedOver?(file)
  }

  /// Documents of earlier runs whose files are gone, where all that was given was searched.
  private func lookForGone() throws(Stop) {
    guard isSearchWhole, settings.documents == nil, !settings.mayFindNothing, let journal else { return }
    do {
      let found = try journal.lookForGone(forgets: settings.forgetsMissing)
      summary.gone = found.gone
      summary.forgotten = settings.forgetsMissing ? found.gone : 0
      for path in found.kept {
        reporter.say(
          .warning, .output, "stays, for somebody changed it since it was written; its document is forgotten",
          file: path)
      }
    } catch {
      throw Stop(
        status: .cannotWrite, code: .journal, message: Self.words(for: error), path: folder?.state)
    }
  }

  private func take(in input: Input) throws(Stop) {
    let stamp = FileStamp(of: input.file)
    let input = try keeping { journal throws(JournalError) in try journal.named(input, stamp) }
    let verdict = try keeping { journal throws(JournalError) in try journal.verdict(on: input, stamp) }
    var (isToRead, rival) = (false, FilePath?.none)
    switch verdict {
    case .taken: break
    case .read: (isToRead, rival) = (true, holders.claimant(of: input))
    case .unchanged, .remembered, .passedOver: rival = holders.claimant(of: input)
    }
    progress.took(stamp?.bytes ?? 0, isToRead: isToRead && rival == nil)
    if let rival { return try refuse(input, rival) }
    switch verdict {
    case .unchanged(let entry): try told(input, Outcome(entry, .unchanged))
    case .remembered(let entry): try told(input, Outcome(entry, .unchanged), isRemembered: true)
    case .taken(let other): try refuse(input, other)
    case .passedOver(let entry):
      if settings.documents == nil, let entry {
        try takeInside(input, Outcome(entry).documents ?? [], isUnchanged: true)
      }
    case .read: backlog.add(input, stamp)
    }
  }

  private func refuse(_ input: Input, _ other: FilePath) throws(Stop) {
    // Of one run's documents no two get one name, but for those inside a file.
    let advice = input.liesAmongDocumentsInside ? "rename one of them" : "import both in one run"
    let words =
      "its outputs would take the place of those of \(other.display); \(advice), or choose another folder"
    try told(input, .failed(0, .outputError, words))
  }

  private func feed(_ pool: WorkerPool) throws(Stop) {
    while pool.hasRoom {
      // Of two files of one content the second waits for what the first comes to.
      let sizes = Set(
        flights.values.filter { $0.document.input.inside == nil }.map(\.document.bytes))
      guard let document = backlog.next(notOf: sizes) else { return }
      lastID += 1
      var options = settings.options
      options.quarantine = warnings.quarantine
      var job = Job(
        id: lastID, path: document.input.file,
        output: settings.output.appending(document.input.output.bytes), formats: settings.formats,
        options: options)
      let known = try keeping { journal throws(JournalError) in
        try journal.known(for: document.input, bytes: document.bytes)
      }
      if !known.isEmpty { job.known = known.map { Job.Known($0, below: settings.output) } }
      job.inside = document.input.inside?.document
      flights[lastID] = Flight(document: document, known: known)
      progress.began(document.bytes)
      do throws(WorkerFailure) { try pool.submit(job) } catch { throw Self.stop(error) }
    }
  }

  // MARK: What came of it

  private func hear(_ pool: WorkerPool) throws(Stop) {
    let isHurried = !census.isComplete || (!hasAllInputs && backlog.hasRoom)
    let patience = backlog.isEmpty ? 1 : 0.1
    let events: [WorkerPool.Event]
    do throws(WorkerFailure) { events = try pool.wait(isHurried ? 0 : patience) } catch {
      throw Self.stop(error)
    }
    for event in events {
      switch event {
      case .signal(SIGUSR1): reporter.tell(state(pool))
      case .signal:
        summary.stopped =
          "interrupted; what is done is kept, and the same command goes on from there"
          + (pool.busy > 0 ? " (\(Counted.text(pool.busy, "document")) begun)" : "")
        throw Stop(status: .interrupted)
      case .ended(let job, let outcome):
        guard let flight = flights.removeValue(forKey: job.id) else { continue }
        let input = flight.document.input
        progress.read(flight.document.bytes, seconds: System.now - flight.began)
        if outcome.isChanging == true, backlog.rest(flight.document) { continue }
        if let rescue = flight.rescue {
          guard let saved = rescue.saved(outcome) else {
            try end(flight.document, rescue.failed)
            continue
          }
          try end(input, saved, flight.known)
        } else {
          try end(input, outcome, flight.known)
        }
      case .lost(let job, let loss): try rescue(job, loss, pool)
      }
    }
  }

  private func rescue(_ job: Job, _ loss: WorkerPool.Loss, _ pool: WorkerPool) throws(Stop) {
    guard var flight = flights.removeValue(forKey: job.id) else { return }
    if var rescue = flight.rescue {
      guard rescue.goOn(after: loss) else { return try end(flight.document, rescue.failed) }
      flight.rescue = rescue
    } else {
      guard let rescue = Rescue(job, loss, limits: settings.limits) else {
        return try end(flight.document, loss.outcome)
      }
      summary.rescued += 1
      flight.rescue = rescue
    }
    guard let rescue = flight.rescue else { return }
    flights[job.id] = flight
    do throws(WorkerFailure) {
      try pool.submit(rescue.job, timeLeft: rescue.timeLeft, isAlone: true)
    } catch {
      throw Self.stop(error)
    }
  }

  /// A document that cost its worker for good.
  private func end(_ document: Backlog.Document, _ failure: Outcome) throws(Stop) {
    var outcome = failure
    outcome.stamp = document.stamp
    try end(document.input, outcome, [])
  }

  /// - Parameter known: results that its worker was told of.
  private func end(_ input: Input, _ outcome: Outcome, _ known: [JournalEntry] = []) throws(Stop) {
    // That is no fault of the document, and would be that of every other: it counts as not tried.
    if outcome.stopsRun == true {
      let words = outcome.detail ?? "the output cannot be written"
      throw Stop(
        status: .cannotWrite, message: "\(words); what is done is kept, run again when there is room")
    }
    let recorded = try keeping { journal throws(JournalError) in try journal.record(outcome, of: input, known)
    }
    try told(input, recorded)
    warnings.add(recorded, input.path, reporter)
  }

  private func told(_ input: Input, _ outcome: Outcome, isRemembered: Bool = false) throws(Stop) {
    summary.add(input.path, outcome)
    progress.ended(outcome)
    if isRemembered || outcome.status == .failed && outcome.sameAs != nil { summary.remembered += 1 }
    reporter.ended(input.path, outcome)
    let documents = settings.documents == nil ? outcome.documents ?? [] : []
    if !documents.isEmpty {
      if outcome.visit != .unchanged {
        let names = documents.map(\.name).joined(separator: ", ")
        reporter.say(
          .info, .inside,
          "carries \(Counted.text(documents.count, "document")), read as documents of their own: \(names.printable)",
          file: input.path)
      }
      if afterwards != nil { holders.open(input.path, outcome, documents: documents.count) }
      try takeInside(input, documents, isUnchanged: outcome.visit == .unchanged)
    }
    guard let afterwards else { return }
    try keeping { journal throws(JournalError) in try journal.commit() }
    // A file is done with when all that it carries is.
    if !documents.isEmpty { return }
    guard let file = input.inside?.file else { return afterwards(input.path, outcome) }
    if let whole = holders.ended(inside: file, outcome) { afterwards(file, whole) }
  }

  /// Documents that a document carries are documents of their own.
  private func takeInside(_ input: Input, _ documents: [Inside], isUnchanged: Bool) throws(Stop) {
    for document in input.documents(documents, isUnchanged: isUnchanged) {
      progress.counted(FileStamp(of: document.file)?.bytes ?? 0, isInside: true)
      try take(in: document)
    }
  }

  /// A share that goes takes all its documents with it: that is told once, not for each of them.
  private func lookAround() throws(Stop) {
    guard System.now - looked >= Self.lookTime else { return }
    looked = System.now
    if let folder, !folder.isThere {
      throw Stop(
        status: .cannotWrite, message: "the output folder is gone; what is done is kept if it comes back",
        path: folder.path)
    }
    if let gone = shares.gone {
      throw Stop(
        status: .noInput, code: .noInput,
        message: "is gone; later documents were not tried, run again when it is back",
        path: gone)
    }
  }

  private func state(_ pool: WorkerPool) -> ImportState {
    var state = ImportState()
    state.done = summary.documents
    state.found = max(census.counted, found) + progress.documentsInside
    state.isSearching = !census.isComplete && !hasAllInputs
    state.pages = summary.pages
    state.failed = summary.failed
    state.seconds = System.now - start
    state.pagesPerSecond = progress.pagesPerSecond(at: System.now)
    state.current = pool.assignments.map { assignment in
      let path = flights[assignment.job.id]?.document.input.path ?? assignment.job.path
      return .init(path: path, page: assignment.page, pages: assignment.pages)
    }
    if census.isComplete {
      let reading = pool.assignments.map { ($0, flights[$0.job.id]?.document.bytes ?? 0) }
      (state.share, state.secondsLeft) = progress.foresight(
        reading, elapsed: state.seconds, at: System.now)
    }
    if state.current.isEmpty, let path = backlog.waitsFor { state.waitsFor = path }
    return state
  }

  private func result() -> ExitStatus {
    let hasFound = foundUnder.contains { $0 > 0 } || settings.mayFindNothing
    for (path, found) in zip(settings.paths, foundUnder)
    where found == 0 && !settings.mayFindNothing {
      let words =
        summary.leftOut > 0
        ? "no document in this folder; see what was left out" : "no document in this folder"
      reporter.say(hasFound ? .warning : .error, .noInput, words, file: path)
    }
    if !hasFound { return .noInput }
    if summary.failed == 0, summary.conflicts + summary.offers > 0 { return .conflicts }
    return summary.failed > 0 || settings.isStrict && !summary.isWhole ? .someFailed : .success
  }

  // MARK: Errors

  /// Does something with the journal, which is open whenever there is a document.
  private func keeping<Result>(
    _ body: (RunJournal) throws(JournalError) -> Result
  ) throws(Stop) -> Result {
    guard let journal else { preconditionFailure("a document before its journal") }
    do throws(JournalError) {
      return try body(journal)
    } catch {
      var words = Self.words(for: error)
      if error.kind == .damaged, let path = folder?.state.appending(Journal.name.utf8) {
        let aside = RunJournal.putAside(path)
        words =
          "the journal of what was done is damaged (\(error)); \(aside) run again: everything is done anew"
      }
      throw Stop(status: .cannotWrite, code: .journal, message: words, path: folder?.state)
    }
  }

  private static func stop(_ failure: WorkerFailure) -> Stop {
    Stop(status: .internalError, code: .internalError, message: "\(failure)")
  }

  private static func words(for error: any Error) -> String {
    """
    the journal of what was done cannot be kept: \(error); see the disk's space and permissions, or keep it on another \
    disk with --state
    """
  }
}
