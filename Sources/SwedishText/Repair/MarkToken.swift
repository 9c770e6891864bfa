/// A word, or a mark by itself, as `MarkRepairs` looks at it.
struct MarkToken {
  var line: Int
  var word: Int
  var text: String
  /// Letters and digits with what stands between them; empty in a mark by itself.
  var core: Range<String.UTF8View.Index>
  var isFirstInCell: Bool

  /// Whether a full stop ends it, and no other stands in it as in "p.g.a.".
  var endsInStop: Bool {
    text.utf8.count > 5 && text.utf8.last == UInt8(ascii: ".")
      && !text.utf8.dropLast().contains(UInt8(ascii: "."))
  }

  /// Whether it begins with a letter whose capital has the same shape.
  var isAlike: Bool { text.utf8.first.map { Self.alike.contains($0) } ?? false }
  static let alike: Set<UInt8> = Set("cfkopsuvwxz".utf8)

  /// Whether digits stand where letters might.
  var isNumber: Bool { !core.isEmpty && text.utf8[core].allSatisfy { (0x30...0x39).contains($0) } }
}

extension UInt8 {
  /// Part of a letter or a digit in UTF-8.
  var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}

extension StringProtocol {
  /// Whether it begins with a capital and goes on with a small letter, or is a capital alone.
  var isTitle: Bool {
    guard let first = unicodeScalars.first, first.properties.isUppercase else { return false }
    return unicodeScalars.dropFirst().first.map { $0.properties.isLowercase } ?? true
  }

  /// Whether it begins with a small letter.
  var isLower: Bool { unicodeScalars.first.map { $0.properties.isLowercase } ?? false }
}
