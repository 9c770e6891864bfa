import Glibc
import ParagrafKit

/// Bytes of a file.
enum FileBytes {
  /// At most so many bytes from the beginning; nil if the file cannot be read.
  static func head(path: String, _ count: Int) -> [UInt8]? {
    try? read(path: path, limit: count)
  }

  /// All of a file.
  static func read(path: String, limit: Int = .max) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ExtractionError(.unreadable, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var state = stat()
    guard fstat(descriptor, &state) == 0, state.st_mode & S_IFMT == S_IFREG else {
      throw ExtractionError(.unreadable, "not an ordinary file")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, Int(state.st_size)) + 1)
    var chunk = [UInt8](repeating: 0, count: min(limit, 1 << 18))
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ExtractionError(.unreadable, String(cString: strerror(errno))) }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
