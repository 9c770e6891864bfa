import GRDB

extension Journal {
  /// The version of the tables, SQLite's `user_version`.
  static let version = 3

  /// Creates the tables in a new file.
  static func prepare(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found == version { return }
    guard (0..<version).contains(found) else { throw JournalError(version: found) }
    try db.inTransaction {
      if found == 0 { try db.execute(sql: first) }
      if found < 2 { try db.execute(sql: second) }
      try db.execute(sql: third)
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// What version 3 has besides.
  private static let third = """
    ALTER TABLE document ADD COLUMN offers TEXT;                          -- corrections that wait for approval, JSON
    ALTER TABLE document ADD COLUMN holder BLOB;                          -- path of the file that carries it
    ALTER TABLE document ADD COLUMN place INTEGER;                        -- its number there, from 0
    ALTER TABLE document ADD COLUMN documents TEXT;                       -- those that it carries, JSON
    CREATE INDEX documentHolder ON document (holder) WHERE holder IS NOT NULL;
    """

  /// What version 2 has besides.
  private static let second = """
    ALTER TABLE document ADD COLUMN isRedone INTEGER NOT NULL DEFAULT 0;  -- whether there was a former result
    ALTER TABLE document ADD COLUMN programs TEXT;                        -- what went wrong in programs, JSON by their ids
    ALTER TABLE document ADD COLUMN conflicts TEXT;                       -- corrections that fit nowhere, JSON
    ALTER TABLE run ADD COLUMN audience TEXT;                             -- archive or publish
    ALTER TABLE run ADD COLUMN options TEXT;                              -- how it read, JSON
    ALTER TABLE run ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;           -- documents whose files are gone
    CREATE TABLE leftOut (
      path BLOB PRIMARY KEY,          -- as it was found
      reason TEXT NOT NULL,
      detail TEXT,
      files INTEGER NOT NULL,         -- how many it stands for: a folder may be left out as a whole
      run INTEGER NOT NULL            -- the last one that came to it
    ) WITHOUT ROWID;
    """

  /// Version 1.
  private static let first = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      began REAL NOT NULL,            -- seconds since 1970
      ended REAL,                     -- absent while it runs, and where it was killed
      paragraf TEXT NOT NULL,         -- the program's version
      fingerprint TEXT NOT NULL,
      paths TEXT NOT NULL,            -- what was asked to be imported, for eyes, a line each
      stopped TEXT,                   -- why it ended early
      documents INTEGER NOT NULL,
      pages INTEGER NOT NULL,         -- that were read, not those of unchanged documents
      workerMemory INTEGER NOT NULL   -- the most that a worker had, bytes
    );
    CREATE TABLE document (
      output BLOB PRIMARY KEY,        -- of its outputs, below the output folder, without suffix
      path BLOB NOT NULL,             -- as it was found
      sha256 TEXT,                    -- of its content; absent where nothing could be read
      bytes INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      modified INTEGER NOT NULL,      -- nanoseconds since 1970, as the file system says
      changed INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,      -- of all that decides its outputs but its content
      decisions TEXT,                 -- checksum of what archivists decided about its edits
      status TEXT NOT NULL,           -- imported, partial or failed
      reason TEXT,
      detail TEXT,
      missing TEXT NOT NULL,          -- what a partial document lacks, JSON
      pages INTEGER NOT NULL,
      items INTEGER NOT NULL,
      seconds REAL NOT NULL,
      timeLimit REAL,                 -- what it was allowed, seconds, where that was too little
      memoryLimit INTEGER,            -- the same in MB
      permitsCopying INTEGER NOT NULL,
      kind TEXT,                      -- facts of the document: what it is, whose, of which day
      organ TEXT,
      date TEXT,
      confidence REAL,                -- of the least certain fact
      doubt TEXT,                     -- which one that is
      repairs INTEGER NOT NULL,       -- edits of the text that were made
      proposals INTEGER NOT NULL,     -- edits that wait for somebody's decision
      files TEXT NOT NULL,            -- its outputs, JSON
      run INTEGER NOT NULL,           -- that came to this result
      seen INTEGER NOT NULL,          -- the last one that came to the document
      finished REAL NOT NULL          -- seconds since 1970
    ) WITHOUT ROWID;
    CREATE TABLE reservation (
      output BLOB PRIMARY KEY,        -- a name that is kept
      mark TEXT NOT NULL              -- for the outputs of this file
    ) WITHOUT ROWID;
    CREATE INDEX documentContent ON document (bytes, fingerprint);
    CREATE INDEX documentStatus ON document (status);
    """
}
