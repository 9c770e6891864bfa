import ParagrafKit

/// A reading copy for archivists and citizens: an index of §§, the text, and beside each § what was decided, moved and
/// voted. It needs nothing but itself.
public struct HTMLWriter: SingleFileWriter {
  public static let format = "html"
  public static let suffix = "html"
  public static let summary =
    "a reading copy for the browser and for paper, with an index and facts beside the text"

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    let copy = ReadingCopy(record)
    let page = HTMLReading(record, copy)
    return HTML.page(title: DocumentTitle.of(record), style: ReadingStyle.css) { html in
      HTMLFront(record).write(to: &html)
      html.element("div", ["class": page.index.isEmpty ? "ram utan-index" : "ram"]) { html in
        page.writeIndex(to: &html)
        html.element("main", ["id": "innehall"]) { page.writeText(to: &$0) }
      }
      HTMLFront(record).writeFoot(hasRepairs: page.hasRepairs, to: &html)
    }
  }
}
