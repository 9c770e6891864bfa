import Writers

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
