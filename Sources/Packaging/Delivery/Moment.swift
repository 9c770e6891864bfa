import Writers

/// Moments and days as XML Schema writes them.
enum Moment {
  /// `2026-11-22T10:00:00Z`.
  static func text(_ seconds: Int) -> String { Timestamp.iso(seconds) ?? "1970-01-01T00:00:00Z" }

  /// A moment with time zone, or a day (its first second in universal time), in seconds since 1970; nil for anything else.
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = days(bytes[..<10]) else { return nil }
    if bytes.count == 10 { return day * 86_400 }
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
      let second = number(bytes[17..<19], below: 60), let zone = zone(bytes[19...])
    else { return nil }
    return day * 86_400 + hour * 3600 + minute * 60 + second - zone
  }

  /// Whether this is a day of the calendar: `2024-02-29`.
  static func isDay(_ text: String) -> Bool { days(Array(text.utf8)[...]) != nil && text.utf8.count == 10 }

  /// Seconds east of Greenwich.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
    if Array(bytes) == [UInt8(ascii: "Z")] { return 0 }
    let start = bytes.startIndex
    guard bytes.count == 6, bytes[start + 3] == 0x3A,
      let hour = number(bytes[(start + 1)..<(start + 3)], below: 15),
      let minute = number(bytes[(start + 4)...], below: 60)
    else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "+"): return hour * 3600 + minute * 60
    case UInt8(ascii: "-"): return -hour * 3600 - minute * 60
    default: return nil
    }
  }

  /// Days since 1 January 1970.
  private static func days(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      let year = number(bytes[start..<(start + 4)], below: 10_000), year > 0,
      let month = number(bytes[(start + 5)..<(start + 7)], below: 13), month > 0,
      let day = number(bytes[(start + 8)..<(start + 10)], below: 32), day > 0
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Years begin in March, so that the leap day is the last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func number(_ bytes: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = 10 * value + Int(byte - 0x30)
    }
    return value < limit ? value : nil
  }
}
