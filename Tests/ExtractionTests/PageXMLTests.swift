import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct PageXMLTests {
    private func page(_ contents: String, version: String = "2013-07-15", prefix: String = "") -> String {
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(prefix)PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/\(version)">
      <Page imageFilename="a.tif" imageWidth="2480" imageHeight="3508">\(contents)</Page></\(prefix)PcGts>
      """
    }

    private func line(_ top: Int, _ contents: String) -> String {
      """
      <TextLine id="l\(top)"><Coords points="300,\(top) 1500,\(top) 1500,\(top + 50) 300,\(top + 50)"/>
      <Baseline points="300,\(top + 40) 1500,\(top + 40)"/>\(contents)</TextLine>
      """
    }

    private func equiv(_ text: String, _ attributes: String = "") -> String {
      "<TextEquiv \(attributes)><Unicode>\(text)</Unicode></TextEquiv>"
    }

    @Test(arguments: ["2010-03-19", "2013-07-15", "2019-07-15"])
    func aLinesTextStandsWhereItsPolygonIs(_ version: String) throws {
      let text = page(
        "<TextRegion id='r'>\(line(600, equiv("Beslut &#167; 4", "conf='0.8'")))</TextRegion>",
        version: version)
      let document = try OtherFiles.read(text, as: "xml")
      let found = try #require(document.pages.first)
      #expect(document.text == "Beslut § 4")
      #expect(abs(found.width - 595.2) < 0.1 && abs(found.height - 841.9) < 0.1)
      #expect(abs(found.words[0].box.left - 72) < 0.01 && found.words[0].box.top == 144)
      #expect(found.words.map(\.confidence) == [0.8, 0.8, 0.8])
    }

    @Test func pointsMayBeElements() throws {
      let coords = "<Coords><Point x='300' y='600'/><Point x='900' y='650'/></Coords>"
      let text = page("<TextRegion id='r'><TextLine>\(coords)\(equiv("Ja"))</TextLine></TextRegion>")
      let word = try #require(try OtherFiles.read(text, as: "xml").pages.first?.words.first)
      #expect(abs(word.box.left - 72) < 0.01 && abs(word.box.right - 216) < 0.01)
    }

    @Test func wordsGiveTheirPlacesUnlessTheLineSaysMore() throws {
      let word = "<Word id='w'><Coords points='600,600 700,650'/>\(equiv("Nej"))</Word>"
      let alone = page("<TextRegion id='r'>\(line(600, word + equiv("Nej")))</TextRegion>")
      let placed = try #require(try OtherFiles.read(alone, as: "xml").pages.first?.words.first)
      #expect(placed.text == "Nej" && abs(placed.box.left - 144) < 0.01)
      let corrected = page("<TextRegion id='r'>\(line(600, word + equiv("Nej till allt")))</TextRegion>")
      #expect(try OtherFiles.read(corrected, as: "xml").text == "Nej till allt")
    }

    @Test func theReadingOfLowestIndexIsTaken() throws {
      let readings = equiv("andra", "index='1'") + equiv("första", "index='0'")
      let text = page("<TextRegion id='r'>\(line(600, readings))</TextRegion>")
      #expect(try OtherFiles.read(text, as: "xml").text == "första")
    }

    @Test func regionsStandInReadingOrder() throws {
      let order = """
        <ReadingOrder><OrderedGroup id='g'><RegionRefIndexed index='0' regionRef='b'/>\
        <RegionRefIndexed index='1' regionRef='a'/></OrderedGroup></ReadingOrder>
        """
      let regions =
        "<TextRegion id='a'>\(line(600, equiv("sist")))</TextRegion>"
        + "<TextRegion id='b'>\(line(700, equiv("först")))</TextRegion>"
      let words = try OtherFiles.read(page(order + regions), as: "xml").pages[0].words
      #expect(words.map(\.text) == ["först", "sist"])
    }

    @Test func aPrefixedOrTornFileIsKnown() throws {
      let text = page("<TextRegion id='r'>\(line(600, equiv("Ja")))</TextRegion>", prefix: "pc:")
      #expect(try OtherFiles.read(text, as: "xml").text == "Ja")
      let error = #expect(throws: ExtractionError.self) {
        try OtherFiles.read(String(text.prefix(400)), as: "xml")
      }
      #expect(error?.reason == .damaged)
    }
  }
}
