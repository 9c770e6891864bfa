import Importing
import Journal
import ParagrafKit
import Writers

/// What happened to the documents of an output folder, for eyes.
public struct StatusText {
  /// Documents that are named for each reason, and in each of the lists at the end.
  private static let named = 5
  /// Paths of the last run that are named.
  private static let roots = 3

  private let journal: Journal
  private let overview: Overview
  private let width: Int
  private var lines: WrappedText

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - isHeld: whether a run holds it now; nil where that cannot be told.
  ///   - width: columns.
  public static func of(
    _ journal: Journal, folder: FilePath, isHeld: Bool?, width: Int
  ) throws -> String {
    var text = StatusText(
      journal: journal, overview: try Overview(journal), width: width, lines: WrappedText(width: width))
    text.addRun(folder, isHeld)
    text.addSums()
    try text.addFailures()
    try text.addGaps()
    try text.addConflicts()
    try text.addPrograms()
    try text.addLeftOut()
    try text.addLists()
    return text.lines.text
  }

  private init(journal: Journal, overview: Overview, width: Int, lines: WrappedText) {
    (self.journal, self.overview, self.width, self.lines) = (journal, overview, width, lines)
  }

  // MARK: The run

  private mutating func addRun(_ folder: FilePath, _ isHeld: Bool?) {
    add("Folder", TextWidth.cutStart(folder.display, to: width - Self.indent))
    guard let run = overview.lastRun else { return }
    let state = RunState(run, isHeld: isHeld)
    var when = Moment.local(run.began)
    if let ended = run.ended {
      when += ", \(state.words) after \(Counted.duration(ended - run.began))"
    } else {
      when += ", \(state.words)"
    }
    add("Last run", when)
    let end = run.ended ?? max(overview.latest, run.began)
    let pages = overview.readLast.pages
    var figures =
      "\(Counted.text(overview.seenLast, "document")), \(overview.readLast.documents) of them read: "
      + Counted.text(pages, "page")
    if pages > 0, end > run.began {
      figures += ", \(Self.rate(Double(pages) / (end - run.began))) pages/s"
    }
    add("", figures)
    add("", "by Paragraf \(run.paragraf.printable)")
    let roots = run.paths.split(separator: "\n")
    for root in roots.prefix(Self.roots) {
      add("", "of " + TextWidth.cutStart(String(root).printable, to: width - Self.indent - 3))
    }
    if roots.count > Self.roots { add("", "and \(roots.count - Self.roots) more paths") }
  }

  private static func rate(_ value: Double) -> String {
    value < 10 ? "\((value * 10).rounded() / 10)" : "\(Int(value.rounded()))"
  }

  // MARK: Sums

  private mutating func addSums() {
    let counts = [Status.imported, .partial, .failed].compactMap { status in
      overview.results[status].map { "\($0) \(status.rawValue)" }
    }
    add(
      "Documents",
      "\(overview.documents)" + (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))"))
    add(
      "", "\(Counted.text(overview.pages, "page")), \(Counted.text(overview.items, "item")), \(megabytes)")
    if overview.unchanged > 0 { add("", "\(overview.unchanged) unchanged in the last run") }
    if let gone = overview.lastRun?.gone, gone > 0 {
      add("", "\(Counted.text(gone, "original")) \(gone == 1 ? "is" : "are") gone")
    }
    if overview.repairs.edits > 0 {
      add(
        "Repairs", "\(overview.repairs.edits) made in \(Counted.text(overview.repairs.documents, "document"))"
      )
    }
  }

  private var megabytes: String {
    overview.bytes < 10_000_000
      ? "\((Double(overview.bytes) / 1e5).rounded() / 10) MB" : "\(overview.bytes / 1_000_000) MB"
  }

  private mutating func addFailures() throws {
    for (reason, count) in overview.reasons {
      let advice = FailureReason(rawValue: reason).map { " (\($0.advice))" } ?? ""
      addHeading("Failed, \(reason): \(count)\(advice)")
      try addPaths(where: "status = 'failed' AND reason IS \(reason.quotedForSQL)", of: count) { entry in
        entry.detail ?? ""
      }
    }
  }

  /// Whether the last run read pictures where there was no text.
  private var wasOCRTried: Bool { overview.lastRun?.options?.contains("\"ocr\":\"never\"") == false }

