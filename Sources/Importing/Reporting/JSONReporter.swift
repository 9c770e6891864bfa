import FoundationEssentials
import Glibc
import ParagrafKit

/// Messages for machines: one JSON object a line, for every document that ended, for whatever else there is
/// to tell, and for the summary.
///
///     {"file":"a/x.pdf","items":4,"level":"info","pages":10,"seconds":0.2,"status":"imported","time":"…"}
///     {"advice":"…","detail":"…","file":"a/y.pdf","level":"error","reason":"damaged","status":"failed",…}
///     {"level":"info","message":"finished","summary":{"documents":2,"imported":1,"failed":1,…},"time":"…"}
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
    var message: String?
    /// The file's path; U+FFFD stands for bytes that are not UTF-8.
    var file: String?
    /// The path's bytes, base64, where they are not UTF-8.
    var fileBytes: String?
    var status: Status?
    var reason: FailureReason?
    var detail: String?
    var advice: String?
    var missing: [Missing]?
    var pages: Int?
    var items: Int?
    var seconds: Double?
    var summary: Summary?

    init(_ level: ReportLevel, file: FilePath? = nil) {
      self.level = level.rawValue
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
    var reasons: [String: Int]
    var missing: [String: Int]
    var pages: Int
    var seconds: Double
    var stopped: String?
  }

  public func ended(_ path: FilePath, _ outcome: Outcome) {
    let level: ReportLevel =
      switch outcome.status {
      case .imported, .unchanged: .info
      case .partial: .warning
      case .failed: .error
      }
    var entry = Entry(level, file: path)
    entry.status = outcome.status
    entry.reason = outcome.reason
    entry.detail = outcome.detail
    entry.advice = outcome.reason?.advice
    entry.missing = outcome.missing.isEmpty ? nil : outcome.missing
    entry.pages = outcome.pages
    entry.items = outcome.items
    entry.seconds = outcome.seconds
    tell(level, entry)
  }

  public func advanced(_ state: ImportState) {}

  public func say(_ level: ReportLevel, _ message: String, file: FilePath?) {
    var entry = Entry(level, file: file)
    entry.message = message
    tell(level, entry)
  }

  public func summarise(_ summary: RunSummary) {
    var entry = Entry(.info)
    entry.message = summary.stopped == nil ? "finished" : "stopped"
    entry.summary = Summary(
      documents: summary.documents, imported: summary.count[.imported] ?? 0,
      partial: summary.count[.partial] ?? 0, unchanged: summary.count[.unchanged] ?? 0,
      failed: summary.failed,
      reasons: Dictionary(uniqueKeysWithValues: summary.reasons.map { ($0.key.rawValue, $0.value) }),
      missing: summary.missing, pages: summary.pages,
      seconds: (summary.seconds * 1000).rounded() / 1000, stopped: summary.stopped)
    tell(.info, entry)
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
