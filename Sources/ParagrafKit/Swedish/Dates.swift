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
    guard text.hasDigit else { return [] }
    var found: [Day] = []
    let tokens = text.tokens.map {
      $0.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x28 || $0 == 0x29 || $0 == 0x3A || $0 == 0x3B }
    }
    var index = 0
    while index < tokens.count {
      if let day = numeric(tokens[index]) {
        found.append(day)
      } else if let both = joined(tokens[index]) {
        found += both
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

  /// The first day in the text; where it is stated by the month of the minutes, `den 19 dennes`, `den 19 innevarande`,
  /// the one in the month of `day`.
  public static func first(in text: some StringProtocol, monthOf day: Day?) -> Day? {
    if let stated = first(in: text) { return stated }
    guard let day else { return nil }
    let tokens = text.tokens
    for (number, word) in zip(tokens, tokens.dropFirst())
    where ["dennes", "ds", "innevarande"].contains(word.folded.trimming { $0 == 0x2E || $0 == 0x2C }) {
      if let number = Int(number) { return Day(year: day.year, month: day.month, day: number) }
    }
    return nil
  }

  /// Month by name, abbreviation of at least three letters, also in capitals.
  public static func month(_ token: some StringProtocol) -> Int? {
    let key = token.folded
    guard key.utf8.count >= 3 else { return nil }
    if let index = months.firstIndex(where: { $0 == key || $0.hasPrefix(key) }) { return index + 1 }
    guard key.utf8.count >= 5 else { return nil }
    return months.firstIndex { editDistance(key, $0, limit: 1) <= 1 }.map { $0 + 1 }
  }

  /// `2019-06-01–2022-12-31`.
  private static func joined(_ token: String) -> [Day]? {
    guard token.utf8.count >= 19, token.startsWithDigit else { return nil }
    let days = token.split { $0 == "–" || $0 == "—" }.map { numeric(String($0)) }
    guard days.count == 2, let first = days[0], let last = days[1] else { return nil }
    return [first, last]
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
    guard token.utf8.contains(0x2F) else { return nil }
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
  /// All times in the text as `HH:MM`: `kl 8.30-12.10`, `18:30–19:55`, `kl. 19-21`, `3 e. m.`. A number with a
  /// full stop counts only behind `kl` or as part of a range, a bare one only behind `kl`: `punkt 2.10` and
  /// `§ 19` are no times.
  public static func all(in text: some StringProtocol) -> [String] {
    var reader = TimeReader(text)
    return reader.read()
  }
}

/// Walks over the bytes of a text once.
private struct TimeReader {
  private let bytes: [UInt8]
  private var found: [String] = []
  /// Whether `kl` stands before, with nothing but a full stop and spaces between, or a range goes on.
  private var isExpected = false
  /// Whether the dash of a range stands right before.
  private var isRange = false

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  mutating func read() -> [String] {
    var index = 0
    while index < bytes.count {
      if let end = clockWord(at: index) {
        isExpected = true
        index = end
      } else if isDigit(index) {
        index = number(at: index)
      } else {
        if bytes[index] != 0x20 && bytes[index] != 0x2E { isExpected = false }
        index += 1
      }
    }
    return found
  }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  private func isLetter(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    return bytes[index] >= 0x80 || (bytes[index] | 0x20) >= 0x61 && (bytes[index] | 0x20) <= 0x7A
  }

  /// `kl`, `Kl.`, `klockan` as a word of its own: the index behind it.
  private func clockWord(at index: Int) -> Int? {
    guard index + 1 < bytes.count, bytes[index] | 0x20 == 0x6B, bytes[index + 1] | 0x20 == 0x6C,
      !isLetter(index - 1)
    else { return nil }
    if !isLetter(index + 2) { return index + 2 }
    return bytes[index...].starts(with: "klockan".utf8) ? index + 7 : nil
  }

  /// Reads a number and what belongs to it; returns the index behind.
  private mutating func number(at start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    let expected = isExpected
    let goesOn = isRange
    isExpected = false
    isRange = false
    guard end - start <= 2, goesOn || !follows(start) else { return end }
    let hour = value(start, end)
    guard hour <= 24 else { return end }
    if end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x3A, isDigit(end + 1), isDigit(end + 2),
      !isDigit(end + 3),
      !(isDate(end + 3))
    {
      let minute = value(end + 1, end + 3)
      let range = dash(at: end + 3).map(isDigit) ?? false
      guard minute < 60 else { return end + 3 }
      return bytes[end] == 0x3A || expected || range ? add(hour, minute, behind: end + 3) : end + 3
    }
    let afternoon = isAfternoon(end) && hour <= 12
    let stops = end >= bytes.count || !isLetter(end) || afternoon || bytes[end] == 0xE2
    guard expected && stops || afternoon else { return end }
    return add(hour + (afternoon && hour < 12 ? 12 : 0), 0, behind: end)
  }

  /// Notes a time; returns the index to go on from, behind the dash of a range.
  private mutating func add(_ hour: Int, _ minute: Int, behind end: Int) -> Int {
    found.append("\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)")
    // `kl 19-21`: the end of a range is expected.
    guard let next = dash(at: end), isDigit(next) else { return end }
    isExpected = true
    isRange = true
    return next
  }

  /// The index behind a dash, with spaces around it or none.
  private func dash(at index: Int) -> Int? {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x2D {
      index += 1
    } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] & 0xFC == 0x90
    {
      index += 3
    } else {
      return nil
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// Whether the number is the rest of something longer: a date, a case number, a decimal.
  private func follows(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch bytes[start - 1] {
    case 0x2F, 0x3A: return true
    case 0x2E: return start > 1 && isDigit(start - 2)
    case 0x2D: return true
    default: return isLetter(start - 1) && bytes[start - 1] < 0x80
    }
  }

  /// `28.9.2022` is no time.
  private func isDate(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] == 0x2E && isDigit(index + 1)
  }

  /// `e. m.`, `e.m.` or `em` follows.
  private func isAfternoon(_ index: Int) -> Bool {
    let rest = bytes[index..<min(bytes.count, index + 7)].filter { $0 != 0x20 && $0 != 0x2E }
    return rest.starts(with: [0x65, 0x6D])
  }

  private func value(_ start: Int, _ end: Int) -> Int {
    bytes[start..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
