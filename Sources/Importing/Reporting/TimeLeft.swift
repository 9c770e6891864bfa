/// How long a run still takes, as far as that can be told.
///
/// A page that is read from its picture costs a thousand times as much as one that has its text, and which of the two a
/// document is made of shows only when it is read. What it costs is therefore foretold from documents of about its size; of
/// one that is being read, from its own pages. Everything is a span, from the least to the most that is likely: where that is
/// too wide, nothing is promised.
struct TimeLeft {
  /// A document that is being read.
  struct Reading {
    var bytes: Int
    /// Seconds since it was handed to its reader.
    var seconds: Double
    /// From 1; 0 where that is not known yet.
    var page = 0
    var pages = 0
    /// Of its own pages, if any is finished, and those that the present one has taken.
    var secondsForPage: (usual: Double, most: Double)?
    var secondsOnPage = 0.0
    /// Seconds since all pages were read; nil before.
    var secondsAfterPages: Double?
  }

  /// Documents of about one size.
  private struct Size {
    /// Those that were counted, and their bytes.
    var counted = Amount()
    /// Those that were looked at, of which some were done already; and those that were handed to a reader.
    var found = Amount()
    var begun = Amount()
    /// Those of which the cost is known.
    var done = Amount()
    var seconds = 0.0
    /// Seconds a byte of each of them, summed up, and their squares.
    var costs = (sum: 0.0, squares: 0.0)

    mutating func cost(_ bytes: Int, _ seconds: Double) {
      done.add(bytes)
      self.seconds += seconds
      let cost = seconds / Double(max(1, bytes))
      costs = (costs.sum + cost, costs.squares + cost * cost)
    }

    /// Seconds a byte; the fewer documents tell it, and the more they differ, the less sure it is.
    var cost: Span? {
      guard done.bytes > 0 else { return nil }
      let mean = costs.sum / done.documents
      let variance = max(0, costs.squares / done.documents - mean * mean)
      let error = mean > 0 ? (variance / done.documents).squareRoot() / mean : 0
      let factor = 1 + error + 0.5 / done.documents
      let seen = seconds / done.bytes
      return Span(least: seen / factor, most: seen * factor)
    }
  }

  private struct Amount {
    var documents = 0.0
    var bytes = 0.0

    mutating func add(_ bytes: Int) {
      documents += 1
      self.bytes += Double(max(1, bytes))
    }
  }

  /// The least and the most that is likely, seconds.
  private struct Span {
    var least = 0.0
    var most = 0.0

    static func += (sum: inout Span, other: Span) {
      sum.least += other.least
      sum.most += other.most
    }

    func largest(_ other: Span) -> Span { Span(least: max(least, other.least), most: max(most, other.most)) }
    func times(_ factor: Double) -> Span { Span(least: least * factor, most: most * factor) }
  }

  private let workers: Double
  private let readsPictures: Bool
  private var sizes = [Size](repeating: Size(), count: 32)
  /// Of the documents found of late, the part that was to be read: others were done before.
  private var partToRead = 1.0
  private var found = 0
  /// Seconds in which nothing was read, but documents were looked at.
  private var lookingSeconds = 0.0
  private var lastLook: Double

  /// Seconds of a run that tell nothing yet.
  private static let silence = 2.0
  /// What is promised may be that many times too short or too long, and no more.
  private static let widest = 3.0
  /// About so many bytes has the picture of a page in a scan, and so many seconds does it take to read.
  private static let picture = (bytes: 100_000.0, seconds: 3.0)
  /// What is made of a document once its pages are read takes at most such a part of what these took, and at most such a
  /// time for each.
  private static let afterPages = (part: 0.05, secondsForPage: 0.02)
  /// Of so many documents found of late the part is told that is to be read.
  private static let memory = 64

  /// - Parameters:
  ///   - workers: documents that are read at a time.
  ///   - readsPictures: whether pages without text are read from their pictures.
  init(workers: Int, readsPictures: Bool, at time: Double) {
    self.workers = Double(max(1, workers))
    self.readsPictures = readsPictures
    lastLook = time
  }

  /// There is a document, to which the run will come.
  mutating func counted(_ bytes: Int) { sizes[Self.index(bytes)].counted.add(bytes) }

  /// A document was looked at.
  /// - Parameter isToRead: whether it is to be read; if not, it was done before.
  mutating func took(_ bytes: Int, isToRead: Bool) {
    let index = Self.index(bytes)
    sizes[index].found.add(bytes)
    // Nothing that was done before is waited for.
    if !isToRead { sizes[index].begun.add(bytes) }
    found += 1
    partToRead += ((isToRead ? 1 : 0) - partToRead) / Double(min(found, Self.memory))
  }

