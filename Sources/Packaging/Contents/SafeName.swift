import Checksum

/// Names of files as packages may hold them. What tools disagree on is written as `=` and two hexadecimal digits a byte: control
/// characters, other line ends (U+0085, U+2028, U+2029), what XML cannot hold, `%` (RFC 8493 wants it written as `%25` in manifests,
/// and much software does not), `\`, spaces at either end, bytes that are not UTF-8; and an `=` that would be read as the
/// beginning of these. Overlong names are cut, and bear a checksum of the whole. No two names become one.
enum SafeName {
  /// File systems allow 255 bytes, of which suffixes need some.
  private static let longest = 200

  /// - Parameter path: of a file, its parts made safe one by one.
  static func of(_ path: [UInt8]) -> [UInt8] {
    Array(
      path.split(separator: slash, omittingEmptySubsequences: false).map { part(Array($0)) }.joined(
        separator: [slash]))
  }

  private static let slash = UInt8(ascii: "/")

  private static func part(_ name: [UInt8]) -> [UInt8] {
    var safe: [UInt8] = []
    if let text = String(validating: name, as: UTF8.self) {
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        let isEnd = index == 0 || index == scalars.count - 1
        let rest = scalars[(index + 1)...].prefix(2)
        let isMark = scalar == "=" && rest.count == 2 && rest.allSatisfy { $0.properties.isASCIIHexDigit }
        let bytes = UTF8.encode(scalar).map(Array.init) ?? []
        safe += isMark || isOdd(scalar) || isEnd && scalar == " " ? bytes.flatMap(escaped) : bytes
      }
    } else {
      for byte in name {
        safe +=
          byte < 0x80 && byte != UInt8(ascii: "=") && !isOdd(Unicode.Scalar(byte)) ? [byte] : escaped(byte)
      }
    }
    return safe.count > longest ? cut(safe, of: name) : safe
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x25, 0x5C, 0x2028, 0x2029: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    Array("=\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
  }

  private static func cut(_ safe: [UInt8], of name: [UInt8]) -> [UInt8] {
    let suffix = safe.lastIndex(of: UInt8(ascii: ".")).map { safe[$0...] } ?? []
    var end = longest - 32
    while end > 1, safe[end] & 0xC0 == 0x80 { end -= 1 }
    return safe[..<end] + Array("~\(SHA256.hex(of: name).prefix(16))".utf8)
      + (suffix.count <= 6 ? suffix : [])
  }
}
