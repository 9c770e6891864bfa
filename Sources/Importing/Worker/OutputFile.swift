import Glibc

/// The outputs of one document: written beside their final names, made durable, then renamed, so that
/// nothing half-written ever wears an output's name.
struct OutputFiles {
  /// An output that cannot be written.
  struct Failure: Error {
    let path: FilePath
    let code: CInt

    /// Whether no other output could be written either.
    var concernsAll: Bool { [ENOSPC, EDQUOT, EROFS, EIO].contains(code) }
  }

  private let process: pid_t
  private var written: [(temporary: FilePath, final: FilePath)] = []

  init(process: pid_t = getpid()) { self.process = process }

  /// Where an output lies while it is being written: hidden, and named after its writer, so that it can be
  /// removed when the writer has died.
  static func temporary(_ final: FilePath, process: pid_t) -> FilePath {
    let hidden = [UInt8(ascii: ".")] + final.name + Array(".tmp-\(process)".utf8)
    return final.folder.appending(hidden)
  }

  /// Writes an output under its temporary name.
  mutating func write(_ bytes: [UInt8], as final: FilePath) throws(Failure) {
    let temporary = Self.temporary(final, process: process)
    if let code = Folder.create(final.folder) { throw Failure(path: final.folder, code: code) }
    temporary.withCString { _ = unlink($0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = temporary.withCString { open($0, flags, 0o666) }
    guard descriptor >= 0 else { throw Failure(path: final, code: errno) }
    written.append((temporary, final))
    var code = System.write(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw Failure(path: final, code: code) }
  }

  /// Gives all outputs their final names.
  mutating func publish() throws(Failure) {
    while let (temporary, final) = written.first {
      let failed = temporary.withCString { from in final.withCString { rename(from, $0) } } != 0
      if failed { throw Failure(path: final, code: errno) }
      written.removeFirst()
    }
  }

  /// Removes what was not published.
  mutating func discard() {
    for (temporary, _) in written { temporary.withCString { _ = unlink($0) } }
    written.removeAll()
  }
}
