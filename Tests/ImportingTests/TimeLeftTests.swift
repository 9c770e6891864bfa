import Testing

@testable import Importing

/// What a run promises, by a clock that is reckoned and not waited for.
struct TimeLeftTests {
  private struct Document {
    var bytes: Int
    /// Seconds that each page takes, and what is made of them afterwards.
    var pages: [Double]
    var after = 0.0

    /// A document that has its text: a millisecond a page.
    static func digital(_ number: Int) -> Document {
      let pages = 4 + number * 7 % 20
      return Document(bytes: pages * 9000, pages: Array(repeating: 0.005, count: pages), after: 0.02)
    }

    /// A document that is read from its pictures, some pages of which are dearer than others.
    static func scan(_ pages: Int) -> Document {
      Document(bytes: pages * 110_000, pages: (0..<pages).map { 2.5 + Double($0 % 5) * 0.3 }, after: 0.5)
    }
  }

  private struct Moment {
    var time: Double
    var left: Double
    var promised: Double?
  }

  /// A run that takes the documents in this order, and what it promised every tenth of a second.
  private static func run(_ documents: [Document], workers: Int = 2) -> [Moment] {
    struct Flight {
      var document: Document
      var began: Double
      var ends: [Double]
      var end: Double
      var pace: PagePace
      var told = (page: 0, time: -1.0)
      var readAll: Double?
    }
    var timeLeft = TimeLeft(workers: workers, readsPictures: true, at: 0)
    for document in documents { timeLeft.counted(document.bytes) }
    for document in documents { timeLeft.took(document.bytes, isToRead: true) }
    var waiting = documents[...]
    var flights = [Flight?](repeating: nil, count: workers)
    func begin(_ worker: Int, at time: Double) {
      guard let document = waiting.popFirst() else {
        flights[worker] = nil
        return
      }
      timeLeft.began(document.bytes)
      var time = time
      let began = time
      let ends = document.pages.map { seconds in
        time += seconds
        return time
      }
      flights[worker] = Flight(
        document: document, began: began, ends: ends, end: time + document.after, pace: PagePace(at: began))
    }
    for worker in 0..<workers { begin(worker, at: 0) }
    var moments: [Moment] = []
    var step = 0
    while flights.contains(where: { $0 != nil }) {
      step += 1
      let now = Double(step) / 10
      var readings: [TimeLeft.Reading] = []
      for worker in 0..<workers {
        while let flight = flights[worker], flight.end <= now {
          timeLeft.ended(flight.document.bytes, seconds: flight.end - flight.began)
          begin(worker, at: flight.end)
        }
        guard var flight = flights[worker] else { continue }
        let page = min((flight.ends.firstIndex { $0 > now } ?? flight.ends.count) + 1, flight.ends.count)
        // As workers do: five times a second at most.
        if page > flight.told.page, now - flight.told.time >= 0.2 {
          flight.told = (page, now)
          flight.pace.reached(page, at: now)
        }
        if let last = flight.ends.last, last <= now, flight.readAll == nil { flight.readAll = now }
        flights[worker] = flight
        readings.append(
          TimeLeft.Reading(
            bytes: flight.document.bytes, seconds: now - flight.began, page: flight.told.page,
            pages: flight.told.page > 0 ? flight.ends.count : 0,
            secondsForPage: flight.pace.secondsForPage(at: now),
            secondsOnPage: flight.pace.secondsOnPage(at: now),
            secondsAfterPages: flight.readAll.map { now - $0 }))
      }
      timeLeft.tick(isReading: !readings.isEmpty, at: now)
      moments.append(Moment(time: now, left: 0, promised: timeLeft.seconds(readings, elapsed: now)))
    }
    let end = moments.last?.time ?? 0
    return moments.map { Moment(time: $0.time, left: end - $0.time, promised: $0.promised) }
  }

  /// What is promised is true: never less than a third of what it still takes, and once a tenth is over, half to double.
  private static func check(
    _ moments: [Moment], promisesAtLeast share: Double, _ place: SourceLocation = #_sourceLocation
  ) {
    let end = moments.last?.time ?? 0
    // Nobody reckons with the last two seconds.
    for moment in moments where moment.left > 2 {
      guard let promised = moment.promised else { continue }
      #expect(promised >= moment.left / 3, "\(moment) of \(end)", sourceLocation: place)
      guard moment.time >= end / 10 else { continue }
      #expect(promised >= moment.left / 2.1, "\(moment) of \(end)", sourceLocation: place)
      #expect(promised <= moment.left * 2.1, "\(moment) of \(end)", sourceLocation: place)
    }
    let late = moments.filter { $0.time >= end / 10 }
    let promises = late.count { $0.promised != nil }
    #expect(Double(promises) >= share * Double(late.count), sourceLocation: place)
  }

