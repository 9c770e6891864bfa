/// Documents that were found and are not yet being read: those that can be, and those that somebody may still be writing.
/// Bounded, however many documents there are.
struct Backlog {
  /// A document as it was found.
  struct Document {
    var input: Input
    var stamp: FileStamp?
    /// How often it changed while it was read.
    var changes = 0

    var bytes: Int { stamp?.bytes ?? 0 }
  }

  private struct Restless {
    var input: Input
    var stamp: FileStamp?
    var changes: Int
    /// When it was first seen so.
    var since: Double
    /// When it was last looked at.
    var looked: Double
  }

  private var ready: [Document] = []
  private var restless: [Restless] = []
  /// When there was nothing left but restless files.
  private var idleSince: Double?

  private let settling: Double
  /// So many documents are looked ahead, so that a large one is begun before the small ones of its neighbourhood.
  private static let ahead = 512
  private static let most = 1024
  /// Seconds between two looks at a restless file.
  private static let interval = 0.25
  /// So often a file may change while it is read.
  private static let changes = 5
  /// For so many times that long restless files are waited for when all else is done.
  private static let patience = 30.0

  /// - Parameter settling: seconds for which a file must have rested.
  init(settling: Double) { self.settling = settling }

  var hasRoom: Bool { ready.count < Self.ahead && restless.count < Self.most }
  var isEmpty: Bool { ready.isEmpty && restless.isEmpty }
  var hasReady: Bool { !ready.isEmpty }
  /// The first file that is waited for.
  var waitsFor: FilePath? { restless.first?.input.path }

  mutating func add(_ input: Input, _ stamp: FileStamp?) {
    // A document inside another one has rested with it.
    if let stamp, input.inside == nil, Resting.isNeeded(input.path, stamp, seconds: settling) {
      restless.append(
        Restless(input: input, stamp: stamp, changes: 0, since: System.now, looked: System.now))
    } else {
      ready.append(Document(input: input, stamp: stamp))
    }
  }

  /// Waits for a file that changed while it was read; false where it has done so too often.
  mutating func rest(_ document: Document) -> Bool {
    guard document.changes < Self.changes else { return false }
    restless.append(
      Restless(
        input: document.input, stamp: FileStamp(of: document.input.file), changes: document.changes + 1,
        since: System.now, looked: System.now))
    return true
  }

  /// The largest document, but no file of a size in `sizes`: one of that size is being read, and may have the same content.
  mutating func next(notOf sizes: Set<Int>) -> Document? {
    var best: Int?
    for index in ready.indices
    where ready[index].input.inside != nil || !sizes.contains(ready[index].bytes) {
      if best.map({ ready[index].bytes > ready[$0].bytes }) ?? true { best = index }
    }
    guard let best else { return nil }
    ready.swapAt(best, ready.count - 1)
    return ready.removeLast()
  }

  /// Looks after restless files.
  /// - Parameter isIdle: whether nothing else is left to do.
  /// - Returns: those that are waited for no longer.
  mutating func settle(isIdle: Bool) -> [Input] {
    guard !restless.isEmpty else { return [] }
    let now = System.now
    idleSince = isIdle ? idleSince ?? now : nil
    let isOver = idleSince.map { now - $0 > Self.patience * settling } ?? false
    var waiting: [Restless] = []
    var givenUp: [Input] = []
    for var file in restless {
      guard now - file.looked >= Self.interval else {
        waiting.append(file)
        continue
      }
      file.looked = now
      let stamp = FileStamp(of: file.input.file)
      if stamp != file.stamp {
        file.stamp = stamp
        file.since = now
      }
      if now - file.since >= settling {
        ready.append(Document(input: file.input, stamp: stamp, changes: file.changes))
      } else if isOver {
        givenUp.append(file.input)
      } else {
        waiting.append(file)
      }
    }
    restless = waiting
    return givenUp
  }
}
