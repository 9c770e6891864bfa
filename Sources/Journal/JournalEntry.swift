import FoundationEssentials
import GRDB

/// How a document's import ended, and by what that is known again.
public struct JournalEntry: Sendable, Hashable, Codable, FetchableRecord {
  /// Path of its outputs below the output folder, without suffix.
  public var output: Data
  /// The document's path as it was found.
  public var path: Data
  /// SHA-256 of its content, hexadecimal; nil where nothing could be read.
  public var sha256: String?
  /// The file as it was when it was read.
  public var bytes = 0
  public var inode = 0
  /// Nanoseconds since 1970.
  public var modified = 0
  public var changed = 0
  /// Of all that decides its outputs but its content.
  public var fingerprint: String
  /// Of what archivists decided about its edits; nil where they decided nothing.
  public var decisions: String?

  /// `imported`, `partial` or `failed`.
  public var status: String
  public var reason: String?
  public var detail: String?
  public var missing: [Gap] = []
  public var pages = 0
  public var items = 0
  public var seconds = 0.0
  /// What it was allowed, in seconds and MB, where that was too little.
  public var timeLimit: Double?
  public var memoryLimit: Int?
  public var permitsCopying = true

  /// What it is, whose, of which day; as far as that was found.
  public var kind: String?
  public var organ: String?
  public var date: String?
  /// The confidence of its least certain fact, and which one that is.
  public var confidence: Double?
  public var doubt: String?
  /// Edits of its text that were made, and that wait for somebody's decision.
  public var repairs = 0
  public var proposals = 0

  public var files: [OutputFile] = []
  /// Whether the run that came to this result found a former one.
  public var isRedone = false
  /// What went wrong in programs that read along, JSON by their ids; nil where nothing did.
  public var programs: String?
  /// Corrections that fit nowhere any more, a JSON array of sentences; nil where all fit.
  public var conflicts: String?
  /// Corrections that wait for somebody's approval, a JSON array of ids and sentences; nil where none does.
  public var offers: String?
  /// The path of the file that carries it, and its number there, from 0; nil for a file by itself.
  public var holder: Data?
  public var place: Int?
  /// Documents that it carries, JSON; nil where there are none.
  public var documents: String?
  /// The run that came to this result, and the last one that came to the document.
  public var run: Int
  public var seen: Int
  /// Seconds since 1970.
  public var finished: Double

  public init(
    output: [UInt8], path: [UInt8], fingerprint: String, status: String, run: Int, finished: Double
  ) {
    self.output = Data(output)
    self.path = Data(path)
    self.fingerprint = fingerprint
    self.status = status
    self.run = run
    seen = run
    self.finished = finished
  }

  /// A page that the document lacks, and why.
  public struct Gap: Sendable, Hashable, Codable {
    public var reason: String
    /// From 1.
    public var page: Int

    public init(reason: String, page: Int) {
      self.reason = reason
      self.page = page
    }
  }

  /// An output as it was written.
  public struct OutputFile: Sendable, Hashable, Codable {
    /// `json`, and what stands behind the document's name, `json` too or `facts.jsonl`.
    public var format: String
    public var suffix: String
    public var sha256: String
    public var bytes: Int
    public var inode: Int
    /// Nanoseconds since 1970.
    public var modified: Int
    public var changed: Int

    public init(
      format: String, suffix: String, sha256: String, bytes: Int, inode: Int, modified: Int, changed: Int
    ) {
      self.format = format
      self.suffix = suffix
      self.sha256 = sha256
      self.bytes = bytes
      self.inode = inode
      self.modified = modified
      self.changed = changed
    }
  }

  /// The path of the file that it lies in.
  public var file: Data { holder ?? path }
  /// The path for eyes.
  public var displayPath: String { String(decoding: path, as: UTF8.self) }
  /// Whether the last run came to it and found nothing to do.
  public var isUnchanged: Bool { seen > run }
  /// The same in SQL.
  public static let isUnchanged = "(seen > run)"
}
