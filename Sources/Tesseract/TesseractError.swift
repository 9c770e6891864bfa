/// Why there is no engine.
public enum TesseractError: Error, Sendable, Equatable, CustomStringConvertible {
  case noLibrary
  case noSwedish

  /// One line: what is missing, and how it comes.
  public var description: String {
    switch self {
    case .noLibrary:
      "Tesseract is not installed (Debian: libtesseract5, tesseract-ocr-swe and tesseract-ocr-eng)"
    case .noSwedish:
      "Tesseract's Swedish data are not installed (Debian: tesseract-ocr-swe and tesseract-ocr-eng; TESSDATA_PREFIX names their folder)"
    }
  }
}
