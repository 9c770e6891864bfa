import Layout
import ParagrafKit
import Testing

@Suite struct PlainTextTests {
  private let document = LaidOutDocument(
    plain: "**Beslut**\nNämnden beslutar\natt avslå\n\nNamn\tParti\nEva\tS\n\u{0C}Slut\n")

  @Test func formFeedsPartPagesAndTabsCells() {
    #expect(
      document.pages.map(\.texts) == [
        ["Beslut", "Nämnden beslutar", "att avslå", "Namn | Parti", "Eva | S"], ["Slut"],
      ])
    #expect(document.pages.map(\.number) == [1, 2])
  }

  @Test func emptyLinesAndTablesPartParagraphs() {
    #expect(document.pages[0].lines.map(\.startsParagraph) == [true, false, false, true, true])
  }

  @Test func asterisksAreBold() {
    #expect(document.pages[0].words.filter(\.isBold).map(\.text) == ["Beslut"])
  }

  @Test func cellsOfAColumnAreAligned() {
    let page = document.pages[0]
    let lefts = page.lines.filter { $0.cells.count == 2 }.map { page.words[$0.cells[1].lowerBound].box.left }
    #expect(lefts.count == 2 && lefts[0] == lefts[1])
  }

  @Test func anEmptyTextIsOneEmptyPage() {
    #expect(LaidOutDocument(plain: "").pages.map(\.lines.count) == [0])
  }
}
