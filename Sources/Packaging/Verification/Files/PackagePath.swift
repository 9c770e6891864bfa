/// Paths of files below a package's folder, bytes parted by `/`, and the references that lead to them.
enum PackagePath {
  /// Why a reference leads to no file of the package.
  struct Fault: Error {
    var words: String
  }

  /// The path that a reference names.
  /// - Parameters:
  ///   - reference: of METS and the like: relative, percent-encoded or not, or with `file:` before it.
  ///   - folder: path of the folder that it is relative to, empty for the package's own.
  static func resolve(_ reference: String, in folder: [UInt8]) throws(Fault) -> [UInt8] {
    var text = reference[...]
    for scheme in ["file:///", "file://./", "file://", "file:./", "file:"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
      break
    }
    if let scheme = scheme(of: text) {
      throw Fault(
        words: "the reference \(reference.shown) (\(scheme):) leads out of the package; name a file of it")
    }
    return try join(folder, decode(Array(text.utf8)), shown: reference)
  }

  /// A path as it stands, without a scheme and not encoded.
  static func join(_ folder: [UInt8], _ path: [UInt8], shown: String) throws(Fault) -> [UInt8] {
    if path.isEmpty { throw Fault(words: "the path is empty; name a file") }
    if path.contains(0) { throw Fault(words: "the path \(shown.shown) holds a zero byte; name a file") }
    if path.first == UInt8(ascii: "/") {
      throw Fault(words: "the path \(shown.shown) is absolute and leads out of the package; make it relative")
    }
    var parts = folder.isEmpty ? [] : folder.split(separator: UInt8(ascii: "/"))
    for part in path.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else {
          throw Fault(words: "the path \(shown.shown) leads out of the package; name a file of it")
        }
      } else {
        parts.append(part)
      }
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  static func folder(of path: [UInt8]) -> [UInt8] {
    path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } ?? []
  }

  static func name(of path: [UInt8]) -> ArraySlice<UInt8> {
    path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
  }

  /// For eyes.
  static func shown(_ path: some Sequence<UInt8>) -> String {
    String(decoding: Array(path), as: UTF8.self).printable
  }

  /// Percent-decodes; a percent sign that begins no code stands for itself.
  static func decode(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The bytes that a checksum's hexadecimal digits stand for.
  static func bytes(hex: some Collection<UInt8>) -> [UInt8]? {
    guard hex.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for byte in hex {
      guard let value = digit(byte) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// `http` of `http://…`; a drive's letter counts as well.
  private static func scheme(of text: Substring) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else {
      return nil
    }
    let scheme = text[..<colon]
    let isScheme = scheme.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B
        || $0 == 0x2D || $0 == 0x2E
    }
    return isScheme && scheme.utf8.first.map { $0 >= 0x41 } == true ? String(scheme) : nil
  }
}
