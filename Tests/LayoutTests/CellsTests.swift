import ParagrafKit
import Testing

@Suite struct CellsTests {
  @Test func aWideGapPartsCells() {
    var sheet = Sheet()
    sheet.put("Beslutande", 50, 100)
    sheet.put("Eva Ek (S), ordförande", 200, 100)
    #expect(sheet.page.texts == ["Beslutande | Eva Ek (S), ordförande"])
  }

  @Test func narrowGapsPartCellsWhereColumnsAreAligned() {
    var sheet = Sheet()
    for (row, name) in ["Ada Asklund Berg", "Bo Bok", "Siv Stenmark"].enumerated() {
      sheet.put(name, 50, 100 + 12 * Float(row))
      sheet.put("ledamot i nämnden", 142, 100 + 12 * Float(row))
    }
    #expect(
      sheet.page.texts == [
        "Ada Asklund Berg | ledamot i nämnden", "Bo Bok | ledamot i nämnden",
        "Siv Stenmark | ledamot i nämnden",
      ])
  }

  @Test func theSameNarrowGapAlonePartsNothing() {
    var sheet = Sheet()
    sheet.put("Ada Asklund Berg", 50, 100)
    sheet.put("ledamot i nämnden", 142, 100)
    #expect(sheet.page.texts == ["Ada Asklund Berg ledamot i nämnden"])
  }

  @Test(arguments: ["–", "•", "1.", "2)", "a)", "att"])
  func aListMarkIsPartOfItsLine(_ mark: String) {
    var sheet = Sheet()
    sheet.put(mark, 50, 100)
    sheet.put("bifalla motionen", 110, 100)
    #expect(sheet.page.texts == ["\(mark) bifalla motionen"])
  }

  @Test func justifiedTextIsNotCut() {
    let rows = [
      "Nämnden har behandlat motionen om en ny förskola i Norrby och",
      "funnit att kostnaderna för en sådan byggnad överstiger de",
      "medel som avsatts i budgeten för innevarande och", "kommande år samt att behovet ännu inte är",
    ]
    var sheet = Sheet()
    for (row, text) in rows.enumerated() { sheet.justify(text, 50, 100 + 12 * Float(row), right: 390) }
    #expect(sheet.page.texts == rows)
  }

  @Test func narrowJustifiedTextIsNotCutThoughItsGapsAreWide() {
    let rows = [
      "terna på den kommunala ekonomin mindre", "fald inom barnomsorgen och som låter",
      "livet och knyta kontakter för framtiden", "så att ungdomar efter avslutad skola",
    ]
    var sheet = Sheet()
    for (row, text) in rows.enumerated() { sheet.justify(text, 50, 100 + 12 * Float(row), right: 340) }
    #expect(sheet.page.texts == rows)
  }

  @Test func rowsOfATableAreCutThoughTheirEdgesAgree() {
    var sheet = Sheet()
    for (row, cells) in [["Skola", "Antal", "2019"], ["Norrby", "Elever", "1 200"]].enumerated() {
      for (cell, right) in zip(cells, [Float(80), 130, 180]) {
        sheet.put(cell, right - Float(cell.unicodeScalars.count) * Sheet.character, 100 + 12 * Float(row))
      }
    }
    #expect(sheet.page.lines.map(\.cells.count) == [3, 3])
  }

  @Test func aTableRowHasACellForEachColumn() {
    var sheet = Sheet()
    for (row, cells) in [
      ["Namn", "Parti", "Ja", "Nej"], ["Eva Ek", "S", "X", ""], ["Bo Bok", "M", "", "X"],
    ].enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        sheet.put(cell, 50 + 100 * Float(column), 100 + 12 * Float(row))
      }
    }
    #expect(sheet.page.texts == ["Namn | Parti | Ja | Nej", "Eva Ek | S | X", "Bo Bok | M | X"])
  }
}
