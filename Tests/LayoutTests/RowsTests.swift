import ParagrafKit
import Testing

@Suite struct RowsTests {
  @Test func wordsOfOneBaseLineAreALineFromLeftToRight() {
    var sheet = Sheet()
    sheet.put("motionen", 90, 100)
    sheet.put("avslår", 200, 112)
    sheet.put("Nämnden", 50, 100)
    sheet.put("och", 170, 112)
    #expect(sheet.page.texts == ["Nämnden motionen", "och avslår"])
  }

  @Test func linesAtSingleSpacingStayApart() {
    var sheet = Sheet()
    for row in 0..<20 { sheet.put("rad nummer \(row)", 50, 100 + 10 * Float(row)) }
    #expect(sheet.page.texts == (0..<20).map { "rad nummer \($0)" })
  }

  @Test(arguments: [-0.02, -0.01, 0.01, 0.02] as [Float])
  func linesOfASkewedScanStayWhole(_ slope: Float) {
    let long =
      "Nämnden beslutar att bifalla motionen om en ny förskola i Norrby och att avslå resten av yrkandena"
    var sheet = Sheet()
    for row in 0..<8 { sheet.put("\(row) " + long, 40, 200 + 12 * Float(row), slope: slope) }
    #expect(sheet.page.texts == (0..<8).map { "\($0) " + long })
  }

  @Test func aSuperscriptBelongsToItsLine() {
    var sheet = Sheet()
    sheet.put("Arean är 120", 50, 100)
    sheet.put("m", 115, 100)
    sheet.put("2", 120, 100, size: 6)
    sheet.put("totalt", 130, 100)
    sheet.put("Nästa rad", 50, 112)
    #expect(sheet.page.texts == ["Arean är 120 m 2 totalt", "Nästa rad"])
  }

  @Test func aLargerWordBelongsToItsLine() {
    var sheet = Sheet()
    sheet.put("§ 12", 50, 98, size: 14)
    sheet.put("Budget", 110, 100)
    #expect(sheet.page.texts.count == 1)
  }

  @Test func everyWordIsKeptOnce() {
    var sheet = Sheet()
    for row in 0..<30 { sheet.put("a b c d e f", 40 + Float(row * 7 % 50), 40 + Float(row * 13 % 700)) }
    let page = sheet.page
    #expect(page.words.count == sheet.words.count)
    #expect(page.lines.flatMap { $0.cells.flatMap { Array($0) } } == Array(page.words.indices))
  }

  @Test func anEmptyPageHasNoLines() {
    #expect(Sheet().page.lines.isEmpty)
    #expect(Sheet.arrange([]).pages.isEmpty)
  }
}
