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

  init(_ reporter: any Reporter) { self.reporter = reporter }

  /// Another look begins.
  func begin() {
    (before, now, hasNews) = (now, [], false)
  }

  func ended(_ path: FilePath, _ outcome: Outcome) {
    guard outcome.visit != .unchanged || outcome.status == .failed else { return }
    if outcome.status == .failed, !isNew("\(path.display) \(outcome.reason?.rawValue ?? "")") { return }
    hasNews = true
    done += 1
    reporter.ended(path, outcome)
  }

  func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int) {
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