  private mutating func addConflicts() throws {
    for (column, heading) in [
      ("conflicts", "Corrections that fit nowhere any more"),
      ("offers", "Corrections that wait for approval"),
    ] {
      var count = 0
      try journal.forEach(where: "\(column) IS NOT NULL") { _ in count += 1 }
      guard count > 0 else { continue }
      addHeading("\(heading): in \(Counted.text(count, "document"))")
      try addPaths(where: "\(column) IS NOT NULL", of: count) { entry in
        (column == "conflicts" ? entry.conflictWords : CorrectionOffer.of(entry).map(\.words))
          .joined(separator: "; ")
      }
    }
  }

  private mutating func addPrograms() throws {
    var count = 0
    try journal.forEach(where: "programs IS NOT NULL") { _ in count += 1 }
    guard count > 0 else { return }
    addHeading("Read without a program that failed: \(count)")
    try addPaths(where: "programs IS NOT NULL", of: count) { entry in
      Outcome.programs(entry).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(
        separator: "; ")
    }
  }

  private mutating func addLeftOut() throws {
    guard !overview.leftOut.isEmpty else { return }
    let counts = overview.leftOut.map {
      "\($0.files) \(LeftOutReason(rawValue: $0.reason)?.words ?? $0.reason)"
    }
    addHeading("Left out: \(counts.joined(separator: ", ")) (--json names them all)")
    try journal.forEachLeftOut(limit: Self.named) { file in
      lines.add("\(file.displayPath.printable)\(file.detail.map { " – \($0)" } ?? "")", indent: 2, hanging: 4)
    }
  }

  private mutating func addGaps() throws {
    for (reason, documents, _) in overview.missing {
      addHeading(
        "Partial, \(reason): \(documents)\(RunSummary.advice(missing: reason, wasOCRTried: wasOCRTried))")
      try addPaths(where: "status = 'partial' AND \(JournalEntry.lacks(reason))", of: documents) { entry in
        Self.places(entry.missing.filter { $0.reason == reason }.map(\.page))
      }
    }
  }

  private static func places(_ pages: [Int]) -> String {
    let shown = pages.prefix(8).map(String.init).joined(separator: ", ")
    let more = pages.count > 8 ? " and \(pages.count - 8) more" : ""
    return "\(pages.count == 1 ? "page" : "pages") \(shown)\(more)"
  }

  // MARK: Lists

  private mutating func addLists() throws {
    try addList("Slowest", where: "seconds > 0", by: "seconds DESC") { entry in
      Counted.duration(entry.seconds) + (entry.pages > 0 ? ", \(Counted.text(entry.pages, "page"))" : "")
    }
    try addList("Least certain", where: "confidence < 1", by: "confidence") { entry in
      "\(((entry.confidence ?? 0) * 100).rounded() / 100), \(entry.doubt ?? "")"
    }
    let waiting = """
      Proposed repairs that wait for a decision: \(overview.proposals.edits) (see them with 'paragraf edits FILE \
      --status proposed')
      """
    try addList(waiting, where: "proposals > 0", by: "proposals DESC") { "\($0.proposals)" }
  }

  private mutating func addList(
    _ heading: String, where condition: String, by order: String, _ words: (JournalEntry) -> String
  ) throws {
    var isFirst = true
    try journal.forEach(where: condition, orderedBy: "\(order), output", limit: Self.named) { entry in
      if isFirst { addHeading(heading) }
      isFirst = false
      addPath(entry, words(entry))
    }
  }

  private mutating func addPaths(
    where condition: String, of count: Int, _ words: (JournalEntry) -> String
  ) throws {
    try journal.forEach(where: condition, limit: Self.named) { addPath($0, words($0)) }
    if count > Self.named { lines.add("and \(count - Self.named) more", indent: 2) }
  }

  // MARK: Lines

  private static let indent = 11

  private mutating func add(_ label: String, _ text: String) {
    lines.add(text, label: label, indent: Self.indent)
  }

  private mutating func addHeading(_ text: String) {
    lines.addEmptyLine()
    lines.add(text, indent: 0, hanging: 2)
  }

  private mutating func addPath(_ entry: JournalEntry, _ words: String) {
    let path = "  " + TextWidth.cutStart(entry.displayPath.printable, to: width - 2)
    let whole = "\(path) – \(words.printable)"
    if !words.isEmpty, TextWidth.of(whole) <= width {
      lines.add(verbatim: whole)
    } else {
      lines.add(verbatim: path)
      lines.add(words.printable, indent: 4)
    }
  }
}
