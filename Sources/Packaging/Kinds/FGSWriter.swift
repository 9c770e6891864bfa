import Importing
import ParagrafKit
import Writers

/// FGS Paketstruktur 1.2 (RAFGS1V1.2) with Ärendehantering 1.0:
///
///     sip.xml  content/  arende.xml, the originals, what import made of them
///     metadata/premis.xml  system/  documentation and schemas
final class FGSWriter: PackageWriter {
  private let folder: PackageFolder
  private let id: String
  private let context: PackageContext
  private let content: MetsGroup
  private let system: MetsGroup
  private let metadata: MetsGroup
  private let records: ArendeFile
  private let premis: PremisFile
  private var core = DublinCore()

  /// How references begin in this profile.
  private static let scheme = "file:///"

  init(_ folder: PackageFolder, id: String, scratch: FilePath, _ context: PackageContext)
    throws(PackagingError)
  {
    self.folder = folder
    self.id = id
    self.context = context
    content = MetsGroup("content", use: "Content", below: "", scratch: scratch, context)
    system = MetsGroup("system", use: "System", below: "", scratch: scratch, context)
    metadata = MetsGroup("metadata", use: "Metadata", below: "", scratch: scratch, context)
    records = try ArendeFile("content/arende.xml", in: folder, context)
    premis = try PremisFile("metadata/premis.xml", in: folder, scratch: scratch, id: id, context)
    try premis.add("intellectualEntity", id: id, name: "FGS Paketstruktur 1.2")
  }

  func add(_ holding: Holding, _ description: Description) throws(PackagingError) {
    let document = try folder.store(
      holding, description, originals: "content/original/", derived: "content/paragraf/", context)
    core.add(description)
    try records.add(document)
    if let original = document.original {
      try content.add(original, prefix: Self.scheme)
      try premis.addOriginal(original, of: document, below: "")
    }
    for file in document.derived { try content.add(file, prefix: Self.scheme) }
    try premis.addDerived(document, below: "", isMasked: context.isForPublication)
  }

  func addSchema(_ file: PackageInsert) throws(PackagingError) {
    try system.add(folder.store(file, in: "system/schemas/"), prefix: Self.scheme)
  }

  func addDocumentation(_ file: PackageInsert) throws(PackagingError) {
    try system.add(folder.store(file, in: "system/documentation/"), prefix: Self.scheme)
  }

  func end() throws(PackagingError) {
    try content.add(records.end(), prefix: Self.scheme)
    try premis.add(
      .init(type: "information package creation", detail: "FGS Paketstruktur 1.2", outcomes: [id]))
    try metadata.add(premis.end(), prefix: Self.scheme)
    let file = try XMLFile("sip.xml", in: folder)
    try file.write { xml in
      xml.begin(
        "mets",
        [
          ("xmlns", MetsFile.namespace), ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
          ("xmlns:ext", "ExtensionMETS"), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
          ("OBJID", "UUID:\(id)"), ("LABEL", core.title), ("TYPE", "ERMS"),
          ("PROFILE", context.delivery.profile(of: .fgs12)),
          ("ext:CONTENTTYPESPECIFICATION", "FGS Ärendehantering, version 1.0"),
        ])
      header(&xml)
      xml.begin("fileSec")
    }
    for group in [content, system, metadata] where group.count > 0 { try MetsFile.write(group, to: file) }
    try file.write { xml in
      xml.end("fileSec")
      xml.element("structMap", [("LABEL", "FGS")]) { xml in
        xml.element("div", [("LABEL", "Package")]) { xml in
          for group in [content, system, metadata] where group.count > 0 {
            xml.element("div", [("LABEL", group.use)]) { $0.element("fptr", [("FILEID", group.id)]) }
          }
        }
      }
      xml.end("mets")
    }
    _ = try file.end()
  }

  private func header(_ xml: inout XMLOutput) {
    let delivery = context.delivery
    xml.element(
      "metsHdr", [("CREATEDATE", context.time), ("RECORDSTATUS", "NEW"), ("ext:OAISSTATUS", "SIP")]
    ) { xml in
      func organisation(_ role: String, _ organisation: Delivery.Organisation) {
        MetsFile.agent(
          &xml, role, "ORGANIZATION", name: organisation.name,
          notes: organisation.id.map { [(nil, $0)] } ?? [])
      }
      organisation("ARCHIVIST", delivery.archivalCreator)
      organisation("CREATOR", delivery.submitter)
      organisation("PRESERVATION", delivery.archive)
      organisation("IPOWNER", delivery.rightsOwner ?? delivery.archivalCreator)
      MetsFile.agent(
        &xml, "ARCHIVIST", "OTHER", other: "SOFTWARE", name: delivery.system.name,
        notes: delivery.system.version.map { [(nil, $0)] } ?? [])
      MetsFile.agent(
        &xml, "CREATOR", "OTHER", other: "SOFTWARE", name: "Paragraf", notes: [(nil, Paragraf.version)])
      xml.element("altRecordID", [("TYPE", "SUBMISSIONAGREEMENT")], text: delivery.agreement)
      if let code = delivery.referenceCode {
        xml.element("altRecordID", [("TYPE", "REFERENCECODE")], text: code)
      }
    }
  }
}
