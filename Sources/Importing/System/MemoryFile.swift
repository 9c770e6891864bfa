import CSystem
import Glibc

/// A file that lies in memory, for libraries that read paths.
final class MemoryFile {
  private let descriptor: CInt

  init(_ bytes: [UInt8]) throws(SystemError) {
    descriptor = paragraf_memory_file()
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    let code = System.write(bytes, to: descriptor)
    if code != 0 {
      close(descriptor)
      throw SystemError(code: code)
    }
  }

  deinit { close(descriptor) }

  /// Holds as long as the file is kept.
  var path: String { "/proc/self/fd/\(descriptor)" }
}
