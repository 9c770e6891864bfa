import ParagrafKit
import Testing

@testable import Extraction
@testable import Tesseract

/// Which reading of a page is taken, and what of it is text.
@Suite struct ReadingTests {
  private func words(_ text: String, confidence: Float? = nil) -> [Word] {
    text.split(separator: " ").map {
      Word(
        text: String($0), box: Box(left: 0, top: 0, right: 10, bottom: 10), size: 10, confidence: confidence)
    }
  }

  private let good = "Kommunstyrelsen beslutar att bifalla förslaget och att avsluta ärendet"
  private let bad = "Komrnunslyre1sen bes!utar atl bila1la förs1agel och att avslula ärencleI"

  @Test func theKnownWordsDecide() {
    #expect(ReadingQuality.prefersPicture(words(good, confidence: 0.9), over: words(bad)))
    #expect(!ReadingQuality.prefersPicture(words(bad, confidence: 0.9), over: words(good)))
  }

  @Test func betweenEqualsTheFilesOwnTextStays() {
    #expect(!ReadingQuality.prefersPicture(words(good, confidence: 1), over: words(good)))
    #expect(!ReadingQuality.prefersPicture([], over: words("123 456")))
    #expect(ReadingQuality.prefersPicture([], over: []))
  }

  @Test func anUnsureReadingIsWorthLess() {
    let half = words("Kommunstyrelsen beslutar xqzv att wqxj bifalla kzzw förslaget")
    #expect(ReadingQuality.prefersPicture(words(good, confidence: 0.95), over: half))
    #expect(!ReadingQuality.prefersPicture(words(good, confidence: 0.4), over: half))
  }

  @Test func aReadingThatLostMostIsNotTaken() {
    #expect(!ReadingQuality.prefersPicture(words("att bifalla", confidence: 1), over: words(bad)))
  }

  private func line(_ number: Int, _ words: [(String, Float)]) -> [ReadWord] {
    words.map { text, confidence in
      ReadWord(
        word: Word(
          text: text, box: Box(left: 0, top: 0, right: 10, bottom: 10), size: 10, confidence: confidence),
        line: number, isUpright: true)
    }
  }

  private func kept(_ words: [ReadWord]) -> String {
    Specks.removed(from: words).map(\.word.text).joined(separator: " ")
  }

  @Test func picturesAreNoText() {
    let photograph =
      line(0, [("ee", 0.2), ("»", 0.35), ("—", 0.1)]) + line(1, [("Vid", 0.96), ("protokollet", 0.96)])
      + line(2, [("Ze", 0.31), ("NX", 0.22), ("=", 0.5), ("äf", 0.4)])
    #expect(kept(photograph) == "Vid protokollet")
  }

  @Test func dirtAtTheEndsOfALineIsNoText() {
    #expect(
      kept(
        line(
          0,
          [
            ("|", 0.2), ("li", 0.1), ("Nämnden", 0.9), ("b~slutor", 0.05), ("att", 0.9), ("~", 0.3),
            ("i", 0.1),
          ]
        )) == "Nämnden b~slutor att")
  }

  @Test func numbersMarksAndNamesAreText() {
    #expect(kept(line(0, [("§", 0.8), ("45", 0.9)])) == "§ 45")
    #expect(kept(line(0, [("•", 0.7), ("Tom", 0.5), ("Rymoén", 0.45)])) == "• Tom Rymoén")
    #expect(kept(line(0, [("123", 0.6), ("456", 0.7)])) == "123 456")
  }

  @Test func theOtherReadingIsToldInLines() {
    func word(_ text: String, _ left: Float, _ top: Float) -> Word {
      Word(text: text, box: Box(left: left, top: top, right: left + 30, bottom: top + 10), size: 10)
    }
    let other = OtherReading(
      .ocr, words: [word("Vid", 50, 50), word("protokollet", 90, 51), word("Justeras", 50, 64)])
    #expect(other.text == "Vid protokollet\nJusteras")
  }
}
