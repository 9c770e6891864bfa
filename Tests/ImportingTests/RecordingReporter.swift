import ParagrafKit

@testable import Importing

/// Keeps what it is told.
final class RecordingReporter: Reporter {
  var outcomes: [String: Outcome] = [:]
  var all: [Outcome] = []
  var messages: [String] = []
  var summary: RunSummary?

  func ended(_ path: FilePath, _ outcome: Outcome) {
    outcomes[String(decoding: path.name, as: UTF8.self)] = outcome
    all.append(outcome)
  }
  func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int) {}
  func advanced(_ state: ImportState) {}
  func tell(_ state: ImportState) {}
  func say(_ level: ReportLevel, _ code: ReportCode, _ message: String, file: FilePath?) {
    messages.append(message)
  }
  func summarise(_ summary: RunSummary, _ metrics: RunMetrics) { self.summary = summary }
}
