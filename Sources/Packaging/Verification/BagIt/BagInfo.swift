/// `bag-info.txt`: what a bag says of itself, a label and a value a line; lines that begin with white space go on.
struct BagInfo {
  private let fixity: FixityCheck
  private static let name = "bag-info.txt"

  init(_ fixity: FixityCheck) { self.fixity = fixity }

  /// Checks it. Returns the bag's identifier, where it has one.
  func check() -> String? {
    let (findings, inventory) = (fixity.findings, fixity.inventory)
    guard inventory[Array(Self.name.utf8)] != nil,
      let lines = LineReader(inventory.place(Array(Self.name.utf8)))
    else { return nil }
    var (identifier, oxums) = (String?.none, 0)
    while let line = lines.line() {
      if line.isEmpty { continue }
      let isContinued = lines.number > 1 && (line.first == 0x20 || line.first == 0x09)
      if String(validating: line, as: UTF8.self) == nil {
        findings.error("BAGIT-INFO", Self.name, "the line is not UTF-8", line: lines.number)
      }
      if isContinued { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0, line[0] > 0x20 else {
        findings.error("BAGIT-INFO", Self.name, "the line is no label, colon and value", line: lines.number)
        continue
      }
      let label = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let text = String(decoding: line[(colon + 1)...], as: UTF8.self)
      let value = String(Substring(SimpleValue.trimmed(text)))
      switch label {
      case "external-identifier": identifier = identifier ?? (value.isEmpty ? nil : value.printable)
      case "payload-oxum":
        oxums += 1
        check(oxum: value, lines.number)
      default: break
      }
    }
    if oxums > 1 {
      findings.error("BAGIT-OXUM", Self.name, "Payload-Oxum stands more than once; keep the right one")
    }
    return identifier
  }

  /// Bytes and files of the payload, with a dot between.
  private func check(oxum: String, _ line: Int) {
    let payload = fixity.inventory.files.filter { $0.key.bytes.starts(with: "data/".utf8) }
    let bytes = payload.values.reduce(0) { $0 + $1.size }
    if oxum != "\(bytes).\(payload.count)" {
      fixity.findings.error(
        "BAGIT-OXUM", Self.name,
        "Payload-Oxum states \(oxum.shown), the payload has \(bytes).\(payload.count); take a whole copy",
        line: line)
    }
  }
}
