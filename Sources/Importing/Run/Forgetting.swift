import Glibc
import Journal

/// Takes out of a journal what there is no more, with its outputs.
struct Forgetting {
  let journal: Journal
  /// The output folder.
  let output: FilePath

  private static let slash = UInt8(ascii: "/")

  /// Documents of earlier runs whose files are gone, or are no documents any more; forgets too what these runs left out.
  /// - Parameters:
  ///   - paths: what was searched, all of it.
  ///   - run: the number of this run.
  func gone(below paths: [FilePath], before run: Int) throws -> [JournalEntry] {
    var candidates: [JournalEntry] = []
    for path in paths {
      let root = path.bytes.last == Self.slash ? Array(path.bytes.dropLast()) : path.bytes
      try journal.forgetLeftOut(before: run, below: root)
      try journal.forEach(where: "seen < \(run)") { entry in
        let lies = Array(entry.file)
        if lies == root || lies.starts(with: root + [Self.slash]) { candidates.append(entry) }
      }
    }
    return try candidates.filter { entry in
      let lies = Array(entry.file)
      return try !Folder.exists(FilePath(bytes: lies)) || journal.isLeftOut(lies)
    }
  }

  /// Forgets a document, with its outputs.
  /// - Returns: those that stay, as somebody changed them.
  func forget(_ entry: JournalEntry) throws(JournalError) -> [FilePath] {
    var kept: [FilePath] = []
    let output = output.appending(entry.output)
    for file in entry.files {
      let path = OutputFiles.final(output, suffix: file.suffix)
      guard let stamp = FileStamp(of: path) else { continue }
      guard stamp == file.stamp else {
        kept.append(path)
        continue
      }
      path.withCString { _ = unlink($0) }
      OutputFiles.removeFolder(of: file.suffix, as: output)
    }
    // The folder of documents inside another one, if it is empty now.
    if entry.holder != nil { output.folder.withCString { _ = rmdir($0) } }
    try journal.forget(Array(entry.output))
    return kept
  }

  /// Of a file that changed, forgets the documents that it carries no more.
  func forgetInside(_ file: Input, now documents: [Inside]) throws(JournalError) {
    let names = Set(file.documents(documents).map(\.output))
    let folder = file.output.bytes + Input.documentsSuffix + [Self.slash]
    for former in try journal.entries(in: file.path.bytes)
    where former.output.starts(with: folder) && !names.contains(FilePath(bytes: Array(former.output))) {
      _ = try forget(former)
    }
  }
}
