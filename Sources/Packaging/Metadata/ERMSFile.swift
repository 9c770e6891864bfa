import Writers

/// `ERMS.xml` by CITS ERMS 2.1 (schema 2.1.2), which is FGS Ärendehantering 2.0: each document an aggregation, which holds a
/// record of itself and one of each of its matters.
final class ERMSFile {
  private let file: XMLFile
  private let context: PackageContext
  /// The folder, with a slash, that paths of appendices start from.
  private let base: String

  /// - Parameter packageID: of the package that it describes.
  init(_ path: String, in folder: PackageFolder, packageID: String, _ context: PackageContext)
    throws(PackagingError)
  {
    self.context = context
    base = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    file = try XMLFile(path, in: folder)
    let delivery = context.delivery
    try file.write { xml in
      xml.begin("erms", [("xmlns", "https://DILCIS.eu/XML/ERMS")])
      xml.element("control") { xml in
        xml.element("identification", [("identificationType", "package")], text: packageID)
        if let scheme = delivery.classification?.scheme {
          xml.element("classificationSchema") { xml in
            xml.element("textualDescriptionOfClassificationSchema") { $0.element("p", text: scheme) }
          }
        }
        xml.element("maintenanceInformation") { xml in
          xml.element("maintenanceStatus", [("value", "new")])
          xml.element("maintenanceAgency") { xml in
            if let id = delivery.submitter.id {
              xml.element("agencyCode", [("type", "organisationsnummer")], text: id)
            }
            xml.element("agencyName", text: delivery.submitter.name)
          }
          xml.element("maintenanceHistory") { xml in
            xml.element("maintenanceEvent") { xml in
              xml.element("eventType", [("value", "created")])
              xml.element("eventDateTime", text: context.time)
              Self.agent(&xml, "Paragraf", type: "other", other: "software")
            }
          }
        }
        xml.element("systemInformation") { xml in
          xml.element("agents") {
            Self.agent(
              &$0, delivery.system.name, type: "other", other: "system", role: delivery.system.version)
          }
        }
      }
      xml.begin("aggregations")
    }
  }

  func end() throws(PackagingError) -> StoredFile {
    try file.write { xml in
      xml.end("aggregations")
      xml.end("erms")
    }
    return try file.end()
  }

  // MARK: Documents

  func add(_ document: PackagedDocument) throws(PackagingError) {
    let about = document.description
    try file.write { xml in
      xml.begin(
        "aggregation",
        [
          ("systemIdentifier", document.id), ("aggregationType", "own_aggregation_definition"),
          ("otherAggregationType", about.kind.isEmpty ? "handling" : about.kind),
        ])
      xml.element("objectId", text: document.name)
      Self.extraIDs(&xml, about.caseNumbers)
      classification(&xml)
      xml.element("title", text: about.heading)
      relation(&xml, document)
      agents(&xml, about)
      dates(&xml, about)
      if !about.missing.isEmpty {
        xml.element("notes") { xml in
          for missing in about.missing {
            xml.element("note", [("noteType", missing.reason)], text: "sidan \(missing.page)")
          }
        }
      }
      record(&xml, of: document)
    }
    for (index, mark) in document.marks.enumerated() {
      try file.write { item(&$0, index, mark, of: document) }
    }
    try file.write { $0.end("aggregation") }
  }

  /// The document itself, whole.
  private func record(_ xml: inout XMLOutput, of document: PackagedDocument) {
    let about = document.description
    xml.element(
      "record",
      [
        ("systemIdentifier", Identifier.of(["document", document.id])),
        ("recordType", about.kind.isEmpty ? nil : about.kind),
      ]
    ) { xml in
      xml.element("objectId", text: document.main.map { file in file.name(below: base) } ?? document.name)
      xml.element("title", text: about.heading)
      if Moment.isDay(about.date) {
        xml.element("dates") { Self.date(&$0, about.date, "created") }
      }
      xml.element("additionalInformation") { xml in
        // What import made is found by the METS of its representation.
        for file in document.original.map({ [$0] }) ?? document.derived { appendix(&xml, file, nil) }
      }
    }
  }

