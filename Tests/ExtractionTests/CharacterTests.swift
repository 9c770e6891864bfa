import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct CharacterTests {
    @Test func controlsAreRemovedAndCounted() throws {
      let document = try HostileFiles.read("bidi")
      let controls = document.text.unicodeScalars.filter {
        switch $0.value {
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
      }
      #expect(controls.isEmpty)
      #expect(document.text.contains("§ 14 Ansökan om bidrag"))
      #expect(document.text.replacing(" ", with: "").contains("Kopiatillrevisorerna"))
      #expect(document.damage.removedCharacters == 9)
      // What was removed has not moved the boxes of the rest.
      let first = try #require(document.pages[0].words.first { $0.text == "Protokoll" })
      #expect(first.box.left == 72)
    }

    @Test func lettersThatRunLeftwardsAreReadSo() throws {
      var pdf = DrawnPDF()
      pdf.text("Shalom: \\001\\001\\002, se 4", 50, 200)
      let words = try HostileFiles.with(pdf.bytes) { try Extraction.read(path: $0).pages[0].words }
      #expect(words.map(\.text).joined(separator: " ") == "Shalom: \u{5D1}\u{5D0}\u{5D0}, se 4")
    }

    @Test func soundTextLosesNothing() throws {
      #expect(try HostileFiles.read("two-columns").damage.removedCharacters == 0)
    }

    @Test(arguments: [
      "\u{FB01}nansiering", "\u{FB01}ske-", "av\u{FB02}ytta", "e\u{FB00}ektivt,", "o\u{FB03}ciell",
      "godka\u{308}nna", "o\u{308}verenskommelsen", "A\u{30A}sjo\u{308}n,", "till\u{AD}sammans", "upp\u{AD}",
      "trafik\u{2010}", "kommunfull",
    ])
    func lettersArriveAsTheyAre(_ word: String) throws {
      let words = try HostileFiles.read("ligatures").pages[0].words
      #expect(words.contains { $0.text.utf8.elementsEqual(word.utf8) })
    }

    @Test func allWhiteSpacePartsWords() throws {
      let words = try HostileFiles.read("ligatures").pages[0].words.map(\.text)
      #expect(!words.contains { $0.unicodeScalars.contains { $0.properties.isWhitespace } })
      #expect(words.contains("500"))
    }
  }
}
