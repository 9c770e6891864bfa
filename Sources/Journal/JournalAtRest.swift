import Glibc

/// A journal that nobody can be writing, as it lies in a folder that is read-only. SQLite otherwise keeps notes beside
/// it, and cannot there.
enum JournalAtRest {
  /// The address by which SQLite opens it; nil where its folder can be written.
  /// - Throws: `JournalError` where what was written last lies in a file of its own, which SQLite would have to merge.
  static func address(of path: String) throws(JournalError) -> String? {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard access(path, R_OK) == 0, access(folder, W_OK) != 0 else { return nil }
    var state = stat()
    if stat("\(path)-wal", &state) == 0, state.st_size > 0 {
      throw JournalError(
        kind: .unreadable,
        description: """
          the folder cannot be written, and its last run still has to be merged in from \(path)-wal
          """)
    }
    var address = "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += byte < 16 ? "%0\(String(byte, radix: 16))" : "%\(String(byte, radix: 16))"
      }
    }
    return address + "?immutable=1"
  }
}
