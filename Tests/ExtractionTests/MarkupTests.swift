import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct MarkupTests {
    private func alto(_ strings: String, unit: String = "mm10", prefix: String = "") -> String {
      """
      <?xml version="1.0" encoding="UTF-8"?>\(prefix)
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>\(unit)\
      </MeasurementUnit></Description><Styles><TextStyle ID="T1" FONTSIZE="14" FONTSTYLE="bold"/></Styles>
      <Layout><Page ID="p" WIDTH="2100" HEIGHT="2970"><PrintSpace><TextBlock ID="b" STYLEREFS="T1 P1">
      <TextLine HPOS="254" VPOS="508" WIDTH="1000" HEIGHT="50">\(strings)</TextLine>
      </TextBlock></PrintSpace></Page></Layout></alto>
      """
    }

    private let beslut = #"<String CONTENT="Beslut" HPOS="254" VPOS="510" WIDTH="127" HEIGHT="40"/>"#

    @Test func altoGivesWordsTheirPlaceAndType() throws {
      let strings =
        beslut
        + #"<SP/><String CONTENT="&#167; 4 &amp; &#xE5;" HPOS="400" VPOS="510" WIDTH="90" HEIGHT="40"/>"#
      let document = try OtherFiles.read(alto(strings), as: "xml")
      let page = try #require(document.pages.first)
      #expect(document.text == "Beslut § 4 & å")
      #expect(abs(page.width - 595.3) < 0.1 && abs(page.height - 841.9) < 0.1)
      let word = page.words[0]
      #expect(abs(word.box.left - 72) < 0.01 && abs(word.box.right - 108) < 0.01)
      #expect(word.box.top == 144 && word.size == 14 && word.isBold)
    }

    @Test(arguments: [("inch1200", 15.24), ("pixel", 73.15)] as [(String, Float)])
    func altoUnits(_ unit: String, _ left: Float) throws {
      let page = try OtherFiles.read(alto(beslut, unit: unit), as: "xml").pages[0]
      #expect(abs(page.words[0].box.left - left) < 0.1)
    }

    @Test func enginesTellHowSureTheyAre() throws {
      let strings = """
        <String CONTENT="§" WC="0.25" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9">\
        <ALTERNATIVE PURPOSE="as read">$</ALTERNATIVE></String>\
        <String CONTENT="ett" WC="7" HPOS="20" VPOS="1" WIDTH="9" HEIGHT="9"/>\
        <String CONTENT="två" WC="x" HPOS="40" VPOS="1" WIDTH="9" HEIGHT="9"/>
        """
      let words = try OtherFiles.read(alto(strings), as: "xml").pages[0].words
      #expect(words.map(\.text) == ["§", "ett", "två"])
      #expect(words.map(\.confidence) == [0.25, 1, nil])
      let page = try OtherFiles.read(hocr.replacing("x_wconf 90'>-", with: "x_wconf 0'>-"), as: "html").pages[
        0]
      #expect(page.words.prefix(4).map(\.confidence) == [0.9, 0, 0.9, nil])
    }

    @Test func altoKnowsItsSplitWords() throws {
      let strings = """
        <String CONTENT="ut" SUBS_TYPE="HypPart1" SUBS_CONTENT="utskott" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/>\
        <HYP CONTENT="-"/>
        """
      #expect(try OtherFiles.read(alto(strings), as: "xml").text == "ut\u{AD}")
      let plain = #"<String CONTENT="ut" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/><HYP CONTENT="-"/>"#
      #expect(try OtherFiles.read(alto(plain), as: "xml").text == "ut-")
    }

    @Test func damagedMarkupIsTold() {
      let sound = alto(beslut)
      let damaged = [
        String(sound.prefix(sound.utf8.count - 40)), String(sound.prefix(400)),
        sound.replacing("</TextBlock>", with: ""), sound.replacing("Beslut", with: "&lol;"),
        sound.replacing("CONTENT=\"Beslut\"", with: "CONTENT=Beslut"),
        alto(
          beslut.replacing("Beslut", with: "&b;"),
          prefix: "<!DOCTYPE alto [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"),
        sound.replacing("<Layout>", with: String(repeating: "<x>", count: 5000) + "<Layout>"),
      ]
      for text in damaged {
        let error = #expect(throws: ExtractionError.self) { try OtherFiles.read(text, as: "xml") }
        #expect(error?.reason == .damaged)
        #expect(error?.detail.isEmpty == false)
      }
    }

    private let hocr = """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
      <html><head><title>x</title><meta charset='utf-8'><style>p > a {}</style></head><body>
      <div class='ocr_page' title='image "a.png"; bbox 0 0 2480 3508; scan_res 300 300'>
      <p class='ocr_par'><span class='ocr_line' title="bbox 300 600 900 650; x_size 50">
      <span class='ocrx_word' title='bbox 300 605 500 650; x_wconf 90'>N&auml;mnden</span>
      <span class='ocrx_word' title='bbox 520 625 540 630; x_wconf 90'>-</span>
      <span class='ocrx_word' title='bbox 560 605 900 650; x_wconf 90'><strong>beslutar</strong></span>
      </span><span class='ocr_line' title="bbox 300 700 900 750">utan ord<br></span></p></div></body></html>
      """

    @Test func hocrGivesWordsTheirPlaceAndType() throws {
      let document = try OtherFiles.read(hocr, as: "html")
      let page = try #require(document.pages.first)
      #expect(document.text == "Nämnden - beslutar utan ord")
      #expect(page.words[0].box.left == 72 && page.words[0].size == 12)
      #expect(page.words.map(\.isBold) == [false, false, true, false, false])
      // A dash stands on its line.
      #expect(page.words[1].box.top == page.words[0].box.top)
      #expect(abs(page.width - 595.2) < 0.1)
    }

    @Test func truncatedHocrIsDamaged() {
      let error = #expect(throws: ExtractionError.self) {
        try OtherFiles.read(String(hocr.prefix(hocr.count - 200)), as: "html")
      }
      #expect(error?.reason == .damaged)
    }
  }
}
