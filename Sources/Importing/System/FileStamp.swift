import Glibc

/// A file as it was at a moment: as long as nothing of this differs, neither does its content.
struct FileStamp: Codable, Sendable, Hashable {
  var bytes: Int
  var inode: Int
  /// Nanoseconds since 1970: when its content, and when anything about it, was last changed.
  var modified: Int
  var changed: Int

  init(bytes: Int, inode: Int, modified: Int, changed: Int) {
    self.bytes = bytes
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }

  private init(_ state: stat) {
    // Some files are of the year 30,000: what does not fit is all the same to us.
    let era = 1 << 33
    func nanoseconds(_ time: timespec) -> Int {
      min(max(time.tv_sec, -era), era) * 1_000_000_000 + time.tv_nsec
    }
    bytes = Int(state.st_size)
    inode = Int(truncatingIfNeeded: state.st_ino)
    modified = nanoseconds(state.st_mtim)
    changed = nanoseconds(state.st_ctim)
  }

  /// Nil where there is no such file.
  init?(of path: FilePath) {
    var state = stat()
    guard path.withCString({ stat($0, &state) }) == 0 else { return nil }
    self.init(state)
  }

  /// File systems count time in steps, the coarsest of two seconds: within one, content may change unseen.
  private static let step = 2_100_000_000

  /// Whether a later change would show, given when it was looked at, in nanoseconds since 1970.
  func isSettled(at moment: Int) -> Bool { max(modified, changed) + Self.step < moment }
}
