import Importing

/// Checks a METS file while it streams by: its grammar, the rules of its specification, its map, and every file that it
/// lists, each when its entry has been read.
final class METSCheck: XMLHandler {
  /// Which rules a METS file is held against.
  enum Role {
    /// That of an E-ARK package, in its own folder.
    case package
    /// Of one of its representations.
    case representation
    /// `sip.xml` of FGS Paketstruktur 1.2.
    case fgs
  }

  private let role: Role
  /// Path of the METS file, and of its folder.
  private let path: [UInt8]
  private let folder: [UInt8]
  private let name: String
  private let fixity: FixityCheck
  private let list: Int
  private var grammar: GrammarCheck
  private var rules: METSRuleCheck
  private(set) var header = METSHeader()
  private var map: METSMap
  private var file = FixityCheck.Statement()

  private(set) var identifier = ""
  private(set) var profile = ""
  private(set) var contentType = ""
  /// METS files that this one points to.
  private(set) var pointers: Set<FilePath> = []

  init(_ role: Role, _ path: [UInt8], _ fixity: FixityCheck) {
    self.role = role
    self.path = path
    folder = PackagePath.folder(of: path)
    let name = PackagePath.shown(path)
    self.name = name
    self.fixity = fixity
    list = fixity.inventory.beginList()
    let findings = fixity.findings
    grammar = GrammarCheck(role == .fgs ? .fgs : .mets, rule: role == .fgs ? "FGS-SCHEMA" : "METS-SCHEMA") {
      findings.error($0, name, $1, line: $2)
    }
    let table: METSRules =
      switch role {
      case .package: .package
      case .representation: .csip
      case .fgs: .fgs
      }
    rules = METSRuleCheck(table) { rule, words, line in
      let severity: Finding.Severity = rule.isMust ? .error : .warning
      findings.add(Finding(severity: severity, rule: rule.name, file: name, line: line, words: words))
    }
    map = METSMap(isCSIP: role != .fgs)
  }

  // MARK: The stream

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    grammar.start(name, attributes, line: line)
    let local = name.hasPrefix("mets:") ? String(name.dropFirst(5)) : name
    rules.start(local, attributes, line: line)
    header.start(local, attributes, line: line)
    map.start(local, attributes, line: line)
    switch name {
    case "mets:mets":
      identifier = attributes["OBJID"] ?? ""
      profile = attributes["PROFILE"] ?? ""
      contentType = attributes["csip:CONTENTINFORMATIONTYPE"] ?? ""
    case "mets:file": file = Self.statement(attributes)
    case "mets:FLocat": check(attributes["xlink:href"], file, line)
    case "mets:mdRef": check(attributes["xlink:href"], Self.statement(attributes), line)
    case "mets:mptr": if let reference = attributes["xlink:href"] { point(reference, line) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    grammar.text(bytes)
    header.text(bytes)
  }

  func end(_ name: String, line: Int) {
    let local = name.hasPrefix("mets:") ? String(name.dropFirst(5)) : name
    grammar.end(line: line)
    rules.end(local)
    header.end(local)
    map.end(local)
  }

  /// To be called where the file was read to its end.
  func finish() {
    grammar.finish()
    let findings = fixity.findings
    let (name, line) = (name, header.line)
    map.finish { words, line in
      findings.error(role == .fgs ? "FGS-MAP" : "CSIP80", name, words, line: line)
    } warn: { rule, words, line in
      findings.warn(rule, name, words, line: line)
    }
    switch role {
    case .fgs:
      header.checkFGS(
        { findings.error($0, name, $1, line: line) }, warn: { findings.warn($0, name, $1, line: line) })
    case .package, .representation:
      header.checkCSIP(isPackage: role == .package) { findings.error($0, name, $1, line: line) }
    }
    if role == .package, header.packageType == "SIP", !profile.isEmpty, !profile.contains("E-ARK-SIP") {
      findings.warn(
        "SIP2", name,
        "the PROFILE \(profile.shown) is not SIP's https://earksip.dilcis.eu/profile/E-ARK-SIP.xml")
    }
  }

  // MARK: Files

  private static func statement(_ attributes: XMLAttributes) -> FixityCheck.Statement {
    FixityCheck.Statement(
      size: attributes["SIZE"], sum: attributes["CHECKSUM"], algorithm: attributes["CHECKSUMTYPE"])
  }

  private func check(_ reference: String?, _ stated: FixityCheck.Statement, _ line: Int) {
    guard let reference, let path = resolve(reference, line) else { return }
    if fixity.inventory.list(path, by: list) {
      fixity.findings.error(
        "FIXITY-TWICE", PackagePath.shown(path), "has a second entry in \(name):\(line); keep one of them")
    }
    let isThere = fixity.check(path, stated, by: name, line: line)
    if isThere, Self.isRepresentation(path), role == .package { remember(path) }
  }

  private func point(_ reference: String, _ line: Int) {
    guard let path = resolve(reference, line) else { return }
    guard fixity.inventory[path] != nil else {
      fixity.findings.error(
        "FIXITY-MISSING", PackagePath.shown(path),
        "is pointed to by \(name):\(line) but is not there; take a whole copy")
      return
    }
    remember(path)
  }

  private func remember(_ path: [UInt8]) { if path != self.path { pointers.insert(FilePath(bytes: path)) } }

  /// `representations/…/METS.xml`
  private static func isRepresentation(_ path: [UInt8]) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"))
    return parts.count >= 3 && parts[parts.count - 1].elementsEqual("METS.xml".utf8)
      && parts[parts.count - 3].elementsEqual("representations".utf8)
  }

  /// The path that a reference names; where that is no file, the same read without codes.
  private func resolve(_ reference: String, _ line: Int) -> [UInt8]? {
    do {
      let path = try PackagePath.resolve(reference, in: folder)
      if fixity.inventory[path] == nil, reference.contains("%"),
        let plain = try? PackagePath.join(folder, Array(reference.utf8), shown: reference),
        fixity.inventory[plain] != nil
      {
        return plain
      }
      return path
    } catch {
      fixity.findings.error("FIXITY-PATH", name, error.words, line: line)
      return nil
    }
  }
}
