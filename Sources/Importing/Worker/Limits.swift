/// What a document may cost. What is not set grows with the document's pages.
public struct Limits: Sendable, Hashable {
  /// Seconds for the whole document; nil for the usual.
  public var time: Double?
  /// Seconds in which no page is finished; nil for the usual.
  public var silence: Double?
  /// MB; nil for the usual.
  public var memory: Int?

  public init(time: Double? = nil, silence: Double? = nil, memory: Int? = nil) {
    self.time = time
    self.silence = silence
    self.memory = memory
  }

  /// The usual limits, and what each page adds. Ordinary documents take a millisecond and 0.05 MB a page, misread ones
  /// ten: a hundred times as much is out of order.
  public static let usual = (time: 120.0, silence: 30.0, memory: 1024)
  public static let forPage = (time: 1.0, silence: 0.1, memory: 0.25)

  /// Seconds that a document of so many pages may take.
  func time(pages: Int) -> Double { time ?? Self.usual.time + Self.forPage.time * Double(pages) }

  /// Seconds that it may be silent. Where something can be saved by stopping it, that is half of its time at most, so that
  /// the rest is left for saving.
  /// - Parameter canBeSaved: whether it has other pages than the one being read, or all have been read.
  func silence(pages: Int, canBeSaved: Bool) -> Double {
    let time = time(pages: pages)
    if let silence { return min(silence, canBeSaved ? time / 2 : time) }
    return canBeSaved ? min(Self.usual.silence + Self.forPage.silence * Double(pages), time / 2) : time
  }

  /// MB that it may take.
  func memory(pages: Int) -> Int { memory ?? Self.usual.memory + Int(Self.forPage.memory * Double(pages)) }
}
