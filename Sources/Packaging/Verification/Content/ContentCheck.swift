/// Checks an XML file that a package holds by what it is: records (CITS ERMS, FGS Ärendehantering), preservation
/// metadata (PREMIS), or any other, of which it is only asked that it is well-formed.
final class ContentCheck: XMLHandler {
  private let path: [UInt8]
  private let context: ContentContext
  private var inner: (any ContentPart)?
  private var hasBegun = false
  /// Whether it is one of the formats that packages are described in.
  var isKnown: Bool { inner != nil }

  init(_ path: [UInt8], _ context: ContentContext) {
    self.path = path
    self.context = context
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    if !hasBegun {
      hasBegun = true
      inner =
        switch name {
        case "erms:erms" where !context.isERMS3: ERMSCheck(path, context)
        case "premis:premis", "premis:object": PREMISCheck(path, context)
        case "fgs:Leveransobjekt": ArendeCheck(path, context)
        default: nil
        }
    }
    inner?.start(name, attributes, line: line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { inner?.text(bytes) }
  func end(_ name: String, line: Int) { inner?.end(name, line: line) }
  func finish() { inner?.finish() }
}

/// The check of a format.
protocol ContentPart: XMLHandler {
  /// Called where the file was read to its end.
  func finish()
}

/// What checks of a package's files share.
final class ContentContext {
  let fixity: FixityCheck
  /// The package's folder below the inventory's root, empty for the root itself.
  let folder: [UInt8]
  /// Whether its records are of CITS ERMS 3, which has the same namespace as 2.1 but another grammar.
  var isERMS3 = false
  let links = PREMISLinks()

  init(_ fixity: FixityCheck, folder: [UInt8]) {
    self.fixity = fixity
    self.folder = folder
  }

  /// The file that a path in a document names: from the document's folder, from one above it, or from the package's.
  func file(_ reference: String, from document: [UInt8]) throws(PackagePath.Fault) -> [UInt8]? {
    var base = PackagePath.folder(of: document)
    var path = try PackagePath.resolve(reference, in: base)
    while true {
      if fixity.inventory[path] != nil { return path }
      if let plain = try? PackagePath.join(base, Array(reference.utf8), shown: reference),
        fixity.inventory[plain] != nil
      {
        return plain
      }
      if base.count <= folder.count { return nil }
      base = PackagePath.folder(of: base)
      guard let next = try? PackagePath.resolve(reference, in: base) else { return nil }
      path = next
    }
  }
}
