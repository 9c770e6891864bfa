import Checksum
import Importing

/// BagIt 1.0 (RFC 8493) and its forerunners: a payload in `data/`, and manifests that list it.
struct BagVerification {
  private let fixity: FixityCheck
  private var findings: Findings { fixity.findings }
  private var inventory: Inventory { fixity.inventory }

  struct Result {
    var identifier: String
    var kind: String
  }

  init(_ fixity: FixityCheck) { self.fixity = fixity }

  func run(name: String) -> Result {
    let version = declaredVersion()
    let tags = inventory.files.keys.filter { !$0.bytes.contains(UInt8(ascii: "/")) }.map(\.display).sorted()
    var manifests: [BagManifest] = []
    for tag in tags where BagManifest.isManifest(tag) {
      if let manifest = BagManifest(name: tag) {
        manifests.append(manifest)
      } else {
        findings.error(
          "BAGIT-ALGORITHM", tag, "names a checksum that cannot be checked; use sha256 or sha512")
      }
    }
    inventory.algorithms = Set(manifests.filter(\.isOfPayload).map(\.algorithm))
    let fetched = fetchList()
    for manifest in manifests { manifest.check(fixity, fetched: fetched) }
    let payloadManifests = manifests.filter(\.isOfPayload).count
    if payloadManifests == 0 {
      findings.error(
        "BAGIT-MANIFEST", "manifest-sha256.txt", "the bag has no payload manifest; take a whole copy")
    }
    if !inventory.hasFolder(Array("data".utf8)) {
      findings.error("BAGIT-DATA", "data", "the bag has no folder data; take a whole copy")
    }
    checkPayload(
      payloadManifests,
      isFinal: version != nil && !["0.93", "0.94", "0.95", "0.96", "0.97"].contains(version))
    checkTags(
      hasManifest: manifests.contains { !$0.isOfPayload }, manifests: tags.filter(BagManifest.isManifest))
    let identifier = BagInfo(fixity).check()
    return Result(identifier: identifier ?? name, kind: "BagIt \(version ?? "1.0")")
  }

  // MARK: bagit.txt

  /// Checks the declaration. Returns the version, where it is one.
  private func declaredVersion() -> String? {
    let name = "bagit.txt"
    guard let lines = LineReader(inventory.place(Array(name.utf8))) else {
      findings.error("PACKAGE-READ", name, "cannot be read; allow it")
      return nil
    }
    let first = lines.line().map { String(decoding: $0, as: UTF8.self) } ?? ""
    let second = lines.line().map { String(decoding: $0, as: UTF8.self) } ?? ""
    let versionLabel = "BagIt-Version: "
    var version: String?
    if first.hasPrefix(versionLabel), Self.isVersion(first.dropFirst(versionLabel.count)) {
      version = String(first.dropFirst(versionLabel.count))
    } else {
      findings.error("BAGIT-DECLARATION", name, "the first line must be \"BagIt-Version: 1.0\"", line: 1)
    }
    let encodingLabel = "Tag-File-Character-Encoding: "
    if !second.hasPrefix(encodingLabel) || second.utf8.count == encodingLabel.utf8.count {
      findings.error(
        "BAGIT-DECLARATION", name, "the second line must be \"Tag-File-Character-Encoding: UTF-8\"", line: 2)
    } else if second.dropFirst(encodingLabel.count).uppercased() != "UTF-8" {
      findings.warn(
        "BAGIT-DECLARATION", name, "the encoding is not UTF-8; paths are read as they stand", line: 2)
    }
    if lines.line() != nil {
      findings.error("BAGIT-DECLARATION", name, "holds more than its two lines; remove the rest", line: 3)
    }
    return version
  }

  private static func isVersion(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  // MARK: Completeness

  /// Every payload file stands in every payload manifest.
  private func checkPayload(_ manifests: Int, isFinal: Bool) {
    guard manifests > 0 else { return }
    let stray = inventory.files.filter {
      $0.key.bytes.starts(with: "data/".utf8) && $0.value.listings < manifests
    }
    for (path, file) in stray.sorted(by: { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }) {
      if file.listings == 0 {
        findings.error(
          "FIXITY-UNLISTED", path.display, "is in the bag, but no manifest lists it; list it or remove it")
      } else {
        let words = "stands in \(file.listings) of \(manifests) manifests; list it in each"
        findings.add(
          Finding(
            severity: isFinal ? .error : .warning, rule: "BAGIT-INCOMPLETE", file: path.display, words: words)
        )
      }
    }
  }

  private func checkTags(hasManifest: Bool, manifests: [String]) {
    guard hasManifest else {
      return findings.warn(
        "BAGIT-TAGS", "tagmanifest-sha256.txt",
        "the bag has no tag manifest: changes of its own files go unseen")
    }
    let tags = inventory.files.filter { !$0.key.bytes.starts(with: "data/".utf8) && $0.value.listings == 0 }
    for name in tags.keys.map(\.display).sorted() where !name.hasPrefix("tagmanifest-") {
      findings.warn(
        "BAGIT-TAGS", name, "no tag manifest lists it: changes of it go unseen; list it or remove it")
    }
  }

  /// The files that `fetch.txt` tells where to get.
  private func fetchList() -> Set<FilePath> {
    let name = "fetch.txt"
    guard inventory[Array(name.utf8)] != nil, let lines = LineReader(inventory.place(Array(name.utf8))) else {
      return []
    }
    var fetched: Set<FilePath> = []
    while let line = lines.line() {
      if line.isEmpty { continue }
      let parts = line.split(maxSplits: 2, whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      let isLength =
        parts.count == 3
        && (parts[1].elementsEqual("-".utf8) || parts[1].allSatisfy { (0x30...0x39).contains($0) })
      guard isLength, let path = try? PackagePath.join([], BagManifest.path(parts[2]), shown: ""),
        path.starts(with: "data/".utf8)
      else {
        findings.error(
          "BAGIT-FETCH", name, "the line is no URL, length and path below data/", line: lines.number)
        continue
      }
      fetched.insert(FilePath(bytes: path))
      if fixity.inventory[path] != nil {
        findings.warn(
          "BAGIT-FETCH", PackagePath.shown(path), "was fetched already; remove its line from fetch.txt")
      }
    }
    return fetched
  }
}
