/// How long a run still takes, as far as that can be told.
struct TimeLeft {
  /// A document that is being read.
  struct Reading {
    /// Seconds since it was begun.
    var seconds: Double
    /// Pages that were read, and how many there are; 0 where that is not yet known.
    var pages: Int
    var of: Int
    var bytes: Int
    /// Whether all pages were read.
    var hasReadAll = false
  }

  /// Documents that are not begun, and the bytes of their files.
  var waiting: (documents: Int, bytes: Int)
  var reading: [Reading]
  var workers: Int

  /// Seconds of a run before which nothing is promised.
  private static let least = 2.0

  /// - Returns: nil where too little is known.
  func seconds(after done: Progress, _ pace: Pace, since began: Double) -> Double? {
    guard began >= Self.least else { return nil }
    var own: [Double] = []
    for one in reading {
      guard let left = left(of: one, after: done, pace) else { return nil }
      own.append(left)
    }
    var queued = 0.0
    if waiting.documents > 0 {
      guard let work = pace.work(bytes: waiting.bytes, documents: waiting.documents, after: done) else {
        return nil
      }
      queued = work
    }
    // Shared by all, and no sooner than the last of those that are being read.
    let shared = (queued + own.reduce(0, +)) / Double(max(1, workers))
    return max(shared, own.max() ?? 0)
  }

  /// What is left of a document, by its own pages: those of a scan take a hundred times as long as others.
  private func left(of one: Reading, after done: Progress, _ pace: Pace) -> Double? {
    if one.hasReadAll { return one.seconds / 10 }
    if one.of > 0, one.pages > 0 {
      // The page that is being read is half read, for all that is known.
      let pages = min(Double(one.of), Double(one.pages) + 0.5)
      return one.seconds / pages * (Double(one.of) - pages)
    }
    // What has taken long already goes on for about as long again.
    guard let usual = pace.work(bytes: one.bytes, documents: 1, after: done) else {
      return one.seconds > 0 && one.of == 1 ? one.seconds : nil
    }
    return max(usual - one.seconds, one.seconds)
  }
}
