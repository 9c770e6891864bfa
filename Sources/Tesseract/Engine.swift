import CTesseract
import ParagrafKit

/// Tesseract with its languages, ready to read. Made once, for it takes a quarter of a second and a hundred megabytes;
/// one thread only.
public struct Engine: ~Copyable {
  private let handle: OpaquePointer

  /// Swedish before English: the Swedish data know no §, the English ones do.
  static let languages = "swe+eng"

  public init() throws(TesseractError) {
    var opening = CTesseractOpened
    guard let opened = ctesseract_open(Self.languages, &opening) else {
      throw opening == CTesseractNoLibrary ? .noLibrary : .noSwedish
    }
    handle = opened
  }

  deinit { ctesseract_close(handle) }

  /// What reads: "Tesseract 5.3.0, swe+eng".
  public var name: String {
    "Tesseract \(String(cString: ctesseract_version())), \(String(cString: ctesseract_languages(handle)))"
  }

  /// Reads a picture; it need not be straight.
  /// - Returns: nil where it cannot be read, or not in time.
  public func read(_ picture: Picture, milliseconds: Int) -> [ReadWord]? {
    guard var input = CTesseractPicture(picture) else { return nil }
    var page = CTesseractPage()
    ctesseract_read(handle, &input, Int32(milliseconds), &page)
    guard page.isComplete else { return nil }
    let straightened = Straightened(
      turn: page.turn, size: (Double(page.width), Double(page.height)),
      original: (Double(picture.width), Double(picture.height)), resolution: picture.resolution)
    return UnsafeBufferPointer(start: page.words, count: page.wordCount).compactMap {
      ReadWord($0, straightened)
    }
  }

  /// By how many degrees, clockwise, the picture must be turned for its letters to stand upright.
  public func turn(of picture: Picture) -> Int {
    guard var input = CTesseractPicture(picture) else { return 0 }
    return Int(ctesseract_quarters(handle, &input)) * 90
  }
}

extension CTesseractPicture {
  fileprivate init?(_ picture: Picture) {
    guard let pixels = picture.pixels.baseAddress, picture.width > 0, picture.height > 0,
      picture.pixels.count >= picture.stride * picture.height
    else { return nil }
    self.init(
      pixels: pixels, width: Int32(picture.width), height: Int32(picture.height),
      stride: Int32(picture.stride), resolution: Int32(picture.resolution.rounded()))
  }
}
