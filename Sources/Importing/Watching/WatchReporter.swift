import ParagrafKit

/// Passes on what is new: a hot folder is looked through again and again, and what was told once need not be told each time.
final class WatchReporter: Reporter {
  private let reporter: any Reporter
  /// What the last look through the folder told, and this one has so far.
  private var before: Set<String> = []
  private var now: Set<String> = []
  private var hasNews = false
  /// Documents that were done since the start.
  private var done = 0

  private(set) var shortfalls: Shortfalls

  /// - Parameter areMoved: whether documents are moved out of the folder.
  init(_ reporter: any Reporter, areMoved: Bool) {
    self.reporter = reporter
    shortfalls = Shortfalls(areMoved: areMoved)
  }

  /// Another look begins.
  func begin() {
    (before, now, hasNews) = (now, [], false)
    shortfalls.begin()
  }

  func ended(_ path: FilePath, _ outcome: Outcome) {
    shortfalls.add(path, outcome)
    guard outcome.visit != .unchanged || outcome.status == .failed else { return }
    if outcome.status == .failed, !isNew("\(path.display) \(outcome.reason?.rawValue ?? "")") { return }
    hasNews = true
    done += 1
    reporter.ended(path, outcome)
  }

  func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int) {
    shortfalls.add(leftOut: path)
    guard isNew("\(path.display) \(reason.rawValue)") else { return }
    let words = detail.map { " (\($0))" } ?? ""
    reporter.say(.info, .leftOut, "left out, \(reason.rawValue)\(words)", file: path)
  }

  func advanced(_ state: ImportState) { reporter.advanced(state) }
  func tell(_ state: ImportState) { reporter.tell(state) }

  func say(_ level: ReportLevel, _ code: ReportCode, _ message: String, file: FilePath?) {
    if isNew("\(file?.display ?? "") \(message)") { reporter.say(level, code, message, file: file) }
  }

  func summarise(_ summary: RunSummary, _ metrics: RunMetrics) {
    if hasNews { reporter.summarise(summary, metrics) }
  }

  /// A file that is no document was moved out of the folder.
  func putAside(_ path: FilePath, _ words: String) {
    shortfalls.addAside()
    say(.info, .output, words, file: path)
  }

  /// Somebody asks how far it is while nothing is to be done.
  func tellIdle(_ inbox: FilePath) {
    reporter.say(
      .info, .state, "waiting for documents; \(Counted.text(done, "document")) done since the start",
      file: inbox)
  }

  private func isNew(_ words: String) -> Bool {
    now.insert(words)
    return !before.contains(words)
  }
}
