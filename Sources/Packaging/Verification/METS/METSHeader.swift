/// The agents and agreements of a METS header.
struct METSHeader {
  struct Agent {
    var role = ""
    var type = ""
    var otherType = ""
    var names: [String] = []
    var notes: [(type: String, text: String)] = []
  }

  private(set) var agents: [Agent] = []
  private(set) var packageType: String?
  private(set) var agreements = 0
  private(set) var line = 1
  private var agent: Agent?
  private var noteType = ""
  private var text: [UInt8] = []

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    text = []
    switch name {
    case "metsHdr":
      packageType = attributes["csip:OAISPACKAGETYPE"]
      self.line = line
    case "agent":
      agent = Agent(
        role: attributes["ROLE"] ?? "", type: attributes["TYPE"] ?? "",
        otherType: attributes["OTHERTYPE"] ?? "")
    case "note": noteType = attributes["csip:NOTETYPE"] ?? ""
    case "altRecordID": if attributes["TYPE"] == "SUBMISSIONAGREEMENT" { agreements += 1 }
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if agent != nil, text.count < 1000 { text += bytes }
  }

  mutating func end(_ name: String) {
    switch name {
    case "name" where agent != nil: agent?.names.append(String(decoding: text, as: UTF8.self))
    case "note" where agent != nil: agent?.notes.append((noteType, String(decoding: text, as: UTF8.self)))
    case "agent":
      if let agent, agents.count < 1000 { agents.append(agent) }
      agent = nil
    default: break
    }
  }

  private func agents(_ role: String, _ types: String..., otherType: String? = nil) -> [Agent] {
    agents.filter { agent in
      agent.role == role && types.contains(agent.type) && (otherType.map { agent.otherType == $0 } ?? true)
    }
  }

  // MARK: Rules

  /// CSIP 2.1: the software that made the package. SIP 2.1: who submits it.
  /// - Parameter isPackage: whether this is the package's own file, and no representation's.
  func checkCSIP(isPackage: Bool, _ report: (_ rule: String, _ words: String) -> Void) {
    let creators = agents.filter { $0.role == "CREATOR" }
    let programs = creators.filter { $0.type == "OTHER" && $0.otherType == "SOFTWARE" }
    if creators.isEmpty {
      report("CSIP11", "the header lacks an agent with ROLE CREATOR; name the program that made the package")
    } else if !creators.contains(where: { $0.type == "OTHER" }) {
      report("CSIP12", "no CREATOR has TYPE OTHER; name the program that made the package by such an agent")
    } else if programs.isEmpty {
      report("CSIP13", "no CREATOR of TYPE OTHER has OTHERTYPE SOFTWARE; add it to the program's agent")
    } else if !programs.contains(where: { $0.names.count == 1 && !$0.names[0].isEmpty }) {
      report("CSIP14", "the program's agent lacks a name; add it")
    } else if !programs.contains(where: { $0.notes.contains { !$0.text.isEmpty } }) {
      report("CSIP15", "the program's agent lacks a note; state the program's version")
    } else if !programs.contains(where: { $0.notes.contains { $0.type == "SOFTWARE VERSION" } }) {
      report(
        "CSIP16", "no note of the program's agent has csip:NOTETYPE SOFTWARE VERSION; add it to the version")
    }
    guard isPackage, packageType == "SIP" else { return }
    let submitters = agents("CREATOR", "ORGANIZATION", "INDIVIDUAL")
    if submitters.isEmpty {
      report(
        "SIP15", "no agent is a CREATOR of TYPE ORGANIZATION or INDIVIDUAL; name who submits the package")
    } else if !submitters.contains(where: { $0.names.contains { !$0.isEmpty } }) {
      report("SIP18", "the submitting agent lacks a name; add it")
    }
    let rules = [
      ("SIP14", agents("ARCHIVIST", "ORGANIZATION", "INDIVIDUAL")),
      ("SIP20", agents("CREATOR", "ORGANIZATION")),
      ("SIP31", agents("PRESERVATION", "ORGANIZATION")),
    ]
    for (rule, agents) in rules {
      if agents.contains(where: { $0.notes.contains { $0.type != "IDENTIFICATIONCODE" } }) {
        report(
          rule, "a note of the \(agents[0].role)'s agent has no csip:NOTETYPE IDENTIFICATIONCODE; add it")
      }
    }
    for agent in agents where agent.role == "PRESERVATION" && agent.type != "ORGANIZATION" {
      report("SIP28", "the agent with ROLE PRESERVATION is no ORGANIZATION; state its TYPE")
    }
  }

  /// FGS Paketstruktur 1.2: arkivbildare (who created the records), the submitter, the agreement.
  func checkFGS(
    _ report: (_ rule: String, _ words: String) -> Void, warn: (_ rule: String, _ words: String) -> Void
  ) {
    let creators = agents("ARCHIVIST", "ORGANIZATION", "INDIVIDUAL")
    if !creators.contains(where: { $0.names.contains { !$0.isEmpty } }) {
      report("FGS-AGENT", "no agent with ROLE ARCHIVIST names an ORGANIZATION; name the arkivbildare")
    }
    if !agents("CREATOR", "ORGANIZATION", "INDIVIDUAL").contains(where: { $0.names.contains { !$0.isEmpty } })
    {
      report("FGS-AGENT", "no agent with ROLE CREATOR names an ORGANIZATION; name who submits the package")
    }
    if agents("ARCHIVIST", "OTHER", otherType: "SOFTWARE").isEmpty {
      warn(
        "FGS-AGENT",
        "no agent with ROLE ARCHIVIST, OTHERTYPE SOFTWARE names the system that the records are of")
    }
    if agreements == 0 {
      report("FGS-AGREEMENT", "no altRecordID has TYPE SUBMISSIONAGREEMENT; name the leveransöverenskommelse")
    }
  }
}
