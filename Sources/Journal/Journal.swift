import FoundationEssentials
import GRDB

/// What happened to each document of an output folder, run after run: an SQLite file, `journal.sqlite`.
///
/// One process writes it, others may read at the same time. What is recorded is durable after `commit`; a process that
/// dies before that loses knowledge, never truth: what the journal does not know is done again.
public final class Journal {
  /// The file's name in the folder of the state.
  public static let name = "journal.sqlite"

  private let queue: DatabaseQueue
  private let isWriter: Bool

  /// Seconds to wait for another process that holds the file for a moment.
  private static let patience = 10.0

  /// Opens the journal to write it; creates it if there is none.
  /// - Throws: `JournalError`.
  /// - Parameter isDurable: whether a commit outlives a power cut; else the last ones may be lost, and are done again.
  public static func open(at path: String, isDurable: Bool) throws(JournalError) -> Journal {
    try Journal(path: path, isWriter: true, isDurable: isDurable)
  }

  /// Opens a journal to read it, as it is at this moment, whatever is written meanwhile.
  /// - Throws: `JournalError`.
  public static func read(at path: String) throws(JournalError) -> Journal {
    do {
      return try Journal(path: path, isWriter: false, isDurable: false)
    } catch let error where error.kind == .unreadable || error.kind == .unwritable {
      guard let still = try JournalAtRest.address(of: path) else { throw error }
      return try Journal(path: still, isWriter: false, isDurable: false)
    }
  }

