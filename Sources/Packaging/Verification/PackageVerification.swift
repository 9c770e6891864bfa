import Importing

/// Whether packages for e-archives are whole: E-ARK (CSIP 2.1, SIP 2.1.0 with CITS ERMS), FGS Paketstruktur 1.2 and
/// BagIt 1.0, ours or others'. Files are streamed and hashed once; memory grows by some hundred bytes a file.
public enum PackageVerification {
  /// Why there is nothing to verify.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public struct Verdict: Sendable {
    /// The package's own name, else its folder's.
    public var identifier: String
    /// `E-ARK SIP 2.1.0`; nil where it is no package.
    public var kind: String?
    public var files: Int
    public var bytes: Int
    public var errors: Int
    public var warnings: Int
    /// The first findings of each rule, the worst first.
    public var findings: [(first: [Finding], count: Int)]
    public var isWhole: Bool { errors == 0 }
  }

  /// The folders to verify: the one named, if it is a package or what is left of one, else those in it. Hidden ones
  /// (`.unfinished-…`) are not looked at.
  public static func packages(in path: FilePath) throws(Failure) -> [FilePath] {
    let shown = path.display
    switch Folder.look(at: path).kind {
    case .folder: break
    case .nothing: throw Failure(description: "\(shown): no such folder")
    case .file where ["zip", "tar", "gz", "tgz", "7z"].contains { path.name.elementsEqual(suffix: $0) }:
      throw Failure(description: "\(shown): an archive file; unpack it and name the folder")
    case .file, .other: throw Failure(description: "\(shown): not a folder; name the package's folder")
    }
    let names: [[UInt8]]
    switch Folder.names(in: path) {
    case .success(let found): names = found
    case .failure(let error): throw Failure(description: "\(shown): cannot be read: \(error.words)")
    }
    if PackageSign(names) != nil { return [path] }
    let folders = names.map { path.appending($0) }.filter { Folder.look(at: $0).kind == .folder }
    let isShelf = folders.contains { folder in
      if case .success(let names) = Folder.names(in: folder) { PackageSign(names) != nil } else { false }
    }
    guard isShelf else {
      throw Failure(
        description:
          "\(shown): no package: neither it nor a folder in it holds METS.xml, sip.xml or bagit.txt")
    }
    return folders
  }

  /// Verifies one package.
  /// - Parameter hand: is given each finding as it is found.
  public static func verify(_ folder: FilePath, _ hand: @escaping (Finding) -> Void) -> Verdict {
    let findings = Findings(hand)
    let name = folderName(folder)
    let inventory = Inventory(folder, findings)
    let fixity = FixityCheck(inventory: inventory, findings: findings)
    let top = inventory.files.keys.map(\.bytes).filter { !$0.contains(UInt8(ascii: "/")) }
    let folders = inventory.folders.map(\.bytes).filter { !$0.contains(UInt8(ascii: "/")) }
    var (identifier, kind) = (name, String?.none)
    switch PackageSign(top + folders) {
    case .bag(let isDeclared):
      if !isDeclared {
        findings.error("BAGIT-DECLARATION", "bagit.txt", "is missing; take a whole copy")
      }
      let bag = BagVerification(fixity).run(name: name)
      let inner = verifyInside(fixity)
      (identifier, kind) = (bag.identifier, ([bag.kind] + inner).joined(separator: " with "))
    case .eark(let isThere):
      guard isThere else {
        findings.error(
          "CSIPSTR4", "METS.xml", "is missing from what looks like an E-ARK package; take a whole copy")
        break
      }
      let result = METSVerification(fixity, folder: [], isFGS: false).run(name: name)
      (identifier, kind) = (result.identifier, result.kind)
    case .fgs(let isThere):
      guard isThere else {
        findings.error(
          "FGS-SIP", "sip.xml", "is missing from what looks like an FGS package; take a whole copy")
        break
      }
      let result = METSVerification(fixity, folder: [], isFGS: true).run(name: name)
      (identifier, kind) = (result.identifier, result.kind)
    case nil:
      findings.error(
        "PACKAGE-KIND", name,
        "is no package: it holds neither METS.xml, sip.xml nor bagit.txt; add what is missing")
    }
    let found = findings.byRule.values.sorted {
      let (a, b) = ($0.findings[0], $1.findings[0])
      return (a.severity, a.rule) < (b.severity, b.rule)
    }
    return Verdict(
      identifier: identifier, kind: kind, files: inventory.files.count, bytes: inventory.bytes,
      errors: findings.errors, warnings: findings.warnings, findings: found.map { ($0.findings, $0.count) })
  }

  /// Packages in a bag's payload: the payload itself, or folders in it. Returns their kinds, each once.
  private static func verifyInside(_ fixity: FixityCheck) -> [String] {
    let data = Array("data".utf8)
    var kinds: [String] = []
    for folder in [data] + fixity.inventory.folders(in: data) {
      for (list, isFGS) in [("METS.xml", false), ("sip.xml", true)] {
        guard fixity.inventory[folder + [UInt8(ascii: "/")] + list.utf8] != nil else { continue }
        fixity.inventory.forgetLists(below: folder)
        let name = PackagePath.shown(PackagePath.name(of: folder))
        let result = METSVerification(fixity, folder: folder, isFGS: isFGS).run(name: name)
        if !kinds.contains(result.kind) { kinds.append(result.kind) }
        break
      }
    }
    if kinds.isEmpty { ContentReading(context: ContentContext(fixity, folder: data)).run(except: []) }
    return kinds
  }

  /// The folder's own name, also where it is given as `.`.
  private static func folderName(_ folder: FilePath) -> String {
    PackagePath.shown((Folder.real(folder) ?? folder).name)
  }
}

/// What kind of package a folder is, by what lies in it.
enum PackageSign {
  case bag(isDeclared: Bool)
  case eark(isThere: Bool)
  case fgs(isThere: Bool)

  /// - Parameter names: of what lies in the folder. Nil where it is no package, and no rest of one either.
  init?(_ names: [[UInt8]]) {
    func has(_ name: String) -> Bool { names.contains { $0.elementsEqual(name.utf8) } }
    let hasManifest = names.contains { BagManifest.isManifest(PackagePath.shown($0)) }
    if has("bagit.txt") {
      self = .bag(isDeclared: true)
    } else if has("METS.xml") {
      self = .eark(isThere: true)
    } else if has("sip.xml") {
      self = .fgs(isThere: true)
    } else if hasManifest {
      self = .bag(isDeclared: false)
    } else if has("representations") || has("metadata") && (has("schemas") || has("documentation")) {
      self = .eark(isThere: false)
    } else if has("content") && has("system") {
      self = .fgs(isThere: false)
    } else {
      return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a file name ends in a dot and this suffix, in letters of either case.
  fileprivate func elementsEqual(suffix: String) -> Bool {
    let end = self.suffix(suffix.utf8.count + 1).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return end.elementsEqual(("." + suffix).utf8)
  }
}
