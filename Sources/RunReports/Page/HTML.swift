import ParagrafKit

/// Writes HTML: what is text cannot become markup.
struct HTML {
  private(set) var bytes: [UInt8] = []

  /// Markup as it is.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Text from anywhere; what would steer a terminal or turn the direction of writing shows as U+FFFD.
  mutating func text(_ text: String) {
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

  mutating func element<Failure: Error>(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout HTML) throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    try content(&self)
    raw("</\(name)>")
    if Self.blocks.contains(name) { raw("\n") }
  }

  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element without content.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
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
    "p", "h1", "h2", "h3", "li", "ul", "ol", "tr", "table", "section", "header", "nav", "main", "footer",
    "dl", "div",
    "svg", "figure", "details", "title", "style",
  ]
}

extension HTML {
  /// A path: folders in the background, the name in front.
  mutating func path(_ bytes: some Collection<UInt8>) {
    let path = String(decoding: bytes, as: UTF8.self)
    let start =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    element("span", ["class": "path"]) { html in
      html.text(String(path[..<start]))
      html.element("b", text: String(path[start...]))
    }
  }
}
