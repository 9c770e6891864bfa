import GRDB

/// A run of `import` or `watch`.
public struct JournalRun: Sendable, Hashable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "run"

  /// Nil until the journal numbers it.
  public var id: Int?
  /// Seconds since 1970; it has not ended where it runs yet or was killed.
  public var began: Double
  public var ended: Double?
  /// The program's version.
  public var paragraf: String
  public var fingerprint: String
  /// What was asked to be imported, for eyes, a line each.
  public var paths: String
  /// Why it ended early; nil if it did not.
  public var stopped: String?
  public var documents = 0
  /// Pages that were read; those of unchanged documents are not counted.
  public var pages = 0
  /// The most that a worker had, bytes.
  public var workerMemory = 0
  /// For whom it wrote: `archive` or `publish`; nil where an older version did.
  public var audience: String?
  /// How it read, JSON; nil where an older version did.
  public var options: String?
  /// Documents of former runs whose files are gone.
  public var gone = 0

  public init(began: Double, paragraf: String, fingerprint: String, paths: String) {
    self.began = began
    self.paragraf = paragraf
    self.fingerprint = fingerprint
    self.paths = paths
  }
}
