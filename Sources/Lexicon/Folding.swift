/// Lower case and composed letters, the form in which the lexicon holds its words.
package enum Folding {
  /// The word in lower case with its combining accents composed (a + U+030A → å), as UTF-8.
  package static func folded(_ word: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value + 0x20))
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0xC0...0xD6, 0xD8...0xDE: append(scalar.value + 0x20, to: &bytes)
      case 0xDF..<0x100: append(scalar.value, to: &bytes)
      case 0x300..<0x370:
        if let base = bytes.last, let composed = compose(base, scalar.value) {
          bytes.removeLast()
          append(composed, to: &bytes)
        } else {
          append(scalar.value, to: &bytes)
        }
      default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }

  /// Appends a scalar of two UTF-8 bytes.
  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(0xC0 | value >> 6))
    bytes.append(UInt8(0x80 | value & 0x3F))
  }

  private static func compose(_ base: UInt8, _ accent: UInt32) -> UInt32? {
    switch (base, accent) {
    case (0x61, 0x30A): 0xE5  // å
    case (0x61, 0x308): 0xE4  // ä
    case (0x6F, 0x308): 0xF6  // ö
    case (0x65, 0x301): 0xE9  // é
    case (0x75, 0x308): 0xFC  // ü
    case (0x65, 0x300): 0xE8  // è
    case (0x61, 0x300): 0xE0  // à
    case (0x61, 0x301): 0xE1  // á
    case (0x65, 0x308): 0xEB  // ë
    case (0x69, 0x301): 0xED  // í
    case (0x6F, 0x301): 0xF3  // ó
    case (0x63, 0x327): 0xE7  // ç
    case (0x6E, 0x303): 0xF1  // ñ
    default: nil
    }
  }
}
