import Layout
import ParagrafKit
import Testing

@Suite struct GridsTests {
  /// The frames of a page that draws these lines.
  private func grids(_ rulings: [Ruling]) -> [Grid] {
    var sheet = Sheet()
    sheet.rulings = rulings
    return sheet.page.grids
  }

  private func level(_ at: Float, _ from: Float, _ to: Float) -> Ruling {
    Ruling(.level, at: at, from: from, to: to)
  }

  private func upright(_ at: Float, _ from: Float, _ to: Float) -> Ruling {
    Ruling(.upright, at: at, from: from, to: to)
  }

  @Test func framesOfWholeLines() {
    let found = grids(
      [100, 120, 140].map { level($0, 50, 350) } + [50, 200, 350].map { upright($0, 100, 140) })
    #expect(found.map(\.rows) == [[100, 120, 140]])
    #expect(found.map(\.columns) == [[50, 200, 350]])
    #expect(found.map(\.origins) == [[0, 1, 2, 3]])
  }

  @Test("cells that are drawn one by one, with lines that hardly meet")
  func framesOfPieces() {
    var rulings: [Ruling] = []
    for (top, bottom) in [(100, 119), (120.5, 140)] as [(Float, Float)] {
      for (left, right) in [(50, 199), (200.5, 350)] as [(Float, Float)] {
        rulings += [level(top, left, right), level(bottom, left, right)]
        rulings += [upright(left, top, bottom), upright(right, top, bottom)]
      }
    }
    let found = grids(rulings)
    #expect(found.count == 1)
    #expect(found.first?.rowCount == 2)
    #expect(found.first?.columnCount == 2)
  }

  @Test("a field over both columns and one over two rows")
  func joinedFields() throws {
    // Above one field; below it at the left one that reaches down over two rows.
    let grid = try #require(
      grids([
        level(100, 50, 350), level(120, 50, 350), level(140, 200, 350), level(160, 50, 350),
        upright(50, 100, 160), upright(200, 120, 160), upright(350, 100, 160),
      ]).first)
    #expect(grid.origins == [0, 0, 2, 3, 2, 5])
    #expect(grid.width(row: 0, column: 0) == 2)
    #expect(grid.height(row: 1, column: 0) == 2)
    let low = Box(left: 60, top: 145, right: 90, bottom: 155)
    #expect(grid.field(of: low) == (1, 0))
  }

  @Test("open at the sides, closed by the ends of the level lines")
  func openSides() {
    let found = grids([100, 120, 140].map { level($0, 50, 350) } + [upright(200, 100, 140)])
    #expect(found.map(\.columns) == [[50, 200, 350]])
  }

  @Test(
    "rows alone are ruled, each line in as many pieces as there are columns; the head stands above the first")
  func ladder() throws {
    var sheet = Sheet()
    sheet.put("Tabell 1. Utfall i urval", 50, 70)
    sheet.put("Mål", 50, 88)
    sheet.put("Utfall", 250, 88)
    sheet.put("Målvärde", 320, 88)
    for (row, top) in [100, 120, 140].enumerated() {
      let at = Float(top)
      sheet.rulings += [level(at, 50, 240), level(at, 240, 310), level(at, 310, 400)]
      sheet.put("Skola \(row)", 50, at + 5)
      sheet.put("84,1", 250, at + 5)
    }
    let grid = try #require(sheet.page.grids.first)
    #expect(grid.columns == [50, 240, 310, 400])
    #expect(grid.rows == [88, 100, 120, 140])
    // Level lines of one piece are rules between paragraphs.
    sheet.rulings = [100, 120, 140].map { level($0, 50, 400) }
    #expect(sheet.page.grids.isEmpty)
  }

  @Test("two tables, the lower one first among the lines")
  func twoTables() {
    func table(_ top: Float) -> [Ruling] {
      [top, top + 20, top + 40].map { level($0, 50, 350) }
        + [50, 200, 350].map { upright($0, top, top + 40) }
    }
    #expect(grids(table(300) + table(100)).map(\.rows) == [[100, 120, 140], [300, 320, 340]])
  }

  @Test("a box, an underline and a margin are no tables")
  func noTables() {
    #expect(
      grids([level(100, 50, 350), level(140, 50, 350), upright(50, 100, 140), upright(350, 100, 140)]).isEmpty
    )
    #expect(grids([level(100, 50, 350), level(140, 50, 350)]).isEmpty)
    #expect(grids([upright(40, 50, 800)]).isEmpty)
  }

  @Test("an upright line parts cells that stand close")
  func rulingPartsCells() {
    var sheet = Sheet()
    sheet.put("1 Inköp", 50, 100)
    #expect(sheet.page.texts == ["1 Inköp"])
    sheet.rulings = [upright(57.5, 90, 120)]
    #expect(sheet.page.texts == ["1 | Inköp"])
  }
}
