import Importing
import Journal
import ParagrafKit

/// The documents of a folder that import wrote, as its journal knows them.
struct Shelf {
  let folder: FilePath
  private let journal: Journal

  /// Nil where the folder holds no import.
  /// - Throws: `PackagingError` where its journal cannot be read.
  init?(_ folder: FilePath, state: FilePath? = nil) throws(PackagingError) {
    guard let file = StatePlace.journal(of: folder, state: state) else { return nil }
    self.folder = folder
    guard let path = file.text else {
      throw PackagingError(
        kind: .output, path: file, message: "its name is not UTF-8; go to its folder and name that '.'")
    }
    do {
      journal = try Journal.read(at: path)
    } catch {
      throw PackagingError(kind: .output, path: file, message: "the journal cannot be read: \(error)")
    }
  }

  /// Calls `body` with each document that was read.
  /// - Parameters:
  ///   - byMeeting: in the order of their organs and dates rather than of their names.
  func visit(byMeeting: Bool = false, _ body: (Holding) throws -> Void) throws {
    let order = byMeeting ? "organ IS NULL OR date IS NULL, organ, date, output" : "output"
    try journal.forEach(where: "status IN ('imported', 'partial')", orderedBy: order) { entry in
      try body(Holding(entry, in: folder))
    }
  }

  /// Whether all its documents have files of all these formats.
  func isComplete(formats: [String]) throws -> Bool {
    var isComplete = true
    try visit { holding in
      let found = Set(holding.outputs.map(\.format))
      isComplete =
        isComplete && formats.allSatisfy { found.contains($0) } && !found.contains(Holding.maskList)
    }
    return isComplete
  }

  /// Its documents, to be read again: where they lie, and what their outputs are called.
  func documents() throws -> [Input] {
    var documents: [Input] = []
    try journal.forEach { entry in
      documents.append(
        Input(path: FilePath(bytes: Array(entry.path)), output: FilePath(bytes: Array(entry.output))))
    }
    return documents
  }

  /// How many documents were not read.
  func failed() throws -> Int {
    var count = 0
    try journal.forEachRow("SELECT count(*) FROM document WHERE status = 'failed'") { count = $0.int(0) }
    return count
  }
}

extension Holding {
  init(_ entry: JournalEntry, in folder: FilePath) {
    self.init(
      original: FilePath(bytes: Array(entry.path)), sha256: entry.sha256 ?? "", bytes: entry.bytes,
      pages: entry.pages, folder: folder, output: Array(entry.output), name: SafeName.of(Array(entry.output)),
      outputs: entry.files.map { Output(format: $0.format, suffix: $0.suffix, sha256: $0.sha256) },
      organ: entry.organ ?? "", date: entry.date ?? "")
  }
}
