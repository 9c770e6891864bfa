import CGLib

/// Text for comparing: Unicode scalars, so that lengths and distances are those of other scorers.
typealias Scalars = [Unicode.Scalar]

extension Scalars {
  /// The text in compatibility form (NFKC), without soft hyphens.
  init(compatible text: String) {
    let scalars = Scalars(text.unicodeScalars)
    if scalars.allSatisfy(\.isCompatible) {
      self = scalars
    } else {
      self = Scalars(
        Self.throughGLib(text) { g_utf8_normalize($0, $1, G_NORMALIZE_ALL_COMPOSE) }.unicodeScalars
      )
      .filter { $0 != "\u{AD}" }
    }
  }

  /// The text.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  /// The text with case folded.
  var folded: Scalars {
    if allSatisfy(\.isASCII) {
      return map { (0x41...0x5A).contains($0.value) ? Unicode.Scalar(UInt8($0.value + 32)) : $0 }
    }
    return Scalars(Self.throughGLib(string) { g_utf8_casefold($0, $1) }.unicodeScalars)
  }

  /// The text with every run of white space as one space, none at the ends.
  var squeezed: Scalars {
    var result = Scalars()
    result.reserveCapacity(count)
    var gap = false
    for scalar in self {
      if scalar.isBlank {
        gap = !result.isEmpty
      } else {
        if gap { result.append(" ") }
        gap = false
        result.append(scalar)
      }
    }
    return result
  }

  /// The text without white space.
  var closed: Scalars { filter { !$0.isBlank } }

  /// The words between white space.
  var words: [ArraySlice<Unicode.Scalar>] { split { $0.isBlank } }

  /// Without white space at the ends.
  var trimmed: Scalars {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return []
    }
    return Scalars(self[first...last])
  }

  /// Whether the text at an index begins with another.
  func has(_ text: String, at index: Int) -> Bool {
    var index = index
    for scalar in text.unicodeScalars {
      guard index < count, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Words rejoined that a hyphen and a gap part (`sam- verkan`), but not in `in- och utvändigt`.
  func rejoined(across gap: Unicode.Scalar = " ", unless stops: [String] = []) -> Scalars {
    var result = Scalars()
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == "-", index > 0, index + 2 < count, self[index + 1] == gap, self[index - 1].isWord,
        self[index + 2].isSwedishLowercase, !stops.contains(where: { has($0, at: index + 2) })
      {
        index += 2
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  private static func throughGLib(
    _ text: String, _ body: (UnsafePointer<CChar>, Int) -> UnsafeMutablePointer<CChar>?
  ) -> String {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress, let result = body(start, bytes.count) else { return "" }
        defer { g_free(result) }
        return String(cString: result)
      }
    }
  }
}

extension Unicode.Scalar {
  /// White space as other scorers see it.
  var isBlank: Bool {
    value < 0x80
      ? value == 0x20 || (0x09...0x0D).contains(value) || (0x1C...0x1F).contains(value)
      : properties.isWhitespace
  }

  /// A letter, a number or `_`.
  var isWord: Bool {
    if value < 0x80 { return isASCIILetter || isDigit || self == "_" }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// A decimal digit.
  var isDigit: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber
  }

  /// `a` to `z`, `å`, `ä`, `ö`.
  var isSwedishLowercase: Bool {
    (0x61...0x7A).contains(value) || self == "å" || self == "ä" || self == "ö"
  }

  private var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  /// Surely the same in compatibility form, and no soft hyphen.
  fileprivate var isCompatible: Bool {
    if value < 0xA0 { return true }
    return switch self {
    case "§", "«", "»", "°", "±", "¶", "·", "–", "—", "‘", "’", "“", "”", "„", "•": true
    default: (0xC0...0x131).contains(value)
    }
  }
}
