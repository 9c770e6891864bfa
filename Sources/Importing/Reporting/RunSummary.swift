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
  /// Documents that were done before and are as they were; those that failed are not counted here.
  public private(set) var unchanged = 0
  private var unchangedPartial = 0
  /// Files that are no documents, by reason, and the first of them.
  public private(set) var leftOutReasons: [LeftOutReason: Int] = [:]
  private var leftOutFiles: [LeftOutReason: [(path: FilePath, words: String)]] = [:]
  /// Documents that were read without a program that failed, by its id and why.
  private var programs: [String: (documents: Int, words: String)] = [:]
  /// Corrections that fit nowhere any more, and the first documents that they are of.
  public private(set) var conflicts = 0
  private var conflicting: [(path: FilePath, words: String)] = []
  /// Corrections of other documents that wait for approval, and the first documents that they are offered to.
  public private(set) var offers = 0
  private var offered: [(path: FilePath, words: String)] = []
  /// Documents that carry files with them, and the first of them.
  public private(set) var carrying = 0
  private var carriers: [(path: FilePath, words: String)] = []
  /// Documents of earlier runs whose files are gone, and those of them that were forgotten.
  public var gone = 0
  public var forgotten = 0
  /// The output folder, where the user is to be told what comes next.
  var output: FilePath?
  /// Whether pictures were read where there was no text.
  var wasOCRTried = false
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
  var done: Int { documents - unchanged - remembered }
  public var leftOut: Int { leftOutReasons.values.reduce(0, +) }
  /// Whether nothing is partial, left out, or read without a program that failed.
  var isWhole: Bool { count[.partial] == nil && leftOut == 0 && programs.isEmpty && failed == 0 }
  public var failed: Int { count[.failed] ?? 0 }

  /// The first documents that lack something, by what they lack.
  private var incomplete: [String: [FilePath]] = [:]

  mutating func add(_ path: FilePath, _ outcome: Outcome) {
    count[outcome.status, default: 0] += 1
    if outcome.visit == .unchanged, outcome.status != .failed {
      unchanged += 1
      if outcome.status == .partial { unchangedPartial += 1 }
    } else if outcome.status != .failed, outcome.sameAs == nil {
      // Pages that were read for it.
      pages += outcome.pages
    }
    for words in outcome.unfitDecisions ?? [] {
      conflicts += 1
      if conflicting.count < Self.named { conflicting.append((path, words)) }
    }
    for offer in outcome.offers ?? [] {
      offers += 1
      if offered.count < Self.named { offered.append((path, offer.words)) }
    }
    if let words = outcome.carries {
      carrying += 1
      if carriers.count < Self.named { carriers.append((path, words)) }
    }
    for (id, words) in outcome.programs ?? [:] { programs[id, default: (0, words)].documents += 1 }
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

  mutating func add(_ file: LeftOut) {
    leftOutReasons[file.reason, default: 0] += file.files
    guard leftOutFiles[file.reason, default: []].count < Self.leftOutNamed else { return }
    let words = [file.detail, file.files == 1 ? nil : Counted.text(file.files, "file")].compactMap(\.self)
    leftOutFiles[file.reason, default: []].append((file.path, words.joined(separator: ", ")))
  }

  /// Files left out that are named one by one, for each reason.
  private static let leftOutNamed = 5

  /// For eyes, several lines.
  public var text: String {
    var lines: [String] = []
    if let stopped, !isStopTold { lines.append("Stopped: \(stopped)") }
    let known: [Status: Int] = [.imported: unchanged - unchangedPartial, .partial: unchangedPartial]
    func words(_ status: Status) -> String? {
      let number = (count[status] ?? 0) - (known[status] ?? 0)
      return number > 0 ? "\(number) \(status.rawValue)" : nil
    }
    let same = unchangedPartial > 0 ? " (\(unchangedPartial) of them partial)" : ""
    let counts = [
      words(.imported), words(.partial), unchanged > 0 ? "\(unchanged) unchanged\(same)" : nil,
      words(.failed),
      leftOut > 0 ? "\(Counted.text(leftOut, "other file")) left out" : nil,
    ].compactMap(\.self)
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
      lines.append(
        "  partial, \(reason): \(number)\(Self.advice(missing: reason, wasOCRTried: wasOCRTried))")
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
    lines += notes
    if let output, stopped == nil, self.documents > 0 {
      lines.append(
        "Next: paragraf status \(output.display); paragraf report \(output.display) --output report.html")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What else is to be known: programs that failed, files left out, originals that are gone.
  private var notes: [String] {
    var lines: [String] = []
    if conflicts > 0 {
      lines.append("  corrections that fit nowhere any more: \(conflicts)")
      lines += conflicting.map { "    \($0.path.display): \($0.words.printable)" }
    }
    if offers > 0 {
      lines.append("  corrections that wait for approval: \(offers)")
      lines += offered.map { "    \($0.path.display): \($0.words.printable)" }
    }
    if carrying > 0 {
      lines.append("  carrying other files, which were not read: \(carrying)")
      lines += carriers.map { "    \($0.path.display): \($0.words.printable)" }
      if carrying > carriers.count { lines.append("    and \(carrying - carriers.count) more") }
    }
    for (id, what) in programs.sorted(by: { $0.key < $1.key }) {
      lines.append("  read without the program \(id): \(what.documents) (\(what.words.printable))")
    }
    for reason in LeftOutReason.allCases {
      guard let number = leftOutReasons[reason] else { continue }
      lines.append("  left out, \(reason.words): \(number)")
      let named = leftOutFiles[reason] ?? []
      lines += named.map { "    \($0.path.display)" + ($0.words.isEmpty ? "" : " – \($0.words.printable)") }
      if number > named.count, named.count == Self.leftOutNamed {
        lines.append("    and more; 'paragraf status DIR --json' names them all")
      }
    }
    let originals = "  \(Counted.text(gone, "original")) \(gone == 1 ? "is" : "are") gone"
    if forgotten > 0 {
      lines.append("\(originals), and forgotten with the outputs")
    } else if gone > 0 {
      lines.append("\(originals); --forget-missing forgets them, with their outputs")
    }
    return lines
  }

  /// In parentheses, what it is that a document lacks.
  /// - Parameter wasOCRTried: whether pictures were read; then that is no advice.
  package static func advice(missing reason: String, wasOCRTried: Bool) -> String {
    switch reason {
    case "no-text":
      wasOCRTried
        ? " (pages on which nothing could be read; scan them anew)"
        : " (pages without text; --ocr auto reads their pictures)"
    case "garbled-text":
      " (text layers of whose letters some stand for others, read as they are"
        + (wasOCRTried ? ")" : "; --ocr auto may help)")
    case "unreadable-text":
      " (text layers whose letters stand for other letters"
        + (wasOCRTried ? "; their pictures could not be read)" : "; --ocr auto may help)")
    case "damaged-page": " (pages with syntax errors; something may be missing)"
    case "missing-page": " (pages that cannot be opened)"
    case "lost-page": " (pages left out: too long or too dear to read, or crashing the reader)"
    case "no-structure": " (text alone: finding its structure failed)"
    case "documents-inside": " (documents two levels inside a file are not read; save them and import them)"
    case "xfa-form": " (pages that stand in for an XFA form; print the form to PDF and import that)"
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
