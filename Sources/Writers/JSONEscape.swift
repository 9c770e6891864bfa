/// Which characters a JSON string must or had better not hold as they are.
enum JSONEscape {
  /// How the character that begins at a byte is escaped and how many bytes it has; nil if it may stay.
  @inline(__always)
  static func at(_ index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (length: Int, escape: String)? {
    let byte = utf8[index]
    switch byte {
    case 0x22: return (1, "\\\"")
    case 0x5C: return (1, "\\\\")
    case 0x0A: return (1, "\\n")
    case 0x0D: return (1, "\\r")
    case 0x09: return (1, "\\t")
    case 0x08: return (1, "\\b")
    case 0x0C: return (1, "\\f")
    case 0x00..<0x20, 0x7F: return (1, unicode(UInt16(byte)))
    // U+0080 to U+009F: some programs end lines at U+0085.
    case 0xC2 where utf8[index + 1] < 0xA0: return (2, unicode(UInt16(utf8[index + 1])))
    // U+2028 and U+2029: line ends to others.
    case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      return (3, unicode(0x2000 | UInt16(utf8[index + 2] & 0x3F)))
    default: return nil
    }
  }

  private static func unicode(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
