import Writers

/// `arende.xml` by FGS Ärendehantering 1.0: each document a Handling, and each of its matters one that is part of it. Names are
/// those of a city archive's deliveries of minutes.
final class ArendeFile {
  private let file: XMLFile
  private let context: PackageContext
  private let base: String

  init(_ path: String, in folder: PackageFolder, _ context: PackageContext) throws(PackagingError) {
    self.context = context
    base = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    file = try XMLFile(path, in: folder)
    try file.write { xml in
      xml.begin("Leveransobjekt", [("xmlns", "http://xml.ra.se/e-arkiv/FGS-ERMS")])
      xml.element("ArkivbildarStruktur") { xml in
        xml.element("Arkivbildare") { $0.element("Namn", text: context.delivery.archivalCreator.name) }
      }
      xml.begin("ArkivobjektListaHandlingar")
    }
  }

  func end() throws(PackagingError) -> StoredFile {
    try file.write { xml in
      xml.end("ArkivobjektListaHandlingar")
      xml.end("Leveransobjekt")
    }
    return try file.end()
  }

  func add(_ document: PackagedDocument) throws(PackagingError) {
    let about = document.description
    try file.write { xml in
      xml.element("ArkivobjektHandling", [("Systemidentifierare", document.id)]) { xml in
        xml.element("ArkivobjektID", text: document.name)
        classification(&xml)
        caseNumbers(&xml, about.caseNumbers)
        if !about.kind.isEmpty { xml.element("Handlingstyp", text: about.kind) }
        signatories(&xml, about)
        if context.isForPublication {
          xml.element(
            "HandlingRelation", [("Typ", "Är maskad version av")],
            text: document.holding.id)
        }
        xml.element("Rubrik", text: about.heading)
        if Moment.isDay(about.date) { xml.element("Skapad", text: about.date) }
        for stored in (document.original.map { [$0] } ?? []) + document.derived {
          attachment(&xml, stored, nil)
        }
        ownElements(&xml, about)
      }
    }
    for (index, mark) in document.marks.enumerated() {
      try file.write { item(&$0, index, mark, of: document) }
    }
  }

  private func item(_ xml: inout XMLOutput, _ index: Int, _ mark: String, of document: PackagedDocument) {
    let about = document.description
    let item = about.items[index]
    xml.element("ArkivobjektHandling", [("Systemidentifierare", document.id(ofItem: index))]) { xml in
      xml.element("ArkivobjektID", text: "\(document.name) \(mark)")
      classification(&xml)
      caseNumbers(&xml, item.caseNumbers)
      xml.element("Handlingstyp", text: item.number.isEmpty ? "handling" : "paragraf")
      if !item.decisions.isEmpty { xml.element("Beskrivning", text: item.decisions.joined(separator: "\n")) }
      if let number = Int32(item.number) { xml.element("Lopnummer", text: "\(number)") }
      let notes =
        item.notes.map { "\($0.kind): \($0.text)" }
        + item.parts.map { "bilaga: " + [$0.kind, $0.title].filter { !$0.isEmpty }.joined(separator: ": ") }
      if !notes.isEmpty { xml.element("Notering", text: notes.joined(separator: "\n")) }
      xml.element("HandlingRelation", [("Typ", "Ingår i")], text: document.name)
      xml.element("Rubrik", text: item.heading)
      if Moment.isDay(about.date) { xml.element("Skapad", text: about.date) }
      for law in item.secrecy {
        xml.element("Restriktion", [("Typ", "Sekretess")]) { $0.element("Lagrum", text: law) }
      }
      if let main = document.main { attachment(&xml, main, item.pagesInWords) }
    }
  }

  private func classification(_ xml: inout XMLOutput) {
    if let code = context.delivery.classification?.code { xml.element("KlassReferens", text: code) }
  }

  private func caseNumbers(_ xml: inout XMLOutput, _ numbers: [String]) {
    for number in numbers { xml.element("ExtraID", [("ExtraIDTyp", "diarienummer")], text: number) }
  }

  private func signatories(_ xml: inout XMLOutput, _ about: Description) {
    let people =
      [("ordförande", about.chair), ("sekreterare", about.secretary)]
      + about.adjusters.map { ("justerare", $0) }
    for (role, name) in people where !name.isEmpty {
      xml.element("Agent") { xml in
        xml.element("Roll", text: role)
        xml.element("Namn", text: name)
      }
    }
  }

  private func ownElements(_ xml: inout XMLOutput, _ about: Description) {
    let values = [
      ("Beslutsinstans", about.body), ("Sammanträdesdatum", about.date),
      ("Justeringsdatum", about.adjustmentDate), ("Anslag uppsatt", about.noticePosted),
      ("Anslag nedtaget", about.noticeRemoved),
    ].filter { !$0.1.isEmpty }
    guard !values.isEmpty else { return }
    xml.element("EgnaElement") { xml in
      for (name, value) in values {
        xml.element("EgetElement", [("Namn", name)]) { $0.element("Varde", text: value) }
      }
    }
  }

  private func attachment(_ xml: inout XMLOutput, _ file: StoredFile, _ description: String?) {
    let path = file.path(below: base)
    let name = String(decoding: path, as: UTF8.self).split(separator: "/").last.map(String.init) ?? file.name
    xml.element(
      "Bilaga",
      [
        ("Namn", name), ("Beskrivning", description), ("Lank", StoredFile.reference(path)),
        // The schema's sizes end where 32 bits do.
        ("Storlek", Int32(exactly: file.bytes).map(String.init)), ("Mimetyp", file.format.mediaType),
        ("Checksumma", file.sha256), ("ChecksummaMetod", "SHA-256"),
      ])
  }
}