  /// A document was handed to its reader.
  mutating func began(_ bytes: Int) { sizes[Self.index(bytes)].begun.add(bytes) }

  /// A document was read, or failed.
  /// - Parameter seconds: since it was handed to its reader.
  mutating func ended(_ bytes: Int, seconds: Double) {
    sizes[Self.index(bytes)].cost(bytes, seconds)
  }

  /// Called often.
  /// - Parameter isReading: whether any document is being read.
  mutating func tick(isReading: Bool, at time: Double) {
    if !isReading { lookingSeconds += time - lastLook }
    lastLook = time
  }

  /// Seconds until all is done; nil where too little is known.
  /// - Parameter elapsed: seconds since the run began.
  func seconds(_ readings: [Reading], elapsed: Double) -> Double? {
    guard elapsed >= Self.silence else { return nil }
    let known = sizes(with: readings)
    var work = Span()
    var longest = Span()
    for reading in readings {
      let left = left(of: reading, known)
      work += left
      longest = longest.largest(left)
    }
    var unseen = 0.0
    for (index, size) in sizes.enumerated() {
      let uncounted = max(0, size.counted.documents - size.found.documents)
      unseen += uncounted
      let documents = max(0, size.found.documents - size.begun.documents) + uncounted * partToRead
      let bytes =
        max(0, size.found.bytes - size.begun.bytes)
        + max(0, size.counted.bytes - size.found.bytes) * partToRead
      guard documents > 0 else { continue }
      let cost = cost(of: index, known)
      work += cost.times(bytes)
      longest = longest.largest(cost.times(bytes / max(1, documents)))
    }
    var all = work.times(1 / workers).largest(longest)
    if unseen > 0, found > 0 {
      let looking = unseen * lookingSeconds / Double(found)
      all = all.largest(Span(least: looking, most: looking))
    }
    guard all.most > 0, all.most <= Self.widest * all.least else { return nil }
    return (all.least * all.most).squareRoot()
  }

  // MARK: Costs

  /// The sizes, with what the documents that are being read will have cost, where their pages tell it.
  private func sizes(with readings: [Reading]) -> [Size] {
    var sizes = sizes
    for reading in readings {
      if let total = reading.total { sizes[Self.index(reading.bytes)].cost(reading.bytes, total) }
    }
    return sizes
  }

  /// Seconds a byte.
  private func cost(of index: Int, _ sizes: [Size]) -> Span {
    if let cost = sizes[index].cost { return cost }
    // Small documents are more often text than large ones.
    if let cost = sizes[(index + 1)...].lazy.compactMap(\.cost).first {
      return Span(least: cost.least / Self.widest, most: cost.most)
    }
    guard let cost = sizes[..<index].reversed().lazy.compactMap(\.cost).first else {
      return Span(least: 0, most: .infinity)
    }
    return readsPictures
      ? Span(least: cost.least, most: max(cost.most, Self.picture.seconds / Self.picture.bytes)) : cost
  }

  /// Seconds that a document takes that is being read.
  private func left(of reading: Reading, _ known: [Size]) -> Span {
    // What is made of a document once its pages are read takes a moment, mostly.
    if let after = reading.secondsAfterPages { return Self.rest(of: Span(), after: after) }
    guard let pace = reading.secondsForPage, reading.pages > 0 else {
      let foretold = cost(of: Self.index(reading.bytes), known).times(Double(max(1, reading.bytes)))
      return Self.rest(of: foretold, after: reading.seconds)
    }
    var left = Self.rest(of: Span(least: pace.usual, most: pace.most), after: reading.secondsOnPage)
    left += Span(least: pace.usual, most: pace.most).times(Double(max(0, reading.pages - reading.page)))
    left.most += min(
      reading.seconds * Self.afterPages.part, Double(reading.pages) * Self.afterPages.secondsForPage)
    return left
  }

  /// What is left of something after so many seconds. What is overdue may take as long again, and longer.
  private static func rest(of foretold: Span, after seconds: Double) -> Span {
    foretold.least > seconds
      ? Span(least: foretold.least - seconds, most: foretold.most - seconds)
      : Span(least: 0, most: max(foretold.most, 4 * seconds))
  }

  /// Sizes within a factor of four are one.
  private static func index(_ bytes: Int) -> Int {
    (Int.bitWidth - max(1, bytes).leadingZeroBitCount - 1) / 2
  }
}

extension TimeLeft.Reading {
  /// Seconds that it will have taken; nil where its pages do not tell yet.
  fileprivate var total: Double? {
    if secondsAfterPages != nil { return seconds }
    guard let secondsForPage, pages > 0 else { return nil }
    return seconds + secondsForPage.usual * Double(max(0, pages - page))
  }
}
