import Importing
import Manifests
import ParagrafKit
import Writers
import Yams

extension Delivery {
  /// Reads `delivery.yaml`.
  /// - Returns: the delivery, or what is wrong with the file, each fault with the line and the field's name.
  public static func read(_ bytes: [UInt8], path: FilePath) -> (delivery: Delivery?, faults: [PluginFault]) {
    var reader = DeliveryReader(path)
    let delivery = reader.delivery(bytes)
    let faults = reader.yaml.faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    return faults.isEmpty ? (delivery, []) : (nil, faults)
  }

  /// An example with all fields, each explained.
  public static var example: [UInt8] { PackageResources.example_delivery_yaml }
}

/// Reads the fields one by one, so that all faults are told at once.
private struct DeliveryReader {
  private typealias Members = [String: Node]

  var yaml: ManifestReader
  private let path: FilePath

  private static let fields = [
    "archive", "archival-creator", "submitter", "rights-owner", "agreement", "system", "classification",
    "reference-code", "profile", "created", "documentation",
  ]

  init(_ path: FilePath) {
    self.path = path
    yaml = ManifestReader(path: path.display)
  }

  mutating func delivery(_ bytes: [UInt8]) -> Delivery? {
    guard let root = yaml.root(of: bytes), let members = yaml.members(root, of: "a delivery", Self.fields)
    else { return nil }
    let archive = organisation("archive", members, root)
    let creator = organisation("archival-creator", members, root)
    let submitter = organisation("submitter", members, root)
    // CSIP15 asks for a note of every creator, FGS Paketstruktur 1.2 for the code of the archival creator.
    for (name, organisation) in [("archival-creator", creator), ("submitter", submitter)] {
      guard let node = members[name], let organisation, organisation.id == nil else { continue }
      yaml.fault(node, "'\(name).id' is missing: the organisation number, or the archive's code for it")
    }
    let rightsOwner = members["rights-owner"].flatMap { organisation("rights-owner", $0) }
    let agreement = yaml.required("agreement", members, root).flatMap { yaml.filledText($0, "agreement") }
    let system = yaml.required("system", members, root).flatMap { self.system($0) }
    let classification = members["classification"].flatMap { self.classification($0) }
    let reference = members["reference-code"].flatMap { yaml.filledText($0, "reference-code") }
    let profiles = members["profile"].map { self.profiles($0) } ?? [:]
    let created = members["created"].flatMap { moment($0) }
    let documentation = members["documentation"].map { files($0) } ?? []
    guard yaml.faults.isEmpty, let archive, let creator, let submitter, let agreement, let system else {
      return nil
    }
    var delivery = Delivery(
      archive: archive, archivalCreator: creator, submitter: submitter, agreement: agreement, system: system)
    delivery.rightsOwner = rightsOwner
    delivery.classification = classification
    delivery.referenceCode = reference
    delivery.profiles = profiles
    delivery.created = created
    delivery.documentation = documentation
    return delivery
  }

  private mutating func organisation(
    _ name: String, _ members: Members, _ root: Node
  ) -> Delivery.Organisation? {
    yaml.required(name, members, root).flatMap { organisation(name, $0) }
  }

  private mutating func organisation(_ name: String, _ node: Node) -> Delivery.Organisation? {
    guard let members = yaml.members(node, of: "'\(name)'", ["name", "id"]) else { return nil }
    let id = members["id"].flatMap { yaml.filledText($0, "\(name).id") }
    return text("name", of: name, members, node).map { Delivery.Organisation(name: $0, id: id) }
  }

  private mutating func system(_ node: Node) -> Delivery.System? {
    guard let members = yaml.members(node, of: "'system'", ["name", "version"]) else { return nil }
    let version = members["version"].flatMap { yaml.filledText($0, "system.version") }
    return text("name", of: "system", members, node).map { Delivery.System(name: $0, version: version) }
  }

  private mutating func classification(_ node: Node) -> Delivery.Classification? {
    let known = ["scheme", "code", "name"]
    guard let members = yaml.members(node, of: "'classification'", known) else { return nil }
    let scheme = members["scheme"].flatMap { yaml.filledText($0, "classification.scheme") }
    let name = members["name"].flatMap { yaml.filledText($0, "classification.name") }
    return text("code", of: "classification", members, node).map {
      Delivery.Classification(scheme: scheme, code: $0, name: name)
    }
  }

  private mutating func profiles(_ node: Node) -> [PackageKind: String] {
    let kinds = PackageKind.allCases.filter { !$0.profile.isEmpty }
    guard let members = yaml.members(node, of: "'profile'", kinds.map(\.rawValue)) else { return [:] }
    var profiles: [PackageKind: String] = [:]
    for kind in kinds {
      guard let node = members[kind.rawValue] else { continue }
      profiles[kind] = yaml.filledText(node, "profile.\(kind.rawValue)")
    }
    return profiles
  }

  /// A member that must be there, told by its whole name.
  private mutating func text(
    _ name: String, of parent: String, _ members: Members, _ node: Node
  ) -> String? {
    guard let value = members[name] else {
      yaml.fault(node, "'\(parent).\(name)' is missing")
      return nil
    }
    return yaml.filledText(value, "\(parent).\(name)")
  }

  private mutating func moment(_ node: Node) -> Int? {
    if let moment = yaml.text(node).flatMap({ Moment.seconds($0) }), Timestamp.iso(moment) != nil {
      return moment
    }
    yaml.fault(
      node, "'created' is a day or a moment: 2026-11-22, 2026-11-22T10:00:00Z, 2026-11-22T11:00:00+01:00")
    return nil
  }

  private mutating func files(_ node: Node) -> [FilePath] {
    var files: [FilePath] = []
    var names: Set<[UInt8]> = []
    for entry in yaml.list(node, "documentation") {
      guard let text = yaml.filledText(entry, "documentation") else { continue }
      // Beside the delivery, as links in a page are.
      let file = text.utf8.first == UInt8(ascii: "/") ? FilePath(text) : path.folder.appending(text.utf8)
      if !Folder.isReadable(file) {
        yaml.fault(entry, "'documentation': there is no file \(file.display), or none that can be read")
      } else if !names.insert(Array(file.name)).inserted {
        yaml.fault(
          entry, "'documentation': two files are called \(FilePath(bytes: Array(file.name)).display)")
      } else {
        files.append(file)
      }
    }
    return files
  }
}
