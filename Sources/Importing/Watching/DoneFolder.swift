import CSystem
import Glibc
import ParagrafKit

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
    case let reason?: folder = reason.isCircumstance ? nil : failed
    }
    // What is moved is what was read, not what has come since.
    guard let stamp = outcome.stamp, FileStamp(of: path) == stamp else { return nil }
    return move(path, into: folder)
  }

  /// Moves a file that is no document to those that failed, once it has rested.
  /// - Parameter settling: seconds for which it must have rested.
  /// - Returns: what came of it, for eyes; nil where nothing was done.
  func put(aside file: LeftOut, settling: Double) -> String? {
    guard [.office, .mail, .archive, .otherKind, .unreadable].contains(file.reason), failed != nil,
      let stamp = FileStamp(of: file.path),
      Clock.seconds - Double(max(stamp.modified, stamp.changed)) / 1e9 >= settling
    else { return nil }
    let kind = file.detail ?? file.reason.rawValue
    if let failure = move(file.path, into: failed) {
      return
        "is no document (\(kind)); it cannot be moved to \(failure.target.display): \(System.words(failure.code))"
    }
    return "is no document (\(kind)); moved to those that failed"
  }

  private func move(_ path: FilePath, into folder: FilePath?) -> (code: CInt, target: FilePath)? {
    guard let folder, path.bytes.starts(with: inbox.appending([]).bytes) else { return nil }
    let below = Array(path.bytes.dropFirst(inbox.appending([]).bytes.count))
    let wanted = folder.appending(below)
    if let code = Folder.create(wanted.folder) { return (code, wanted) }
    var number = 1
    while true {
      let target = Self.numbered(wanted, number)
      var code = Self.move(path, to: target)
      if code == EXDEV { code = Self.copy(path, to: target) }
      // Nobody's place is taken, not even by a move of the same moment.
      guard code == EEXIST else { return code == 0 ? nil : (code, target) }
      number += 1
    }
  }

  private static func move(_ path: FilePath, to target: FilePath) -> CInt {
    path.withCString { from in target.withCString { paragraf_rename_new(from, $0) } }
  }

  /// The path, from 2 on with a number before its suffix.
  private static func numbered(_ wanted: FilePath, _ number: Int) -> FilePath {
    guard number > 1 else { return wanted }
    let name = Array(wanted.name)
    let dot = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? $0 : nil } ?? name.count
    return wanted.folder.appending(name[..<dot] + Array("~\(number)".utf8) + name[dot...])
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
    if code == 0 { keepDate(of: input, on: output) }
    if code == 0, fsync(output) != 0 { code = errno }
    if close(output) != 0, code == 0 { code = errno }
    if code == 0 { code = move(temporary, to: target) }
    if code != 0 {
      temporary.withCString { _ = unlink($0) }
      return code
    }
    return path.withCString { unlink($0) } == 0 ? 0 : errno
  }

  private static func keepDate(of input: CInt, on output: CInt) {
    var state = stat()
    guard fstat(input, &state) == 0 else { return }
    let times = [state.st_atim, state.st_mtim]
    _ = futimens(output, times)
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
