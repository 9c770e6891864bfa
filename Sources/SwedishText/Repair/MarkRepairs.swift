import Lexicon
import ParagrafKit

/// Repairs marks: specks that were read as marks, commas read as full stops and the other way round, the letters of
/// parties in brackets.
///
/// Only texts that show damage elsewhere come here. What the neighbours prove is changed: a full stop before a small
/// letter, a comma before a word that has a capital at the start of sentences only, a lone speck between two words, a
/// small letter that was a capital.
struct MarkRepairs {
  let lexicon: Lexicon
  private var parties: [String: Int] = [:]
  private var words = 0
  private(set) var stops = Stops.either

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Of 26 words that the first of these rules decided in documents that nobody had read before, 23 came out right.
  static let confidence = 0.88

  /// One change of a word's text; `before` is what stands at the range.
  struct Proposal {
    var line: Int
    var word: Int
    /// UTF-8 bytes of the word's text in use.
    var range: Range<Int>
    var before: String
    var after: String
    /// Whether no writer sets such a mark: a stroke that is no letter, or any mark by itself between small letters.
    var isProof = true
  }

  mutating func proposals(_ lines: [LineDraft], in swedish: SwedishParagraphs) -> [Proposal] {
    countParties(lines)
    words = 0
    var paragraphs: [[MarkToken]] = [[]]
    for index in lines.indices where swedish.mayChange(index) {
      words += lines[index].words.count
      if lines[index].joint == .paragraph || index > 0 && !swedish.mayChange(index - 1) {
        paragraphs.append([])
      }
      append(lines[index], index, to: &paragraphs[paragraphs.count - 1])
    }
    stops = stops(in: paragraphs)
    return paragraphs.flatMap(read) + lostCapitals(paragraphs)
  }

  /// Whether so many marks are wrong that it is no writer who set them.
  func areMany(_ proposals: [Proposal]) -> Bool {
    let marks = proposals.count {
      $0.isProof && ($0.after.isEmpty || $0.after == "." || $0.after == ",")
    }
    return marks >= 3 && marks * 400 >= words
  }

  private func append(_ line: LineDraft, _ index: Int, to tokens: inout [MarkToken]) {
    let firsts = Set(line.layout.cells.map { $0.lowerBound - line.layout.words.lowerBound })
    for (number, text) in line.words.enumerated() where !text.isEmpty {
      let bytes = text.utf8
      let first = bytes.firstIndex(where: \.isWordByte)
      let last = bytes.lastIndex(where: \.isWordByte)
      let core = first.flatMap { first in last.map { first..<bytes.index(after: $0) } }
      tokens.append(
        MarkToken(
          line: index, word: number, text: text, core: core ?? text.startIndex..<text.startIndex,
          isFirstInCell: firsts.contains(number)))
    }
  }

  private mutating func countParties(_ lines: [LineDraft]) {
    for line in lines where line.layout.role == .body {
      for word in line.words where word.utf8.first == UInt8(ascii: "(") {
        if let party = Self.bracketed(word) { parties[party, default: 0] += 1 }
      }
    }
  }

  /// What stands in a word's brackets, if that is one to four letters or signs.
  private static func bracketed(_ word: String) -> String? {
    guard word.utf8.first == UInt8(ascii: "("), let end = word.firstIndex(where: { $0 == ")" }) else {
      return nil
    }
    let inner = word[word.index(after: word.startIndex)..<end]
    return (1...4).contains(inner.unicodeScalars.count) ? String(inner) : nil
  }

  // MARK: Rules

