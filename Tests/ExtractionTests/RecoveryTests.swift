import Extraction
import Foundation
import ParagrafKit
import Testing

extension ExtractionTests {
  /// Files that poppler cannot open as they are.
  @Suite struct RecoveryTests {
    private func read(_ bytes: [UInt8]) throws -> ExtractedDocument {
      try HostileFiles.with(bytes) { try Extraction.read(path: $0) }
    }

    @Test func aSoundFileIsReadAsItIs() throws {
      let document = try read(StreamedPDF.good)
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage == Damage())
    }

    @Test(arguments: ["startxref\n99999999\n", "startxref\n0\n", "startxref\n", ""])
    func objectsAreSearchedForWhereTheTableIsNotFound(_ end: String) throws {
      let bytes = StreamedPDF.upTo("startxref") + Array(end.utf8)
      let document = try read(bytes)
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.recoveries == [.crossReferences])
      #expect(document.damage.damagedPages == [])
      #expect(document.source.bytes == bytes.count)
    }

    @Test func aFileWithoutItsEndIsRead() throws {
      let document = try read(StreamedPDF.upTo("9 0 obj"))
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.recoveries == [.crossReferences])
    }

    @Test func whatStandsLaterHolds() throws {
      let change =
        "\n6 0 obj\n<</Length 34>>\nstream\nBT /F1 12 Tf 50 700 Td (Nytt) Tj ET\nendstream\nendobj\n"
      #expect(try read(StreamedPDF.upTo("9 0 obj") + Array(change.utf8)).text == "Nytt Yrkande")
    }

    @Test func lostContentsDamageTheirPage() throws {
      let document = try read(StreamedPDF.replacing("7 0 obj", with: "7 0 xyz"))
      #expect(document.text == "Beslut")
      #expect(document.damage.recoveries == [])
      #expect(document.damage.damagedPages == [2])
    }

    @Test func pagesThatAreDrawnWithLostPartsAreDamaged() throws {
      let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FontDescriptor 10 0 R>>"
      let document = try read(
        StreamedPDF.upTo("8 0 obj")
          + Array(
            """
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</Font<</F1 9 0 R>>>>>> endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            9 0 obj \(font) endobj
            """.utf8))
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.damagedPages == [2])
    }

    @Test func pagesAreSearchedForWhereTheirListIsLost() throws {
      let document = try read(
        StreamedPDF.replacing("/Type/Pages", with: "/Type/Sages").replacing(
          Array("/Kids".utf8), with: Array("/Kinds".utf8)))
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.recoveries == [.crossReferences, .pageTree])
    }

    @Test func aLostCatalogIsReplaced() throws {
      let document = try read(StreamedPDF.replacing("/Type/Catalog/Pages 2", with: "/Type/Cotalog/Pagos 2"))
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.recoveries == [.crossReferences])
    }

    @Test func aFileSentAsTextIsReadAsItWas() throws {
      let sent = StreamedPDF.good.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      let document = try read(sent)
      #expect(document.text == "Beslut Yrkande")
      #expect(document.damage.recoveries == [.textTransfer])
      #expect(document.damage.damagedPages == [])
      #expect(document.source.bytes == sent.count)
    }

    @Test func popplersOwnRecoveryIsTold() throws {
      let document = try HostileFiles.with(TinyPDF.stating.utf8) { try Extraction.read(path: $0) }
      #expect(document.text == "Beslut")
      #expect(document.damage.recoveries == [.crossReferences])
    }

    @Test func anEmptyListOfPagesIsBelieved() throws {
      let error = #expect(throws: ExtractionError.self) {
        try read(StreamedPDF.replacing("/Kids[3 0 R 4 0 R]/Count 2", with: "/Kids[           ]/Count 0"))
      }
      #expect(error?.reason == .noPages)
    }

    @Test func whatLosesAllIsDamaged() throws {
      let error = #expect(throws: ExtractionError.self) { try read(StreamedPDF.upTo("8 0 obj")) }
      #expect(error?.reason == .damaged)
    }
  }
}