  private func item(_ xml: inout XMLOutput, _ index: Int, _ mark: String, of document: PackagedDocument) {
    let about = document.description
    let item = about.items[index]
    xml.element(
      "record",
      [
        ("systemIdentifier", document.id(ofItem: index)),
        ("recordType", item.number.isEmpty ? "handling" : "paragraf"),
      ]
    ) { xml in
      xml.element(
        "objectId", text: "\(document.name) \(mark)")
      Self.extraIDs(&xml, item.caseNumbers)
      xml.element("title", text: item.heading)
      if let number = Int32(item.number) { xml.element("runningNumber", text: "\(number)") }
      for law in item.secrecy {
        xml.element("restriction", [("restrictionType", "confidential")]) {
          $0.element("regulation", text: law)
        }
      }
      if !item.decisions.isEmpty { xml.element("description", text: item.decisions.joined(separator: "\n")) }
      if Moment.isDay(about.date) {
        xml.element("dates") {
          Self.date(&$0, about.date, item.decisions.isEmpty ? "created" : "decision_date")
        }
      }
      if !item.notes.isEmpty || !item.parts.isEmpty {
        xml.element("notes") { xml in
          for note in item.notes { xml.element("note", [("noteType", note.kind)], text: note.text) }
          for part in item.parts {
            let words = [part.kind, part.title].filter { !$0.isEmpty }.joined(separator: ": ")
            xml.element("note", [("noteType", "bilaga")], text: words)
          }
        }
      }
      if let main = document.main {
        xml.element("additionalInformation") { appendix(&$0, main, item.pagesInWords) }
      }
    }
  }

  // MARK: Parts

  private static func extraIDs(_ xml: inout XMLOutput, _ numbers: [String]) {
    for number in numbers { xml.element("extraId", [("extraIdType", "diarienummer")], text: number) }
  }

  private func classification(_ xml: inout XMLOutput) {
    guard let classification = context.delivery.classification else { return }
    xml.element(
      "classification", [("classificationCode", classification.code)],
      text: classification.name ?? classification.code)
  }

  /// A copy for publication names what it is a masked version of.
  private func relation(_ xml: inout XMLOutput, _ document: PackagedDocument) {
    guard context.isForPublication else { return }
    xml.element(
      "relation", [("relationType", "is_redacted_version_of")],
      text: document.holding.id)
  }

  private func agents(_ xml: inout XMLOutput, _ about: Description) {
    xml.element("agents") { xml in
      Self.agent(
        &xml, about.organ.isEmpty ? context.delivery.archivalCreator.name : about.organ, type: "creator",
        organisation: about.municipality)
      if !about.chair.isEmpty { Self.agent(&xml, about.chair, type: "main_signatory", role: "ordförande") }
      if !about.secretary.isEmpty {
        Self.agent(&xml, about.secretary, type: "responsible_person", role: "sekreterare")
      }
      for adjuster in about.adjusters {
        Self.agent(&xml, adjuster, type: "other_signatory", role: "justerare")
      }
    }
  }

  private static func agent(
    _ xml: inout XMLOutput, _ name: String, type: String, other: String? = nil, organisation: String = "",
    role: String? = nil
  ) {
    xml.element("agent", [("agentType", type), ("otherAgentType", other)]) { xml in
      xml.element("name", text: name)
      if !organisation.isEmpty { xml.element("organisation", text: organisation) }
      if let role { xml.element("role", text: role) }
    }
  }

  private func dates(_ xml: inout XMLOutput, _ about: Description) {
    let dates: [(day: String, type: String, other: String?)] = [
      (about.date, "created", nil), (about.adjustmentDate, "other", "justering"),
      (about.noticePosted, "other", "anslag uppsatt"), (about.noticeRemoved, "other", "anslag nedtaget"),
    ].filter { Moment.isDay($0.0) }
    guard !dates.isEmpty else { return }
    xml.element("dates") { xml in for date in dates { Self.date(&xml, date.day, date.type, date.other) } }
  }

  private static func date(_ xml: inout XMLOutput, _ day: String, _ type: String, _ other: String? = nil) {
    xml.element("date", [("dateType", type), ("otherDateType", other)], text: "\(day)T00:00:00")
  }

  private func appendix(_ xml: inout XMLOutput, _ file: StoredFile, _ description: String?) {
    let path = String(decoding: file.path(below: base), as: UTF8.self)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    xml.element(
      "appendix",
      [("name", name), ("description", description), ("fileFormat", file.format.mediaType), ("path", path)])
  }
}
