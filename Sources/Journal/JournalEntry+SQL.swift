import FoundationEssentials
import GRDB

// Written by hand: by way of Codable a row costs four times as much, and an import writes one for each document.
extension JournalEntry {
  static let insertion = """
    INSERT OR REPLACE INTO document (
      output, path, sha256, bytes, inode, modified, changed, fingerprint, decisions, status, reason, detail, missing, pages,
      items, seconds, timeLimit, memoryLimit, permitsCopying, kind, organ, date, confidence, doubt, repairs, proposals,
      files, isRedone, programs, conflicts, offers, holder, place, documents, run, seen, finished
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The values of `insertion`.
  var arguments: StatementArguments {
    get throws {
      [
        output, path, sha256, bytes, inode, modified, changed, fingerprint, decisions, status, reason, detail,
        missing.isEmpty ? "[]" : try json(missing), pages, items, seconds, timeLimit, memoryLimit,
        permitsCopying, kind, organ, date, confidence, doubt, repairs, proposals,
        files.isEmpty ? "[]" : try json(files), isRedone, programs, conflicts, offers, holder, place,
        documents, run, seen, finished,
      ]
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }
}
