import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct FormStandInTests {
    /// A page with a text, and what its catalog and the page say of a form.
    private func pages(
      _ text: String, catalog: String, annotations: String = ""
    ) throws -> [Int] {
      // A line holds eighty letters; what stands beyond the page's edge is not read.
      let lines = stride(from: 0, to: text.count, by: 80).map { String(text.dropFirst($0).prefix(80)) }
      let contents = "BT /F1 10 Tf 40 800 Td \(lines.map { "(\($0)) Tj 0 -12 Td" }.joined(separator: " ")) ET"
      let objects = [
        "<</Type/Catalog/Pages 2 0 R\(catalog)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[\(annotations)]"
          + "/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length \(contents.utf8.count)>>\nstream\n\(contents)\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      ]
      var file = "%PDF-1.7\n"
      for (index, object) in objects.enumerated() { file += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
      file += "trailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n"
      return try HostileFiles.with(Array(file.utf8)) { try Extraction.read(path: $0).damage.standInPages }
    }

    private let xfa = "/AcroForm<</Fields[]/XFA(x)>>"
    private let field =
      "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[10 10 90 30]>>"

    @Test(arguments: ["Please wait...", "Odota hetki", "1234"])
    func aPageWithoutFieldsAndWithLittleTextStandsInForItsForm(_ words: String) throws {
      #expect(try pages(words, catalog: xfa) == [1])
    }

    @Test func aDocumentThatSaysSoNeedsItsForm() throws {
      #expect(try pages("Vänta", catalog: xfa + "/NeedsRendering true", annotations: field) == [1])
    }

    @Test func theWordsAloneProveNothing() throws {
      #expect(try pages("Please wait...", catalog: "") == [])
      #expect(try pages("Please wait...", catalog: "/AcroForm<</Fields[]>>/NeedsRendering true") == [])
    }

    @Test func paintedFieldsOrMuchTextAreTheForm() throws {
      #expect(try pages("Ja", catalog: xfa, annotations: field) == [])
      #expect(try pages(String(repeating: "Beslut om ", count: 220), catalog: xfa) == [])
    }
  }
}