  private init(path: String, isWriter: Bool, isDurable: Bool) throws(JournalError) {
    self.isWriter = isWriter
    var configuration = Configuration()
    configuration.readonly = !isWriter
    configuration.busyMode = .timeout(Self.patience)
    // One transaction spans many documents; `commit` ends it.
    configuration.allowsUnsafeTransactions = true
    queue = try JournalError.wrapping { try DatabaseQueue(path: path, configuration: configuration) }
    if isWriter {
      try access { db in
        // Readers do not wait for the writer, and a commit is one sync.
        try db.execute(
          sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = \(isDurable ? "FULL" : "NORMAL")")
        try Self.prepare(db)
        try db.beginTransaction(.immediate)
      }
    } else {
      // All that is asked is answered from one state of the file.
      let version = try access { db in
        try db.beginTransaction(.deferred)
        return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      }
      guard version == Self.version else { throw JournalError(version: version) }
    }
  }

  // MARK: Documents

  /// What is known of the document whose outputs bear this name.
  /// - Parameter output: path below the output folder, without suffix.
  public func entry(for output: [UInt8]) throws(JournalError) -> JournalEntry? {
    try access { db in
      try JournalEntry.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM document WHERE output = ?"), arguments: [Data(output)])
    }
  }

  /// Documents of this size that were read, or failed, with this fingerprint: what a file of the same content need not
  /// go through again. At most 64 of them, that the question costs the same however many there are.
  public func entries(ofSize bytes: Int, fingerprint: String) throws(JournalError) -> [JournalEntry] {
    try access { db in
      try JournalEntry.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT * FROM document WHERE bytes = ? AND fingerprint = ? AND sha256 IS NOT NULL LIMIT 64
            """), arguments: [bytes, fingerprint])
    }
  }

  /// Records how a document's import ended.
  public func record(_ entry: JournalEntry) throws(JournalError) {
    try access { db in
      try db.cachedStatement(sql: JournalEntry.insertion).execute(arguments: try entry.arguments)
    }
  }

  /// The documents that a file carries.
  public func entries(in holder: [UInt8]) throws(JournalError) -> [JournalEntry] {
    try access { db in
      try JournalEntry.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM document WHERE holder = ?"), arguments: [Data(holder)])
    }
  }

  /// Records that a run came to a document and found nothing to do.
  /// - Parameters:
  ///   - path: where the document lies now.
  ///   - holder: the file that carries it, if one does.
  public func see(
    _ output: [UInt8], path: [UInt8], holder: [UInt8]? = nil, run: Int
  ) throws(JournalError) {
    try access { db in
      try db.cachedStatement(sql: "UPDATE document SET seen = ?, path = ?, holder = ? WHERE output = ?")
        .execute(arguments: [run, Data(path), holder.map { Data($0) }, Data(output)])
    }
  }

  /// Calls `body` with each document, in the order of the outputs' names. Holds one at a time.
  /// - Parameter condition: SQL over the columns of `document`.
  /// - Throws: `JournalError`, and what `body` throws.
  public func forEach(
    where condition: String = "1", orderedBy order: String = "output", limit: Int = -1,
    _ body: (JournalEntry) throws -> Void
  ) throws {
    try visit { db in
      let sql = "SELECT * FROM document WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
      let entries = try JournalEntry.fetchCursor(db, sql: sql)
      while let entry = try entries.next() { try body(entry) }
    }
  }

  /// Calls `body` with each row of the answer to a question in SQL. Holds one at a time.
  /// - Throws: `JournalError`, and what `body` throws.
  public func forEachRow(_ sql: String, _ body: (JournalRow) throws -> Void) throws {
    try visit { db in
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() { try body(JournalRow(row: row)) }
    }
  }

  /// Keeps a name for the outputs of a file, told by `mark`, that is to be done.
  public func reserve(_ output: [UInt8], for mark: String) throws(JournalError) {
    try access { db in
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO reservation (output, mark) VALUES (?, ?)")
        .execute(arguments: [Data(output), mark])
    }
  }

  /// Whom a name is kept for.
  public func reservation(of output: [UInt8]) throws(JournalError) -> String? {
    try access { db in
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT mark FROM reservation WHERE output = ?"), arguments: [Data(output)])
    }
  }

  /// The file is done; what is known of it stands with its document.
  public func release(_ output: [UInt8]) throws(JournalError) {
    try access { db in
      try db.cachedStatement(sql: "DELETE FROM reservation WHERE output = ?").execute(arguments: [
        Data(output)
      ])
    }
  }

  // MARK: Files that are no documents

  /// Records that a run left a file out.
  public func leaveOut(_ file: LeftOutFile, run: Int) throws(JournalError) {
    try access { db in
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO leftOut (path, reason, detail, files, run) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [file.path, file.reason, file.detail, file.files, run])
    }
  }

  /// Forgets what earlier runs left out below a path.
  public func forgetLeftOut(before run: Int, below root: [UInt8]) throws(JournalError) {
    try access { db in
      try db.execute(
        sql: "DELETE FROM leftOut WHERE run < ? AND (path = ? OR substr(path, 1, ?) = ?)",
        arguments: [run, Data(root), root.count + 1, Data(root + [0x2F])])
    }
  }

  /// Whether the last look at a path found no document there.
  public func isLeftOut(_ path: [UInt8]) throws(JournalError) -> Bool {
    try access { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM leftOut WHERE path = ?)"),
        arguments: [Data(path)]
      ) ?? false
    }
  }

  /// Calls `body` with each file that was left out, in the order of their paths. Holds one at a time.
  public func forEachLeftOut(limit: Int = -1, _ body: (LeftOutFile) throws -> Void) throws {
    try visit { db in
      let files = try LeftOutFile.fetchCursor(db, sql: "SELECT * FROM leftOut ORDER BY path LIMIT \(limit)")
      while let file = try files.next() { try body(file) }
    }
  }

  /// Where a document of this content lies, as far as is known.
  public func path(ofContent sha256: String) throws(JournalError) -> [UInt8]? {
    try access { db in
      try Data.fetchOne(
        db, sql: "SELECT path FROM document WHERE sha256 = ? ORDER BY seen DESC LIMIT 1", arguments: [sha256]
      ).map { Array($0) }
    }
  }

  /// Forgets a document.
  public func forget(_ output: [UInt8]) throws(JournalError) {
    try access { db in
      try db.cachedStatement(sql: "DELETE FROM document WHERE output = ?").execute(arguments: [Data(output)])
    }
  }

  // MARK: Runs

  /// Records that a run begins, or goes on if it has a number; returns its number.
  public func begin(_ run: JournalRun) throws(JournalError) -> Int {
    try access { db in
      try run.save(db)
      return run.id ?? Int(db.lastInsertedRowID)
    }
  }

  /// Records what is known of a run by now.
  public func update(_ run: JournalRun) throws(JournalError) { try access { try run.update($0) } }

  public func lastRun() throws(JournalError) -> JournalRun? {
    try access { try JournalRun.fetchOne($0, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1") }
  }

  /// The last runs, the latest first.
  public func lastRuns(_ count: Int) throws(JournalError) -> [JournalRun] {
    try access { try JournalRun.fetchAll($0, sql: "SELECT * FROM run ORDER BY id DESC LIMIT \(count)") }
  }

  // MARK: Transactions

  /// Makes everything that was recorded durable.
  public func commit() throws(JournalError) {
    try access { db in
      try db.commit()
      try db.beginTransaction(.immediate)
    }
  }

  /// Makes everything durable and closes the file, in one piece.
  public func close() throws(JournalError) {
    if isWriter { try access { try $0.commit() } }
    try JournalError.wrapping { try queue.close() }
  }

  private func visit(_ body: (Database) throws -> Void) throws {
    do { try queue.inDatabase(body) } catch let error as DatabaseError { throw JournalError(error) }
  }

  private func access<Result>(_ body: (Database) throws -> Result) throws(JournalError) -> Result {
    try JournalError.wrapping { try queue.inDatabase(body) }
  }
}
