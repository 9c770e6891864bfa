import Manifests
import ParagrafKit
import Yams

/// What a program's file says of it: all that must be known before the program is started.
struct ProgramManifest: Sendable {
  var about: About
  /// The file it was read from, and the folder that it lies in, where the program runs.
  var path: String
  var folder: String
  var profile: Profile?
  /// The program and its arguments.
  var command: [String]
  /// The line of each example in the file, and that of the id, from 1.
  var exampleLines: [Int]
  var idLine: Int
}

extension ManifestReader {
  /// The program's manifest, or nil if it has faults.
  mutating func program(from root: Node) -> ProgramManifest? {
    let keys = Self.commonKeys + ["command", "reads", "emits", "examples"]
    guard let members = members(root, of: "a program", keys) else { return nil }
    guard kind(of: root) == .program else {
      fault(root, "describes a rule pack; a program's file says 'kind: program'")
      return nil
    }
    let manifest = manifest(members, root)
    let words = required("command", members, root).map { list($0, "command") } ?? []
    let command = words.compactMap { filledText($0, "command") }
    let reads = members["reads"].flatMap { self.reads($0) } ?? .lines
    let nodes = required("emits", members, root).map { list($0, "emits") } ?? []
    let emits = nodes.compactMap { emission($0, reads) }
    let (examples, lines) = examples(members, root, reads: reads)
    guard faults.isEmpty, let manifest else { return nil }
    let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? "."
    return ProgramManifest(
      about: About(
        id: manifest.id, version: manifest.version, emits: emits, why: manifest.why, reads: reads,
        profile: manifest.profile?.description, examples: examples),
      path: path, folder: folder.isEmpty ? "/" : folder, profile: manifest.profile, command: command,
      exampleLines: lines, idLine: manifest.idLine)
  }

  private mutating func reads(_ node: Node) -> About.Reads? {
    switch text(node) {
    case "lines": return .lines
    case "sections": return .sections
    default:
      fault(node, "'reads' is lines or sections")
      return nil
    }
  }

  private mutating func emission(_ node: Node, _ reads: About.Reads) -> About.Emission? {
    guard let text = filledText(node, "emits") else { return nil }
    guard let emission = About.Emission(wire: text) else {
      fault(node, "'\(text)': a program emits items, section:KIND, region:NAME or fact:TYPE")
      return nil
    }
    if case .fact(let type) = emission {
      if let reason = Described.fault(in: type) { fault(node, reason) }
    } else if reads == .sections {
      fault(node, "a program that reads sections finds facts alone: the outline is settled then")
    }
    return emission
  }
}

extension About.Emission {
  /// As manifests and the protocol write it: `items`, `section:beslut`, `region:upprop`, `fact:decision`.
  var wire: String {
    switch self {
    case .items: "items"
    case .parts: "parts"
    case .section(let kind): "section:\(kind.rawValue)"
    case .region(let name): "region:\(name)"
    case .fact(let type): "fact:\(type.rawValue)"
    }
  }

  init?(wire: String) {
    let parts = wire.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count == 2 ? parts[1].trimmed : nil) {
    case ("items", nil): self = .items
    case ("section", let kind?) where Described.isName(kind): self = .section(SectionKind(rawValue: kind))
    case ("region", let name?) where !name.isEmpty: self = .region(name)
    case ("fact", let type?) where Described.isName(type): self = .fact(FactType(rawValue: type))
    default: return nil
    }
  }
}
