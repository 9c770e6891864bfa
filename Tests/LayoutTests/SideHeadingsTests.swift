import ParagrafKit
import Testing

@testable import Layout

/// Numbers and titles in a column beside the text.
@Suite struct SideHeadingsTests {
  private func matter(_ sheet: inout Sheet, _ number: String, _ title: [String], _ top: Float) {
    sheet.put(number, 40, top)
    sheet.put("Sedan ordföranden hälsat fullmäktige välkomna", 140, top)
    for (row, part) in title.enumerated() { sheet.put(part, 40, top + 12 * Float(row + 1)) }
    for row in 1...3 { sheet.put("rad \(row) av texten som står där bredvid", 120, top + 12 * Float(row)) }
  }

  @Test func standBeforeTheTextBesideThem() {
    var sheet = Sheet()
    sheet.put("Närvarande: herrar Ek, Berg och Lund", 80, 60)
    matter(&sheet, "§ 1.", ["Kallelse och", "dagordning"], 100)
    matter(&sheet, "§ 2.", ["Val"], 150)
    let texts = sheet.page.texts
    #expect(
      texts.prefix(4) == ["Närvarande: herrar Ek, Berg och Lund", "§ 1.", "Kallelse och", "dagordning"])
    #expect(texts[4] == "Sedan ordföranden hälsat fullmäktige välkomna")
    #expect(Array(texts[8...10]) == ["§ 2.", "Val", "Sedan ordföranden hälsat fullmäktige välkomna"])
  }

  @Test func beginParagraphsAndEndThem() {
    var sheet = Sheet()
    matter(&sheet, "$ 1.", ["Kallelse"], 100)
    matter(&sheet, "S2.", ["Val"], 150)
    let lines = sheet.page.lines
    let starts = lines.indices.filter { lines[$0].startsParagraph }
    #expect(starts.contains(0) && starts.contains(2) && starts.contains(6))
  }

  @Test("one heading is no column, nor are the numbers of other organs")
  func areNotTakenForTables() {
    var sheet = Sheet()
    matter(&sheet, "§ 1.", ["Kallelse"], 100)
    #expect(sheet.page.texts[0].hasPrefix("§ 1. | Sedan"))
    matter(&sheet, "§ 2.", ["Ks 82"], 150)
    #expect(sheet.page.texts[0].hasPrefix("§ 1. | Sedan"))
  }
}
