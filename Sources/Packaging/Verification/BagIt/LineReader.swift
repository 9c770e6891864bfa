import Glibc
import Importing

/// Lines of a text file, one at a time: it may be large. Ends are LF, CR or CRLF.
final class LineReader {
  private let file: CInt
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var count = 0
  private var next = 0
  private(set) var number = 0
  /// A line longer than this is cut.
  private static let longest = 1 << 16

  /// Nil where the file cannot be read; the error number is `errno`.
  init?(_ path: FilePath) {
    file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    if file < 0 { return nil }
  }

  deinit { if file >= 0 { close(file) } }

  /// The next line without its end, nil at the file's.
  func line() -> [UInt8]? {
    var line: [UInt8] = []
    var hasBegun = false
    while true {
      if next == count, !fill() {
        if hasBegun { number += 1 }
        return hasBegun ? line : nil
      }
      hasBegun = true
      let byte = piece[next]
      next += 1
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, next < count || fill(), piece[next] == 0x0A { next += 1 }
        number += 1
        return line
      }
      if line.count < Self.longest { line.append(byte) }
    }
  }

  private func fill() -> Bool {
    next = 0
    repeat { count = max(-1, read(file, &piece, piece.count)) } while count < 0 && errno == EINTR
    count = max(0, count)
    return count > 0
  }
}
