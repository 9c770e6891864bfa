/// A moment as `2022-09-28T08:30:00Z`.
package enum Timestamp {
  /// nil outside the years 1 to 9999, which only a faulty file states.
  package static func iso(_ seconds: Int) -> String? {
    guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let second = seconds - days * 86_400
    // Days since 1 March 0000, in eras of 400 years.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let day = shifted % 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let date = [
      padded(year + era * 400 + (month <= 2 ? 1 : 0), 4), padded(month, 2),
      padded(dayOfYear - (153 * march + 2) / 5 + 1, 2),
    ]
    let time = [padded(second / 3_600, 2), padded(second / 60 % 60, 2), padded(second % 60, 2)]
    return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
