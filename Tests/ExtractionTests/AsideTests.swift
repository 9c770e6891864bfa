import Extraction
import Layout
import ParagrafKit
import Testing

extension ExtractionTests {
  /// Text that does not stand upright.
  @Suite struct AsideTests {
    private func read(_ pdf: DrawnPDF) throws -> ExtractedDocument {
      try HostileFiles.with(pdf.bytes) { try Extraction.read(path: $0) }
    }

    /// A page with two lines and something turned that crosses both.
    private func page(_ matrix: String, _ left: Int, _ baseline: Int, mode: Int = 0) throws -> Page {
      var pdf = DrawnPDF()
      pdf.text("Kommunstyrelsen beslutar", 70, 200)
      pdf.text("att bifalla motionen.", 70, 214)
      pdf.text("Signerat av Eva Ek", left, baseline, matrix: matrix, mode: mode)
      return try read(pdf).pages[0]
    }

    @Test(
      "beside the text, off the page's edge, downwards, across the page",
      arguments: [("0 1 -1 0", 40, 240), ("0 1 -1 0", 40, 20), ("0 -1 1 0", 580, 190), ("1 1 -1 1", 72, 220)])
    func isParted(_ matrix: String, _ left: Int, _ baseline: Int) throws {
      let page = try page(matrix, left, baseline)
      #expect(page.words.map(\.text) == ["Kommunstyrelsen", "beslutar", "att", "bifalla", "motionen."])
      #expect(page.asides.map { $0.map(\.text) } == [["Signerat", "av", "Eva", "Ek"]])
    }

    @Test func isALineOfItsOwnBelowTheOthers() throws {
      var pdf = DrawnPDF()
      pdf.text("Beslut", 70, 200)
      pdf.text("Signerat", 40, 240, matrix: "0 1 -1 0")
      let lines = Layout.arrange(try read(pdf)).pages[0].lines
      #expect(lines.map(\.role) == [.body, .aside])
      let box = lines[1].box
      #expect(box.height > 30 && box.width < 15 && box.left > 25 && box.bottom < 246)
    }

    @Test("a scan that leans, and letters that OCR took for turned ones, stay in the text")
    func isNotParted() throws {
      #expect(try page("0.99 0.1 -0.1 0.99", 70, 240).asides.isEmpty)
      let marks = try page("0 1 -1 0", 40, 240, mode: 3)
      #expect(marks.asides.isEmpty && marks.words.count > 5)
    }

    @Test func aLandscapePageInAPortraitFileIsTurned() throws {
      var pdf = DrawnPDF()
      pdf.text("Budget i sammandrag", 200, 700, matrix: "0 1 -1 0")
      pdf.text("tusental kronor", 214, 700, matrix: "0 1 -1 0")
      let page = try read(pdf).pages[0]
      #expect(page.width == 842 && page.height == 595)
      #expect(page.words.map(\.text) == ["Budget", "i", "sammandrag", "tusental", "kronor"])
      #expect(
        page.words[0].box.width > page.words[0].box.height && page.words[0].box.top < page.words[3].box.top)
      #expect(page.asides.isEmpty)
    }
  }
}