  private func read(_ tokens: [MarkToken]) -> [Proposal] {
    var found: [Proposal] = []
    for position in tokens.indices {
      let token = tokens[position]
      let next = position + 1 < tokens.count ? tokens[position + 1] : nil
      if token.core.isEmpty {
        if var proposal = speck(token, position, tokens) {
          proposal.isProof = token.text == "|" || isInSentence(position, tokens)
          found.append(proposal)
        }
        continue
      }
      if position >= 2, let proposal = party(token, tokens[position - 2], tokens[position - 1]) {
        found.append(proposal)
      }
      if let next, !next.isFirstInCell || next.line != token.line {
        let previous = position > 0 ? tokens[position - 1] : nil
        let after = position + 2 < tokens.count ? tokens[position + 2] : nil
        if let proposal = mark(previous, token, next, after) { found.append(proposal) }
      }
    }
    return found
  }

  private func isInSentence(_ position: Int, _ tokens: [MarkToken]) -> Bool {
    guard position > 0, position + 1 < tokens.count else { return false }
    return tokens[position - 1].text.unicodeScalars.last?.properties.isLowercase == true
      && tokens[position + 1].text.isLower
  }

  /// A mark by itself between words: a speck.
  private func speck(_ token: MarkToken, _ position: Int, _ tokens: [MarkToken]) -> Proposal? {
    let text = token.text
    let whole = 0..<text.utf8.count
    if text == "=", position == 0 {
      return tokens.count > 1
        ? Proposal(line: token.line, word: token.word, range: whole, before: text, after: "-") : nil
    }
    // Inside a line, these may say something: "N = Nej", "Kommun > Politik".
    if text == "=" || text == ">" {
      let isLast = position + 1 == tokens.count || tokens[position + 1].line != token.line
      guard position > 0,
        isLast && !tokens[position - 1].isNumber || text == ">" && isInSentence(position, tokens)
      else { return nil }
      return Proposal(line: token.line, word: token.word, range: whole, before: text, after: "")
    }
    if let sign = Self.signs[text], position + 1 < tokens.count, tokens[position + 1].isNumber {
      return Proposal(line: token.line, word: token.word, range: whole, before: text, after: sign)
    }
    if text == "|", tokens.count > 1 {
      // Before a letter it may be an i or I.
      let next = position + 1 < tokens.count ? tokens[position + 1].text.utf8.first : nil
      if next?.isWordByte != true {
        return Proposal(line: token.line, word: token.word, range: whole, before: text, after: "")
      }
    }
    guard position > 0, position + 1 < tokens.count, !token.isFirstInCell || token.word == 0,
      text.utf8.count <= 3, text.unicodeScalars.allSatisfy({ Self.specks.contains($0) }),
      tokens[position - 1].line == token.line || tokens[position + 1].line == token.line
    else { return nil }
    return Proposal(line: token.line, word: token.word, range: whole, before: text, after: "")
  }

  /// What § is read as where no amount is meant: Swedish has no dollars before a number.
  private static let signs = ["$": "§", "$$": "§§"]

  /// Not the signs that stand alone with reason: dashes, degrees, ditto marks.
  private static let specks: Set<Unicode.Scalar> = [
    ".", ",", ";", "'", "’", "‘", "´", "`", "^", "~", "_", "\\", "·", "¨",
  ]

  /// `Anna Ek (5)` → `(S)`.
  private func party(_ token: MarkToken, _ first: MarkToken, _ second: MarkToken) -> Proposal? {
    guard token.text.utf8.first == UInt8(ascii: "("), let inner = Self.bracketed(token.text),
      first.text.isTitle, second.text.isTitle, !Self.known.contains(inner)
    else { return nil }
    var letters = ""
    for scalar in inner.unicodeScalars {
      switch scalar {
      case "5", "$", "£", "8", "s": letters += "S"
      case "I", "1", "l", "!", "|": letters += "L"
      case "0", "O": letters += inner.unicodeScalars.count > 1 ? "D" : "C"
      case "¢", "c", "€", "(": letters += "C"
      case "v", "Y": letters += "V"
      case "m": letters += "M"
      default: letters.unicodeScalars.append(scalar)
      }
    }
    // Small letters were the custom of many years.
    let isSmall = inner.unicodeScalars.allSatisfy { $0.properties.isLowercase }
    guard letters != inner, Self.known.contains(letters),
      (isSmall ? 3 : 1) * (parties[inner] ?? 0) <= (parties[letters] ?? 0)
        || ["5", "8", "$"].contains(inner) && areCustom(beside: inner)
    else {
      return nil
    }
    return Proposal(
      line: token.line, word: token.word, range: 1..<1 + inner.utf8.count, before: inner, after: letters)
  }

