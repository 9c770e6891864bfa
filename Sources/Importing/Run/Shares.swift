/// The folders that a run reads from, as they were when it began. A share that goes may leave an empty folder.
struct Shares {
  private let folders: [(path: FilePath, identity: Folder.Identity)]

  init(_ paths: [FilePath]) {
    folders = paths.compactMap {
      let (kind, identity) = Folder.look(at: $0)
      return kind == .folder ? ($0, identity) : nil
    }
  }

  /// The first that is no longer there.
  var gone: FilePath? { folders.first { Folder.look(at: $0.path).identity != $0.identity }?.path }
}
