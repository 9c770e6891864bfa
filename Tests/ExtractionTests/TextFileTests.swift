import Extraction
import Foundation
import Layout
import ParagrafKit
import SwedishText
import Testing

/// Files that are not PDF, for the time of a call.
enum OtherFiles {
  static func read(_ bytes: some Sequence<UInt8>, as suffix: String = "txt") throws -> ExtractedDocument {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "paragraf-\(UUID().uuidString).\(suffix)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Extraction.read(path: file.path())
  }

  static func read(_ text: String, as suffix: String = "txt") throws -> ExtractedDocument {
    try read(text.utf8, as: suffix)
  }

  static func reading(_ text: String) throws -> ReadingText {
    SwedishText.normalise(Layout.arrange(try read(text)))
  }
}

extension ReadingText {
  /// The paragraphs, their lines joined as they go on.
  var paragraphs: [String] {
    var found: [String] = []
    for line in lines where line.role == .body {
      switch line.joint {
      case .word where !found.isEmpty: found[found.count - 1] += line.text
      case .space where !found.isEmpty: found[found.count - 1] += " " + line.text
      default: found.append(line.text)
      }
    }
    return found
  }
}

extension ExtractionTests {
  @Suite struct TextFileTests {
    @Test func encodingsAreFound() throws {
      let text = "Nämnden åtog sig § 4 – “så”"
      var utf16: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(try OtherFiles.read(text).text == text)
      #expect(try OtherFiles.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == text)
      #expect(try OtherFiles.read(utf16).text == text)
      #expect(
        try OtherFiles.read([0x4E, 0xE4, 0x6D, 0x6E, 0x64, 0x20, 0x96, 0x20, 0xA7]).text == "Nämnd – §")
      // One stray byte does not spoil a text in UTF-8.
      #expect(try OtherFiles.read(Array("åäö".utf8) + [0xE4]).text == "åäöä")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsOfAnySystem(_ end: String) throws {
      let page = try OtherFiles.read("ett\(end)två\(end)\(end)tre").pages[0]
      #expect(page.lines?.map { page.words[$0.words].map(\.text) } == [["ett"], ["två"], ["tre"]])
      #expect(page.lines?.map(\.followsGap) == [false, false, true])
    }

    @Test func formFeedsPartPages() throws {
      let pages = try OtherFiles.read("ett\n\u{0C}två\u{0C}\u{0C}fyra\n\u{0C}").pages
      #expect(pages.map { $0.words.map(\.text) } == [["ett"], ["två"], [], ["fyra"]])
      #expect(pages.map(\.number) == [1, 2, 3, 4])
    }

    @Test func tabsAndWideGapsPartCells() throws {
      let page = try OtherFiles.read("Närvarande\tJa\t\tNej\nTid  8.30      Plats: Tingshuset").pages[0]
      let cells = page.lines?.map { $0.cells.map { page.words[$0].map(\.text).joined(separator: " ") } }
      #expect(cells == [["Närvarande", "Ja", "Nej"], ["Tid 8.30", "Plats: Tingshuset"]])
    }

    @Test func cellsOfAColumnAreAligned() throws {
      let page = Layout.arrange(try OtherFiles.read("Namn\tParti\nAnna-Karin Långt Namn\tS\n")).pages[0]
      let lefts = page.lines.map { page.words[$0.cells[1].lowerBound].box.left }
      #expect(lefts[0] == lefts[1])
      #expect(page.lines[1].cells.map { page.words[$0.lowerBound].text } == ["Anna-Karin", "S"])
    }

    @Test func controlsAreRemovedAndCounted() throws {
      let document = try OtherFiles.read("Be\u{202E}slut\u{01} om\u{200B} väg")
      #expect(document.text == "Beslut om väg")
      #expect(document.damage.removedCharacters == 3)
    }

    @Test func aFileWithoutTextHasNoPages() {
      for text in ["", " \n\u{0C}\n"] {
        let error = #expect(throws: ExtractionError.self) { try OtherFiles.read(text) }
        #expect(error?.reason == .noPages)
      }
    }

    @Test func whatIsNoTextIsNoInput() {
      for bytes in [Array("abc\0def".utf8), Array(0...31) as [UInt8]] {
        let error = #expect(throws: ExtractionError.self) { try OtherFiles.read(bytes) }
        #expect(error?.reason == .notAPDF)
      }
      for (text, suffix) in [("<html>404</html>", "html"), ("text", "pdf"), ("{\\rtf1 x}", "rtf")] {
        let error = #expect(throws: ExtractionError.self) { try OtherFiles.read(text, as: suffix) }
        #expect(error?.reason == .notAPDF)
      }
    }

