import Extraction
import Foundation
import ParagrafKit
import Testing

@testable import Tesseract

extension ExtractionTests {
  /// Files of pictures, made from pages of Corpus: their upper parts, 200 pixels an inch.
  @Suite struct PictureFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Pictures")

    private static func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private func read(
      _ bytes: [UInt8], named name: String = "x.tif", _ mode: OCRMode = .auto, without: [Int] = []
    ) throws -> ExtractedDocument {
      try HostileFiles.with(bytes) {
        try Extraction.read(path: $0, name: name, ocr: OCR(mode), without: without)
      }
    }

    private func text(_ page: Page) -> String { page.words.map(\.text).joined(separator: " ") }

    /// CCITT of both kinds, one of them a fax with half the resolution down; shades; two forms of JPEG; one that states
    /// no resolution.
    @Test(arguments: ["three.tif", "fax.tif", "page.jpg", "page.png", "page.jp2"])
    func isReadLikeAScannedPage(name: String) throws {
      let document = try read(try Self.bytes(name), named: name)
      let page = document.pages[0]
      #expect(text(page).contains("Motion av Kjell Engman (M) om avgiftsfri parkering"))
      #expect(page.reading == .ocr && page.isPainted == false)
      #expect(document.damage.ocrEngine.hasPrefix("Tesseract 5"))
      #expect(document.damage.pagesWithoutText == [] && document.damage.damagedPages == [])
      // 1654 pixels at 200 an inch; where that is not stated the page is taken for one of A4's length.
      let width = name == "page.png" || name == "page.jp2" ? 842 : 595.4
      #expect(abs(Double(page.width) - width) < 1)
      let sizes = page.words.map(\.size).sorted()
      #expect((8...20).contains(sizes[sizes.count / 2]))
    }

    @Test func allPagesAreReadAndBlankOnesKept() throws {
      let document = try read(try Self.bytes("three.tif"))
      #expect(document.pages.map(\.number) == [1, 2, 3])
      #expect(document.pages[1].words.isEmpty)
      #expect(text(document.pages[2]).contains("Upprop och val av justerare"))
      #expect(document.metadata == Metadata())
    }

    @Test func withoutOCRPagesAreToldToHaveNoText() throws {
      let document = try read(try Self.bytes("three.tif"), .never)
      #expect(document.damage.pagesWithoutText == [1, 2, 3])
      #expect(document.pages.allSatisfy { $0.words.isEmpty && abs($0.width - 595.4) < 1 })
    }

    @Test func pagesThatCostAProcessAreLeftOut() throws {
      let document = try read(try Self.bytes("three.tif"), without: [1])
      #expect(document.damage.lostPages == [1])
      #expect(document.pages[0].words.isEmpty && !document.pages[2].words.isEmpty)
    }

    /// Cut anywhere it is damaged, or lacks something, and says so.
    @Test(arguments: ["three.tif", "page.jpg", "page.png", "page.jp2"], [10, 35, 60, 90])
    func whatIsCutIsTold(name: String, percent: Int) throws {
      let whole = try Self.bytes(name)
      do {
        let damage = try read(Array(whole.prefix(whole.count * percent / 100)), named: name).damage
        #expect(
          !damage.damagedPages.isEmpty || !damage.missingPages.isEmpty || damage.recoveries == [.pageTree])
      } catch let error as ExtractionError {
        #expect(error.reason == .damaged)
      }
    }

    /// A picture of 3.6 gigapixels in 20 kB is not unpacked.
    @Test func aPictureTooLargeIsToldAndNotUnpacked() throws {
      var bytes = try Self.bytes("three.tif")
      let height = field(257, in: bytes)
      let field = try #require(height)
      // As a number of four bytes.
      bytes.replaceSubrange(field + 2..<field + 4, with: [4, 0])
      bytes.replaceSubrange(field + 8..<field + 12, with: [0xFF, 0xFF, 0xFF, 0x0F])
      let document = try read(bytes)
      #expect(document.damage.pagesWithoutText.contains(1))
      #expect(document.damage.firstError.contains("page 1 is too large: 1654 x 268435455 pixels"))
      #expect(!document.pages[2].words.isEmpty)
    }

    /// Where a field of the first page stands.
    private func field(_ tag: UInt16, in bytes: [UInt8]) -> Int? {
      func number(_ place: Int, _ size: Int) -> Int {
        (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      }
      let directory = number(4, 4)
      return (0..<number(directory, 2)).map { directory + 2 + $0 * 12 }
        .first { number($0, 2) == Int(tag) }
    }

    @Test func whatOnlyBeginsAsAPictureIsDamaged() throws {
      for sign in [[0x49, 0x49, 0x2A, 0], [0xFF, 0xD8, 0xFF], [0x4D, 0x4D, 0, 0x2A]] as [[UInt8]] {
        let error = #expect(throws: ExtractionError.self) { try read(sign + Array(repeating: 7, count: 40)) }
        #expect(error?.reason == .damaged)
      }
    }

    @Test func aPictureThatCallsItselfPDFIsNone() throws {
      let error = #expect(throws: ExtractionError.self) {
        try read(try Self.bytes("page.jpg"), named: "x.pdf")
      }
      #expect(error?.reason == .notAPDF && error?.detail == "it is a JPEG image")
    }

    /// Directories that name each other are followed to an end.
    @Test func aRingOfPagesEnds() {
      let ring: [UInt8] =
        [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0] + Array(repeating: 0, count: 12) + [8, 0, 0, 0]
      let lost = TIFFDirectories(ring, isBig: false).lost
      #expect(lost.parts == [] && !lost.pages)
    }
  }
}
