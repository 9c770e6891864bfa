import Glibc

/// Tells files that somebody may still be writing.
enum Resting {
  /// Bytes at a file's end in which its last words stand.
  private static let tail = 1024
  /// Files of a later date than this, in seconds, have a wrong one rather than a writer.
  private static let tomorrow = 86_400.0

  /// Whether the file was changed within the last `seconds` and does not end as a whole one does. A copy that is under
  /// way has neither the end of a PDF nor that of an XML file; of plain text nothing tells.
  static func isNeeded(_ path: FilePath, _ stamp: FileStamp, seconds: Double) -> Bool {
    let age = (Double(Clock.nanoseconds) - Double(stamp.modified)) / 1e9
    guard age < seconds, age > -tomorrow else { return false }
    return !looksWhole(path, bytes: stamp.bytes)
  }

  private static func looksWhole(_ path: FilePath, bytes: Int) -> Bool {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var end = [UInt8](repeating: 0, count: tail)
    let count = pread(descriptor, &end, tail, off_t(max(0, bytes - tail)))
    let text = String(decoding: end.prefix(max(0, count)), as: UTF8.self)
    return ["%%EOF", "</alto>", "</html>"].contains { text.contains($0) }
  }
}
