import ParagrafKit
import Testing

@testable import Layout

/// Texts whose line ends were lost.
@Suite struct LongLinesTests {
  /// The lines of a text of which each line is a page, cells parted by ` | `.
  private func lines(_ pages: String...) -> [String] {
    let filler = String(repeating: "Ärendet bereds vidare av förvaltningen under våren. ", count: 10)
    let pages = pages.enumerated().map { number, text in
      let words = (text + " " + filler).split(separator: " ").map {
        Word(text: String($0), box: Box(left: 36, top: 36, right: 36, bottom: 46), size: 10)
      }
      var left: Float = 36
      let placed = words.map { word in
        let right = left + 6 * Float(word.text.count)
        defer { left = right + 6 }
        return Word(text: word.text, box: Box(left: left, top: 36, right: right, bottom: 46), size: 10)
      }
      return Page(
        number: number + 1, width: 595, height: 842, words: placed,
        lines: [StatedLine(cells: [0..<placed.count], followsGap: false)])
    }
    return TextLayout.lay(pages).flatMap(\.texts).filter { !$0.hasPrefix("Ärendet bereds") }
  }

  @Test func headingsBeginLines() {
    let found = lines(
      "Information om värdestyrning Beslut Utskottet tackar. Frågan tas upp igen. Ärendebeskrivning Chefen informerar. Meddelas för åtgärd: Kommunchef"
    )
    #expect(
      found.prefix(5) == [
        "Information om värdestyrning", "Beslut", "Utskottet tackar.", "Frågan tas upp igen.",
        "Ärendebeskrivning",
      ])
    #expect(found.contains("Meddelas för åtgärd:"))
  }

  @Test func itemsBeginLinesButCitedParagraphsDoNot() {
    let found = lines(
      "KF § 72 Upprop Sammanfattning Upprop förrättas enligt 5 kap. 12 § kommunallagen och KS § 4. KF § 73 Dnr KS 2019/496 Taxa 2020 Sammanfattning Taxan antogs 2012. Förslag till beslut Taxan antas. Beslutet skickas till Akten"
    )
    #expect(found.contains("KF § 72 Upprop"))
    #expect(found.contains("KF § 73 Dnr KS 2019/496"))
    #expect(!found.contains { $0.hasPrefix("KS § 4") || $0.hasPrefix("§ kommunallagen") })
  }

  @Test func labelsOfACoverPageBeginLinesAndPartCells() {
    let found = lines(
      "Plats och tid Kommunhuset kl 9.00 Beslutande Eva Ek (S), ordförande Bo By (M) Utses att justera Bo By (M) Justeringens plats och tid Kansliet 2025-08-15"
    )
    #expect(
      found.prefix(5) == [
        "Plats och tid | Kommunhuset kl 9.00", "Beslutande", "Eva Ek (S), ordförande", "Bo By (M)",
        "Utses att justera | Bo By (M)",
      ])
  }

  @Test func rowsOfAnAgendaBeginLines() {
    let found = lines(
      "KALLELSE TILL Utskottet för stöd Ordinarie ledamöter kallas. Bengt Ek Ordförande Malin By Sekreterare Ledamöter Bengt Ek, ordförande (S) Eva Berg (M) Föredragningslista Nr. Ärende Dnr Föredragande Tid Beslutsärenden 1. Delårsrapport KS 2017/311 2. Budget KS 2017/135"
    )
    #expect(
      found.prefix(11) == [
        "KALLELSE TILL Utskottet för stöd", "Ordinarie ledamöter kallas.", "Bengt Ek", "Ordförande",
        "Malin By", "Sekreterare", "Ledamöter", "Bengt Ek, ordförande (S)", "Eva Berg (M)",
        "Föredragningslista", "Nr. Ärende Dnr Föredragande Tid",
      ])
    #expect(found.contains("1. Delårsrapport KS 2017/311"))
  }

  @Test func runningTextStaysWhole() {
    #expect(
      lines("Nämnden har under året arbetat med taxan.") == [
        "Nämnden har under året arbetat med taxan. "
          + String(repeating: "Ärendet bereds vidare av förvaltningen under våren. ", count: 10).dropLast()
      ])
  }

  @Test func wordsKeepTheirOrder() {
    let text =
      "Beslut Utskottet tackar. Förslag till beslut Taxan antas. Beslut skickas till Akten Tidigare behandling Ingen."
    let found = lines(text).joined(separator: " ").split(separator: " ").filter { $0 != "|" }
    #expect(found.starts(with: text.split(separator: " ")))
  }
}
