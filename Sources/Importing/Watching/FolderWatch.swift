import Glibc

/// Hears of what happens in a folder and those below it (inotify). On shares other machines' doings are not heard: look
/// there every now and then as well.
final class FolderWatch {
  /// Readable when something has happened; -1 where the system has none to give.
  let descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What is of interest: files that are whole, and folders that come and go.
  private static let events =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE_SELF)

  /// Watches a folder and those below it, also new ones; those that are watched already stay so.
  /// - Returns: whether all of them could be.
  func add(_ folder: FilePath, excluded: Set<Folder.Identity>) -> Bool {
    var isComplete = true
    var left = [folder]
    while let next = left.popLast() {
      guard !excluded.contains(Folder.look(at: next).identity) else { continue }
      if next.withCString({ inotify_add_watch(descriptor, $0, Self.events) }) < 0 { isComplete = false }
      guard case .success(let names) = Folder.names(in: next) else { continue }
      for name in names {
        let path = next.appending(name)
        if !Folder.isLink(path), Folder.look(at: path).kind == .folder { left.append(path) }
      }
    }
    return isComplete
  }

  /// Takes note of what has happened so far.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
