/// How fast a document's pages have been read of late. Pages that have text take a millisecond, those that are read from
/// their pictures seconds, and a document may have both: the last few pages tell most of those that follow.
struct PagePace {
  /// Seconds a page, weighted; the weights sum up to `weight`.
  private var seconds = 0.0
  private var weight = 0.0
  /// Of the pages that were finished last.
  private var last = 0.0
  /// The page that is being read, and when it was begun.
  private var page = 1
  private var began: Double

  /// What a page counts for, beside the one after it.
  private static let fading = 0.9
  /// Seconds for which a worker may read on without a word.
  private static let silence = 0.25

  /// - Parameter time: when the document was handed to its reader, by a clock that only moves forward.
  init(at time: Double) { began = time }

  /// - Parameter page: the page that is begun, from 1.
  mutating func reached(_ page: Int, at time: Double) {
    let pages = page - self.page
    guard pages > 0 else { return }
    last = (time - began) / Double(pages)
    var kept = 1.0
    for _ in 0..<min(pages, 100) { kept *= Self.fading }
    seconds = seconds * kept + last * (1 - kept)
    weight = weight * kept + (1 - kept)
    self.page = page
    began = time
  }

  /// Seconds that a page takes, and at most takes where the last ones, or the present one, take longer than those before
  /// them; nil before the first was finished.
  func secondsForPage(at time: Double) -> (usual: Double, most: Double)? {
    guard weight > 0 else { return nil }
    let usual = seconds / weight
    return (usual, max(usual, last, secondsOnPage(at: time)))
  }

  /// Seconds that the present page has taken.
  func secondsOnPage(at time: Double) -> Double { max(0, time - began - Self.silence) }
}
