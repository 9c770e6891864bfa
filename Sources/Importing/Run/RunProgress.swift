/// How far a run is, how fast it has been of late, and how long it still takes.
struct RunProgress {
  /// Documents that other documents carry: nobody counts them beforehand.
  private(set) var documentsInside = 0
  /// Pages that were read.
  private var pages = 0
  /// Of the files of all documents, and of those that have ended.
  private var allBytes = 0
  private var doneBytes = 0
  private var pace: Pace
  private var timeLeft: TimeLeft

  init(_ settings: ImportSettings, at time: Double) {
    pace = Pace(at: time)
    timeLeft = TimeLeft(workers: settings.jobs, readsPictures: settings.ocr != .never, at: time)
  }

  /// There is a document.
  /// - Parameter isInside: whether another one carries it; its bytes are then those of the file around it.
  mutating func counted(_ bytes: Int, isInside: Bool = false) {
    allBytes += bytes
    timeLeft.counted(bytes)
    if isInside { documentsInside += 1 }
  }

  /// A document was looked at.
  mutating func took(_ bytes: Int, isToRead: Bool) { timeLeft.took(bytes, isToRead: isToRead) }

  /// A document was handed to its reader.
  mutating func began(_ bytes: Int) { timeLeft.began(bytes) }

  /// Its reader is done with it.
  mutating func read(_ bytes: Int, seconds: Double) { timeLeft.ended(bytes, seconds: seconds) }

  /// A document has ended.
  mutating func ended(_ outcome: Outcome) {
    doneBytes += outcome.stamp?.bytes ?? 0
    if outcome.visit != .unchanged { pages += outcome.pages }
  }

  /// Called often.
  mutating func tick(isReading: Bool, at time: Double) {
    pace.add(pages: pages, at: time)
    timeLeft.tick(isReading: isReading, at: time)
  }

  /// Pages a second, of late.
  func pagesPerSecond(at time: Double) -> Double { pace.rate(pages: pages, at: time) }

  /// The part of the run that is done, 0 to 1, and the seconds that are left, once all documents are counted; nil where that
  /// cannot be told.
  /// - Parameters:
  ///   - reading: what is being read, and the bytes of its file.
  ///   - elapsed: seconds since the run began.
  func foresight(
    _ reading: [(assignment: WorkerProcess.Assignment, bytes: Int)], elapsed: Double, at time: Double
  ) -> (share: Double?, secondsLeft: Double?) {
    var begun = 0
    var read = 0.0
    for (assignment, bytes) in reading {
      // The page that is being read is not read.
      let pages = assignment.hasReadAll ? assignment.pages : max(0, assignment.page - 1)
      begun += bytes
      if assignment.pages > 0 { read += Double(bytes) * Double(pages) / Double(assignment.pages) }
    }
    let all = max(allBytes, doneBytes + begun)
    let readings = reading.map { assignment, bytes in
      TimeLeft.Reading(
        bytes: bytes, seconds: time - (assignment.began ?? time), page: assignment.page,
        pages: assignment.pages, secondsForPage: assignment.pace?.secondsForPage(at: time),
        secondsOnPage: assignment.pace?.secondsOnPage(at: time) ?? 0,
        secondsAfterPages: assignment.readAll.map { time - $0 })
    }
    return (
      all > 0 ? min(1, (Double(doneBytes) + read) / Double(all)) : nil,
      timeLeft.seconds(readings, elapsed: elapsed)
    )
  }
}
