import FoundationEssentials
import Glibc

/// A path as the system knows it: bytes, mostly but not always UTF-8.
public struct FilePath: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as text, if it is UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The path for eyes: U+FFFD stands for what is not UTF-8 and for control characters, which would
  /// otherwise reach the terminal.
  public var display: String { String(decoding: bytes, as: UTF8.self).printable }

  /// The path of an entry of this folder.
  public func appending(_ name: some Collection<UInt8>) -> FilePath {
    guard let last = bytes.last else { return FilePath(bytes: Array(name)) }
    return FilePath(bytes: last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The last part of the path.
  public var name: ArraySlice<UInt8> {
    var end = bytes.count
    while end > 1, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes[start..<max(start, end)]
  }

  /// The path without its last part; `.` where that leaves nothing.
  public var folder: FilePath {
    let end = name.startIndex
    return end == 0 ? FilePath(".") : FilePath(bytes: Array(bytes[..<end]))
  }

  /// Lends the path to C.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { try body($0.baseAddress!) }
  }
}

extension FilePath: Codable {
  private enum Key: String, CodingKey { case base64 }

  /// A string, or `{"base64": "…"}` where the bytes are not UTF-8.
  public func encode(to encoder: any Encoder) throws {
    if let text {
      var container = encoder.singleValueContainer()
      try container.encode(text)
    } else {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(Data(bytes).base64EncodedString(), forKey: .base64)
    }
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    guard let data = Data(base64Encoded: try container.decode(String.self, forKey: .base64)) else {
      throw DecodingError.dataCorruptedError(forKey: .base64, in: container, debugDescription: "not base64")
    }
    self.init(bytes: Array(data))
  }
}
