/// The letters that repair works on: one byte each, which all of Swedish has room in.
enum Latin1 {
  static func text(_ letters: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
  }
}

extension Latin1 {
  /// The letters as the lexicon holds them.
  static func utf8(_ letters: some Sequence<UInt8>) -> [UInt8] {
    letters.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
  }
}

extension UInt8 {
  /// A small letter without its mark.
  var unmarked: UInt8 {
    switch self {
    case 0xE0...0xE6: 0x61
    case 0xE8...0xEB: 0x65
    case 0xF2...0xF6, 0xF8: 0x6F
    case 0xF9...0xFC: 0x75
    default: self
    }
  }

  /// Whether this is a letter of Latin-1.
  var isLatinLetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self >= 0xC0 && self != 0xD7 && self != 0xF7
  }

  var isLatinCapital: Bool { (0x41...0x5A).contains(self) || (0xC0...0xDE).contains(self) && self != 0xD7 }

  /// The small letter of a capital of Latin-1.
  var lowered: UInt8 { isLatinCapital ? self + 0x20 : self }

  /// The capital of a small letter of Latin-1.
  var raised: UInt8 {
    (0x61...0x7A).contains(self) || (0xE0...0xFE).contains(self) && self != 0xF7 ? self - 0x20 : self
  }
}
