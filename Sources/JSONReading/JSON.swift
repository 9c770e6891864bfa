/// A JSON value from elsewhere; members of objects in the order in which they stand.
package enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  case decimal(Double)
  case text(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// A member of an object: the first of its name.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var int: Int? { if case .int(let number) = self { number } else { nil } }
  package var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  package var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }

  /// Why bytes are no JSON.
  package struct Fault: Error {
    /// `… at byte 12`.
    package var reason: String
  }

  /// Reads one value; nothing may follow it.
  /// - Parameter passedOver: members of the outermost object that are left out, whatever they hold.
  package init(_ bytes: [UInt8], without passedOver: Set<String> = []) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(reason: "not UTF-8") }
    var reader = JSONReader(bytes, without: passedOver)
    self = try reader.value(depth: 0)
    try reader.end()
  }
}

/// Goes through the bytes of a JSON text, which are valid UTF-8.
private struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  /// Containers within containers; more are no plug-in's answer.
  private static let deepest = 32

  private let passedOver: Set<String>

  init(_ bytes: [UInt8], without passedOver: Set<String>) {
    self.bytes = bytes
    self.passedOver = passedOver
  }

  mutating func end() throws(JSON.Fault) {
    skipSpace()
    if place < bytes.count { throw fault("more than one value") }
  }

  mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
    guard depth < Self.deepest else { throw fault("containers nested too deep") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func fault(_ reason: String) -> JSON.Fault { JSON.Fault(reason: "\(reason) at byte \(place + 1)") }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    place += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Fault) -> JSON {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ bytes[place..<end].elementsEqual($0) })
    else { throw fault("no JSON value") }
    place = end
    return value
  }

  private mutating func object(_ depth: Int) throws(JSON.Fault) -> JSON {
    place += 1
    var members: [(name: String, value: JSON)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw fault("no member's name") }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw fault("no ':'") }
      if depth == 0, passedOver.contains(name) {
        try pass()
      } else {
        members.append((name, try value(depth: depth + 1)))
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("no ',' and no '}'") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSON.Fault) -> JSON {
    place += 1
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("no ',' and no ']'") }
    return .array(elements)
  }

  /// Goes behind a value without looking at more than where its texts and containers end.
  private mutating func pass() throws(JSON.Fault) {
    var open = 0
    repeat {
      skipSpace()
      guard let byte = peek else { throw fault("a value without end") }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open -= 1
        place += 1
      case UInt8(ascii: "\""):
        place += 1
        passText()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        if open == 0 { throw fault("no JSON value") }
        place += 1
      case 0...0x20: throw fault("no JSON value")
      default: passWord()
      }
    } while open > 0
    if open < 0 { throw fault("no JSON value") }
  }

  private mutating func passText() {
    while let byte = peek, byte != UInt8(ascii: "\"") { place += byte == UInt8(ascii: "\\") ? 2 : 1 }
    place += 1
  }

  private mutating func passWord() {
    while let byte = peek, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: ":"),
      byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "\"")
    {
      place += 1
    }
  }

  private mutating func number() throws(JSON.Fault) -> JSON {
    let start = place
    while let byte = peek, byte >= 0x30 && byte <= 0x39 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) {
      place += 1
    }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let first = digits.utf8.first, first != 0x2B, first != 0x2E, place - start <= 40 else {
      throw fault("no JSON value")
    }
    if let number = Int(digits) { return .int(number) }
    guard let number = Double(digits), number.isFinite else { throw fault("no number") }
    return .decimal(number)
  }

  private mutating func string() throws(JSON.Fault) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escaped()).utf8
      case 0..<0x20: throw fault("a control character in a text")
      default: text.append(byte)
      }
    }
    throw fault("a text without end")
  }

  private mutating func escaped() throws(JSON.Fault) -> Unicode.Scalar {
    guard let byte = peek else { throw fault("a text without end") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // The first half of a pair; a half alone is no character.
      guard unit < 0xDC00, peek == UInt8(ascii: "\\"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "u")
      else { return "\u{FFFD}" }
      let start = place
      place += 2
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
      place = start
      return "\u{FFFD}"
    default: throw fault("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(JSON.Fault) -> UInt32 {
    guard place + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      bytes[place] != 0x2B, bytes[place] != 0x2D
    else { throw fault("an unknown escape") }
    place += 4
    return unit
  }
}
