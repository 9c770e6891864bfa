/// Reads XML, and HTML as hOCR needs it, tag by tag. Nothing is loaded from elsewhere and no entity is
/// expanded but characters: a document cannot grow while it is read.
struct MarkupScanner {
  enum Token {
    case open(name: String, attributes: [Attribute], isEmpty: Bool)
    case close(String)
    case text(String)
  }

  struct Attribute {
    /// Without the name space's prefix.
    var name: String
    var value: String
  }

  private let bytes: [UInt8]
  private let isHTML: Bool
  private var position = 0
  /// `script` or `style`, whose contents are no markup.
  private var rawElement: String?

  init(_ bytes: [UInt8], isHTML: Bool) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  /// The next tag or text; nil at the end.
  mutating func next() throws(ExtractionError) -> Token? {
    if let raw = rawElement {
      rawElement = nil
      position = find("</\(raw)", from: position) ?? bytes.count
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(try unescaped(start..<position))
      }
      if starts("<!--") {
        try skip(past: "-->", from: position + 4)
      } else if starts("<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>", from: start)
        return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
      } else if starts("<?") {
        // HTML ends it at the first `>`.
        try skip(past: isHTML ? ">" : "?>", from: position + 2)
      } else if starts("<!") {
        try skipDeclaration()
      } else {
        return try tag()
      }
    }
    return nil
  }

  private func damage(_ words: String) -> ExtractionError {
    ExtractionError(.damaged, "\(words), at byte \(position)")
  }

  // MARK: Tags

  private mutating func tag() throws(ExtractionError) -> Token {
    let isClosing = starts("</")
    position += isClosing ? 2 : 1
    let name = self.name()
    guard !name.isEmpty else { throw damage("a tag without name") }
    var attributes: [Attribute] = []
    while true {
      skipSpace()
      guard position < bytes.count else { throw damage("the file ends inside the tag <\(name)>") }
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        if isClosing { return .close(name) }
        if isHTML, name == "script" || name == "style" { rawElement = name }
        return .open(name: name, attributes: attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        position += 1
        guard !isClosing, position < bytes.count, bytes[position] == UInt8(ascii: ">") else { continue }
        position += 1
        return .open(name: name, attributes: attributes, isEmpty: true)
      default:
        attributes.append(try attribute(of: name))
      }
    }
  }

  private mutating func attribute(of tag: String) throws(ExtractionError) -> Attribute {
    let name = self.name()
    guard !name.isEmpty else { throw damage("an attribute without name in <\(tag)>") }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      if isHTML { return Attribute(name: name, value: "") }
      throw damage("the attribute \(name) has no value")
    }
    position += 1
    skipSpace()
    guard position < bytes.count else { throw damage("the file ends inside the tag <\(tag)>") }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      guard isHTML else { throw damage("the value of \(name) is not quoted") }
      let start = position
      while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
      return Attribute(name: name, value: try unescaped(start..<position))
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    guard position < bytes.count else { throw damage("the file ends inside the value of \(name)") }
    position += 1
    return Attribute(name: name, value: try unescaped(start..<position - 1))
  }

  /// A name without its prefix; small letters in HTML.
  private mutating func name() -> String {
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 || [0x3E, 0x2F, 0x3D, 0x3C, 0x22, 0x27].contains(byte) { break }
      position += 1
      if byte == UInt8(ascii: ":") { start = position }
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    return isHTML ? name.lowercased() : name
  }

  // MARK: What is passed over

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private func starts(_ sign: String) -> Bool { bytes[position...].starts(with: sign.utf8) }

  private func find(_ sign: String, from start: Int) -> Int? {
    let sign = Array(sign.utf8)
    var index = start
    while index + sign.count <= bytes.count {
      if bytes[index] == sign[0], bytes[index...].starts(with: sign) { return index }
      index += 1
    }
    return nil
  }

  private mutating func skip(past sign: String, from start: Int) throws(ExtractionError) {
    guard let found = find(sign, from: start) else { throw damage("'\(sign)' is missing") }
    position = found + sign.utf8.count
  }

  /// `<!DOCTYPE …>`, with the declarations in brackets that it may hold.
  private mutating func skipDeclaration() throws(ExtractionError) {
    var depth = 0
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 { return }
      default: break
      }
    }
    throw damage("a declaration does not end")
  }

  // MARK: Characters

  private func unescaped(_ range: Range<Int>) throws(ExtractionError) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        out.append(bytes[index])
        index += 1
        continue
      }
      let rest = bytes[index + 1..<min(range.upperBound, index + 12)]
      let end = rest.firstIndex(of: UInt8(ascii: ";"))
      let name = end.map { String(decoding: bytes[index + 1..<$0], as: UTF8.self) } ?? ""
      if let end, let scalar = character(name) {
        TextEncoding.append(scalar, to: &out)
        index = end + 1
      } else if isHTML {
        out.append(bytes[index])
        index += 1
      } else {
        throw ExtractionError(
          .damaged, "the entity '&\(name);' is not known, at byte \(index); declared ones are not expanded")
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func character(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
        return nil
      }
      return Unicode.Scalar(value)
    }
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return isHTML ? MarkupScanner.named[name] : nil
    }
  }

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "shy": "\u{AD}", "sect": "§", "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å",
    "Auml": "Ä", "Ouml": "Ö", "eacute": "é", "Eacute": "É", "uuml": "ü", "Uuml": "Ü", "ndash": "–",
    "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
    "rsquo": "’", "laquo": "«", "raquo": "»", "frac12": "½", "deg": "°", "times": "×", "euro": "€",
  ]
}

extension [MarkupScanner.Attribute] {
  /// The value of an attribute.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
