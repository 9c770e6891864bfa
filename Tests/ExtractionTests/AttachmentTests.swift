import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct AttachmentTests {
    /// Where a page's file is named.
    private enum Place { case list, annotation, both, associated }

    /// A page that carries these files: their names as PDF strings, and their contents.
    /// - Parameters:
    ///   - annotations: besides those of files.
    ///   - hasTable: whether it says where its objects lie.
    private func carrying(
      _ files: [(name: String, contents: String, place: Place)], annotations: String = "",
      hasTable: Bool = true
    ) throws -> ExtractedDocument {
      let contents = "BT /F1 10 Tf 40 700 Td (Beslut) Tj ET"
      var objects = [
        "", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots 6 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length \(contents.utf8.count)>>\nstream\n\(contents)\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "",
      ]
      var (names, associated) = ("", "")
      var annotations = annotations
      for (place, file) in files.enumerated() {
        let size = file.contents.utf8.count
        objects.append(
          "<</Type/EmbeddedFile/Length \(size)/Params<</Size \(size)>>>>\nstream\n\(file.contents)\nendstream"
        )
        let specification = "<</Type/Filespec/F(\(file.name))/EF<</F \(objects.count) 0 R>>>>"
        if file.place == .associated { associated += specification }
        if [.list, .both].contains(file.place) { names += "(\(place))\(specification)" }
        if [.annotation, .both].contains(file.place) {
          annotations += "<</Type/Annot/Subtype/FileAttachment/Rect[10 10 30 30]/FS\(specification)>>"
        }
      }
      objects[0] =
        "<</Type/Catalog/Pages 2 0 R/AF[\(associated)]/Names<</EmbeddedFiles<</Names[\(names)]>>>>>>"
      objects[5] = "[\(annotations)]"
      var file = "%PDF-1.7\n"
      var table = "0000000000 65535 f \n"
      for (index, object) in objects.enumerated() {
        let offset = String(file.utf8.count)
        table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
      }
      let start = file.utf8.count
      if hasTable { file += "xref\n0 \(objects.count + 1)\n\(table)" }
      file += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\n"
      file += hasTable ? "startxref\n\(start)\n%%EOF\n" : "%%EOF\n"
      return try HostileFiles.with(Array(file.utf8)) { try Extraction.read(path: $0) }
    }

    /// By `sha256sum`.
    private let sums = [
      "%PDF-1.4 och mer": "32c3c53b5364fc821b2822be179c31d4db723413d58d400e1ed724180ca68b0d",
      "1;2;3": "bf0829b96c02d5926aac91b3e215550ee729da83061ea0be5974a6821b1bbc88",
      "PK\u{3}\u{4}\u{0}": "ab26c88d690490a5b3d849cb2940bc0d41c0581931fcc7642193e2389a85bcf5",
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]

    @Test func filesThatADocumentCarriesAreListedByContent() throws {
      let zip = "PK\u{3}\u{4}\u{0}"
      let found = try carrying([
        ("bilaga.dat", "%PDF-1.4 och mer", .list), ("faktura.pdf", "1;2;3", .list),
        ("../x\\001.pdf", zip, .list),
        ("tom.txt", "", .list),
      ])
      #expect(
        found.metadata.attachments == [
          Attachment(name: "bilaga.dat", bytes: 16, sha256: sums["%PDF-1.4 och mer"], isDocument: true),
          Attachment(place: 1, name: "faktura.pdf", bytes: 5, sha256: sums["1;2;3"], isDocument: false),
          Attachment(place: 2, name: "../x.pdf", bytes: 5, sha256: sums[zip], isDocument: false),
          Attachment(place: 3, name: "tom.txt", bytes: 0, sha256: sums[""], isDocument: false),
        ])
      #expect(found.text == "Beslut")
    }

    @Test func filesOfAnnotationsAreListedToo() throws {
      let found = try carrying(
        [("lista.csv", "1;2;3", .list), ("bilaga.pdf", "%PDF-1.4 och mer", .annotation)],
        annotations: "<</Type/Annot/Subtype/FileAttachment/Rect[1 1 2 2]/FS(utanför.pdf)>>"
          + "<</Type/Annot/Subtype/FileAttachment/Rect[1 1 2 2]>><</Type/Annot/Subtype/Text/Rect[1 1 2 2]>>")
      #expect(
        found.metadata.attachments == [
          Attachment(name: "lista.csv", bytes: 5, sha256: sums["1;2;3"], isDocument: false),
          Attachment(
            place: 1, name: "bilaga.pdf", bytes: 16, sha256: sums["%PDF-1.4 och mer"], isDocument: true),
        ])
    }

    @Test func filesThatTheDocumentIsAssociatedWithAreListedToo() throws {
      let found = try carrying([("faktura.xml", "1;2;3", .associated), ("a.csv", "1;2;3", .list)])
      #expect(found.metadata.attachments.map(\.name) == ["a.csv", "faktura.xml"])
    }

    @Test func whatListAndAnnotationNameIsOneFile() throws {
      let found = try carrying([("a.csv", "1;2;3", .both), ("b.csv", "1;2;3", .list)])
      #expect(found.metadata.attachments.map(\.name) == ["a.csv", "b.csv"])
    }

    @Test func aFileWithoutContentIsListed() throws {
      let found = try carrying(
        [],
        annotations:
          "<</Type/Annot/Subtype/FileAttachment/Rect[1 1 2 2]/FS<</F(borta.pdf)/EF<</F 99 0 R>>>>>>")
      #expect(found.metadata.attachments == [Attachment(name: "borta.pdf", bytes: nil, isDocument: false)])
    }

    /// Without the table a stream's end is guessed.
    @Test func aDamagedFileGivesNoChecksumThatMayBeWrong() throws {
      let found = try carrying([("a.csv", "1;2;3", .list)], hasTable: false)
      #expect(found.metadata.attachments == [Attachment(name: "a.csv", bytes: 5, isDocument: false)])
    }

    @Test func mostDocumentsCarryNone() throws {
      #expect(try carrying([]).metadata.attachments == [])
    }
  }
}
