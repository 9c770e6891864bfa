import Lexicon
import ParagrafKit

/// What is wrong with the letters of a page's text. Other languages, old spelling, tables of numbers and lists of names
/// are nothing wrong: a fault shows in the letters, not in words that nobody knows.
enum TextFault: Equatable {
  /// Each letter stands for another one, as a font with a false table says: the text looks like one and says nothing.
  case unreadable
  /// Some letters stand for others, in a wrong encoding or read by a bad engine: the text can be made out in part.
  case garbled

  /// - Complexity: for a page of Swedish, some twenty words are looked up.
  static func find(in words: [Word]) -> TextFault? {
    guard !isSwedish(words) else { return nil }
    let census = WordCensus(words)
    if isUnreadable(census) { return .unreadable }
    if isMisencoded(census) || lacksDiacritics(census) || isMisread(census) { return .garbled }
    return nil
  }

  /// Whether words from all parts of the page are known, some with å, ä or ö among them.
  private static func isSwedish(_ words: [Word]) -> Bool {
    let lexicon = Lexicon.swedish
    var seen = 0
    var known = 0
    var swedish = 0
    let step = max(1, words.count / 48)
    for index in stride(from: 0, to: words.count, by: step) {
      let text = words[index].text
      guard (4...24).contains(text.utf8.count), let last = text.utf8.last, last >= 0x61 else { continue }
      seen += 1
      guard let id = lexicon.id(of: text), lexicon.count(id) > 0 else { continue }
      known += 1
      if text.utf8.contains(0xC3) { swedish += 1 }
      if known >= 12, known * 2 >= seen, swedish >= 2 { return true }
    }
    return false
  }

  /// Too little to judge by.
  private static let fewLetters = 200
  private static let fewCharacters = 60

  /// Fonts that lie about their letters leave one of three signs: characters that no alphabet has; signs all over; or few
  /// vowels among the letters (of 100 letters 36 to 42, in lists of names and in English too), many of those that Swedish
  /// hardly uses (one or two of 100), and next to none of the small words that every sentence needs.
  private static func isUnreadable(_ census: WordCensus) -> Bool {
    if census.characters >= fewCharacters {
      if census.meaningless * 10 > census.characters * 3 { return true }
      if census.signs * 5 > census.characters, census.knownShare < 0.25 { return true }
    }
    return census.spelled >= fewLetters && census.vowels * 100 < census.spelled * 38
      && census.rare * 100 > census.spelled * 6 && census.small * 100 < census.tokens
  }

  /// Most words that need å, ä or ö have something else there, and the words that need none are Swedish: "fÃ¶r",
  /// "f|r", "f”r". Danish and Norwegian are spelled with ø, but have other words beside.
  private static func isMisencoded(_ census: WordCensus) -> Bool {
    census.mended >= 5 && census.mended > census.swedish && census.plain >= 8
      && census.plainKnown * 5 >= census.plain * 3
  }

  /// Of 100 words in Swedish twenty and more have å, ä or ö: here hardly one has, as engines read that know English alone.
  private static func lacksDiacritics(_ census: WordCensus) -> Bool {
    census.letters >= 2 * fewLetters && census.swedish * 20 < census.words
      && census.joints * 50 >= census.words
  }

  /// Most words are unknown, and many of these are no words of any language.
  private static func isMisread(_ census: WordCensus) -> Bool {
    census.letters >= fewLetters && census.knownShare < 0.45 && census.malformed * 8 >= census.words
  }
}