    @Test func marksOfTypeAreReadWhereTheyAreClear() throws {
      let page = try OtherFiles.read(
        "Teckningsrätt mm**Utskottet beslutar**\n**Tid:** kl 9\n**En\nbra dag**\n2 ** 3 och 4 * 5\n*****\n"
      ).pages[0]
      let lines = page.lines?.map { page.words[$0.words].map(\.text).joined(separator: " ") }
      #expect(
        lines == [
          "Teckningsrätt mm", "Utskottet beslutar", "Tid: kl 9", "En", "bra dag", "2 ** 3 och 4 * 5", "*****",
        ])
      let bold = page.words.filter(\.isBold).map(\.text)
      #expect(bold == ["Utskottet", "beslutar", "Tid:", "En", "bra", "dag"])
    }

    @Test func aHugeLineIsRead() throws {
      let text = String(repeating: "Nämnden beslutar att bifalla. ", count: 20_000)
      let started = ContinuousClock.now
      let page = Layout.arrange(try OtherFiles.read(text)).pages[0]
      #expect(page.words.count == 80_000)
      #expect(page.words.allSatisfy { $0.box.right <= page.width })
      #expect(ContinuousClock.now - started < .seconds(20))
    }

    @Test func aParagraphALine() throws {
      let text = """
        Beslut
        Nämnden beslutar
        att bifalla förslaget, som är utsänt med handlingarna och har varit på remiss hos samtliga \
        nämnder och hos de partier som saknar plats i kommunstyrelsen under innevarande mandatperiod.
        att ge kommundirektören uppdraget att se över reglementet och att återkomma i frågan senast i \
        mars, efter att ha hört nämnderna, de kommunala bolagen och de fackliga organisationerna i kommunen.
        att i övrigt lägga ärendet till handlingarna, med tack för den redovisning som lämnats i dag av \
        förvaltningens controller, och att förklara paragrafen omedelbart justerad.
        """
      #expect(try OtherFiles.reading(text).paragraphs == text.split(separator: "\n").map(String.init))
    }

    @Test func hardWrappedLinesGoOn() throws {
      let text = """
        § 32 Samverkan

        Socialchefen informerar om ärendet utifrån underlaget som ut
        skottet fått ut före sammanträdet. Hon säger att det är svårt
        för små kommuner att bli bra på processens alla delar, då de
        ofta utförs av en och samma person. Dessutom krävs en gemen-
        sam enhet i länet.
        Ordföranden tackar för informationen och konstaterar att den

        kommer att läggas till handlingarna.
        Nämnden beslutar
        att ta fram en avtalssamverkan för gemensam enhet mellan
        kommunerna i norra länsdelen, och
        att återkomma.
        """
      #expect(
        try OtherFiles.reading(text).paragraphs == [
          "§ 32 Samverkan",
          "Socialchefen informerar om ärendet utifrån underlaget som utskottet fått ut före sammanträdet. "
            + "Hon säger att det är svårt för små kommuner att bli bra på processens alla delar, då de "
            + "ofta utförs av en och samma person. Dessutom krävs en gemensam enhet i länet.",
          "Ordföranden tackar för informationen och konstaterar att den kommer att läggas till handlingarna.",
          "Nämnden beslutar",
          "att ta fram en avtalssamverkan för gemensam enhet mellan kommunerna i norra länsdelen, och",
          "att återkomma.",
        ])
    }

    @Test func anItemsHeadIsNoPageNumber() throws {
      #expect(try OtherFiles.reading("§ 4\nBeslut\n\u{0C}§ 5\nBeslut\n").paragraphs.count == 4)
    }

    @Test func footersAreRunningLinesWithoutPagesToo() throws {
      let foot = "Justerares sign\t\tProtokollsutdrag till\nUtdragsbestyrkande\n\nNämnden\n\n2022-09-28\n\n"
      let text = "Inledning\n" + (1...4).map { foot + "7\($0)\n\n§ \($0)\nText \($0)\n" }.joined()
      #expect(
        try OtherFiles.reading(text).paragraphs == [
          "Inledning", "§ 1", "Text 1", "§ 2", "Text 2", "§ 3", "Text 3", "§ 4", "Text 4",
        ])
    }
  }

  @Test func emptyCellsKeepTheirColumn() throws {
    let lines = try OtherFiles.read("\tMål\tUtfall\nHME\t80\t\nSumma\t\t3\n").pages[0].lines
    #expect(lines?.map(\.columns) == [[1, 2], [0, 1], [0, 2]])
  }

  @Test func rulesUnderTheHeadsOfTablesAreLeftOut() throws {
    let page = try OtherFiles.read("Projekt\tBudget\n-------\t------\nHall\t3\n").pages[0]
    #expect(page.words.map(\.text) == ["Projekt", "Budget", "Hall", "3"])
  }

  @Test func linesThatArePagesPartPages() throws {
    let text = String(repeating: "Nämnden har under året arbetat med budgeten. ", count: 12)
    let pages = (1...5).map { "\(text)Rapport \($0)(5)" }.joined(separator: "\n\n")
    #expect(try OtherFiles.read(pages).pages.count == 5)
    #expect(try OtherFiles.read(pages.replacing("(5)", with: "")).pages.count == 1)
  }
}
