import Glibc

/// Moves documents that are done out of the inbox, each into the same subfolder.
struct DoneFolder {
  /// Where those go that were read, and those that failed for good; nil leaves them.
  var read: FilePath?
  var failed: FilePath?
  let inbox: FilePath

  /// Moves a document, where that is wanted.
  /// - Returns: an error number and where it was to go, if it could not be moved.
  func take(_ path: FilePath, _ outcome: Outcome) -> (code: CInt, target: FilePath)? {
    let folder: FilePath?
    switch outcome.reason {
    case nil: folder = read
    // The file system or the moment was to blame: it is tried again.
    case .unreadable, .growing, .outputError: folder = nil
    default: folder = failed
    }
    guard let folder, path.bytes.starts(with: inbox.appending([]).bytes) else { return nil }
    let below = Array(path.bytes.dropFirst(inbox.appending([]).bytes.count))
    let wanted = folder.appending(below)
    if let code = Folder.create(wanted.folder) { return (code, wanted) }
    let target = Self.free(wanted)
    if path.withCString({ from in target.withCString { rename(from, $0) } }) == 0 { return nil }
    let code = errno == EXDEV ? Self.copy(path, to: target) : errno
    return code == 0 ? nil : (code, target)
  }

  /// The path, or one with a number before its suffix where that is taken.
  private static func free(_ wanted: FilePath) -> FilePath {
    guard Folder.exists(wanted) else { return wanted }
    let name = Array(wanted.name)
    let dot = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? $0 : nil } ?? name.count
    var number = 2
    while true {
      let numbered = wanted.folder.appending(name[..<dot] + Array("~\(number)".utf8) + name[dot...])
      if !Folder.exists(numbered) { return numbered }
      number += 1
    }
  }

  /// To another file system: written beside, synced, renamed, and only then removed here. Returns 0, or an error number.
  private static func copy(_ path: FilePath, to target: FilePath) -> CInt {
    let temporary = OutputFiles.temporary(target)
    let input = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard input >= 0 else { return errno }
    defer { close(input) }
    let output = temporary.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard output >= 0 else { return errno }
    var code = Self.copy(input, to: output)
    if code == 0, fsync(output) != 0 { code = errno }
    if close(output) != 0, code == 0 { code = errno }
    if code == 0, temporary.withCString({ from in target.withCString { rename(from, $0) } }) != 0 {
      code = errno
    }
    if code != 0 {
      temporary.withCString { _ = unlink($0) }
      return code
    }
    return path.withCString { unlink($0) } == 0 ? 0 : errno
  }

  private static func copy(_ input: CInt, to output: CInt) -> CInt {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(input, &chunk, chunk.count)
      if count == 0 { return 0 }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      let code = System.write(chunk[..<count], to: output)
      if code != 0 { return code }
    }
  }
}
