import Testing

@testable import Importing

/// Runs on a clock that nobody waits for.
@Suite struct TimeLeftTests {
  /// A document: its file's bytes, and what each of its pages takes, in seconds.
  private struct Document {
    var bytes: Int
    var pages: [Double]
  }

  private static let runs: [String: (documents: [Document], workers: Int)] = [
    "equal": (Array(repeating: digital, count: 600), 2), "scans": (Array(repeating: scan, count: 40), 2),
    "a book among 500": (Array(repeating: digital, count: 500) + [book], 2), "a book alone": ([book], 2),
    "a huge one": (Array(repeating: digital, count: 200) + [huge], 4),
    "one of each kind": ([digital, scan, digital, scan, huge, book], 2),
  ]

  private struct Moment {
    var time: Double
    var promised: Double?
    /// Documents that are neither done nor being read.
    var waiting: Int
  }

  /// Reads the documents, the largest of those that wait first, and asks every half second how long it still takes.
  /// - Returns: what was promised, and how long it took.
  private func run(_ documents: [Document], workers: Int) -> (moments: [Moment], end: Double) {
    var queue = documents.sorted { $0.bytes < $1.bytes }
    var flights: [(document: Document, began: Double)] = []
    var done = Progress()
    var pace = Pace(at: 0)
    var moments: [Moment] = []
    var time = 0.0
    while !queue.isEmpty || !flights.isEmpty {
      while flights.count < workers, let next = queue.popLast() { flights.append((next, time)) }
      time += 0.01
      flights.removeAll { flight in
        let work = flight.document.pages.reduce(0, +)
        guard time - flight.began >= work else { return false }
        done.documents += 1
        done.pages += flight.document.pages.count
        done.bytes += flight.document.bytes
        done.work += work
        return true
      }
      pace.add(done, at: time)
      guard Int((time * 100).rounded()) % 50 == 0 else { continue }
      let reading = flights.map { flight -> TimeLeft.Reading in
        var (pages, spent) = (0, 0.0)
        for page in flight.document.pages where spent + page <= time - flight.began {
          spent += page
          pages += 1
        }
        return TimeLeft.Reading(
          seconds: time - flight.began, pages: pages,
          of: pages > 0 || time - flight.began > 0.1 ? flight.document.pages.count : 0,
          bytes: flight.document.bytes)
      }
      let left = TimeLeft(
        waiting: (queue.count, queue.reduce(0) { $0 + $1.bytes }), reading: reading, workers: workers)
      moments.append(
        Moment(time: time, promised: left.seconds(after: done, pace, since: time), waiting: queue.count))
    }
    return (moments, time)
  }

  private static let digital = Document(bytes: 120_000, pages: Array(repeating: 0.02, count: 8))
  private static let scan = Document(bytes: 900_000, pages: Array(repeating: 4, count: 6))
  private static let book = Document(bytes: 40_000_000, pages: Array(repeating: 4, count: 300))
  private static let huge = Document(bytes: 9_000_000, pages: Array(repeating: 0.01, count: 6000))
  /// A text with a few scanned pages in its middle.
  private static let mixed = Document(
    bytes: 2_000_000,
    pages: Array(repeating: 0.02, count: 20) + Array(repeating: 4, count: 10)
      + Array(repeating: 0.02, count: 20))

  /// Once a tenth is done, what is promised is neither half of the truth nor twice it; near the end a page's time may be wrong.
  @Test(arguments: runs.keys.sorted()) func promisesHold(_ name: String) throws {
    let (documents, workers) = try #require(Self.runs[name])
    let (moments, end) = run(documents, workers: workers)
    let promised = moments.filter { $0.time > end / 10 && $0.promised != nil }
    #expect(promised.count * 2 > moments.count, "\(name)")
    for moment in promised {
      let truth = end - moment.time
      let left = moment.promised ?? 0
      #expect(left > truth / 2 - 5, "\(name) at \(moment.time): \(left) for \(truth)")
      #expect(left < truth * 2 + 5, "\(name) at \(moment.time): \(left) for \(truth)")
    }
  }

  /// Which pages are pictures nobody knows beforehand; what was promised grows once they are met.
  @Test func scannedPagesInTheMiddleAreWaitedForOnceTheyAreMet() {
    let (moments, end) = run(Array(repeating: Self.mixed, count: 30), workers: 2)
    for moment in moments where moment.time > end / 4 {
      let truth = end - moment.time
      guard let left = moment.promised else { continue }
      #expect(left > truth / 3 - 20, "at \(moment.time): \(left) for \(truth)")
    }
  }

  @Test func atFirstNothingIsPromised() {
    let (moments, _) = run([Self.book, Self.scan, Self.scan], workers: 2)
    #expect(moments[0].promised == nil && moments[2].promised == nil)
    let nothing = TimeLeft(
      waiting: (17, 1_000_000), reading: [.init(seconds: 60, pages: 0, of: 0, bytes: 1)], workers: 1)
    #expect(nothing.seconds(after: Progress(), Pace(at: 0), since: 60) == nil)
  }

  /// What was done in no time in earlier runs says nothing of the one that is left.
  @Test func theLastOneIsNotDoneInNoTime() {
    var pace = Pace(at: 0)
    let done = Progress(documents: 999, pages: 0, bytes: 99_000_000, work: 0)
    pace.add(done, at: 3)
    let left = TimeLeft(
      waiting: (0, 0), reading: [.init(seconds: 40, pages: 10, of: 400, bytes: 9_000_000)], workers: 2)
    let promised = left.seconds(after: done, pace, since: 41) ?? 0
    #expect((1450...1600).contains(promised))
    let unknown = TimeLeft(
      waiting: (0, 0), reading: [.init(seconds: 40, pages: 0, of: 0, bytes: 9_000_000)], workers: 2)
    #expect(unknown.seconds(after: done, pace, since: 41) == 40)
  }
}
