/// What a text or an attribute's value may be (XML Schema's simple types, as far as packages use them).
enum SimpleValue: Sendable, Equatable {
  case string
  case integer
  case nonNegativeInteger
  case boolean
  case date
  case dateTime
  /// A year, a month, a day or a second: FGS's own type.
  case partialDate
  case id
  case reference
  case references
  case base64
  /// One of a grammar's list.
  case named(String)
  case oneOf([String])

  init(_ word: Substring) {
    switch word {
    case "string", "anyURI", "token": self = .string
    case "integer": self = .integer
    case "nonNegativeInteger": self = .nonNegativeInteger
    case "boolean": self = .boolean
    case "date": self = .date
    case "dateTime": self = .dateTime
    case "partialDate": self = .partialDate
    case "ID": self = .id
    case "IDREF": self = .reference
    case "IDREFS": self = .references
    case "base64Binary": self = .base64
    default:
      if word.hasPrefix("enum(") {
        self = .oneOf(
          word.dropFirst(5).dropLast().split(separator: "\"").filter { $0 != " " }.map(String.init))
      } else {
        self = .named(String(word))
      }
    }
  }

  /// What is wrong with a value, or nil.
  func fault(_ value: String, _ enumerations: [String: [String]]) -> String? {
    switch self {
    case .string: return nil
    case .integer:
      return Self.isInteger(Self.trimmed(value)) ? nil : "is no whole number: \(value.shown)"
    case .nonNegativeInteger:
      return Self.isInteger(Self.trimmed(value)) && Self.trimmed(value).first != UInt8(ascii: "-")
        ? nil : "is no whole number from 0: \(value.shown)"
    case .boolean:
      return ["true", "false", "1", "0"].contains { Self.trimmed(value).elementsEqual($0.utf8) }
        ? nil : "is neither true nor false: \(value.shown)"
    case .date:
      return DateText.isDate(Self.trimmed(value)) ? nil : "is no date as 2022-09-28: \(value.shown)"
    case .dateTime:
      return DateText.isDateTime(Self.trimmed(value))
        ? nil : "is no point in time as 2022-09-28T13:00:00Z: \(value.shown)"
    case .partialDate:
      return DateText.isPartial(value[...].utf8)
        ? nil : "is no date as 2022, 2022-09, 2022-09-28 or 2022-09-28T13:00:00: \(value.shown)"
    case .id, .reference:
      return Self.isName(Self.trimmed(value))
        ? nil
        : "is no identifier of XML (a letter or _, then letters, digits, - and .): \(value.shown)"
    case .references:
      let names = Self.names(value)
      return !names.isEmpty && names.allSatisfy { Self.isName($0.utf8) }
        ? nil : "is no list of identifiers: \(value.shown)"
    case .base64:
      return value.utf8.allSatisfy(Self.isBase64) ? nil : "is not base64"
    case .named(let name): return Self.fault(value, of: enumerations[name] ?? [])
    case .oneOf(let values): return Self.fault(value, of: values)
    }
  }

  private static func fault(_ value: String, of values: [String]) -> String? {
    if values.contains(value) { return nil }
    let list =
      values.count <= 8 ? values.joined(separator: ", ") : values.prefix(7).joined(separator: ", ") + " …"
    return "is \(value.shown), not one of \(list)"
  }

  /// The identifiers of a list.
  static func names(_ value: String) -> [Substring] {
    value.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" })
  }

  static func trimmed(_ value: String) -> Substring.UTF8View {
    var part = value[...]
    while let sign = part.utf8.first, sign <= 0x20 { part = part.dropFirst() }
    while let sign = part.utf8.last, sign <= 0x20 { part = part.dropLast() }
    return part.utf8
  }

  private static func isInteger(_ text: Substring.UTF8View) -> Bool {
    let digits = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isName(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, isLetter(first) else { return false }
    return text.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x2F...0x39).contains(byte)
      || byte == 0x2B || byte == 0x3D || byte <= 0x20
  }
}

extension String {
  /// The text in quotes for a message: short, and without control characters.
  var shown: String { "\"" + (count > 60 ? prefix(59) + "…" : self[...]).description.printable + "\"" }
}
