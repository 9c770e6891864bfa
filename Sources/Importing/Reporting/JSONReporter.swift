import FoundationEssentials
import Glibc
import ParagrafKit

/// Messages for machines: one JSON object a line, for every document that ended, for whatever else there is
/// to tell, for the summary, and at the very end for the run's figures. Each has `time`, `level` and `code`: how a document
/// ended, or why it failed, or one of `ReportCode`; `file` and `page` where it is about these.
///
///     {"code":"imported","file":"a/x.pdf","items":4,"level":"info","pages":10,"seconds":0.2,"status":"imported","time":"…"}
///     {"advice":"…","code":"damaged","detail":"…","file":"a/y.pdf","level":"error","reason":"damaged",…}
///     {"code":"summary","level":"info","message":"finished","summary":{"documents":2,"imported":1,…},"time":"…"}
///     {"code":"metrics","level":"info","metrics":{"pagesPerSecond":310.5,"workerMegabytes":41,…},"time":"…"}
public final class JSONReporter: Reporter {
  private let isQuiet: Bool
  private let write: ([UInt8]) -> Void

  /// - Parameter isQuiet: failures and errors alone are told.
  public convenience init(isQuiet: Bool = false) {
    self.init(isQuiet: isQuiet) { _ = System.write($0, to: STDERR_FILENO) }
  }

  init(isQuiet: Bool, write: @escaping ([UInt8]) -> Void) {
    self.isQuiet = isQuiet
    self.write = write
  }

  private struct Entry: Encodable {
    var time = Timestamp.now
    var level: String
    var code: String
    var message: String?
    /// The file's path; U+FFFD stands for bytes that are not UTF-8.
    var file: String?
    /// From 1: the first that is missing, or at which the document failed.
    var page: Int?
    /// The path's bytes, base64, where they are not UTF-8.
    var fileBytes: String?
    var status: String?
    /// What the run did with it: new, redone, unchanged.
    var run: Visit?
    var reason: String?
    var detail: String?
    var advice: String?
    var missing: [Missing]?
    /// The documents that it carries, by name, and its other files, in words.
    var documents: [String]?
    var carries: String?
    var pages: Int?
    var items: Int?
    var seconds: Double?
    /// How many files a folder stands for that is left out.
    var files: Int?
    var summary: Summary?
    var metrics: RunMetrics?
    var state: State?

    init(_ level: ReportLevel, _ code: String, file: FilePath? = nil) {
      self.level = level.rawValue
      self.code = code
      guard let file else { return }
      self.file = String(decoding: file.bytes, as: UTF8.self)
      if file.text == nil { fileBytes = Data(file.bytes).base64EncodedString() }
    }
  }

  private struct Summary: Encodable {
    var documents: Int
    var imported: Int
    var partial: Int
    var unchanged: Int
    var failed: Int
    /// Files that are no documents, and why.
    var leftOut: Int
    var leftOutReasons: [String: Int]
    var gone: Int
    var reasons: [String: Int]
    var missing: [String: Int]
    var pages: Int
    var seconds: Double
    var remembered: Int
    var stopped: String?
    /// How much was masked, by what it is; absent if nothing was.
    var masked: [String: Int]?
  }

  private struct State: Encodable {
    var done: Int
    var found: Int
    var isSearching: Bool
    var pages: Int
    var failed: Int
    var seconds: Double
    var pagesPerSecond: Double
    var secondsLeft: Double?
    var reading: [Reading]

    struct Reading: Encodable {
      var file: String
      var page: Int
      var pages: Int
    }

    init(_ state: ImportState) {
      (done, found, isSearching) = (state.done, state.found, state.isSearching)
      (pages, failed) = (state.pages, state.failed)
      seconds = (state.seconds * 1000).rounded() / 1000
      pagesPerSecond = (state.pagesPerSecond * 10).rounded() / 10
      secondsLeft = state.secondsLeft?.rounded(.up)
      reading = state.current.map { Reading(file: $0.path.display, page: $0.page, pages: $0.pages) }
    }
  }

  public func ended(_ path: FilePath, _ outcome: Outcome) {
    let level: ReportLevel =
      switch outcome.status {
      case .imported: .info
      case .partial: .warning
      case .failed: .error
      }
    var entry = Entry(level, outcome.reason?.rawValue ?? outcome.status.rawValue, file: path)
    entry.page = outcome.missing.first?.page ?? outcome.page
    entry.status = outcome.status.rawValue
    entry.run = outcome.visit
    entry.reason = outcome.reason?.rawValue
    entry.detail = outcome.detail
    entry.advice = outcome.reason?.advice
    entry.missing = outcome.missing.isEmpty ? nil : outcome.missing
    entry.documents = outcome.documents?.map(\.name)
    entry.carries = outcome.carries
    entry.pages = outcome.pages
    entry.items = outcome.items
    entry.seconds = outcome.seconds
    tell(level, entry)
  }

  public func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int) {
    var entry = Entry(.info, ReportCode.leftOut.rawValue, file: path)
    entry.status = ReportCode.leftOut.rawValue
    entry.reason = reason.rawValue
    entry.detail = detail
    if files != 1 { entry.files = files }
    tell(.info, entry)
  }

  public func advanced(_ state: ImportState) {}

  public func tell(_ state: ImportState) {
    var entry = Entry(.info, ReportCode.state.rawValue)
    entry.message = ProgressLine.text(state, width: 200)
    entry.state = State(state)
    write(Wire.line(entry))
  }

  public func say(_ level: ReportLevel, _ code: ReportCode, _ message: String, file: FilePath?) {
    var entry = Entry(level, code.rawValue, file: file)
    entry.message = message
    tell(level, entry)
  }

  public func summarise(_ summary: RunSummary, _ metrics: RunMetrics) {
    var entry = Entry(.info, ReportCode.summary.rawValue)
    entry.message = summary.stopped == nil ? "finished" : "stopped"
    entry.summary = Summary(
      documents: summary.documents, imported: summary.count[.imported] ?? 0,
      partial: summary.count[.partial] ?? 0, unchanged: summary.unchanged, failed: summary.failed,
      leftOut: summary.leftOut,
      leftOutReasons: Dictionary(
        uniqueKeysWithValues: summary.leftOutReasons.map { ($0.key.rawValue, $0.value) }),
      gone: summary.gone,
      reasons: Dictionary(uniqueKeysWithValues: summary.reasons.map { ($0.key.rawValue, $0.value) }),
      missing: summary.missing, pages: summary.pages,
      seconds: (summary.seconds * 1000).rounded() / 1000,
      remembered: summary.remembered, stopped: summary.stopped,
      masked: summary.masked.isEmpty ? nil : summary.masked)
    tell(.info, entry)
    var figures = Entry(.info, ReportCode.metrics.rawValue)
    figures.metrics = metrics
    tell(.info, figures)
  }

  private func tell(_ level: ReportLevel, _ entry: Entry) {
    if !isQuiet || level == .error { write(Wire.line(entry)) }
  }
}

/// The time of day for logs.
enum Timestamp {
  /// `2020-05-12T09:30:00.123Z`.
  static var now: String {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    var parts = tm()
    gmtime_r(&moment.tv_sec, &parts)
    func padded(_ number: some BinaryInteger, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return padded(parts.tm_year + 1900, 4) + "-" + padded(parts.tm_mon + 1, 2) + "-"
      + padded(parts.tm_mday, 2)
      + "T" + padded(parts.tm_hour, 2) + ":" + padded(parts.tm_min, 2) + ":" + padded(parts.tm_sec, 2)
      + "." + padded(moment.tv_nsec / 1_000_000, 3) + "Z"
  }
}
