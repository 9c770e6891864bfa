import Glibc

/// The time of day.
package enum Clock {
  /// Nanoseconds since 1970.
  package static var nanoseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    return moment.tv_sec * 1_000_000_000 + moment.tv_nsec
  }

  /// Seconds since 1970.
  package static var seconds: Double { Double(nanoseconds) / 1e9 }
}
