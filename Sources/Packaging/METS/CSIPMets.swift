import ParagrafKit
import Writers

/// `METS.xml` by E-ARK CSIP 2.1 and SIP 2.1: of a package, or of one of its representations.
struct CSIPMets {
  var id: String
  var label: String
  var isRoot: Bool
  /// Whether the content follows CITS ERMS; else what it is has no name in the vocabulary.
  var isERMS: Bool
  var descriptive: StoredFile?
  var preservation: StoredFile
  /// Documentation, schemas, data, in this order; empty ones are left out.
  var groups: [MetsGroup]
  /// METS files of representations, with the folder's name: `rep1`.
  var representations: [(name: String, isERMS: Bool, mets: StoredFile)] = []

  private static let ermsType = "citserms_v2_1"
  private static let otherType = "Paragraf records"

  /// - Parameter base: the folder below the package's that the METS lies in, with a slash; empty for the package's own.
  func write(
    below base: String, in folder: PackageFolder, _ context: PackageContext
  ) throws(PackagingError) -> StoredFile {
    let file = try XMLFile(base + "METS.xml", in: folder)
    let time = context.time
    try file.write { xml in
      xml.begin(
        "mets",
        [
          ("xmlns", MetsFile.namespace), ("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"),
          ("xmlns:sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS"),
          ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
          ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("OBJID", id), ("LABEL", label),
          ("TYPE", "Datasets"), ("PROFILE", context.delivery.profile(of: .sip)),
        ] + contentType(isERMS))
      header(&xml, context)
      if let descriptive {
        xml.element("dmdSec", [("ID", "dmd-dc"), ("CREATED", time), ("STATUS", "CURRENT")]) { xml in
          reference(&xml, descriptive, type: "DC", base, context)
        }
      }
      xml.element("amdSec", [("ID", "amd")]) { xml in
        xml.element("digiprovMD", [("ID", "amd-premis"), ("CREATED", time), ("STATUS", "CURRENT")]) { xml in
          reference(&xml, preservation, type: "PREMIS", base, context)
        }
      }
      xml.begin("fileSec", [("ID", "files")])
    }
    for group in groups where group.count > 0 { try MetsFile.write(group, to: file) }
    for representation in representations {
      try file.write { xml in
        let id = "files-\(representation.name)"
        xml.element(
          "fileGrp",
          [("ID", id), ("USE", "Representations/\(representation.name)")] + contentType(representation.isERMS)
        ) { xml in
          xml.element("file", [("ID", "\(id)-mets")] + MetsFile.facts(of: representation.mets, context)) {
            $0.element("FLocat", MetsFile.location(representation.mets, below: base))
          }
        }
      }
    }
    try file.write { xml in
      xml.end("fileSec")
      structure(&xml, base)
      xml.end("mets")
    }
    return try file.end()
  }

  private func contentType(_ isERMS: Bool) -> [(String, String?)] {
    isERMS
      ? [("csip:CONTENTINFORMATIONTYPE", Self.ermsType)]
      : [("csip:CONTENTINFORMATIONTYPE", "OTHER"), ("csip:OTHERCONTENTINFORMATIONTYPE", Self.otherType)]
  }

  private func header(_ xml: inout XMLOutput, _ context: PackageContext) {
    let delivery = context.delivery
    xml.element(
      "metsHdr",
      [
        ("CREATEDATE", context.time), ("LASTMODDATE", context.time), ("RECORDSTATUS", isRoot ? "NEW" : nil),
        ("csip:OAISPACKAGETYPE", "SIP"),
      ]
    ) { xml in
      MetsFile.agent(
        &xml, "CREATOR", "OTHER", other: "SOFTWARE", name: "Paragraf",
        notes: [("SOFTWARE VERSION", Paragraf.version)])
      guard isRoot else { return }
      func organisation(_ role: String, _ organisation: Delivery.Organisation) {
        MetsFile.agent(
          &xml, role, "ORGANIZATION", name: organisation.name,
          notes: organisation.id.map { [("IDENTIFICATIONCODE", $0)] } ?? [])
      }
      organisation("CREATOR", delivery.submitter)
      organisation("ARCHIVIST", delivery.archivalCreator)
      organisation("PRESERVATION", delivery.archive)
      organisation("IPOWNER", delivery.rightsOwner ?? delivery.archivalCreator)
      MetsFile.agent(
        &xml, "ARCHIVIST", "OTHER", other: "SOFTWARE", name: delivery.system.name,
        notes: delivery.system.version.map { [("SOFTWARE VERSION", $0)] } ?? [])
      xml.element("altRecordID", [("TYPE", "SUBMISSIONAGREEMENT")], text: delivery.agreement)
      if let code = delivery.referenceCode {
        xml.element("altRecordID", [("TYPE", "REFERENCECODE")], text: code)
      }
    }
  }

  private func reference(
    _ xml: inout XMLOutput, _ file: StoredFile, type: String, _ base: String, _ context: PackageContext
  ) {
    xml.element(
      "mdRef",
      MetsFile.location(file, below: base) + [("MDTYPE", type)] + MetsFile.facts(of: file, context))
  }

  /// The map by which the package's parts are found: what describes it, then its groups of files.
  private func structure(_ xml: inout XMLOutput, _ base: String) {
    xml.element("structMap", [("ID", "structure"), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")]) { xml in
      xml.element("div", [("ID", "div-package"), ("LABEL", id)]) { xml in
        xml.element(
          "div",
          [
            ("ID", "div-metadata"), ("LABEL", "Metadata"), ("ADMID", "amd-premis"),
            ("DMDID", descriptive == nil ? nil : "dmd-dc"),
          ])
        for group in groups where group.count > 0 {
          xml.element("div", [("ID", "div-\(group.id)"), ("LABEL", group.use)]) {
            $0.element("fptr", [("FILEID", group.id)])
          }
        }
        for representation in representations {
          let name = representation.name
          xml.element("div", [("ID", "div-\(name)"), ("LABEL", "Representations/\(name)")]) { xml in
            xml.element(
              "mptr", MetsFile.location(representation.mets, below: base) + [("xlink:title", "files-\(name)")]
            )
          }
        }
      }
    }
  }
}
