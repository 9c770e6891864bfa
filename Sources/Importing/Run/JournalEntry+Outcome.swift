import Journal
import ParagrafKit

// Between what workers tell and what the journal keeps.

extension JournalEntry {
  var stamp: FileStamp { FileStamp(bytes: bytes, inode: inode, modified: modified, changed: changed) }

  mutating func take(_ outcome: Outcome) {
    sha256 = outcome.sha256
    take(outcome.stamp)
    reason = outcome.reason?.rawValue
    detail = outcome.detail
    missing = outcome.missing.map { Gap(reason: $0.reason, page: $0.page) }
    pages = outcome.pages
    items = outcome.items
    seconds = outcome.seconds
    let gist = outcome.gist ?? Gist()
    permitsCopying = gist.permitsCopying
    (kind, organ, date) = (gist.kind, gist.organ, gist.date)
    (confidence, doubt) = (gist.confidence, gist.doubt)
    (repairs, proposals) = (gist.repairs, gist.proposals)
    files = (outcome.files ?? []).map(OutputFile.init)
    conflicts = outcome.unfitDecisions.map { String(decoding: Wire.line($0).dropLast(), as: UTF8.self) }
    offers = outcome.offers.map { String(decoding: Wire.line($0).dropLast(), as: UTF8.self) }
    programs = outcome.programs.map { String(decoding: Wire.line($0).dropLast(), as: UTF8.self) }
    documents = outcome.documents.map { String(decoding: Wire.line($0).dropLast(), as: UTF8.self) }
  }

  /// The same result of the same content, for a file that has another date, or whose outputs have.
  init(_ entry: JournalEntry, seenAs outcome: Outcome, at path: FilePath) {
    self = entry
    self.path = .init(path.bytes)
    take(outcome.stamp)
    let renewed = (outcome.files ?? []).map(OutputFile.init)
    files = entry.files.filter { file in !renewed.contains { $0.format == file.format } } + renewed
    finished = Clock.seconds
  }

  private mutating func take(_ stamp: FileStamp?) {
    guard let stamp else { return }
    (bytes, inode, modified, changed) = (stamp.bytes, stamp.inode, stamp.modified, stamp.changed)
  }
}

extension JournalEntry {
  /// Whether it failed, or was read in part only as the rest took too much.
  var isUnfinished: Bool { status == Status.failed.rawValue || isCurtailed }
  var isCurtailed: Bool { missing.contains { Missing.curtailed.contains($0.reason) } }
  /// Corrections that fit nowhere any more, a sentence each.
  package var conflictWords: [String] {
    conflicts.flatMap { try? Wire.read([String].self, $0.utf8) } ?? []
  }
  /// Why it failed.
  var failure: FailureReason? { reason.flatMap(FailureReason.init) }
}

extension Job.Known {
  /// - Parameter folder: the output folder.
  init(_ entry: JournalEntry, below folder: FilePath) {
    let files = Dictionary(entry.files.map { ($0.suffix, $0.sha256) }, uniquingKeysWith: { $1 })
    self.init(
      sha256: entry.sha256 ?? "", name: FilePath(bytes: Array(FilePath(bytes: Array(entry.path)).name)),
      output: folder.appending(entry.output), files: entry.status == Status.failed.rawValue ? nil : files)
  }
}

extension JournalEntry.OutputFile {
  var stamp: FileStamp { FileStamp(bytes: bytes, inode: inode, modified: modified, changed: changed) }

  fileprivate init(_ output: Outcome.Output) {
    self.init(
      format: output.format, suffix: output.suffix, sha256: output.sha256, bytes: output.stamp.bytes,
      inode: output.stamp.inode, modified: output.stamp.modified, changed: output.stamp.changed)
  }
}

extension Outcome {
  /// What went wrong in programs that read a document along, by their ids.
  package static func programs(_ entry: JournalEntry) -> [String: String] { Outcome(entry).programs ?? [:] }

  /// What a document came to, as the journal remembers it.
  init(_ entry: JournalEntry, _ visit: Visit? = nil) {
    self.init(id: 0, status: Status(rawValue: entry.status) ?? .failed, visit: visit)
    reason = entry.reason.flatMap(FailureReason.init)
    detail = entry.detail
    missing = entry.missing.map { Missing(reason: $0.reason, page: $0.page) }
    pages = entry.pages
    items = entry.items
    seconds = entry.seconds
    sha256 = entry.sha256
    stamp = entry.stamp
    gist = Gist(
      permitsCopying: entry.permitsCopying, kind: entry.kind, organ: entry.organ, date: entry.date,
      confidence: entry.confidence, doubt: entry.doubt, repairs: entry.repairs, proposals: entry.proposals)
    unfitDecisions = entry.conflicts == nil ? nil : entry.conflictWords
    offers = entry.offers.flatMap { try? Wire.read([CorrectionReport.Offer].self, $0.utf8) }
    programs = entry.programs.flatMap { try? Wire.read([String: String].self, $0.utf8) }
    documents = entry.documents.flatMap { try? Wire.read([Inside].self, $0.utf8) }
  }
}
