import Lexicon
import ParagrafKit

/// Repairs marks: specks that were read as marks, commas read as full stops and the other way round, the letters of
/// parties in brackets.
///
/// Only texts that show damage elsewhere come here. What the neighbours prove is changed: a full stop before a small
/// letter, a comma before a word that has a capital at the start of sentences only, a lone speck between two words.
struct MarkRepairs {
  private let lexicon: Lexicon
  private var parties: [String: Int] = [:]
  private var words = 0

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Of 26 words that such a change decided in documents that nobody had read before, 23 came out right.
  static let confidence = 0.88

  /// One change of a word's text; `before` is what stands at the range.
  struct Proposal {
    var line: Int
    var word: Int
    /// UTF-8 bytes of the word's text in use.
    var range: Range<Int>
    var before: String
    var after: String
  }

  private struct Token {
    var line: Int
    var word: Int
    var text: String
    /// Letters and digits with what stands between them; empty in a mark by itself.
    var core: Range<String.UTF8View.Index>
    var isFirstInCell: Bool
  }

  mutating func proposals(_ lines: [LineDraft]) -> [Proposal] {
    countParties(lines)
    words = lines.reduce(0) { $0 + $1.words.count }
    var proposals: [Proposal] = []
    var paragraph: [Token] = []
    for index in lines.indices where lines[index].layout.role == .body {
      if lines[index].joint == .paragraph {
        proposals += read(paragraph)
        paragraph.removeAll(keepingCapacity: true)
      }
      append(lines[index], index, to: &paragraph)
    }
    return proposals + read(paragraph)
  }

  /// Whether so many marks are wrong that it is no writer who set them.
  func areMany(_ proposals: [Proposal]) -> Bool {
    let stops = proposals.count { $0.before == "." }
    return stops >= 3 && stops * 400 >= words
  }

  private func append(_ line: LineDraft, _ index: Int, to tokens: inout [Token]) {
    let firsts = Set(line.layout.cells.map { $0.lowerBound - line.layout.words.lowerBound })
    for (number, text) in line.words.enumerated() where !text.isEmpty {
      let bytes = text.utf8
      let first = bytes.firstIndex(where: \.isWordByte)
      let last = bytes.lastIndex(where: \.isWordByte)
      let core = first.flatMap { first in last.map { first..<bytes.index(after: $0) } }
      tokens.append(
        Token(
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

  private func read(_ tokens: [Token]) -> [Proposal] {
    var found: [Proposal] = []
    for position in tokens.indices {
      let token = tokens[position]
      let next = position + 1 < tokens.count ? tokens[position + 1] : nil
      if token.core.isEmpty {
        if let proposal = speck(token, position, tokens) { found.append(proposal) }
        continue
      }
      if position >= 2, let proposal = party(token, tokens[position - 2], tokens[position - 1]) {
        found.append(proposal)
      }
      if let next, !next.isFirstInCell || next.line != token.line {
        if let proposal = mark(token, next, position + 2 < tokens.count ? tokens[position + 2] : nil) {
          found.append(proposal)
        }
      }
    }
    return found
  }

  /// A mark by itself between words: a speck.
  private func speck(_ token: Token, _ position: Int, _ tokens: [Token]) -> Proposal? {
    let text = token.text
    let whole = 0..<text.utf8.count
    if text == "=" {
      let isMark = position == 0 && tokens.count > 1
      return isMark
        ? Proposal(line: token.line, word: token.word, range: whole, before: text, after: "-") : nil
    }
    guard position > 0, position + 1 < tokens.count, !token.isFirstInCell || token.word == 0,
      text.utf8.count <= 3, text.unicodeScalars.allSatisfy({ Self.specks.contains($0) }),
      tokens[position - 1].line == token.line || tokens[position + 1].line == token.line
    else { return nil }
    return Proposal(line: token.line, word: token.word, range: whole, before: text, after: "")
  }

  /// Not the signs that stand alone with reason: dashes, degrees, ditto marks.
  private static let specks: Set<Unicode.Scalar> = [
    ".", ",", ";", "'", "’", "‘", "´", "`", "^", "~", "_", "\\", "·", "¨",
  ]

  /// `Anna Ek (5)` → `(S)`.
  private func party(_ token: Token, _ first: Token, _ second: Token) -> Proposal? {
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
    guard letters != inner, Self.known.contains(letters), (parties[inner] ?? 0) <= (parties[letters] ?? 0)
    else {
      return nil
    }
    return Proposal(
      line: token.line, word: token.word, range: 1..<1 + inner.utf8.count, before: inner, after: letters)
  }

  private static let known: Set<String> = ["S", "M", "C", "L", "V", "MP", "KD", "SD", "FP"]

  /// The mark between a word and the next of the same paragraph.
  private func mark(_ token: Token, _ next: Token, _ after: Token?) -> Proposal? {
    let place = token.text.utf8.distance(from: token.text.startIndex, to: token.core.upperBound)
    guard token.text.utf8.count == place + 1, let mark = token.text.utf8.last, !next.core.isEmpty,
      next.core.lowerBound == next.text.startIndex
    else { return nil }
    func proposal(_ after: String) -> Proposal {
      Proposal(
        line: token.line, word: token.word, range: place..<place + 1,
        before: String(decoding: [mark], as: UTF8.self), after: after)
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
      if let letter = next.text.utf8.first, Self.alike.contains(letter),
        lexicon.pairCost(word, following) > 7
      {
        return nil
      }
      return proposal(isConjunction(next.text[next.core]) ? "," : "")
    default: return nil
    }
  }

  /// Letters whose capitals have the same shape.
  private static let alike: Set<UInt8> = Set("cfkopsuvwxz".utf8)

  private func isConjunction(_ word: Substring) -> Bool {
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

extension UInt8 {
  /// Part of a letter or a digit in UTF-8.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}

extension StringProtocol {
  /// Whether it begins with a capital and goes on with a small letter, or is a capital alone.
  fileprivate var isTitle: Bool {
    guard let first = unicodeScalars.first, first.properties.isUppercase else { return false }
    return unicodeScalars.dropFirst().first.map { $0.properties.isLowercase } ?? true
  }

  /// Whether it begins with a small letter.
  fileprivate var isLower: Bool { unicodeScalars.first.map { $0.properties.isLowercase } ?? false }
}
