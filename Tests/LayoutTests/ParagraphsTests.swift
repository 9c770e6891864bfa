import Layout
import ParagrafKit
import Testing

@Suite struct ParagraphsTests {
  /// Lines of about one width, so that only what a test changes can begin a paragraph.
  private let full = [
    "Nämnden har behandlat motionen om en förskola i byn",
    "och därvid funnit att kostnaden för den är för stor",
    "i år, men att behovet kan prövas på nytt nästa höst",
    "då befolkningen i byn och dess omnejd har räknats om",
    "samt ritningarna till den nya byggnaden lämnats hit",
    "av den arkitekt som kommunen har anlitat för arbetet",
    "och alla grannar fått tillfälle att yttra sig om det",
    "såsom det anges i plan- och bygglagens femte kapitel",
  ]

  private func sheet(_ change: (Int, inout Sheet, String, Float) -> Void) -> Sheet {
    var sheet = Sheet()
    for (row, text) in full.enumerated() { change(row, &sheet, text, 100 + 14 * Float(row)) }
    return sheet
  }

  @Test func evenLinesAreOneParagraph() {
    let page = sheet { $1.justify($2, 50, $3, right: 330) }.page
    #expect(page.paragraphs == [full.joined(separator: " / ")])
  }

  @Test func anIndentBeginsAParagraph() {
    let page = sheet { $1.justify($2, $0 == 4 ? 70 : 50, $3, right: 330) }.page
    #expect(page.paragraphs == [full[..<4].joined(separator: " / "), full[4...].joined(separator: " / ")])
  }

  @Test func aGapBeginsAParagraph() {
    let page = sheet { $1.justify($2, 50, $0 >= 4 ? $3 + 10 : $3, right: 330) }.page
    #expect(page.paragraphs == [full[..<4].joined(separator: " / "), full[4...].joined(separator: " / ")])
  }

  @Test func aShortLineEndsAParagraph() {
    let page = sheet { $0 == 3 ? $1.put("då det räknats om.", 50, $3) : $1.justify($2, 50, $3, right: 330) }
      .page
    #expect(page.paragraphs.count == 2)
    #expect(page.paragraphs.first?.hasSuffix("då det räknats om.") == true)
  }

  @Test func aShortLineWithAHyphenDoesNot() {
    let page = sheet { $0 == 3 ? $1.put("då befolk-", 50, $3) : $1.justify($2, 50, $3, right: 330) }.page
    #expect(page.paragraphs.count == 1)
  }

  @Test func boldTypeAndASizeBeginAParagraph() {
    let bold = sheet { $1.justify($2, 50, $3, right: 330, bold: $0 < 2) }.page
    #expect(bold.paragraphs == [full[..<2].joined(separator: " / "), full[2...].joined(separator: " / ")])
    let large = sheet { $1.justify($2, 50, $3, right: 350, size: $0 < 2 ? 12 : 10) }.page
    #expect(large.paragraphs.count == 2)
  }

  @Test func aListMarkBeginsAParagraph() {
    let page = sheet { $1.justify($0 == 3 || $0 == 5 ? "– \($2)" : $2, 50, $3, right: 335) }.page
    #expect(page.paragraphs.count == 3)
  }

  @Test func theHangingLinesOfAListPointGoOn() {
    let page = sheet { $1.justify($0 == 2 ? "1. \($2)" : $2, $0 > 2 ? 65 : 50, $3, right: 340) }.page
    #expect(page.paragraphs.count == 2)
  }

  @Test func everyRowOfATableIsAParagraph() {
    var sheet = Sheet()
    for row in 0..<4 {
      sheet.put("Ledamot", 50, 100 + 14 * Float(row))
      sheet.put("Eva Ek", 250, 100 + 14 * Float(row))
    }
    #expect(sheet.page.paragraphs.count == 4)
  }

  @Test(arguments: [
    ("motionen om en förskola i byn", false), ("motionen om en ny förskole-", false),
    ("motionen om en förskola i by.", true),
    ("motionen:", true),
  ])
  func paragraphsGoOnAcrossPagesUnlessTheirSentenceEnds(_ last: String, _ starts: Bool) {
    var first = sheet { $1.justify($2, 50, $3, right: 330) }
    first.justify("och därvid noga behandlat \(last)", 50, 100 + 14 * 8, right: 330)
    var second = Sheet()
    second.justify("bygga en på annan plats, vilket likväl skulle kräva", 50, 100, right: 330)
    second.justify("att de planer som gäller där först prövas om i grund", 50, 114, right: 330)
    let pages = Sheet.arrange([first, second]).pages
    #expect(pages[1].lines.map(\.startsParagraph) == [starts, false])
  }

  @Test func runningLinesBetweenPagesDoNotMatter() {
    let sheets = (0..<4).map { number in
      // Each page has its lines in an order of its own.
      var page = sheet { row, page, _, top in
        page.justify(full[(row * [1, 3, 5, 7][number] + number) % 8], 50, top, right: 330)
      }
      page.put("Norrvede kommun Sida \(number + 1)", 50, 30)
      page.put("Justerandes sign", 50, 800)
      return page
    }
    let pages = Sheet.arrange(sheets).pages
    #expect(
      pages[1].lines.filter { $0.role == .body }.map(\.startsParagraph) == Array(repeating: false, count: 8))
  }
}
