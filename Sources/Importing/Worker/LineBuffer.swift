import Glibc

/// Cuts what arrives on a descriptor into lines.
struct LineBuffer {
  /// Longer lines, in bytes, are no messages of ours.
  private let longest: Int

  init(longest: Int = 1 << 20) { self.longest = longest }

  enum Arrival {
    case some
    /// Nothing to be had at present.
    case none
    case end
  }

  private var bytes: [UInt8] = []
  /// Bytes already searched for a line's end.
  private var searched = 0

  /// Reads once.
  mutating func fill(from descriptor: CInt) -> Arrival {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
        return .some
      }
      if count == 0 { return .end }
      if errno == EAGAIN { return .none }
      if errno != EINTR { return .end }
    }
  }

  /// The next whole line, without its end.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    searched = 0
    return line
  }

  var isTooLong: Bool { bytes.count > longest }
}
