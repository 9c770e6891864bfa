import ParagrafKit
import Poppler

/// Tells the page that a viewer replaces by an XFA form: "Please wait…", in whatever language and words.
enum FormStandIn {
  /// Such a page excuses itself in some sentences; a form that was filled in and printed says more.
  private static let mostLetters = 1500

  /// Whether the document's pages are there only until a viewer has drawn its form. The document says so, or its one
  /// page shows no field of the form that it holds, and next to no text.
  static func isOnlyPage(_ pages: [Page], of document: borrowing Document) -> Bool {
    let form = document.form
    guard form.isXFA else { return false }
    if form.needsRendering { return true }
    guard pages.count == 1 else { return false }
    let letters = pages[0].words.reduce(0) { $0 + $1.text.utf8.count }
    return letters < mostLetters && !document.hasFields(onPage: pages[0].number)
  }
}
