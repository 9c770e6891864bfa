import Journal
import ParagrafKit

/// What a journal sums up to.
struct Overview {
  /// Documents by how they ended, and those that the last run found as they were.
  private(set) var results: [Status: Int] = [:]
  private(set) var unchanged = 0
  /// Files that are no documents, by reason, the most frequent first.
  private(set) var leftOut: [(reason: String, files: Int)] = []
  /// Documents that failed, by reason, the most frequent first.
  private(set) var reasons: [(reason: String, documents: Int)] = []
  /// What documents lack: in how many, and on how many pages; the most frequent first.
  private(set) var missing: [(reason: String, documents: Int, pages: Int)] = []
  /// Of documents that were read.
  private(set) var pages = 0
  private(set) var items = 0
  /// Of all files.
  private(set) var bytes = 0
  /// Edits of the text, and the documents that have any: made, and waiting for a decision.
  private(set) var repairs = (edits: 0, documents: 0)
  private(set) var proposals = (edits: 0, documents: 0)
  /// Documents whose owner forbids the copying of their text.
  private(set) var uncopyable = 0
  /// When the first and the last document was done, seconds since 1970.
  private(set) var finished: ClosedRange<Double>?
  private(set) var lastRun: JournalRun?
  /// Documents that the last run came to, and of these what it read itself.
  private(set) var seenLast = 0
  private(set) var readLast = (documents: 0, pages: 0)
  private(set) var latest = 0.0

  var documents: Int { results.values.reduce(0, +) }

  init(_ journal: Journal) throws {
    lastRun = try journal.lastRun()
    let run = lastRun?.id ?? 0
    let sums = """
      SELECT status, \(JournalEntry.isUnchanged), reason, count(*), sum(pages), sum(items),
        sum(CASE WHEN holder IS NULL THEN bytes ELSE 0 END), sum(repairs),
        sum(repairs > 0), sum(proposals), sum(proposals > 0), sum(NOT permitsCopying), min(finished), max(finished),
        sum(seen = \(run)), sum(run = \(run)), sum(CASE run WHEN \(run) THEN pages ELSE 0 END),
        max(CASE run WHEN \(run) THEN finished END)
      FROM document GROUP BY 1, 2, 3 ORDER BY 4 DESC, 3
      """
    try journal.forEachRow(sums) { add($0) }
    let gaps = """
      SELECT json_extract(gap.value, '$.reason'), count(DISTINCT output), count(*)
      FROM document, json_each(document.missing) AS gap
      WHERE status = 'partial' GROUP BY 1 ORDER BY 2 DESC, 1
      """
    try journal.forEachRow("SELECT reason, sum(files) FROM leftOut GROUP BY 1 ORDER BY 2 DESC, 1") {
      leftOut.append(($0.text(0) ?? "", $0.int(1)))
    }
    try journal.forEachRow(gaps) { missing.append(($0.text(0) ?? "", $0.int(1), $0.int(2))) }
  }

  private mutating func add(_ row: JournalRow) {
    let documents = row.int(3)
    let result = row.text(0).flatMap(Status.init) ?? .failed
    if row.int(1) != 0 { unchanged += documents }
    if result == .failed { reasons.append((row.text(2) ?? "", documents)) } else { pages += row.int(4) }
    results[result, default: 0] += documents
    items += row.int(5)
    bytes += row.int(6)
    repairs.edits += row.int(7)
    repairs.documents += row.int(8)
    proposals.edits += row.int(9)
    proposals.documents += row.int(10)
    uncopyable += row.int(11)
    if let first = row.number(12), let last = row.number(13) {
      finished = min(first, finished?.lowerBound ?? first)...max(last, finished?.upperBound ?? last)
    }
    seenLast += row.int(14)
    readLast.documents += row.int(15)
    readLast.pages += row.int(16)
    latest = max(latest, row.number(17) ?? 0)
  }
}
