/// Dates and times as XML Schema writes them (ISO 8601).
enum DateText {
  typealias Bytes = Substring.UTF8View

  static func isDateTime(_ text: Bytes) -> Bool {
    var rest = text
    return takeDay(&rest) && take(&rest, "T") && takeTime(&rest) && takeZone(&rest) && rest.isEmpty
  }

  static func isDate(_ text: Bytes) -> Bool {
    var rest = text
    return takeDay(&rest) && takeZone(&rest) && rest.isEmpty
  }

  static func isPartial(_ text: Bytes) -> Bool {
    var rest = text
    guard number(&rest, 4) != nil else { return false }
    if rest.isEmpty { return true }
    guard take(&rest, "-"), number(&rest, 2) != nil else { return false }
    if rest.isEmpty { return true }
    guard take(&rest, "-"), number(&rest, 2) != nil else { return false }
    if rest.isEmpty { return true }
    guard take(&rest, "T"), number(&rest, 2) != nil, take(&rest, ":"), number(&rest, 2) != nil else {
      return false
    }
    return take(&rest, ":") && number(&rest, 2) != nil && rest.isEmpty
  }

  private static func takeDay(_ rest: inout Bytes) -> Bool {
    guard let year = number(&rest, 4), take(&rest, "-"), let month = number(&rest, 2), take(&rest, "-"),
      let day = number(&rest, 2), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func takeTime(_ rest: inout Bytes) -> Bool {
    guard let hour = number(&rest, 2), take(&rest, ":"), let minute = number(&rest, 2), take(&rest, ":"),
      let second = number(&rest, 2), hour < 24, minute < 60, second < 60
    else { return false }
    if take(&rest, ".") {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count)
    }
    return true
  }

  /// A time zone, which may be missing.
  private static func takeZone(_ rest: inout Bytes) -> Bool {
    if take(&rest, "Z") || rest.isEmpty { return true }
    guard take(&rest, "+") || take(&rest, "-"), let hour = number(&rest, 2), take(&rest, ":"),
      let minute = number(&rest, 2)
    else { return false }
    return hour < 14 && minute < 60 || hour == 14 && minute == 0
  }

  private static func take(_ rest: inout Bytes, _ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func number(_ rest: inout Bytes, _ digits: Int) -> Int? {
    var value = 0
    let part = rest.prefix(digits)
    guard part.count == digits else { return nil }
    for byte in part {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    rest = rest.dropFirst(digits)
    return value
  }
}
