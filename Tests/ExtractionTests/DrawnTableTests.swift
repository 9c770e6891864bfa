import Extraction
import Layout
import ParagrafKit
import SwedishText
import Testing

extension ExtractionTests {
  @Suite struct DrawnTableTests {
    private func tables(_ pdf: DrawnPDF) throws -> [DataTable] {
      try HostileFiles.with(pdf.bytes) { path in
        let text = SwedishText.normalise(Layout.arrange(try Extraction.read(path: path)))
        return DataTable.all(in: 0..<text.lines.count, of: text)
      }
    }

    @Test("lines drawn as strokes and as thin boxes")
    func rulings() throws {
      var pdf = DrawnPDF()
      pdf.text("Taxa", 50, 200)
      pdf.text("100", 300, 200)
      pdf.text("Avgift", 50, 225)
      pdf.text("250", 300, 225)
      pdf.line(50, 210, 350, 210)
      pdf.fill(200, 190, 1, 100)
      let page = try HostileFiles.with(pdf.bytes) { try Extraction.read(path: $0).pages[0] }
      #expect(
        page.rulings.sorted { $0.at < $1.at } == [
          Ruling(.upright, at: 200.5, from: 190, to: 290), Ruling(.level, at: 210, from: 50, to: 350),
        ])
    }

    @Test("a coloured page is no frame, and lines that lean are none")
    func noRulings() throws {
      var pdf = DrawnPDF()
      pdf.fill(0, 0, 595, 842)
      pdf.line(50, 300, 350, 310)
      pdf.text("Kommunstyrelsen beslutar", 50, 200)
      pdf.line(50, 210, 350, 210)
      let page = try HostileFiles.with(pdf.bytes) { try Extraction.read(path: $0).pages[0] }
      #expect(page.rulings == [Ruling(.level, at: 210, from: 50, to: 350)])
    }

    @Test("texts on several lines belong to their field")
    func wrappedFields() throws {
      var pdf = DrawnPDF()
      pdf.table([50, 200, 400], [200, 220, 260], [["Risk", "Kontroll"], ["Avbrott", "Test av"]])
      pdf.text("driften", 203, 248)
      let found = try tables(pdf)
      #expect(found.map(\.header) == [["Risk", "Kontroll"]])
      #expect(found.map(\.rows) == [[["Avbrott", "Test av driften"]]])
    }

    @Test("a table goes on behind a page break, with its head repeated or without")
    func pageBreak() throws {
      for repeats in [false, true] {
        var pdf = DrawnPDF()
        pdf.table([50, 200, 400], [700, 720, 740], [["Projekt", "Utfall"], ["Skolan", "-484"]])
        pdf.turnPage()
        let head = repeats ? [["Projekt", "Utfall"]] : []
        let rows = head + [["Parken", "-95"], ["Summa", "-579"]]
        pdf.table([50, 200, 400], (0...rows.count).map { 80 + 20 * $0 }, rows)
        let found = try tables(pdf)
        #expect(found.map(\.header) == [["Projekt", "Utfall"]])
        #expect(found.map(\.rows) == [[["Skolan", "-484"], ["Parken", "-95"], ["Summa", "-579"]]])
      }
    }

    @Test("text between two tables parts them")
    func textBetween() throws {
      var pdf = DrawnPDF()
      let rows = [["Projekt", "Utfall"], ["Skolan", "-484"]]
      pdf.table([50, 200, 400], [700, 720, 740], rows)
      pdf.turnPage()
      pdf.text("Nedan visas kommande period.", 50, 80)
      pdf.table([50, 200, 400], [100, 120, 140], rows)
      #expect(try tables(pdf).map(\.rows.count) == [1, 1])
    }

    @Test("a head of two lines, and a field over all columns that names the table")
    func heads() throws {
      var pdf = DrawnPDF()
      for row in [200, 220, 260, 280] { pdf.line(50, row, 500, row) }
      pdf.line(200, 240, 500, 240)
      pdf.line(50, 200, 50, 280)
      pdf.line(500, 200, 500, 280)
      pdf.line(200, 220, 200, 280)
      pdf.line(350, 240, 350, 280)
      pdf.text("Barn och unga", 53, 212)
      pdf.text("Index", 53, 232)
      pdf.text("Utfall", 203, 232)
      pdf.text("2021", 203, 252)
      pdf.text("2022", 353, 252)
      pdf.text("Resultat", 53, 272)
      pdf.text("211", 203, 272)
      pdf.text("213", 353, 272)
      let table = try #require(try tables(pdf).first)
      #expect(table.caption == "Barn och unga")
      #expect(table.header == ["Index", "Utfall", "2021", "2022"])
      #expect(table.rows == [["Resultat", "211", "213"]])
      #expect(table.columnCount == 3)
    }
  }
}
