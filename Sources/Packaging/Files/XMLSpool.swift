import Glibc
import Importing
import Writers

/// Elements that belong behind others that are not known yet: gathered in memory, and in a file without name where they
/// become many.
final class XMLSpool {
  private var output: XMLOutput
  private let folder: FilePath
  private var descriptor: CInt = -1
  private static let held = 1 << 16

  /// - Parameters:
  ///   - depth: at which the elements will stand.
  ///   - folder: where a file can be made.
  init(depth: Int, in folder: FilePath) {
    output = XMLOutput(within: depth)
    self.folder = folder
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ body: (inout XMLOutput) -> Void) throws(PackagingError) {
    body(&output)
    guard output.bytes.count > Self.held else { return }
    if descriptor < 0 { try open() }
    let code = System.write(output.take(), to: descriptor)
    if code != 0 { throw PackageFolder.failure(folder, code) }
  }

  private func open() throws(PackagingError) {
    let path = folder.appending(".spool-\(getpid())".utf8)
    descriptor = path.withCString { Glibc.open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw PackageFolder.failure(path, errno) }
    path.withCString { _ = unlink($0) }
  }

  /// Hands out everything, in the order in which it came.
  func empty(_ body: ([UInt8]) throws(PackagingError) -> Void) throws(PackagingError) {
    if descriptor >= 0 {
      lseek(descriptor, 0, SEEK_SET)
      var chunk = [UInt8](repeating: 0, count: Self.held)
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count == 0 { break }
        if count > 0 {
          try body(Array(chunk[..<count]))
        } else if errno != EINTR {
          throw PackageFolder.failure(folder, errno)
        }
      }
    }
    try body(output.take())
  }
}
