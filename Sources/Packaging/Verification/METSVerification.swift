/// E-ARK packages (CSIP 2.1, and SIP 2.1.0 with CITS ERMS, which are FGS Paketstruktur 2.0) and those of FGS
/// Paketstruktur 1.2: a METS file that lists all others.
struct METSVerification {
  private let fixity: FixityCheck
  /// The package's folder below the inventory's root; empty for the root itself.
  private let folder: [UInt8]
  private let isFGS: Bool

  struct Result {
    var identifier: String
    var kind: String
  }

  /// - Parameter isFGS: whether it is `sip.xml` that lists the files, and not `METS.xml`.
  init(_ fixity: FixityCheck, folder: [UInt8], isFGS: Bool) {
    self.fixity = fixity
    self.folder = folder
    self.isFGS = isFGS
  }

  private func path(_ name: String) -> [UInt8] {
    folder.isEmpty ? Array(name.utf8) : folder + [UInt8(ascii: "/")] + name.utf8
  }

  /// - Parameter name: of the package's folder.
  func run(name: String) -> Result {
    let root = path(isFGS ? "sip.xml" : "METS.xml")
    var read: Set<[UInt8]> = [root]
    let mets = METSCheck(isFGS ? .fgs : .package, root, fixity)
    if XMLFileCheck.read(root, mets, fixity, isDescribing: { true }) { mets.finish() }
    let context = ContentContext(fixity, folder: folder)
    context.isERMS3 = mets.contentType == "citserms_v3_0"
    for pointer in mets.pointers.map(\.bytes).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      read.insert(pointer)
      let part = METSCheck(.representation, pointer, fixity)
      if XMLFileCheck.read(pointer, part, fixity, isDescribing: { true }) { part.finish() }
      if part.contentType == "citserms_v3_0" { context.isERMS3 = true }
    }
    ContentReading(context: context).run(except: read)
    checkFolders(mets)
    checkName(mets, name)
    fixity.findUnlisted(
      below: folder, except: [root],
      "list it in \(PackagePath.shown(PackagePath.name(of: root))) or remove it")
    return Result(identifier: mets.identifier.isEmpty ? name : mets.identifier, kind: kind(mets))
  }

  private func kind(_ mets: METSCheck) -> String {
    if isFGS { return "FGS Paketstruktur 1.2" }
    switch mets.header.packageType {
    case "SIP": return "E-ARK SIP 2.1.0"
    case .some(let type): return "E-ARK CSIP 2.1, \(type.shown)"
    case nil: return "E-ARK CSIP 2.1"
    }
  }

  /// CSIPSTR5 to 16: folders that a package should have.
  private func checkFolders(_ mets: METSCheck) {
    guard !isFGS else { return }
    func has(_ folder: [UInt8]) -> Bool { fixity.inventory.hasFolder(folder) }
    func expect(_ rule: String, _ name: String, in parent: [UInt8], _ words: String) {
      let path = parent.isEmpty ? Array(name.utf8) : parent + [UInt8(ascii: "/")] + name.utf8
      if !has(path) { fixity.findings.warn(rule, PackagePath.shown(path), "the folder is missing: \(words)") }
    }
    expect("CSIPSTR5", "metadata", in: folder, "it holds what describes the package")
    expect("CSIPSTR9", "representations", in: folder, "it holds the content")
    let representations = fixity.inventory.folders(in: path("representations"))
    if has(path("representations")), representations.isEmpty {
      fixity.findings.warn("CSIPSTR10", "representations", "holds no folder; each representation has one")
    }
    for representation in representations {
      expect("CSIPSTR11", "data", in: representation, "it holds the representation's files")
      expect("CSIPSTR13", "metadata", in: representation, "it holds what describes the representation")
      if fixity.inventory[representation + Array("/METS.xml".utf8)] == nil {
        fixity.findings.warn(
          "CSIPSTR12", PackagePath.shown(representation),
          "has no METS.xml, which lists the representation's files")
      }
    }
    let places = [folder] + representations
    for (rule, name) in [("CSIPSTR15", "schemas"), ("CSIPSTR16", "documentation")]
    where !places.contains(where: {
      has($0.isEmpty ? Array(name.utf8) : $0 + [UInt8(ascii: "/")] + name.utf8)
    }) {
      fixity.findings.warn(rule, PackagePath.shown(path(name)), "the folder is missing from the package")
    }
  }

  private func checkName(_ mets: METSCheck, _ name: String) {
    guard !mets.identifier.isEmpty else { return }
    let bare = mets.identifier.hasPrefix("UUID:") ? String(mets.identifier.dropFirst(5)) : mets.identifier
    // Names of folders cannot hold what identifiers may.
    func plain(_ text: String) -> String { String(text.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
    if ![mets.identifier, bare].contains(where: { plain($0) == plain(name) }) {
      fixity.findings.warn(
        isFGS ? "FGS-OBJID" : "CSIPSTR2", PackagePath.shown(path(isFGS ? "sip.xml" : "METS.xml")),
        "the folder is named \(name.shown), the package \(mets.identifier.shown); name the folder as the package"
      )
    }
  }
}
