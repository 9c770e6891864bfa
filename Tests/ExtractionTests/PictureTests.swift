import Extraction
import Foundation
import ParagrafKit
import Testing

extension ExtractionTests {
  /// Pages that are read from their pictures.
  @Suite struct PictureTests {
    private let scan: ScannedPDF

    init() throws { scan = try ScannedPDF.third.get() }

    private func read(_ pdf: [UInt8], _ mode: OCRMode = .auto) throws -> ExtractedDocument {
      try HostileFiles.with(pdf) { try Extraction.read(path: $0, ocr: OCR(mode)) }
    }

    /// How many of the words were found where they stand, of those that occur once.
    private func found(_ page: Page, at place: (Box) -> (x: Float, y: Float)) -> Float {
      let once = Dictionary(grouping: scan.words.filter { $0.text.count > 3 }, by: \.text)
        .filter { $1.count == 1 }
      let hits = once.values.filter { words in
        let expected = place(words[0].box)
        return page.words.contains {
          $0.text == words[0].text && abs(($0.box.left + $0.box.right) / 2 - expected.x) < 4
            && abs($0.box.middle - expected.y) < 4
        }
      }
      return Float(hits.count) / Float(max(1, once.count))
    }

    private func middle(_ box: Box) -> (x: Float, y: Float) { ((box.left + box.right) / 2, box.middle) }

    @Test func aPictureIsReadInPlace() throws {
      let document = try read(scan.pdf())
      let page = document.pages[0]
      #expect(found(page, at: middle) > 0.9)
      #expect(page.reading == .ocr && page.other == nil)
      #expect(document.damage.pagesWithoutText == [])
      #expect(document.damage.ocrEngine.hasPrefix("Tesseract 5"))
      #expect(page.words.allSatisfy { ($0.confidence ?? -1) >= 0 && ($0.confidence ?? 2) <= 1 })
      let sizes = page.words.map(\.size).sorted()
      #expect((8...13).contains(sizes[sizes.count / 2]))
    }

    @Test(arguments: [2.0, -1.5]) func aSkewedPictureIsReadWhereItStands(degrees: Double) throws {
      let angle = degrees * .pi / 180
      let (c, s) = (cos(angle), sin(angle))
      // Around the middle of the page.
      let (x, y) = (297.5 - (297.5 * c - 421 * s), 421 - (297.5 * s + 421 * c))
      let page = try read(
        scan.pdf(matrix: "\(595 * c) \(595 * s) \(-842 * s) \(842 * c) \(x) \(y)")
      ).pages[0]
      let share = found(page) { box in
        let (dx, dy) = (Double(self.middle(box).x) - 297.5, Double(self.middle(box).y) - 421)
        return (Float(297.5 + dx * c + dy * s), Float(421 - dx * s + dy * c))
      }
      #expect(share > 0.85)
    }

    /// The picture lies on its side in the file.
    private let lying = "0 595 -842 0 842 0"

    @Test func aPageThatSaysItIsTurnedIsReadUpright() throws {
      let page = try read(scan.pdf(matrix: lying, box: "0 0 842 595", rotate: 90)).pages[0]
      #expect(page.width == 595 && page.height == 842)
      #expect(found(page, at: middle) > 0.9)
    }

    @Test func aPageThatLiesOnItsSideIsTurned() throws {
      let page = try read(scan.pdf(matrix: lying, box: "0 0 842 595")).pages[0]
      #expect(page.width == 595 && page.height == 842)
      #expect(found(page, at: middle) > 0.9)
    }

    @Test func aPageUpsideDownIsTurned() throws {
      let page = try read(scan.pdf(matrix: "-595 0 0 -842 595 842")).pages[0]
      #expect(found(page, at: middle) > 0.9)
    }

    @Test func neverMeansNever() throws {
      let document = try read(scan.pdf(), .never)
      #expect(document.pages[0].words.isEmpty && document.pages[0].reading == nil)
      #expect(document.damage.pagesWithoutText == [1])
      #expect(document.damage.ocrEngine == "")
    }

    @Test func anUnreadableLayerGivesWayAndIsKept() throws {
      let line = "'HQ NRPPXQDOD UHYLVLRQHQ KDU JUDQVNDW QlPQGHQV YHUNVDPKHW"
      let layer = ScannedPDF.layer(Array(repeating: line, count: 10))
      let blind = try read(scan.pdf(text: layer), .never)
      #expect(blind.damage.unreadablePages == [1])
      let document = try read(scan.pdf(text: layer))
      #expect(document.damage.unreadablePages == [])
      #expect(document.pages[0].reading == .ocr)
      #expect(document.pages[0].other?.source == .textLayer)
      #expect(document.pages[0].other?.text.hasPrefix("'HQ NRPPXQDOD") == true)
      #expect(found(document.pages[0], at: middle) > 0.9)
    }

    @Test func aStampOnAPictureIsNotItsText() throws {
      let layer = ScannedPDF.layer(["Arkiverad 2003"])
      #expect(try read(scan.pdf(text: layer), .never).damage.pagesWithoutText == [1])
      let page = try read(scan.pdf(text: layer)).pages[0]
      #expect(page.reading == .ocr)
      #expect(page.other?.text == "Arkiverad 2003")
    }

    @Test func aGoodLayerStaysAndTheOtherReadingIsKept() throws {
      var pdf = DrawnPDF()
      for row in 0..<10 { pdf.text("Kommunstyrelsen beslutar att bifalla motionen", 60, 100 + 15 * row) }
      let document = try read(pdf.bytes, .always)
      #expect(document.pages[0].reading == .textLayer && document.pages[0].other?.source == .ocr)
      #expect(document.pages[0].other?.text.contains("bifalla motionen") == true)
      #expect(document.pages[0].words.count == 50)
    }

    @Test func noEngineIsMadeForTextThatIsFine() throws {
      let ocr = OCR(.auto)
      var isRead = false
      _ = try Extraction.read(path: ScannedPDF.source, ocr: ocr) { isRead = isRead || $0.isOCR }
      #expect(!isRead && !ocr.hasEngine)
    }

    @Test func readingAPictureIsTold() throws {
      var told: [String] = []
      try HostileFiles.with(scan.pdf()) { path in
        _ = try Extraction.read(path: path, ocr: OCR()) { told.append("\($0.page)/\($0.of) \($0.isOCR)") }
      }
      // The last one tells that all pages are read.
      #expect(told == ["1/1 false", "1/1 true", "1/1 false", "1/1 false"])
    }
  }
}
