import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct PageTests {
    @Test func anEmptyPageIsNotAPicture() throws {
      let blank = try HostileFiles.read("blank")
      #expect(blank.pages.map(\.words.count) == [0])
      #expect(blank.damage.pagesWithoutText == [])
      let image = try HostileFiles.read("image-only")
      #expect(image.pages.map(\.words.count) == [0])
      #expect(image.damage.pagesWithoutText == [1])
    }

    @Test func wordsStandInsideTheirPage() throws {
      let page = try HostileFiles.read("two-columns").pages[0]
      #expect(page.number == 1 && page.width == 595 && page.height == 842)
      #expect(page.words.count > 150)
      for word in page.words {
        #expect(word.box.left >= 0 && word.box.right <= page.width && word.box.width > 0, "\(word)")
        #expect(word.box.top >= 0 && word.box.bottom <= page.height && word.box.height > 0, "\(word)")
      }
    }

    @Test func wordsOfNeighbouringBlocksAreNotGlued() throws {
      let words = try HostileFiles.read("two-columns").pages[0].words.map(\.text)
      // The last word of a column, of a heading, of the header; the first of what follows.
      for word in [
        "förening.", "Näringsliv", "Skola", "omsorg", "grannkommunerna.", "2021", "7", "korthet", "det",
      ] {
        #expect(words.contains(word), "\(word)")
      }
    }

    @Test func fontsTellTheirSize() throws {
      let words = try HostileFiles.read("two-columns").pages[0].words
      #expect(words.first { $0.text == "korthet" }?.size == 16)
      #expect(words.first { $0.text == "Näringsliv" }?.size == 12)
      #expect(words.first { $0.text == "Norrvede" }?.size == 9)
    }

    @Test(arguments: [
      ("Helvetica", false, false), ("Helvetica-Bold", true, false), ("Helvetica-Oblique", false, true),
      ("Times-BoldItalic", true, true),
    ])
    func fontNamesTellWeightAndSlope(_ font: String, _ isBold: Bool, _ isItalic: Bool) throws {
      let text = TinyPDF.stating.replacing("/Helvetica", with: "/\(font)")
      let word = try HostileFiles.with(text.utf8) { try Extraction.read(path: $0) }.pages[0].words[0]
      #expect(word.isBold == isBold)
      #expect(word.isItalic == isItalic)
      #expect(word.size == 12)
    }

    @Test func whatAPageLeavesOpenDoesNotReachTheNext() throws {
      var pdf = DrawnPDF()
      pdf.text("Ett", 50, 200)
      pdf.draw("/OC /Hidden BDC q 0.5 0 0 0.5 0 0 cm 50 500 m 400 500 l")
      pdf.text("Dolt", 50, 300)
      pdf.turnPage()
      pdf.text("Beslut", 50, 200)
      pdf.line(50, 210, 350, 210)
      let pages = try HostileFiles.with(pdf.bytes) { try Extraction.read(path: $0).pages }
      #expect(pages.map { $0.words.map(\.text) } == [["Ett"], ["Beslut"]])
      #expect(pages[1].words[0].size == 10)
      #expect(pages[1].rulings.map { [$0.from, $0.to] } == [[50, 350]])
    }

    @Test func progressIsToldBeforeEachPage() throws {
      var seen: [String] = []
      _ = try Extraction.read(path: HostileFiles.path("owner-only")) {
        seen.append("\($0.page)/\($0.of)" + ($0.isLast ? " read" : ""))
      }
      #expect(seen == ["1/2", "2/2", "2/2 read"])
    }
  }
}
