extension String {
  /// Without characters that steer a terminal: U+FFFD stands in their place.
  package var printable: String {
    func steers(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: steers) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(steers(scalar) ? "\u{FFFD}" : scalar) }
    return String(shown)
  }
}
