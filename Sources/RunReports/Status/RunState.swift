import Journal

/// How a run stands.
enum RunState {
  case runs
  case killed
  /// One of the two: whether somebody holds the folder cannot be told.
  case runsOrKilled
  case stopped(String)
  case finished

  /// - Parameter isHeld: whether a run holds the output folder now; nil where that cannot be told.
  init(_ run: JournalRun, isHeld: Bool?) {
    guard run.ended == nil else {
      self = run.stopped.map { .stopped($0) } ?? .finished
      return
    }
    self = isHeld.map { $0 ? .runs : .killed } ?? .runsOrKilled
  }

  /// For eyes.
  var words: String {
    switch self {
    case .runs: "still running"
    case .killed: "killed; the same command goes on where it was"
    case .runsOrKilled: "still running, or killed"
    case .stopped(let why): "stopped (\(why.printable))"
    case .finished: "finished"
    }
  }
}
