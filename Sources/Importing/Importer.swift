import CSystem
import Glibc
import ParagrafKit

/// What to import, where to, and at what cost.
public struct ImportSettings: Sendable {
  /// Files and folders.
  public var paths: [FilePath]
  /// The output folder.
  public var output: FilePath
  /// Names of formats, as `Writers.Formats` knows them.
  public var formats: [String]
  /// Worker processes.
  public var jobs: Int
  public var limits: Limits
  /// Which pages are read from their pictures.
  public var ocr = OCRMode.auto
  /// Whether the format `text` keeps running headers and footers.
  public var keepRunningLines: Bool
  public var plugins = Plugins()
  public var repair = RepairSettings()
  /// The program whose `worker` command serves; this program itself by default.
  public var executable: String

  public init(
    paths: [FilePath], output: FilePath, formats: [String] = ["json", "facts", "text"], jobs: Int? = nil,
    limits: Limits = Limits(), keepRunningLines: Bool = false, executable: String = "/proc/self/exe"
  ) {
    self.paths = paths
    self.output = output
    self.formats = formats
    self.jobs = jobs ?? System.processors
    self.limits = limits
    self.keepRunningLines = keepRunningLines
    self.executable = executable
  }
}

/// Imports many documents, each in a worker process. One thread; call it once.
public final class Importer {
  private let settings: ImportSettings
  private let reporter: any Reporter
  private var inputs: Inputs
  /// Walks the same folders ahead of the import, to know how many documents there are; holds no list.
  private var counter: Inputs
  private var hasCounted = false
  private var hasAllInputs = false
  /// Documents found under each given path.
  private var foundUnder: [Int]
  private var counted = 0
  private var lastID = 0
  /// Recognisers whose warnings have been told.
  private var warned: Set<String> = []
  /// Programs that failed too often, and why.
  private var quarantine: [String: String] = [:]
  private var summary = RunSummary()
  private let start = System.now

  /// Seconds that searching may take before the workers are looked after again.
  private static let searchTime = 0.02

  public init(_ settings: ImportSettings, reporter: any Reporter) {
    self.settings = settings
    self.reporter = reporter
    System.openStandardDescriptors()
    let output = Folder.look(at: settings.output)
    inputs = Inputs(paths: settings.paths, output: output.kind == .folder ? output.identity : nil)
    counter = inputs
    foundUnder = Array(repeating: 0, count: settings.paths.count)
  }

  /// Imports everything. Outputs are on disk when it returns; messages went to the reporter.
  public func run() -> ExitStatus {
    let missing = settings.paths.filter { !Folder.exists($0) }
    for path in missing { reporter.say(.error, "no such file or folder", file: path) }
    guard missing.isEmpty else { return .noInput }
    let pool = WorkerPool(
      size: settings.jobs, limits: settings.limits, executable: settings.executable,
      interrupts: paragraf_interrupts())
    let status: ExitStatus
    do {
      status = try work(pool)
    } catch {
      reporter.say(.error, "\(error)", file: nil)
      summary.stopped = "internal error"
      status = .internalError
    }
    pool.stop()
    guard lastID > 0 || summary.documents > 0 || status == .interrupted else { return status }
    summary.seconds = System.now - start
    reporter.summarise(summary)
    return status
  }

  private func work(_ pool: WorkerPool) throws(WorkerFailure) -> ExitStatus {
    var hasOutput = false
    while true {
      let deadline = System.now + Self.searchTime
      while !hasAllInputs, pool.hasRoom, System.now < deadline {
        guard let input = search() else { continue }
        if !hasOutput {
          guard prepareOutput() else { return .cannotWrite }
          hasOutput = true
        }
        try pool.submit(job(for: input))
      }
      if hasAllInputs, pool.isIdle { break }
      count(until: deadline)
      let isHurried = !hasCounted || (!hasAllInputs && pool.hasRoom)
      for event in try pool.wait(isHurried ? 0 : 1) {
        switch event {
        case .interrupted:
          summary.stopped =
            "interrupted; what is done is kept, \(Counted.text(pool.busy, "document")) dropped"
          return .interrupted
        case .ended(let job, let outcome): end(job, outcome)
        }
      }
      reporter.advanced(state(pool))
    }
    return result()
  }

  /// The next document, if one step of the search finds one.
  private func search() -> Input? {
    switch inputs.step() {
    case .input(let input):
      foundUnder[input.root] += 1
      return input
    case .closed(let folder, let error, let root):
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

  private func count(until deadline: Double) {
    while !hasCounted, System.now < deadline {
      switch counter.step() {
      case .input: counted += 1
      case .end: hasCounted = true
      case .closed, .searching: break
      }
    }
  }

  /// Creates the output folder. False if it cannot be written; then that has been told.
  private func prepareOutput() -> Bool {
    guard let code = Folder.create(settings.output) ?? Folder.probe(settings.output) else {
      let identity = Folder.look(at: settings.output).identity
      inputs.output = identity
      counter.output = identity
      return true
    }
    reporter.say(
      .error, "cannot write the output there: \(System.words(code)); choose another folder with --output",
      file: settings.output)
    return false
  }

  private func job(for input: Input) -> Job {
    lastID += 1
    var options = Job.Options()
    options.keepRunningLines = settings.keepRunningLines
    options.take(settings.plugins, settings.limits)
    options.ocr = settings.ocr
    options.take(settings.repair)
    options.quarantine = quarantine
    return Job(
      id: lastID, path: input.path, output: settings.output.appending(input.output.bytes),
      formats: settings.formats, options: options)
  }

  private func end(_ job: Job, _ outcome: Outcome) {
    summary.add(job.path, outcome)
    reporter.ended(job.path, outcome)
    for (recogniser, message) in (outcome.warnings ?? [:]).sorted(by: { $0.key < $1.key })
    where warned.insert(recogniser).inserted {
      reporter.say(.warning, "\(recogniser): \(message); later documents are not named", file: job.path)
    }
    for words in outcome.unfitDecisions ?? [] { reporter.say(.warning, words, file: job.path) }
    for (recogniser, reason) in (outcome.quarantine ?? [:]).sorted(by: { $0.key < $1.key })
    where quarantine.updateValue(reason, forKey: recogniser) == nil {
      reporter.say(.warning, "\(recogniser): is asked no more in this run: \(reason)", file: job.path)
    }
    if outcome.stopsRun == true, summary.stopped == nil {
      summary.stopped = "\(outcome.detail ?? "the output cannot be written"); later documents were not tried"
      hasAllInputs = true
      hasCounted = true
    }
  }

  private func state(_ pool: WorkerPool) -> ImportState {
    var state = ImportState()
    state.done = summary.documents
    state.found = max(counted, lastID)
    state.isSearching = !hasCounted && !hasAllInputs
    state.pages = summary.pages
    state.failed = summary.failed
    state.seconds = System.now - start
    if let longest = pool.longest {
      state.current = longest.job.path
      state.page = longest.page
      state.pageCount = longest.pages
    }
    return state
  }

  private func result() -> ExitStatus {
    let hasFound = foundUnder.contains { $0 > 0 }
    if summary.stopped == nil {
      for (path, found) in zip(settings.paths, foundUnder) where found == 0 {
        reporter.say(hasFound ? .warning : .error, "no PDF and no text in this folder", file: path)
      }
    }
    if !hasFound { return .noInput }
    if summary.stopped != nil, summary.reasons[.outputError] != nil { return .cannotWrite }
    return summary.failed > 0 ? .someFailed : .success
  }
}
