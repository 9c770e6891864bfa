/// How fast pages have been read of late: documents that were done before fly by, scans crawl, and neither tells of the
/// other.
struct Pace {
  private var samples: [(time: Double, pages: Int)]

  /// Seconds between two samples, and how many are kept: the last five minutes.
  private static let interval = 2.0
  private static let most = 150

  init(at time: Double) { samples = [(time, 0)] }

  /// - Parameters:
  ///   - pages: that were read since the beginning.
  ///   - time: seconds of a clock that only moves forward.
  mutating func add(pages: Int, at time: Double) {
    guard let last = samples.last, time - last.time >= Self.interval else { return }
    samples.append((time, pages))
    if samples.count > Self.most { samples.removeFirst() }
  }

  /// Pages a second, up to now.
  func rate(pages: Int, at time: Double) -> Double {
    let seconds = time - samples[0].time
    return seconds > 0 ? Double(pages - samples[0].pages) / seconds : 0
  }
}
