import ParagrafKit

/// What a pattern cannot say of what it found.
enum Check: String, CaseIterable {
  /// The first six or eight digits are a day.
  case date
  /// Likewise, 60 added to the day of the month: a samordningsnummer.
  case coordination
  /// The last of ten digits checks the others (Luhn).
  case luhn
  /// An address at another domain than the municipality's own.
  case foreignDomain = "foreign-domain"
  /// Not where the body meets, or keeps its minutes.
  case foreignAddress = "foreign-address"

  func holds(for text: String, in house: House) -> Bool {
    switch self {
    case .date: Self.isDate(Self.digits(Self.number(text)), shift: 0)
    case .coordination: Self.isDate(Self.digits(Self.number(text)), shift: 60)
    case .luhn: Self.isLuhn(Self.digits(text).suffix(10))
    case .foreignDomain: !house.holds(domain: text)
    case .foreignAddress: !house.holds(address: text)
    }
  }

  /// What stands before the first letter that no misread digit is.
  private static func number(_ text: String) -> String {
    String(text.prefix { !$0.isLetter || "OolI".contains($0) })
  }

  /// The digits of a text; letters that a scan shows in their place count as such.
  static func digits(_ text: String) -> [Int] {
    text.utf8.compactMap { byte in
      switch byte {
      case 0x30...0x39: Int(byte) - 0x30
      case 0x4F, 0x6F: 0
      case 0x6C, 0x49: 1
      default: nil
      }
    }
  }

  private static func isDate(_ digits: [Int], shift: Int) -> Bool {
    guard digits.count >= 6 else { return false }
    // Ten digits, or those of the day alone, begin with the year of the century.
    let hasCentury = digits.count == 8 || digits.count >= 11
    let start = hasCentury ? 4 : 2
    if hasCentury, ![18, 19, 20].contains(digits[0] * 10 + digits[1]) { return false }
    return isMonthDay(digits[start..<start + 4], shift: shift)
  }

  private static func isMonthDay(_ digits: ArraySlice<Int>, shift: Int) -> Bool {
    guard digits.count == 4, let first = digits.indices.first else { return false }
    let month = digits[first] * 10 + digits[first + 1]
    let day = digits[first + 2] * 10 + digits[first + 3] - shift
    guard (1...12).contains(month) else { return false }
    return (1...[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
  }

  private static func isLuhn(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == 10 else { return false }
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let doubled = index % 2 == 0 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}

/// What is the public body's own, as the record's facts say.
struct House {
  /// `ekhamre`.
  private var names: Set<String> = []
  private var addresses: [String] = []

  init() {}

  init(_ facts: [Fact]) {
    for fact in facts {
      switch fact.type {
      case .municipality:
        for word in fact.value.description.tokens {
          let key = word.folded
          guard key.utf8.count > 2, !["kommun", "kommuns", "stad", "stads", "region", "lans"].contains(key)
          else {
            continue
          }
          names.insert(key)
          if key.utf8.last == 0x73 { names.insert(String(key.dropLast())) }
        }
      case .meetingPlace, .minutesLocation: addresses.append(Words.form(of: fact.value.description))
      default: break
      }
    }
  }

  /// Whether an e-mail address is at its domain.
  func holds(domain address: String) -> Bool {
    guard let at = address.lastIndex(of: "@") else { return false }
    let parts = address[address.index(after: at)...].split(separator: ".").map { $0.folded }
    return parts.contains { names.contains($0) }
  }

  /// Whether a word, folded, is its name.
  func isOwn(_ word: String) -> Bool { names.contains(word) }

  func holds(address: String) -> Bool {
    let form = Words.form(of: address)
    return addresses.contains { $0.holds(form) }
  }
}
