/// Why libpoppler could not open a document or a page.
public enum PDFError: Error, Sendable, Equatable {
  /// The file cannot be read; the system's words.
  case unreadable(String)
  /// The bytes hold no PDF header.
  case notAPDF
  /// A password is asked for.
  case encrypted
  /// The structure cannot be made out; poppler's words.
  case damaged(String)
  /// The page tree names the page (from 1), but it cannot be opened.
  case missingPage(Int)
}
