import GRDB

/// Why a journal cannot be used.
public struct JournalError: Error, CustomStringConvertible {
  /// SQLite's words.
  public let description: String
  /// What is to be done about it.
  public let kind: Kind

  public enum Kind: Sendable {
    /// The file is no journal, or no whole one.
    case damaged
    /// A program of another version made it.
    case otherVersion
    /// There is no such file, or it cannot be read.
    case unreadable
    /// It cannot be written: no space, no permission, or the file system has no locks.
    case unwritable
  }

  init(version: Int) {
    kind = .otherVersion
    description = "another version of Paragraf made it (tables \(version), this program's \(Journal.version))"
  }

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = (error as? JournalError) ?? JournalError(kind: .unwritable, description: "\(error)")
      return
    }
    let kind: Kind =
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      case .SQLITE_CANTOPEN: .unreadable
      default: .unwritable
      }
    self.init(kind: kind, description: error.message ?? "\(error)")
  }

  init(kind: Kind, description: String) {
    self.kind = kind
    self.description = description
  }

  static func wrapping<Result>(_ body: () throws -> Result) throws(JournalError) -> Result {
    do { return try body() } catch { throw JournalError(error) }
  }
}
