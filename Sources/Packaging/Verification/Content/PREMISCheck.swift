import Checksum

/// Preservation metadata by PREMIS 3: its grammar, identifiers, links, and what it states of the package's files.
final class PREMISCheck: ContentPart {
  /// What is told of an object.
  private struct Object {
    var line: Int
    var isFile: Bool
    var sums: [(algorithm: String, sum: String)] = []
    var size: String?
    var location: String?
    var name: String?
  }

  private let path: [UInt8]
  private let context: ContentContext
  private var grammar: GrammarCheck
  private var object: Object?
  private var text: [UInt8] = []
  /// The type and value of the identifier that is open, and its role.
  private var identifier = (type: "", value: "", role: "")
  private var algorithm = ""
  private var identifiers: Set<Int> = []

  init(_ path: [UInt8], _ context: ContentContext) {
    self.path = path
    self.context = context
    let (findings, name) = (context.fixity.findings, PackagePath.shown(path))
    grammar = GrammarCheck(.premis, rule: "PREMIS-SCHEMA") { findings.error($0, name, $1, line: $2) }
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    grammar.start(name, attributes, line: line)
    text = []
    switch name {
    case "premis:object":
      object = Object(line: line, isFile: attributes["xsi:type"]?.hasSuffix("file") == true)
    case _ where name.hasSuffix("Identifier"): identifier = ("", "", "")
    case "premis:fixity": algorithm = ""
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    grammar.text(bytes)
    if text.count < 4096 { text += bytes }
  }

  func end(_ name: String, line: Int) {
    grammar.end(line: line)
    let value = String(Substring(SimpleValue.trimmed(String(decoding: text, as: UTF8.self))))
    switch name {
    case "premis:messageDigestAlgorithm": algorithm = value
    case "premis:messageDigest": object?.sums.append((algorithm, value))
    case "premis:size": object?.size = value
    case "premis:contentLocationValue": if object?.location == nil { object?.location = value }
    case "premis:originalName": object?.name = value
    case "premis:object": if let object { check(object) }
    case _ where name.hasSuffix("IdentifierType"): identifier.type = value
    case _ where name.hasSuffix("IdentifierValue"): identifier.value = value
    case "premis:linkingObjectRole": identifier.role = value
    case _ where name.hasSuffix("Identifier"): identified(name, line)
    default: break
    }
    if name == "premis:object" { object = nil }
    text = []
  }

  func finish() { grammar.finish() }

  // MARK: Identifiers

  private func identified(_ name: String, _ line: Int) {
    switch name {
    case "premis:objectIdentifier": define("object", line)
    case "premis:eventIdentifier": define("event", line)
    case "premis:agentIdentifier": define("agent", line)
    case "premis:linkingObjectIdentifier": refer("object", line)
    case "premis:linkingEventIdentifier", "premis:relatedEventIdentifier": refer("event", line)
    case "premis:linkingAgentIdentifier": refer("agent", line)
    default: break
    }
  }

  private func define(_ kind: String, _ line: Int) {
    let key = PREMISLinks.key(kind, identifier.type, identifier.value)
    context.links.define(key)
    if !identifiers.insert(key).inserted {
      report(
        "PREMIS-ID",
        "two of the file's \(kind)s have the identifier \(identifier.value.shown); give each its own", line)
    }
  }

  private func refer(_ kind: String, _ line: Int) {
    let words = "links to the \(kind) \(identifier.value.shown), which no PREMIS of the package describes"
    // What something was made from may lie elsewhere.
    let severity: Finding.Severity = identifier.role == "source" ? .warning : .error
    context.links.refer(
      PREMISLinks.key(kind, identifier.type, identifier.value),
      Finding(
        severity: severity, rule: "PREMIS-LINK", file: PackagePath.shown(path), line: line, words: words))
  }

  private func report(_ rule: String, _ words: String, _ line: Int) {
    context.fixity.findings.error(rule, PackagePath.shown(path), words, line: line)
  }

  // MARK: Files

  private func check(_ object: Object) {
    guard object.isFile, let file = file(of: object) else { return }
    let (inventory, name) = (context.fixity.inventory, PackagePath.shown(path))
    if let size = object.size, Int(size) != inventory[file]?.size {
      context.fixity.findings.error(
        "PREMIS-FIXITY", PackagePath.shown(file),
        "is not \(size) bytes long as \(name):\(object.line) states: one of them was changed; take a whole copy"
      )
    }
    for (algorithmName, sum) in object.sums {
      guard let algorithm = Digest.Algorithm(name: algorithmName) else {
        context.fixity.findings.warn(
          "PREMIS-FIXITY", name, "a checksum by \(algorithmName.shown) cannot be checked", line: object.line)
        continue
      }
      if let fault = inventory.fault(file, algorithm, PackagePath.bytes(hex: sum.utf8) ?? []) {
        context.fixity.findings.error(
          "PREMIS-FIXITY", PackagePath.shown(file),
          "\(fault), by \(name):\(object.line): one of them was changed; take a whole copy")
      }
    }
  }

  private func file(of object: Object) -> [UInt8]? {
    for reference in [object.location, object.name].compactMap({ $0 }) {
      if let file = (try? context.file(reference, from: path)) ?? nil { return file }
    }
    if let location = object.location, !location.contains(":") {
      context.fixity.findings.warn(
        "PREMIS-LOCATION", PackagePath.shown(path),
        "describes the file \(location.shown), which the package lacks",
        line: object.line)
    }
    return nil
  }
}

/// Links between what a package's PREMIS files describe: one may describe what another links to.
final class PREMISLinks {
  private var known: Set<Int> = []
  private var awaited: [Int: Finding] = [:]

  /// A number for an identifier.
  static func key(_ kind: String, _ type: String, _ value: String) -> Int {
    "\(kind)\n\(type)\n\(value)".hashValue
  }

  func define(_ key: Int) {
    known.insert(key)
    awaited[key] = nil
  }

  func refer(_ key: Int, _ finding: @autoclosure () -> Finding) {
    if !known.contains(key), awaited[key] == nil { awaited[key] = finding() }
  }

  /// Links that lead to nothing, when all files were read.
  var broken: [Finding] {
    awaited.values.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }
}
