import Glibc
import Importing

/// `ID.masks.jsonl` beside a package for publication: what was masked in it and where, for a person to confirm. No part of the
/// package; written beside, and named when the package is whole.
final class MaskList {
  private let final: FilePath
  private let beside: FilePath
  private var descriptor: CInt = -1

  init(_ id: String, in output: FilePath) {
    final = output.appending("\(id).masks.jsonl".utf8)
    beside = output.appending("\(PackageFolder.mark)\(id).masks.jsonl".utf8)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    _ = Folder.remove(beside)
  }

  func add(_ holding: Holding) throws(PackagingError) {
    guard let output = holding.outputs.first(where: { $0.format == Holding.maskList }) else { return }
    let bytes: [UInt8]
    do {
      bytes = try System.contents(of: holding.path(of: output))
    } catch {
      throw PackagingError(
        kind: .document, path: holding.path(of: output), message: "cannot be read: \(error.words)")
    }
    if descriptor < 0 {
      descriptor = beside.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
      guard descriptor >= 0 else { throw PackageFolder.failure(beside, errno) }
    }
    let code = System.write(bytes, to: descriptor)
    if code != 0 { throw PackageFolder.failure(beside, code) }
  }

  func end() throws(PackagingError) {
    guard descriptor >= 0 else {
      // The list of a former package of this name.
      if let code = Folder.remove(final) { throw PackageFolder.failure(final, code) }
      return
    }
    let code = fsync(descriptor) == 0 ? 0 : errno
    close(descriptor)
    descriptor = -1
    if code != 0 { throw PackageFolder.failure(beside, code) }
    if let code = Folder.rename(beside, to: final) { throw PackageFolder.failure(final, code) }
  }
}
