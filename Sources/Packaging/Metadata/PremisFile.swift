import Importing
import ParagrafKit
import Writers

/// `premis.xml` by PREMIS 3.0: what files there are, what was done with them, and by what.
final class PremisFile {
  private let file: XMLFile
  private let events: XMLSpool
  private let context: PackageContext
  /// Programs and their parts that did something, each once.
  private var agents: [Agent] = [.paragraf]
  private var known: Set<Agent> = [.paragraf]
  private var count = 0
  private let id: String

  /// A program, or a part of one, or a person, that did something.
  struct Agent: Hashable {
    var name: String
    var version: String
    var note: String
    /// By the Library of Congress's vocabulary of agent types.
    var type = "software"

    static let paragraf = Agent(
      name: "Paragraf", version: Paragraf.version, note: "reads municipal documents")

    /// By which events name it.
    var id: String { type == "person" ? "person \(name)" : version.isEmpty ? name : "\(name) \(version)" }
  }

  /// What was done.
  struct Event {
    /// By the Library of Congress's vocabulary of event types.
    var type: String
    var detail: String
    /// When; nil for the time that the package states.
    var time: String?
    var outcome = "success"
    var notes: [String] = []
    var agents: [Agent] = [.paragraf]
    /// Identifiers of what it was done with, and of what came out.
    var sources: [String] = []
    var outcomes: [String] = []
  }

  /// - Parameter id: the file's own, from which those of its events derive.
  init(_ path: String, in folder: PackageFolder, scratch: FilePath, id: String, _ context: PackageContext)
    throws(PackagingError)
  {
    self.context = context
    self.id = id
    file = try XMLFile(path, in: folder)
    events = XMLSpool(depth: 1, in: scratch)
    try file.write { xml in
      xml.begin(
        "premis",
        [
          ("xmlns", "http://www.loc.gov/premis/v3"),
          ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
          ("version", "3.0"),
        ])
    }
  }

  // MARK: Objects

  /// The package, a representation, or something that is not in the package.
  func add(_ category: String, id: String, name: String? = nil) throws(PackagingError) {
    try file.write { xml in
      xml.element("object", [("xsi:type", category)]) { xml in
        Self.identifier(&xml, "objectIdentifier", id)
        if let name { xml.element("originalName", text: name) }
      }
    }
  }

  /// A file.
  /// - Parameters:
  ///   - id: its identifier.
  ///   - base: the folder, with a slash, that its path is told from.
  ///   - originalName: what it was called where it came from.
  ///   - application: what made it, and when, as far as the file itself says so.
  ///   - source: the identifier of what it was made from.
  func add(
    _ stored: StoredFile, id: String, below base: String, originalName: String? = nil,
    application: (name: String, created: String) = ("", ""), source: String? = nil
  ) throws(PackagingError) {
    try file.write { xml in
      xml.element("object", [("xsi:type", "file")]) { xml in
        Self.identifier(&xml, "objectIdentifier", id)
        xml.element("objectCharacteristics") { xml in
          xml.element("fixity") { xml in
            xml.element("messageDigestAlgorithm", text: "SHA-256")
            xml.element("messageDigest", text: stored.sha256)
          }
          xml.element("size", text: "\(stored.bytes)")
          Self.format(&xml, stored.format)
          if !application.name.isEmpty || !application.created.isEmpty {
            xml.element("creatingApplication") { xml in
              if !application.name.isEmpty { xml.element("creatingApplicationName", text: application.name) }
              if !application.created.isEmpty {
                xml.element("dateCreatedByApplication", text: application.created)
              }
            }
          }
        }
        if let originalName { xml.element("originalName", text: originalName) }
        xml.element("storage") { xml in
          xml.element("contentLocation") { xml in
            xml.element("contentLocationType", text: "relative path")
            xml.element("contentLocationValue", text: StoredFile.reference(stored.path(below: base)))
          }
        }
        if let source {
          xml.element("relationship") { xml in
            xml.element("relationshipType", text: "derivation")
            xml.element("relationshipSubType", text: "has source")
            Self.identifier(&xml, "relatedObjectIdentifier", source)
          }
        }
      }
    }
  }

  private static func format(_ xml: inout XMLOutput, _ format: FileFormat) {
    xml.element("format") { xml in
      xml.element("formatDesignation") { xml in
        xml.element("formatName", text: format.name)
        if let version = format.version { xml.element("formatVersion", text: version) }
      }
      if let key = format.pronom {
        xml.element("formatRegistry") { xml in
          xml.element("formatRegistryName", text: "PRONOM")
          xml.element("formatRegistryKey", text: key)
        }
      }
      if let note = format.note { xml.element("formatNote", text: note) }
    }
  }

  // MARK: Events

  func add(_ event: Event) throws(PackagingError) {
    count += 1
    let id = Identifier.of(["event", id, String(count)])
    for agent in event.agents where known.insert(agent).inserted { agents.append(agent) }
    try events.write { xml in
      xml.element("event") { xml in
        Self.identifier(&xml, "eventIdentifier", id)
        xml.element("eventType", text: event.type)
        xml.element("eventDateTime", text: event.time ?? context.time)
        xml.element("eventDetailInformation") { $0.element("eventDetail", text: event.detail) }
        xml.element("eventOutcomeInformation") { xml in
          xml.element("eventOutcome", text: event.outcome)
          for note in event.notes {
            xml.element("eventOutcomeDetail") { $0.element("eventOutcomeDetailNote", text: note) }
          }
        }
        for agent in event.agents { Self.identifier(&xml, "linkingAgentIdentifier", agent.id, type: "local") }
        for id in event.sources { Self.link(&xml, id, "source") }
        for id in event.outcomes { Self.link(&xml, id, "outcome") }
      }
    }
  }

  func end() throws(PackagingError) -> StoredFile {
    try file.write(events)
    for agent in agents {
      try file.write { xml in
        xml.element("agent") { xml in
          Self.identifier(&xml, "agentIdentifier", agent.id, type: "local")
          xml.element("agentName", text: agent.name)
          xml.element("agentType", text: agent.type)
          if !agent.version.isEmpty { xml.element("agentVersion", text: agent.version) }
          xml.element("agentNote", text: agent.note)
        }
      }
    }
    try file.write { $0.end("premis") }
    return try file.end()
  }

  // MARK: Parts

  private static func link(_ xml: inout XMLOutput, _ id: String, _ role: String) {
    xml.element("linkingObjectIdentifier") { xml in
      xml.element("linkingObjectIdentifierType", text: "UUID")
      xml.element("linkingObjectIdentifierValue", text: id)
      xml.element("linkingObjectRole", text: role)
    }
  }

  private static func identifier(
    _ xml: inout XMLOutput, _ name: String, _ value: String, type: String = "UUID"
  ) {
    xml.element(name) { xml in
      xml.element("\(name)Type", text: type)
      xml.element("\(name)Value", text: value)
    }
  }
}
