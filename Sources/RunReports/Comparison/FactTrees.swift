import Evaluation
import Importing

/// The documents of two output folders that have facts, in one order. Holds one folder's names at a time.
struct FactTrees {
  let a: FilePath
  let b: FilePath

  private static let suffix = Array(EvaluationFiles.suffix.utf8)

  /// A folder that cannot be searched.
  struct Failure: Error, CustomStringConvertible {
    var path: FilePath
    var error: SystemError
    var description: String { "\(path.display): cannot be searched: \(error.words)" }
  }

  /// Where a document's facts lie.
  static func file(of document: FilePath, in folder: FilePath) -> FilePath {
    FilePath(bytes: folder.appending(document.bytes).bytes + suffix)
  }

  /// Whether there are facts of any document.
  static func holdFacts(_ folder: FilePath) throws(Failure) -> Bool {
    let level = try names(in: folder)
    if !level.documents.isEmpty { return true }
    for name in level.folders where try holdFacts(folder.appending(name)) { return true }
    return false
  }

  /// Calls `body` with each document's name below the folders, and in which of them it has facts.
  func visit(_ body: (FilePath, _ inA: Bool, _ inB: Bool) throws -> Void) throws {
    try search(FilePath(bytes: []), inA: true, inB: true, body)
  }

  private func search(
    _ folder: FilePath, inA: Bool, inB: Bool, _ body: (FilePath, Bool, Bool) throws -> Void
  ) throws {
    let nothing = (documents: Set<[UInt8]>(), folders: Set<[UInt8]>())
    let (first, second) = (
      inA ? try Self.names(in: a.appending(below: folder)) : nothing,
      inB ? try Self.names(in: b.appending(below: folder)) : nothing
    )
    for name in Self.sorted(first.documents.union(second.documents)) {
      try body(folder.appending(name), first.documents.contains(name), second.documents.contains(name))
    }
    for name in Self.sorted(first.folders.union(second.folders)) {
      try search(
        folder.appending(name), inA: first.folders.contains(name), inB: second.folders.contains(name), body)
    }
  }

  private static func sorted(_ names: Set<[UInt8]>) -> [[UInt8]] {
    names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func names(
    in folder: FilePath
  ) throws(Failure) -> (documents: Set<[UInt8]>, folders: Set<[UInt8]>) {
    var documents: Set<[UInt8]> = []
    var folders: Set<[UInt8]> = []
    switch Folder.names(in: folder) {
    case .failure(let error): throw Failure(path: folder, error: error)
    case .success(let names):
      for name in names {
        let path = folder.appending(name)
        if name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) {
          documents.insert(Array(name.dropLast(suffix.count)))
        } else if Folder.look(at: path).kind == .folder, !Folder.isLink(path) {
          folders.insert(name)
        }
      }
    }
    return (documents, folders)
  }
}

extension FilePath {
  /// The path of something below this folder; of the folder itself where nothing is named.
  fileprivate func appending(below path: FilePath) -> FilePath {
    path.bytes.isEmpty ? self : appending(path.bytes)
  }
}
