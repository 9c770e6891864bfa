import ParagrafKit

/// What came of an import. Holds counts, and the first failures only, however many documents there are.
public struct RunSummary: Sendable {
  /// Failed documents that are named one by one.
  static let named = 20

  public struct Failure: Sendable {
    public var path: FilePath
    public var reason: FailureReason
    public var detail: String
  }

  public private(set) var count: [Status: Int] = [:]
  public private(set) var reasons: [FailureReason: Int] = [:]
  /// Documents that lack something, by what they lack.
  public private(set) var missing: [String: Int] = [:]
  public private(set) var failures: [Failure] = []
  public private(set) var pages = 0
  public var seconds = 0.0
  /// Failed documents that were not tried, as they or others of the same content failed before.
  public var remembered = 0
  /// Documents that cost a worker and were tried once more.
  public var rescued = 0
  /// How much was masked, by what it is, and in how many documents.
  public private(set) var masked: [String: Int] = [:]
  public private(set) var maskedDocuments = 0
  /// Why the run ended early; nil if it did not.
  public var stopped: String?
  /// Whether that was told as an error.
  public var isStopTold = false

  public init() {}

  public var documents: Int { count.values.reduce(0, +) }
  /// Documents that there was something to do with.
  var done: Int { documents - (count[.unchanged] ?? 0) - remembered }
  public var failed: Int { count[.failed] ?? 0 }

  /// The first documents that lack something, by what they lack.
  private var incomplete: [String: [FilePath]] = [:]

  mutating func add(_ path: FilePath, _ outcome: Outcome) {
    count[outcome.status, default: 0] += 1
    // Pages that were read for it.
    if [.imported, .partial].contains(outcome.status), outcome.sameAs == nil { pages += outcome.pages }
    for (category, number) in outcome.masked ?? [:] { masked[category, default: 0] += number }
    if outcome.masked?.isEmpty == false { maskedDocuments += 1 }
    for reason in Set(outcome.missing.map(\.reason)) {
      missing[reason, default: 0] += 1
      if incomplete[reason, default: []].count < Self.named { incomplete[reason, default: []].append(path) }
    }
    guard let reason = outcome.reason, outcome.status == .failed else { return }
    reasons[reason, default: 0] += 1
    if failures.count < Self.named {
      failures.append(Failure(path: path, reason: reason, detail: outcome.detail ?? ""))
    }
  }

  /// For eyes, several lines.
  public var text: String {
    var lines: [String] = []
    if let stopped, !isStopTold { lines.append("Stopped: \(stopped)") }
    let counts = [Status.imported, .partial, .unchanged, .failed].compactMap { status in
      count[status].map { "\($0) \(status.rawValue)" }
    }
    let documents = Counted.text(documents, "document")
    lines.append(
      "\(documents) in \(Counted.duration(seconds)): "
        + (counts.isEmpty ? "none done" : counts.joined(separator: ", "))
        + (pages > 0 ? "; \(Counted.text(pages, "page"))" : ""))
    if remembered > 0 {
      lines.append(
        "  not tried: \(remembered), as they, or a file of the same content, failed before; --retry-failed tries them"
      )
    }
    if maskedDocuments > 0 {
      let counts = masked.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      lines.append(
        "  masked in \(Counted.text(maskedDocuments, "document")): \(counts.joined(separator: ", ")); look at *.masks.jsonl before publishing"
      )
    }
    for (reason, number) in missing.sorted(by: { $0.key < $1.key }) {
      lines.append("  partial, \(reason): \(number)\(Self.advice(missing: reason))")
      let paths = incomplete[reason] ?? []
      lines += paths.map { "    \($0.display)" }
      if number > paths.count { lines.append("    and \(number - paths.count) more") }
    }
    for reason in FailureReason.allCases {
      guard let number = reasons[reason] else { continue }
      lines.append("  failed, \(reason.rawValue): \(number) (\(reason.advice))")
      for failure in failures where failure.reason == reason {
        let detail = failure.detail.isEmpty ? "" : " – \(failure.detail.printable)"
        lines.append("    \(failure.path.display)\(detail)")
      }
    }
    if failed > failures.count {
      lines.append("    and \(failed - failures.count) more failed; --log-format json names them all")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// In parentheses, what it is that a document lacks.
  package static func advice(missing reason: String) -> String {
    switch reason {
    case "no-text": " (pages without text that can be read; images need OCR)"
    case "garbled-text":
      " (text layers of whose letters some stand for others, read as they are; OCR may help)"
    case "unreadable-text": " (text layers whose letters stand for other letters; OCR may help)"
    case "damaged-page": " (pages with syntax errors; something may be missing)"
    case "missing-page": " (pages that cannot be opened)"
    case "lost-page": " (pages left out: too long or too dear to read, or crashing the reader)"
    case "no-structure": " (text alone: finding its structure failed)"
    case "no-page-list": " (the file's list of pages is lost; some may not have been found)"
    default: ""
    }
  }
}

/// Numbers for eyes.
package enum Counted {
  package static func text(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `0.4 s`, `12 s`, `4 min 10 s`, `2 h 5 min`.
  package static func duration(_ seconds: Double) -> String {
    guard seconds >= 9.95 else { return "\(max(0, seconds).short) s" }
    let whole = Int(min(seconds, 1e9).rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
