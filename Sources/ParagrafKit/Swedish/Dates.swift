/// A calendar day.
public struct Day: Sendable, Hashable {
  public var year: Int
  public var month: Int
  public var day: Int

  /// nil unless the day exists between 1700 and 2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1700...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard day <= length else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2022-09-28`.
  public var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}

/// Finds days as minutes print them: `2022-09-28`, `28 september 2022`, `den 5 Juli 1893`, `28/9 2022`,
/// `28.9.2022`, `20220928`.
public enum Dates {
  /// Names of the months, folded.
  public static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
  ]

  /// All days in the text, in order.
  public static func all(in text: some StringProtocol) -> [Day] {
    var found: [Day] = []
    let tokens = text.tokens.map {
      $0.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x28 || $0 == 0x29 || $0 == 0x3B }
    }
    var index = 0
    while index < tokens.count {
      if let day = numeric(tokens[index]) {
        found.append(day)
      } else if index + 2 < tokens.count, let month = month(tokens[index + 1]),
        let day = Int(tokens[index]) ?? ordinal(tokens[index]), let year = year(tokens[index + 2]),
        let date = Day(year: year, month: month, day: day)
      {
        found.append(date)
        index += 2
      } else if index + 1 < tokens.count, let (day, month) = slashed(tokens[index]),
        let year = year(tokens[index + 1]), let date = Day(year: year, month: month, day: day)
      {
        found.append(date)
        index += 1
      }
      index += 1
    }
    return found
  }

  public static func first(in text: some StringProtocol) -> Day? { all(in: text).first }

  /// Month by name, abbreviation of at least three letters, also in capitals.
  public static func month(_ token: some StringProtocol) -> Int? {
    let key = token.folded
    guard key.utf8.count >= 3 else { return nil }
    if let index = months.firstIndex(where: { $0 == key || $0.hasPrefix(key) }) { return index + 1 }
    guard key.utf8.count >= 5 else { return nil }
    return months.firstIndex { editDistance(key, $0, limit: 1) <= 1 }.map { $0 + 1 }
  }

  static func year(_ token: String) -> Int? {
    guard token.utf8.count == 4, let year = Int(token), (1700...2199).contains(year) else { return nil }
    return year
  }

  /// `5:e`, `1:a`, `3dje`.
  static func ordinal(_ token: String) -> Int? {
    let digits = token.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2, token.utf8.count <= digits.utf8.count + 4 else { return nil }
    return Int(digits)
  }

  static func slashed(_ token: String) -> (Int, Int)? {
    let parts = token.split(separator: "/")
    guard parts.count == 2, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    return (day, month)
  }

  static func numeric(_ token: String) -> Day? {
    guard token.startsWithDigit else { return nil }
    if token.utf8.count == 8, let all = Int(token) {
      return Day(year: all / 10000, month: all / 100 % 100, day: all % 100)
    }
    for separator: Character in ["-", "–", ".", "/"] {
      let parts = token.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else { continue }
      return a > 31 ? Day(year: a, month: b, day: c) : Day(year: c, month: b, day: a)
    }
    return nil
  }
}

/// Finds clock times as minutes print them.
public enum Times {
  /// All times in the text as `HH:MM`: `kl 8.30-12.10`, `18:30–19:55`, `kl. 19`, `3 e. m.`. A bare pair of
  /// numbers counts only behind `kl` or as part of a range.
  public static func all(in text: some StringProtocol) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    var afterClock = false
    func isDigit(_ i: Int) -> Bool { i < bytes.count && bytes[i] >= 0x30 && bytes[i] <= 0x39 }
    while index < bytes.count {
      if (bytes[index] | 0x20) == 0x6B, index + 1 < bytes.count, (bytes[index + 1] | 0x20) == 0x6C {
        afterClock = true
        index += 2
        continue
      }
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = index
      while isDigit(end) { end += 1 }
      let hour = number(bytes[index..<end])
      let previous = index == 0 ? 0x20 : bytes[index - 1]
      if end - index <= 2, hour <= 24, end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x3A,
        isDigit(end + 1), isDigit(end + 2), !isDigit(end + 3),
        previous != 0x2E, previous != 0x3A, previous != 0x2F, !(previous == 0x2D && found.isEmpty),
        end + 3 >= bytes.count || bytes[end + 3] != 0x2E || !isDigit(end + 4)
      {
        let minute = number(bytes[end + 1...end + 2])
        if minute < 60 { found.append(clock(hour, minute)) }
        index = end + 3
        continue
      }
      if afterClock, end - index <= 2, hour <= 24,
        end >= bytes.count || bytes[end] == 0x20 || bytes[end] == 0x2D || bytes[end] == 0x2C
          || bytes[end] == 0xE2
      {
        found.append(clock(hour + afternoon(bytes, from: end, hour: hour), 0))
      } else if end - index <= 2, hour <= 12, afternoon(bytes, from: end, hour: hour) > 0 {
        found.append(clock(hour + 12, 0))
      }
      afterClock = false
      index = end
    }
    return found
  }

  /// 12 if `e. m.`, `e.m.` or `em` follows.
  private static func afternoon(_ bytes: [UInt8], from start: Int, hour: Int) -> Int {
    let rest = bytes[start..<min(bytes.count, start + 7)].filter { $0 != 0x20 && $0 != 0x2E }
    return hour <= 12 && rest.starts(with: [0x65, 0x6D]) ? 12 : 0
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
