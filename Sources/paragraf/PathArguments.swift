import Glibc
import Importing

/// Paths as they were given. The argument parser sees text, in which bytes that are not UTF-8 are lost; they
/// are looked up among the program's arguments.
struct PathArguments {
  private var raw: [[UInt8]]

  init() {
    raw = (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }
  }

  /// The path that the parser handed on as `text`.
  mutating func path(_ text: String) -> FilePath {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return FilePath(text) }
    for index in raw.indices {
      let argument = raw[index]
      let value = argument.firstIndex(of: UInt8(ascii: "=")).map { argument[($0 + 1)...] } ?? []
      for candidate in [argument[...], value] where Self.isRead(candidate, as: text) {
        raw.remove(at: index)
        return FilePath(bytes: Array(candidate))
      }
    }
    return FilePath(text)
  }

  /// The same for a file that is read from beginning to end: `-` is standard input.
  mutating func input(_ text: String) -> FilePath {
    text == "-" ? FilePath("/dev/stdin") : path(text)
  }

  private static func isRead(_ bytes: ArraySlice<UInt8>, as text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(text.utf8)
  }
}
