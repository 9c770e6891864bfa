import Importing

/// Reads an XML file of a package, and says what keeps it from being read.
enum XMLFileCheck {
  /// Document types of the formats that packages are described in.
  private static let types: Set<Substring> = ["mets", "erms", "premis", "Leveransobjekt"]

  /// - Parameters:
  ///   - isDescribing: whether it is one of the formats that packages are described in, which need no document type;
  ///     asked when reading stopped.
  /// - Returns: whether it was read to its end.
  static func read(
    _ path: [UInt8], _ handler: any XMLHandler, _ fixity: FixityCheck, isDescribing: () -> Bool
  ) -> Bool {
    let name = PackagePath.shown(path)
    do {
      try XMLReader.read(fixity.inventory.place(path), handler)
      return true
    } catch {
      let place = "in line \(error.line), column \(error.column)"
      let findings = fixity.findings
      switch error.kind {
      case .unreadable: findings.error("PACKAGE-READ", name, "cannot be read: \(error.words); allow it")
      case .malformed:
        findings.add(
          Finding(
            severity: isDescribing() ? .error : .warning, rule: "XML-FORM", file: name, line: error.line,
            words: "is not well-formed \(place): \(error.words); take a whole copy or mend it"))
      case .hasDoctype where isDescribing() || types.contains(error.words.split(separator: ":").last ?? ""):
        findings.error(
          "XML-DOCTYPE", name,
          "has a document type declaration, which could fetch or multiply anything; remove it",
          line: error.line)
      case .hasDoctype:
        findings.warn(
          "XML-DOCTYPE", name,
          "has a document type declaration and was not read further; its checksum tells changes",
          line: error.line)
      case .tooDeep:
        findings.error(
          "XML-DEPTH", name, "has elements two hundred deep \(place); no package needs that", line: error.line
        )
      case .tooLong:
        findings.error(
          "XML-LENGTH", name, "has a tag or comment of more than 8 MB \(place)", line: error.line)
      }
      return false
    }
  }
}
