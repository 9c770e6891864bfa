/// Reads the XML files of a package that describe its contents, or are some of them: each must be well-formed, and right
/// by its own format where that is known.
struct ContentReading {
  let context: ContentContext
  private var fixity: FixityCheck { context.fixity }

  /// - Parameter read: what was read before.
  func run(except read: Set<[UInt8]>) {
    let slash = UInt8(ascii: "/")
    let inside = context.folder.isEmpty ? [] : context.folder + [slash]
    let files = fixity.inventory.files.keys.map(\.bytes).filter {
      $0.starts(with: inside) && $0.suffix(4).elementsEqual(".xml".utf8) && !read.contains($0)
    }
    for file in files.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let content = ContentCheck(file, context)
      let isMetadata = file.split(separator: slash).contains { $0.elementsEqual("metadata".utf8) }
      if XMLFileCheck.read(file, content, fixity, isDescribing: { isMetadata || content.isKnown }) {
        content.finish()
      }
    }
    for finding in context.links.broken { fixity.findings.add(finding) }
  }
}
