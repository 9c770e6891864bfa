import Checksum

/// Names of packages and records: UUIDs that derive from what they name, so that the same content bears the same name
/// wherever and whenever it is packaged.
enum Identifier {
  /// The name space of Paragraf's names (RFC 9562, section 5.5), drawn once at random.
  private static let space: [UInt8] = [
    0x5b, 0x1f, 0xd0, 0x6a, 0x93, 0x2c, 0x4e, 0x17, 0x8a, 0x44, 0xc6, 0x0e, 0x71, 0x2d, 0xb9, 0x35,
  ]

  /// Whether a name begins with a UUID of version 5.
  static func begins(_ name: some Collection<UInt8>) -> Bool {
    let bytes = Array(name.prefix(36))
    return bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        switch index {
        case 8, 13, 18, 23: byte == UInt8(ascii: "-")
        case 14: byte == UInt8(ascii: "5")
        default: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        }
      }
  }

  /// A UUID of version 5.
  /// - Parameter parts: what tells it from others; parted so that none runs into the next.
  static func of(_ parts: [String]) -> String {
    // The version asks for SHA-1: to name, not to prove.
    var sum = Digest(.sha1)
    let name = space + Array(parts.joined(separator: "\u{0}").utf8)
    name.withUnsafeBytes { sum.add($0) }
    var digest = Array(sum.bytes().prefix(16))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in digest.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
