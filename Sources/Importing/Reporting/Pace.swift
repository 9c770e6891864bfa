/// What a run has done by a moment.
struct Progress: Sendable, Hashable {
  var documents = 0
  var pages = 0
  /// Of the documents' files.
  var bytes = 0
}

/// How fast a run has been of late: documents that were done before fly by, scans crawl, and neither tells of the other.
struct Pace {
  private struct Sample {
    var time: Double
    var done: Progress
  }

  private var samples: [Sample]

  /// Seconds between two samples, and how many are kept: the last five minutes.
  private static let interval = 2.0
  private static let most = 150

  init(at time: Double) { samples = [Sample(time: time, done: Progress())] }

  /// - Parameter time: seconds of a clock that only moves forward.
  mutating func add(_ done: Progress, at time: Double) {
    guard let last = samples.last, time - last.time >= Self.interval else { return }
    samples.append(Sample(time: time, done: done))
    if samples.count > Self.most { samples.removeFirst() }
  }

  /// Documents and pages a second, up to now.
  func rates(_ done: Progress, at time: Double) -> (documents: Double, pages: Double) {
    let first = samples[0]
    let seconds = time - first.time
    guard seconds > 0 else { return (0, 0) }
    return (
      Double(done.documents - first.done.documents) / seconds,
      Double(done.pages - first.done.pages) / seconds
    )
  }
}