  /// Whether the document names parties in brackets far more often than it sets this there.
  private func areCustom(beside inner: String) -> Bool {
    Self.known.reduce(0) { $0 + (parties[$1] ?? 0) } >= 3 * max(1, parties[inner] ?? 0)
  }

  private static let known: Set<String> = ["S", "M", "C", "L", "V", "MP", "KD", "SD", "FP"]

  /// The mark between a word and the next of the same paragraph.
  private func mark(
    _ previous: MarkToken?, _ token: MarkToken, _ next: MarkToken, _ after: MarkToken?
  ) -> Proposal? {
    let place = token.text.utf8.distance(from: token.text.startIndex, to: token.core.upperBound)
    guard token.text.utf8.count == place + 1, let mark = token.text.utf8.last, !next.core.isEmpty,
      next.core.lowerBound == next.text.startIndex
    else { return nil }
    func proposal(_ after: String) -> Proposal {
      Proposal(
        line: token.line, word: token.word, range: place..<place + 1,
        before: String(decoding: [mark], as: UTF8.self), after: after)
    }
    // The att-clauses of a decision: "1. att bevilja"; not "enligt punkt 1, att".
    if token.isNumber, place <= 2, next.text == "att", [0x2C, 0x3A, 0x3B].contains(mark) {
      let isListed = previous?.text.utf8.last.map { [0x2C, 0x2E, 0x3A, 0x3B].contains($0) } ?? true
      return isListed || token.isFirstInCell ? proposal(".") : nil
    }
    let word = lexicon.id(of: token.text[token.core])
    guard let following = lexicon.id(of: next.text[next.core]) else { return nil }
    switch mark {
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      // What follows goes on like a sentence: no name, no list.
      guard next.text.isTitle, let after, after.text.isLower, next.core.upperBound == next.text.endIndex
      else {
        return nil
      }
      // A word that has a capital at the start of sentences only.
      let small = lexicon.lowercaseCount(following)
      let isPlain = small >= 100 && small > 3 * lexicon.capitalisedCount(following)
      return isPlain && next.text.utf8.count > 1 ? proposal(".") : nil
    case UInt8(ascii: "."):
      guard next.text.isLower, let word, lexicon.lowercaseCount(word) >= 30,
        token.text[token.core].isLower,
        token.text[token.core].utf8.count >= 5 || Self.short.contains(String(token.text[token.core]))
      else { return nil }
      // Where the next word may have lost the size of its capital, the full stop stays unless the words go together.
      if stops != .specks, next.isAlike, lexicon.pairCost(word, following) > 7 { return nil }
      return proposal(isConjunction(next.text[next.core]) ? "," : "")
    default: return nil
    }
  }

  func isConjunction(_ word: Substring) -> Bool {
    ["men", "som", "vilket", "vilka", "där", "samt", "utan", "dock", "så", "varför", "bland", "dels"]
      .contains(word)
  }

  /// Short words that are no abbreviations.
  private static let short: Set<String> = [
    "och", "att", "som", "är", "en", "ett", "för", "har", "av", "på", "i", "den", "det", "de", "till", "med",
    "ska",
    "kan", "var", "man", "ny", "bo", "sin", "då", "när", "där", "inte", "från", "hos", "mot", "sig", "vi",
    "får",
    "gå", "ta", "ge", "bör", "mer", "än", "upp", "ut", "in", "nya", "alla", "sina", "sitt", "blir", "vara",
    "vill",
    "hade", "dess", "över", "inom", "utan", "eller", "hela", "olika", "stor", "våra", "vår", "ha", "se", "få",
  ]
}
