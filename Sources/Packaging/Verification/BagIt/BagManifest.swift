import Checksum
import Importing

/// A manifest of a bag: a checksum and a path a line.
struct BagManifest {
  let name: String
  let algorithm: Digest.Algorithm
  /// Whether it lists the payload (below `data/`) or the bag's own files.
  let isOfPayload: Bool

  /// `manifest-sha256.txt`, `tagmanifest-md5.txt`; nil for other names and for algorithms that are not known here.
  init?(name: String) {
    guard name.hasSuffix(".txt"), let hyphen = name.firstIndex(of: "-"),
      let algorithm = Digest.Algorithm(name: String(name[name.index(after: hyphen)...].dropLast(4)))
    else { return nil }
    switch name[..<hyphen] {
    case "manifest": isOfPayload = true
    case "tagmanifest": isOfPayload = false
    default: return nil
    }
    self.name = name
    self.algorithm = algorithm
  }

  static func isManifest(_ name: String) -> Bool {
    (name.hasPrefix("manifest-") || name.hasPrefix("tagmanifest-")) && name.hasSuffix(".txt")
  }

  /// The path in a line of a manifest: only line ends and the percent sign are encoded (RFC 8493, 2.1.3).
  static func path(_ text: some Collection<UInt8>) -> [UInt8] {
    var path: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.first {
      let code = rest.prefix(3).map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
      let known: [(String, UInt8)] = [("%0A", 0x0A), ("%0D", 0x0D), ("%25", 0x25)]
      if let found = known.first(where: { code.elementsEqual($0.0.utf8) }) {
        path.append(found.1)
        rest = rest.dropFirst(3)
      } else {
        path.append(byte)
        rest = rest.dropFirst()
      }
    }
    return path
  }

  func check(_ fixity: FixityCheck, fetched: Set<FilePath>) {
    let (findings, inventory) = (fixity.findings, fixity.inventory)
    guard let lines = LineReader(inventory.place(Array(name.utf8))) else {
      return findings.error("PACKAGE-READ", name, "cannot be read; allow it")
    }
    let list = inventory.beginList()
    while let line = lines.line() {
      if line.isEmpty { continue }
      guard let end = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else {
        findings.error("BAGIT-MANIFEST", name, "the line is no checksum and path", line: lines.number)
        continue
      }
      var rest = line[end...].drop { $0 == 0x20 || $0 == 0x09 }
      // As md5sum marks what it read as binary.
      if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
      check(
        BagManifest.path(rest), String(decoding: line[..<end], as: UTF8.self), lines.number, list, fixity,
        fetched)
    }
  }

  private func check(
    _ listed: [UInt8], _ sum: String, _ line: Int, _ list: Int, _ fixity: FixityCheck,
    _ fetched: Set<FilePath>
  ) {
    let (findings, inventory) = (fixity.findings, fixity.inventory)
    let path: [UInt8]
    do {
      path = try PackagePath.join([], listed, shown: PackagePath.shown(listed))
    } catch {
      return findings.error("BAGIT-PATH", name, error.words, line: line)
    }
    if path.starts(with: "data/".utf8) != isOfPayload || listed.first == UInt8(ascii: "~") {
      let place =
        isOfPayload ? "is not below data/; a payload manifest lists" : "is below data/; a tag manifest lists"
      return findings.error(
        "BAGIT-PATH", name, "\(PackagePath.shown(path).shown) \(place) nothing else", line: line)
    }
    if inventory.list(path, by: list) {
      findings.error(
        "FIXITY-TWICE", PackagePath.shown(path), "has a second entry in \(name):\(line); keep one of them")
    }
    if inventory[path] == nil, fetched.contains(FilePath(bytes: path)) {
      return findings.error(
        "BAGIT-FETCH", PackagePath.shown(path), "was not fetched yet from where fetch.txt says; fetch it")
    }
    fixity.check(path, FixityCheck.Statement(sum: sum, algorithm: algorithm.name), by: name, line: line)
  }
}
