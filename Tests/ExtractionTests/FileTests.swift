import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct FileTests {
    @Test func anOwnersPasswordIsRecordedAndTheTextRead() throws {
      let document = try HostileFiles.read("owner-only")
      #expect(!document.metadata.permitsCopying)
      #expect(
        document.metadata.permissions == Permissions(print: true, copy: false, change: false, annotate: false)
      )
      #expect(document.text.contains("utse Barbro Engqvist (C) att justera"))
      #expect(document.damage.loggedErrors == 0)
    }

    @Test func theSourceIsTheFile() throws {
      let document = try HostileFiles.read("blank")
      #expect(document.source.path == HostileFiles.path("blank"))
      #expect(document.source.name == "blank.pdf")
      #expect(document.source.bytes == 332)
      #expect(document.source.sha256 == "70f0003228a083b28adf6d00d69c5e58b79a124c0a78d72a1bda584fa79eccbb")
    }

    @Test func aFileThatStatesNothingHasNoMetadata() throws {
      #expect(try HostileFiles.read("blank").metadata == Metadata())
    }

    @Test func metadataIsWhatTheFileStates() throws {
      let metadata = try HostileFiles.with(TinyPDF.stating.utf8) { try Extraction.read(path: $0) }.metadata
      #expect(metadata.title == "Protokoll 2021")
      #expect(metadata.author == "Norrvede kommun")
      #expect(metadata.creator == "Skrivare")
      #expect(metadata.producer == "Verktyg")
      #expect(metadata.created == 1_620_122_400)
      #expect(metadata.modified == nil)
      #expect(metadata.permitsCopying)
      #expect(metadata.permissions == nil)
    }

    @Test func metadataHidesNoControls() throws {
      let text = TinyPDF.stating.replacing("(Protokoll 2021)", with: "<FEFF0041202E0042000700430000>")
      let metadata = try HostileFiles.with(text.utf8) { try Extraction.read(path: $0) }.metadata
      #expect(metadata.title == "ABC")
    }

    @Test func theHeaderMayStandBehindOtherBytes() throws {
      let junk = String(repeating: "x", count: 900) + "\n"
      let document = try HostileFiles.with((junk + TinyPDF.stating).utf8) { try Extraction.read(path: $0) }
      #expect(document.text == "Beslut")
      let error = #expect(throws: ExtractionError.self) {
        try HostileFiles.with((junk + junk + TinyPDF.stating).utf8) { try Extraction.read(path: $0) }
      }
      #expect(error?.reason == .notAPDF)
    }

    @Test func aMissingPageIsNamedAndTheOthersRead() throws {
      let text = TinyPDF.stating.replacing("/Kids[3 0 R]/Count 1", with: "/Kids[3 0 R 99 0 R]/Count 2")
      let document = try HostileFiles.with(text.utf8) { try Extraction.read(path: $0) }
      #expect(document.text == "Beslut")
      #expect(document.pages.map(\.number) == [1, 2])
      #expect(document.damage.missingPages == [2])
    }
  }
}

enum TinyPDF {
  /// A page that says Beslut, with document information, without a cross-reference table: poppler makes one.
  static let stating = """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
    /Resources<</Font<</F1 5 0 R>>>>>> endobj
    4 0 obj <</Length 39>> stream
    BT /F1 12 Tf 50 700 Td (Beslut) Tj ET\u{20}\u{20}
    endstream endobj
    5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
    6 0 obj <</Title(Protokoll 2021)/Author(Norrvede kommun)/Creator(Skrivare)/Producer(Verktyg)\
    /CreationDate(D:20210504120000+02'00')>> endobj
    trailer <</Root 1 0 R/Info 6 0 R/Size 7>>
    %%EOF

    """
}
