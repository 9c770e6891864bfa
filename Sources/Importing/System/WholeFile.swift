import Glibc

/// A file that is there whole or not at all: written beside its name, made durable, then renamed.
package enum WholeFile {
  /// Writes it; what is no plain file, such as a pipe, is written as it is.
  /// - Returns: an error number, or nil.
  package static func write(_ bytes: [UInt8], to path: FilePath) -> CInt? {
    let final = Folder.isLink(path) ? Folder.real(path) ?? path : path
    switch Folder.look(at: final).kind {
    case .folder: return EISDIR
    case .other: return put(bytes, into: final, O_WRONLY)
    case .file, .nothing: break
    }
    let beside = OutputFiles.temporary(final)
    beside.withCString { _ = unlink($0) }
    if let code = put(bytes, into: beside, O_WRONLY | O_CREAT | O_EXCL) {
      beside.withCString { _ = unlink($0) }
      return code
    }
    guard beside.withCString({ from in final.withCString { rename(from, $0) } }) == 0 else {
      let code = errno
      beside.withCString { _ = unlink($0) }
      return code
    }
    return nil
  }

  private static func put(_ bytes: [UInt8], into path: FilePath, _ flags: CInt) -> CInt? {
    let descriptor = path.withCString { open($0, flags | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { return errno }
    var code = System.write(bytes, to: descriptor)
    // Pipes cannot be made durable.
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    return code == 0 ? nil : code
  }
}
