import Glibc

/// A moment as people here write it, by the clock on their wall.
enum Moment {
  /// `2026-11-22 14:05`.
  static func local(_ seconds: Double) -> String {
    var moment = time_t(min(max(seconds, -6e10), 2e11))
    var parts = tm()
    localtime_r(&moment, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday)) "
      + "\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  /// `2026-11-22`.
  static func day(_ seconds: Double) -> String { String(local(seconds).prefix { $0 != " " }) }
}
