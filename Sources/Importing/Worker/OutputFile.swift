import Checksum
import Glibc

/// The outputs of one document: written beside their final names, made durable, then renamed, so that
/// nothing half-written ever wears an output's name.
struct OutputFiles {
  /// An output that cannot be written.
  struct Failure: Error {
    let path: FilePath
    let code: CInt

    /// Whether no other output could be written either.
    var concernsAll: Bool { [ENOSPC, EDQUOT, EROFS, EIO, ESTALE, ENODEV].contains(code) }
  }

  private struct Written {
    var temporary: FilePath
    var final: FilePath
    /// Path and name of the document's outputs, without suffix.
    var document: FilePath
    var output: Outcome.Output
  }

  private var written: [Written] = []

  /// Where an output lies while it is being written: hidden, and always the same, so that what a killed process left
  /// there is gone when the document is imported again.
  static func temporary(_ final: FilePath) -> FilePath {
    final.folder.appending([UInt8(ascii: ".")] + final.name + Array(".part".utf8))
  }

  /// An output's final name.
  static func final(_ output: FilePath, suffix: String) -> FilePath {
    FilePath(bytes: output.bytes + Array(".\(suffix)".utf8))
  }

  /// Writes an output under its temporary name.
  /// - Parameter output: path and name without suffix.
  mutating func write(
    _ bytes: [UInt8], of format: String, suffix: String, as output: FilePath
  ) throws(Failure) {
    let final = Self.final(output, suffix: suffix)
    let temporary = Self.temporary(final)
    if let code = Folder.create(final.folder) { throw Failure(path: final.folder, code: code) }
    temporary.withCString { _ = unlink($0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = temporary.withCString { open($0, flags, 0o666) }
    guard descriptor >= 0 else { throw Failure(path: final, code: errno) }
    let mark = FileStamp(bytes: bytes.count, inode: 0, modified: 0, changed: 0)
    let made = Outcome.Output(format: format, suffix: suffix, sha256: SHA256.hex(of: bytes), stamp: mark)
    written.append(Written(temporary: temporary, final: final, document: output, output: made))
    var code = System.write(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw Failure(path: final, code: code) }
  }

  /// Gives all outputs their final names.
  /// - Returns: what stands there now.
  mutating func publish() throws(Failure) -> [Outcome.Output] {
    var published: [Outcome.Output] = []
    while let next = written.first {
      let failed = next.temporary.withCString { from in next.final.withCString { rename(from, $0) } } != 0
      if failed { throw Failure(path: next.final, code: errno) }
      written.removeFirst()
      var output = next.output
      if let stamp = FileStamp(of: next.final) { output.stamp = stamp }
      published.append(output)
    }
    return published
  }

  /// Removes what was not published.
  mutating func discard() {
    for file in written {
      file.temporary.withCString { _ = unlink($0) }
      Self.removeFolder(of: file.output.suffix, as: file.document)
    }
    written.removeAll()
  }

  /// Removes the folder that a document's outputs have of their own, if it is empty.
  static func removeFolder(of suffix: String, as output: FilePath) {
    guard suffix.utf8.contains(UInt8(ascii: "/")) else { return }
    final(output, suffix: suffix).folder.withCString { _ = rmdir($0) }
  }
}
