import ParagrafKit
import Poppler
import Tesseract

/// Reads pages from their pictures. Keep it for the documents that follow: its engine is made when a page first needs it.
/// One thread.
public final class OCR {
  /// Which pages it is asked to read.
  public var mode: OCRMode
  /// Why pages that needed it were not read; nil where none was left. To be set to nil before each document.
  public var problem: String?

  private var engine: Engine?
  private var isMissing: TesseractError?

  public init(_ mode: OCRMode = .auto) { self.mode = mode }

  /// What a page may take at most, in seconds: its drawing, then its reading.
  public static let secondsForPage = 75.0
  /// What the engine and the page it reads may take in memory, in bytes.
  public static let memory = 256 << 20
  private static let drawingTime = 15_000
  private static let readingTime = 60_000
  /// Pixels an inch: what the engine's data were made with. More of them tell it nothing. Scans that have somewhat fewer
  /// are read as they are: pixels in between, made up, cost a third of the words (measured at 200); much fewer are too few
  /// (at 150, four words of ten are won).
  private static let resolution = 300.0
  private static let enough = 180.0..<300
  /// The part of the page that a scan covers at least.
  private static let wholePage = 0.5
  /// An A3 page has 17 million at that.
  private static let mostPixels = 18_000_000

  /// A page as it was read.
  struct PageRead {
    /// Upright words, and lines of others.
    var words: [Word] = []
    var asides: [[Word]] = []
    /// By how much it was turned besides, clockwise, degrees.
    var turn = 0
  }

  /// Whether pages can be read, as far as is known before the first.
  var mayRead: Bool {
    guard mode != .never else { return false }
    if let isMissing { problem = isMissing.description }
    return isMissing == nil
  }

  /// Whether there is an engine; makes it if need be.
  private var isReady: Bool {
    if engine != nil { return true }
    if isMissing == nil {
      do throws(TesseractError) {
        engine = try Engine()
        return true
      } catch {
        isMissing = error
      }
    }
    problem = isMissing?.description
    return false
  }

  /// What would read pages, its version and data; nil where Tesseract is not installed.
  public static var identity: String? { Engine.identity }

  /// Whether an engine was made.
  public var hasEngine: Bool { engine != nil }

  var name: String { engine?.name ?? "" }

  /// Lends the page's picture, turned clockwise by so many degrees; nil where there is none, or not in time.
  typealias Drawing = (_ turn: Int, _ body: (Picture) -> PageRead?) -> PageRead?

  /// Reads a page; nil where that is not possible, or not in time.
  /// - Parameter turn: by how much the page is to be turned clockwise, degrees.
  func read(turn: Int, _ draw: Drawing) -> PageRead? {
    guard isReady, var first = read(turn: turn, tellsTurn: true, draw) else { return nil }
    guard first.turn != 0 else { return first }
    // Where the letters lie on their side the engine reads little; what it reads when they are upright tells.
    if var second = read(turn: (turn + first.turn) % 360, tellsTurn: false, draw),
      ReadingQuality.prefersPicture(second.words, over: first.words)
    {
      second.turn = first.turn
      return second
    }
    first.turn = 0
    return first
  }

  private func read(turn: Int, tellsTurn: Bool, _ draw: Drawing) -> PageRead? {
    draw(turn) { picture in
      guard let found = engine?.read(picture, milliseconds: Self.readingTime) else { return nil }
      var read = PageRead(found)
      if tellsTurn, !read.saysSomething { read.turn = engine?.turn(of: picture) ?? 0 }
      return read
    }
  }

  /// Reads a page of a PDF from its picture.
  func read(_ document: borrowing Document, page number: Int, turn: Int) -> PageRead? {
    let images = document.images(ofPage: number)
    let isScan = images.share >= Self.wholePage && Self.enough.contains(images.resolution)
    return read(turn: turn) { turn, body in
      document.withPicture(
        ofPage: number, turn: turn, resolution: isScan ? images.resolution : Self.resolution,
        mostPixels: Self.mostPixels, milliseconds: Self.drawingTime, body) ?? nil
    }
  }

  /// In which resolution a picture is best read.
  /// - Parameters:
  ///   - resolution: that it has.
  ///   - width: points, and so is the height.
  static func resolution(of resolution: Double, width: Double, height: Double) -> Double {
    let wanted = enough.contains(resolution) ? resolution : Self.resolution
    return min(wanted, 72 * (Double(mostPixels) / max(1, width * height)).squareRoot())
  }
}

extension Page {
  /// Takes what was read from the page's picture for its words.
  mutating func take(_ read: OCR.PageRead) {
    reading = .ocr
    words = read.words
    isPainted = false
    asides = read.asides
    if read.turn != 0 { rulings = [] }
    if read.turn % 180 != 0 { swap(&width, &height) }
  }
}

extension OCR.PageRead {
  init(_ found: [ReadWord]) {
    for line in Specks.removed(from: found).lines {
      // Of a short word the shape does not tell how it stands.
      let long = line.filter { $0.word.text.unicodeScalars.count > 2 }
      if long.count(where: \.isUpright) * 2 >= long.count {
        words += line.map(\.word)
      } else {
        asides.append(line.map(\.word))
      }
    }
  }

  /// Whether the page was read the right way up: most of it is words.
  fileprivate var saysSomething: Bool {
    let census = WordCensus(words)
    return census.knownLetters >= 20 && census.knownShare >= 0.5 && asides.count <= words.count
  }
}

extension [ReadWord] {
  /// The lines, each in its words.
  var lines: [ArraySlice<ReadWord>] {
    var lines: [ArraySlice<ReadWord>] = []
    var start = 0
    for end in indices.map({ $0 + 1 }) where end == count || self[end].line != self[start].line {
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }
}
