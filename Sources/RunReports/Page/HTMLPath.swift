import Journal
import Writers

extension HTML {
  /// A path: folders in the background, the name in front.
  /// - Parameter address: of what the name leads to.
  mutating func path(_ bytes: some Collection<UInt8>, address: String? = nil) {
    let path = String(decoding: bytes, as: UTF8.self)
    let start =
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    element("span", ["class": "path"]) { html in
      html.text(String(path[..<start]))
      html.link(to: address) { $0.element("b", text: String(path[start...])) }
    }
  }

  /// What stands in it leads to an address, if there is one.
  mutating func link(to address: String?, _ body: (inout HTML) -> Void) {
    guard let address else { return body(&self) }
    element("a", ["href": address], body)
  }

  /// `original`, where there is one, and the pages that are named.
  mutating func places(_ entry: JournalEntry, _ pages: [Int], _ links: DocumentLinks) {
    let shown = pages.prefix(Self.linked).compactMap { page in links.page(page, of: entry).map { (page, $0) }
    }
    if let original = links.original(of: entry), shown.isEmpty {
      text(" ")
      element("a", ["class": "place", "href": original], text: "original")
    }
    for (page, address) in shown {
      text(" ")
      element("a", ["class": "place", "href": address], text: "sid.\u{A0}\(page)")
    }
  }

  /// So many pages of a document are linked to.
  private static let linked = 8
}
