import Checksum

/// Whether files are what their lists state of them.
struct FixityCheck {
  let inventory: Inventory
  let findings: Findings

  /// What a list states of a file.
  struct Statement {
    var size: String?
    var sum: String?
    var algorithm: String?
  }

  /// Checks a file against what is stated of it.
  /// - Parameters:
  ///   - source: the file that states it, and the line.
  /// - Returns: whether the file is there.
  @discardableResult
  func check(_ path: [UInt8], _ stated: Statement, by source: String, line: Int?) -> Bool {
    let name = PackagePath.shown(path)
    let place = source + (line.map { ":\($0)" } ?? "")
    guard let file = inventory[path] else {
      findings.error("FIXITY-MISSING", name, "is listed by \(place) but is not there; take a whole copy")
      return false
    }
    if let size = stated.size, Int(size) != file.size {
      findings.error(
        "FIXITY-SIZE", name, "is \(file.size) bytes long, but \(place) states \(size); take a whole copy")
    }
    guard let sum = stated.sum, let algorithm = stated.algorithm else {
      findings.error(
        "FIXITY-NONE", name,
        "has no \(stated.sum == nil ? "checksum" : "type of checksum") in \(place), so that changes go unseen; add it"
      )
      return true
    }
    check(path, sum, algorithm, place)
    return true
  }

  private func check(_ path: [UInt8], _ sum: String, _ algorithmName: String, _ place: String) {
    let name = PackagePath.shown(path)
    guard let algorithm = Digest.Algorithm(name: algorithmName) else {
      findings.error(
        "FIXITY-TYPE", name,
        "\(place) states a checksum of the type \(algorithmName.shown), which cannot be checked; use SHA-256")
      return
    }
    guard let bytes = PackagePath.bytes(hex: sum.utf8), bytes.count == algorithm.length else {
      findings.error(
        "FIXITY-SUM", name,
        "\(place) states \(sum.shown), which is no \(algorithm.name) of \(2 * algorithm.length) hexadecimal digits"
      )
      return
    }
    if let fault = inventory.fault(path, algorithm, bytes) {
      findings.error("FIXITY-SUM", name, "\(fault), by \(place): one of them was changed; take a whole copy")
    }
  }

  /// Files below a folder that nothing lists.
  func findUnlisted(below folder: [UInt8], except known: Set<[UInt8]>, _ advice: String) {
    let inside = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
    let unlisted = inventory.files.filter {
      $0.value.listings == 0 && $0.key.bytes.starts(with: inside) && !known.contains($0.key.bytes)
    }
    for name in unlisted.keys.map(\.display).sorted() {
      findings.error("FIXITY-UNLISTED", name, "is in the package, but nothing lists it; \(advice)")
    }
  }
}
