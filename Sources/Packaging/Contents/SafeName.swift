/// Names of files as packages may hold them: valid UTF-8, without control characters, `%` and `\`, on which tools disagree
/// (RFC 8493 wants `%` written as `%25` in manifests, and much software does not). Such bytes are written as `=` and two
/// hexadecimal digits; so is an `=` that would be read as the beginning of these. No two names become one.
enum SafeName {
  static func of(_ name: [UInt8]) -> [UInt8] {
    let isValid = String(validating: name, as: UTF8.self) != nil
    var safe: [UInt8] = []
    for (index, byte) in name.enumerated() {
      let isMark =
        byte == UInt8(ascii: "=") && name.count > index + 2 && isHexadecimal(name[index + 1])
        && isHexadecimal(name[index + 2])
      let isOdd =
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
        || byte >= 0x80 && !isValid
      if isMark || isOdd {
        safe += Array("=\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
      } else {
        safe.append(byte)
      }
    }
    return safe
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
