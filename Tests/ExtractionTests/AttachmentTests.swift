import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct AttachmentTests {
    /// A page that carries these files: their names as PDF strings, and their contents.
    private func carrying(_ files: [(name: String, contents: String)]) throws -> ExtractedDocument {
      let contents = "BT /F1 10 Tf 40 700 Td (Beslut) Tj ET"
      var objects = [
        "", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length \(contents.utf8.count)>>\nstream\n\(contents)\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      ]
      var names = ""
      for (place, file) in files.enumerated() {
        let size = file.contents.utf8.count
        objects.append(
          "<</Type/EmbeddedFile/Length \(size)/Params<</Size \(size)>>>>\nstream\n\(file.contents)\nendstream"
        )
        names += "(\(place))<</Type/Filespec/F(\(file.name))/EF<</F \(objects.count) 0 R>>>>"
      }
      objects[0] = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[\(names)]>>>>>>"
      var file = "%PDF-1.7\n"
      for (index, object) in objects.enumerated() { file += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
      file += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\n%%EOF\n"
      return try HostileFiles.with(Array(file.utf8)) { try Extraction.read(path: $0) }
    }

    @Test func filesThatADocumentCarriesAreListedByContent() throws {
      let found = try carrying([
        ("bilaga.dat", "%PDF-1.4 och mer"), ("faktura.pdf", "1;2;3"), ("../x\\001.pdf", "PK\u{3}\u{4}\u{0}"),
      ])
      #expect(
        found.metadata.attachments == [
          Attachment(name: "bilaga.dat", bytes: 16, isDocument: true),
          Attachment(name: "faktura.pdf", bytes: 5, isDocument: false),
          Attachment(name: "../x.pdf", bytes: 5, isDocument: false),
        ])
      #expect(found.text == "Beslut")
    }

    @Test func mostDocumentsCarryNone() throws {
      #expect(try carrying([]).metadata.attachments == [])
    }
  }
}
