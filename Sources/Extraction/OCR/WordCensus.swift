import Lexicon
import ParagrafKit

/// What the words of a page are made of: counts that tell whether they are a text.
struct WordCensus {
  /// Letters of all words, and of those that are words of the lexicon or compounds of them.
  private(set) var letters = 0
  private(set) var knownLetters = 0
  /// Words of two letters and more, and those of four and more made as no language makes them:
  /// a capital, digit or sign before small letters.
  private(set) var words = 0
  private(set) var malformed = 0
  /// Words of four letters and more that Swedish spells with a to z alone, and the known ones among them.
  private(set) var plain = 0
  private(set) var plainKnown = 0
  /// Words with å, ä or ö.
  private(set) var swedish = 0
  /// Words that are none as they stand, and are words with å, ä or ö in the place of a foreign character.
  private(set) var mended = 0
  /// "och" and "att", one word of twenty in any Swedish text.
  private(set) var joints = 0
  /// Characters, those that mean nothing, and those that texts hardly use.
  private(set) var characters = 0
  private(set) var meaningless = 0
  private(set) var signs = 0
  /// Of the words with four letters and more: letters from a to z and å, ä, ö, those that are vowels, those that Swedish
  /// hardly uses.
  private(set) var spelled = 0
  private(set) var vowels = 0
  private(set) var rare = 0
  /// Words of two characters and more, and the small ones that every sentence needs.
  private(set) var tokens = 0
  private(set) var small = 0
  /// Letters of words, each times the certainty that it was read.
  private var certain: Float = 0

  private let lexicon = Lexicon.swedish

  init(_ words: [Word]) { for word in words { add(word) } }

  /// The share of letters in known words.
  var knownShare: Double { letters == 0 ? 0 : Double(knownLetters) / Double(letters) }
  /// The engine's mean confidence, letter by letter; 1 where no engine says one.
  var certainty: Double { letters == 0 ? 0 : Double(certain) / Double(letters) }

  private mutating func add(_ word: Word) {
    count(word.text)
    if word.text.utf8.count > 1 {
      tokens += 1
      if WordCensus.smallWords.contains(word.text.folded) { small += 1 }
    }
    let token = Token(word.text)
    guard token.letters >= 2 else { return }
    let isKnown = lexicon.isWord(token.text)
    words += 1
    letters += token.letters
    certain += (word.confidence ?? 1) * Float(token.letters)
    if isKnown { knownLetters += token.letters }
    if token.hasSwedishLetter { swedish += 1 }
    if token.isPlain, token.letters >= 4 {
      plain += 1
      if isKnown { plainKnown += 1 }
    }
    if token.text.folded == "och" || token.text.folded == "att" { joints += 1 }
    guard !isKnown else { return }
    if token.isMalformed, token.letters >= 4 { malformed += 1 }
    if isMended(token) { mended += 1 }
  }

  /// The characters of a word, whatever it is.
  private mutating func count(_ text: String) {
    var last: Unicode.Scalar?
    // Digits are in codes, which are spelled as nothing else is.
    let isLong =
      text.utf8.count >= WordCensus.shortest && !text.utf8.dropFirst().contains { (0x30...0x39).contains($0) }
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      // Leaders and ruled lines are no text.
      if scalar == last, !scalar.properties.isAlphabetic { continue }
      characters += 1
      switch scalar.value {
      case 0x61...0x7A, 0x41...0x5A:
        guard isLong else { continue }
        spelled += 1
        switch scalar.value | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: vowels += 1
        case 0x6A, 0x71, 0x77, 0x78, 0x7A: rare += 1
        default: continue
        }
      case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6, 0xE9:
        guard isLong else { continue }
        spelled += 1
        vowels += 1
      case 0xE000...0xF8FF, 0xFFFD, 0xF0000...0x10FFFF: meaningless += 1
      case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x3B...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xA6, 0xA8...0xBF:
        signs += 1
      default: continue
      }
    }
  }

  /// Whether the word has characters that are foreign to it, and is one with å, ä and ö in their place.
  private func isMended(_ token: Token) -> Bool {
    guard (1...2).contains(token.foreign.count), token.letters >= 2 else { return false }
    let pieces = token.pieces
    var candidates = [pieces[0]]
    for piece in pieces.dropFirst() {
      candidates = candidates.flatMap { start in ["å", "ä", "ö"].map { start + $0 + piece } }
    }
    return candidates.contains { lexicon.isWord($0) }
  }

  /// Short words are crosses, parties and abbreviations.
  private static let shortest = 4

  /// Folded.
  private static let smallWords: Set<String> = [
    "och", "att", "av", "af", "for", "som", "den", "det", "till", "med", "en", "ett", "pa", "ar", "om", "har",
    "inte", "vid", "fran", "the", "of", "and", "to", "in",
  ]
}

/// A word without the punctuation around it.
private struct Token {
  var text = ""
  /// Letters of the Latin script.
  var letters = 0
  var hasSwedishLetter = false
  /// Whether it is made of a to z alone.
  var isPlain = true
  /// Runs of characters that no Swedish word has inside, and the pieces between them.
  var foreign: [String] = []
  var pieces: [String] = [""]
  /// A capital behind a small letter, a digit or a sign between letters.
  var isMalformed = false

  init(_ word: String) {
    var scalars = Substring(word).unicodeScalars
    while let last = scalars.last, Token.isPunctuation(last) { scalars.removeLast() }
    while let first = scalars.first, Token.isPunctuation(first) { scalars.removeFirst() }
    text = String(scalars)
    var isForeign = false
    var last: Unicode.Scalar?
    for scalar in scalars {
      let belongs = Token.belongs(scalar)
      if belongs {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else if isForeign {
        foreign[foreign.count - 1].unicodeScalars.append(scalar)
      } else {
        foreign.append(String(scalar))
        pieces.append("")
      }
      isForeign = !belongs
      if Token.isLatin(scalar) {
        letters += 1
        if let last {
          let isCapital = scalar.properties.isUppercase
          if isCapital, last.properties.isLowercase { isMalformed = true }
          if !isCapital, letters > 1, Token.isDigit(last) || !Token.isLatin(last) && !Token.joins(last) {
            isMalformed = true
          }
        }
      }
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: break
      case 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6:
        hasSwedishLetter = true
        isPlain = false
      default: isPlain = false
      }
      last = scalar
    }
  }

  /// Whether Swedish words have such characters inside.
  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6: true
    default: joins(scalar)
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    [0x26, 0x27, 0x2D, 0x2E, 0x2F, 0x3A, 0xA7, 0xAD, 0x2010, 0x2011, 0x2013, 0x2019].contains(scalar.value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0..<0x250: scalar.value != 0xD7 && scalar.value != 0xF7
    default: false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x22, 0x27...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x5F, 0xAB, 0xBB, 0x2010...0x2015,
      0x2018...0x201D,
      0x2026:
      true
    default: false
    }
  }
}