  @Test func aLargeScanThatComesLastIsNoSecond() {
    let moments = Self.run((0..<500).map(Document.digital) + [.scan(300)])
    Self.check(moments, promisesAtLeast: 0.95)
    // While the scan has not been begun nobody can know what it costs.
    #expect(moments.filter { $0.time < 15 }.allSatisfy { $0.promised == nil })
    #expect(moments.filter { $0.left > 17 }.allSatisfy { $0.promised.map { $0 > 8 } ?? true })
  }

  @Test func documentsThatAreAllAlike() {
    let alike = Document(bytes: 200_000, pages: Array(repeating: 0.05, count: 20), after: 0.1)
    for workers in [1, 2, 8] {
      Self.check(
        Self.run(Array(repeating: alike, count: 300), workers: workers), promisesAtLeast: 0.95)
    }
  }

  @Test func scansInTheMiddleOfTheRun() {
    let digital = (0..<300).map(Document.digital)
    let scans = (0..<40).map { Document.scan(5 + $0 % 20) }
    Self.check(Self.run(digital[..<150] + scans + digital[150...]), promisesAtLeast: 0.8)
  }

  @Test func picturesInTheMiddleOfADocument() {
    let pages = Array(repeating: 0.005, count: 60) + Array(repeating: 3, count: 100)
    let moments = Self.run([Document(bytes: 12_000_000, pages: pages)], workers: 1)
    Self.check(moments, promisesAtLeast: 0.8)
  }

  /// As the import takes them: the largest of those that wait first.
  @Test(arguments: ["equal", "scans", "a book among 500", "a book alone", "a huge one", "one of each kind"])
  func theLargestComeFirst(_ name: String) {
    let digital = Document(bytes: 120_000, pages: Array(repeating: 0.02, count: 8))
    let scan = Document(bytes: 900_000, pages: Array(repeating: 4, count: 6))
    let book = Document(bytes: 40_000_000, pages: Array(repeating: 4, count: 300))
    let huge = Document(bytes: 9_000_000, pages: Array(repeating: 0.01, count: 6000))
    let (documents, workers): ([Document], Int) =
      switch name {
      case "equal": (Array(repeating: digital, count: 600), 2)
      case "scans": (Array(repeating: scan, count: 40), 2)
      case "a book among 500": ([book] + Array(repeating: digital, count: 500), 2)
      case "a book alone": ([book], 2)
      case "a huge one": ([huge] + Array(repeating: digital, count: 200), 4)
      default: ([book, huge, scan, scan, digital, digital], 2)
      }
    Self.check(Self.run(documents, workers: workers), promisesAtLeast: 0.5)
  }

  @Test func theFirstSecondTellsNothing() {
    let moments = Self.run((0..<500).map(Document.digital), workers: 1)
    #expect(moments.filter { $0.time < 2 }.allSatisfy { $0.promised == nil })
    #expect(moments.contains { $0.promised != nil })
  }

  @Test func oneHugeFile() {
    let huge = Document(bytes: 900_000_000, pages: Array(repeating: 0.02, count: 5000), after: 5)
    Self.check(Self.run([huge]), promisesAtLeast: 0.9)
  }

  @Test func oneWhosePagesTellNothingPromisesNothing() {
    // A single page that takes 17 s.
    let moments = Self.run([Document(bytes: 50_000, pages: [17])])
    #expect(moments.allSatisfy { $0.promised == nil })
  }

  @Test func whatWasDoneBeforeIsNotWaitedFor() throws {
    var timeLeft = TimeLeft(workers: 1, readsPictures: true, at: 0)
    for _ in 0..<10_000 { timeLeft.counted(100_000) }
    for number in 0..<5000 { timeLeft.took(100_000, isToRead: number % 1000 == 0) }
    for _ in 0..<5 {
      timeLeft.began(100_000)
      timeLeft.ended(100_000, seconds: 2)
    }
    timeLeft.tick(isReading: false, at: 10)
    // 5000 more are looked at as fast as these were; a few of them are read.
    let left = try #require(timeLeft.seconds([], elapsed: 20))
    #expect(left > 8 && left < 30, "\(left)")
    // From here on all are to be read, 2 s each.
    for _ in 0..<300 { timeLeft.took(100_000, isToRead: true) }
    let more = try #require(timeLeft.seconds([], elapsed: 20))
    #expect(more > 5000 && more < 15_000, "\(more)")
  }
}
