import ParagrafKit

/// Writes HTML: what is text cannot become markup.
package struct HTML {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Markup as it is.
  package mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Text from anywhere; what would steer a terminal or turn the direction of writing shows as U+FFFD.
  package mutating func text(_ text: String) {
    for byte in text.printable.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
  }

  package mutating func element<Failure: Error>(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout HTML) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    try content(&self)
    raw("</\(name)>")
    if Self.blocks.contains(name) { raw("\n") }
  }

  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element without content.
  package mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<\(name)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  /// Those after which a new row begins, for whoever reads the source.
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "li", "ul", "ol", "tr", "table", "section", "header", "nav", "main",
    "dl", "div", "article", "aside", "footer", "thead", "tbody", "caption",
    "svg", "figure", "details", "title", "style",
  ]
}

extension HTML {
  /// A whole page in Swedish that needs nothing but itself: nothing is fetched or run, whatever stands in it.
  package static func page(title: String, style: String, _ body: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML()
    html.raw("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    )
    html.element("title", text: title)
    html.element("style") { $0.raw(style) }
    html.raw("</head>\n<body>\n<a class=\"skip\" href=\"#innehall\">Till innehållet</a>\n")
    body(&html)
    html.raw("</body>\n</html>\n")
    return html.bytes
  }
}
