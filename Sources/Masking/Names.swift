import Lexicon
import ParagrafKit
import Patterns

/// Finds what is recognisable as a person's name, where names are not shown: words with a capital that are neither ordinary
/// words nor public. Where in doubt it is a name.
struct Names {
  let publicWords: [Pattern]
  let holders: OfficeHolders
  let house: House

  struct Name {
    /// Bytes of the text.
    var bytes: Range<Int>
    /// Folded.
    var words: [String]
    /// Whether it is so surely a name that it is masked in other matters too.
    var isTold: Bool
  }

  /// A word, with what stands before it.
  private struct Token {
    var bytes: Range<Int>
    var text: String
    var key: String
    /// What parts it from the word before it.
    var gap: Substring
    /// What stands behind it, to the next word.
    var tail: Substring
    var isCapital: Bool
    var isAllCapitals: Bool
    var letters: Int
    /// Whether an ordinary word would bear a capital here, too.
    var isAtStart: Bool
    /// Whether it says what stands behind it.
    var isLabel: Bool { isAtStart && letters > 1 && tail.hasPrefix(": ") }
    /// Whether a number follows at once, as in `SN 2024/12`.
    var precedesNumber: Bool
    /// Whether that number is somebody's age: `Kevin 12 år`.
    var precedesAge: Bool
  }

  func all(in text: String, _ space: borrowing Pattern.Space) -> [Name] {
    let tokens = tokens(of: text)
    let isPublic = publicBytes(of: text, space)
    var kinds = tokens.indices.map { kind(of: tokens[$0], before: $0 > 0 ? tokens[$0 - 1] : nil) }
    for (index, token) in tokens.enumerated()
    where isPublic.contains(where: { $0.contains(token.bytes.lowerBound) }) {
      kinds[index] = .ordinary
    }
    // `Berg-Ek` is one word.
    for index in tokens.indices.dropFirst() where tokens[index].gap == "-" {
      let pair = [index - 1, index]
      if pair.allSatisfy({ kinds[$0] != .ordinary }), pair.contains(where: { kinds[$0] == .name }) {
        for index in pair { kinds[index] = .name }
      }
    }
    var found: [Name] = []
    var index = 0
    while index < tokens.count {
      guard let range = run(from: index, tokens, kinds) else {
        index += 1
        continue
      }
      index = range.upperBound
      let words = range.map { tokens[$0].key }.filter { !Self.isParticle($0) }
      let end = tokens[range.upperBound - 1]
      let isKin =
        words.count == 1
        && Kinship.holds(
          before: range.lowerBound > 0 ? tokens[range.lowerBound - 1].key : nil, word: end.key,
          behind: range.upperBound < tokens.count ? tokens[range.upperBound].key : nil)
      if !isKin && holders.hold(words) || !holders.areListed && Self.beginsWithParty(end.tail, of: text) {
        continue
      }
      let strong = range.contains { kinds[$0] == .name }
      found.append(
        Name(
          bytes: tokens[range.lowerBound].bytes.lowerBound..<end.bytes.upperBound + Self.rest(of: end),
          words: words,
          isTold: words.count > 1 || strong && isRare(end)))
    }
    return found
  }

  /// Bytes behind a word that belong to it: of `A:s` and `N.N.`
  private static func rest(of token: Token) -> Int {
    if token.tail == ":", token.letters <= 2, token.tail.base[token.tail.endIndex...].hasPrefix("s") {
      return 2
    }
    return token.letters == 1 && token.tail.hasPrefix(".") ? 1 : 0
  }

  // MARK: Runs of words

  private enum Kind {
    case name
    /// It may be one beside a name.
    case capital
    case ordinary
  }

  /// The words that make one name, if one begins here.
  private func run(from start: Int, _ tokens: [Token], _ kinds: [Kind]) -> Range<Int>? {
    guard kinds[start] != .ordinary else { return nil }
    var end = start + 1
    var hasName = kinds[start] == .name
    while end < tokens.count, end - start < 6,
      Self.binds(tokens[end].gap) || isInitial(tokens[end - 1], tokens[end])
    {
      if kinds[end] == .name
        || kinds[end] == .capital && (hasName || tokens[end].letters <= 6 || isGiven(tokens[start]))
      {
        hasName = hasName || kinds[end] == .name
        end += 1
      } else if let next = afterParticles(from: end, tokens), kinds[next] != .ordinary {
        hasName = hasName || kinds[next] == .name
        end = next + 1
      } else {
        break
      }
    }
    // A surname that a line's end cut: `Lind-` and `qvist`.
    if hasName, end < tokens.count, !tokens[end].isCapital,
      tokens[end].gap.hasPrefix("-\n")
        || tokens[end].gap == "\n" && Lexicon.swedish.lowercaseCount(tokens[end].text) == 0
          && !Lexicon.swedish.isWord(tokens[end].text)
    {
      end += 1
    }
    return hasName ? start..<end : nil
  }

  /// The word behind particles: `van der Ek`, `bint al-Ek`.
  private func afterParticles(from start: Int, _ tokens: [Token]) -> Int? {
    var next = start
    while next < tokens.count, next - start < 3, Self.isParticle(tokens[next].text) {
      next += 1
      guard next < tokens.count, Self.binds(tokens[next].gap) else { return nil }
    }
    return next > start && next < tokens.count ? next : nil
  }

  private static func isParticle(_ word: String) -> Bool {
    Persons.isParticle(word) || ["bint", "ibn", "abu", "d", "zu", "du", "del"].contains(word)
  }

  private static func binds(_ gap: Substring) -> Bool {
    [" ", "\n", "-", "-\n", "-\n\n", "\t", "'"].contains(gap)
  }

  /// `A. Ek`
  private func isInitial(_ first: Token, _ second: Token) -> Bool {
    first.letters <= 2 && first.isCapital && [". ", ".", ".\n"].contains(second.gap)
  }

  private static func beginsWithParty(_ tail: Substring, of text: String) -> Bool {
    let rest = text[tail.startIndex...].drop { $0 == " " }
    guard rest.first == "(" || rest.first == "/",
      let end = rest.dropFirst().firstIndex(where: { $0 == ")" || $0 == "/" })
    else { return false }
    return Persons.party(of: rest[...end]) != nil
  }

  // MARK: Single words

  private func kind(of token: Token, before: Token?) -> Kind {
    guard token.isCapital else { return .ordinary }
    // `Mhn § 86`; `Exp: socialkontoret`; but `Kevin: vill bo hemma`.
    if token.isLabel || token.tail.contains("§") && (token.letters <= 4 || token.isAllCapitals) {
      return isKnownName(token) ? .name : .ordinary
    }
    if token.precedesAge, !token.isAtStart || token.isAllCapitals || nameShare(token) > 0.3 { return .name }
    if let before, Kinship.before.contains(before.key), !token.isAtStart { return .name }
    if token.letters == 1 {
      // `A:s mor`; `A ansöker`; not `I ärendet`.
      if token.tail.hasPrefix(":") || token.tail.hasPrefix(".") && !token.isAtStart { return .name }
      if ["I", "Å", "Ö"].contains(token.text) || token.precedesNumber { return .ordinary }
      return Self.isListed(before) || token.tail.hasPrefix(")") ? .ordinary : .name
    }
    if token.isAllCapitals, token.letters <= 3 {
      return token.precedesNumber || token.tail.hasPrefix(")") || token.tail.hasPrefix("-")
        ? .ordinary : .name
    }
    if house.isOwn(token.key) { return .ordinary }
    let share = nameShare(token)
    if token.isAtStart || token.isAllCapitals {
      if share > 0.8 { return .name }
      return share > 0.3 || token.letters <= 4 && !token.isAllCapitals ? .capital : .ordinary
    }
    if isPlace(token), let before, Self.prepositions.contains(before.key) { return .ordinary }
    // Within a sentence ordinary words bear a capital in titles and names of bodies alone.
    let small = Lexicon.swedish.lowercaseCount(token.text)
    return share < 0.3 && token.letters >= 6 && small > 0 || share < 0.05 && small >= 1000 ? .ordinary : .name
  }

  /// `bilaga A`, `punkt B`
  private static func isListed(_ before: Token?) -> Bool {
    guard let before else { return false }
    return ["bilaga", "punkt", "alternativ", "del", "grupp", "kategori", "typ", "rum", "sal", "klass", "nr"]
      .contains(before.key)
  }

  private static let prepositions: Set<String> = [
    "i", "pa", "till", "fran", "vid", "mot", "over", "kring", "utanfor", "ur",
  ]

  /// How often the word bears a capital within sentences, 0 to 1; 1 for one that nobody knows.
  private func nameShare(_ token: Token) -> Double {
    if let share = Self.share(token.text) { return share }
    // `Annas`
    if token.key.utf8.last == 0x73, let share = Self.share(token.text.dropLast()) { return share }
    return Lexicon.swedish.isWord(token.text) ? 0 : 1
  }

  private static func share(_ word: some StringProtocol) -> Double? {
    let lexicon = Lexicon.swedish
    guard let id = lexicon.id(of: word), lexicon.count(id) > 0 else { return nil }
    // At the start of a sentence every word bears one.
    let starts = sentence.map { lexicon.count($0, id) } ?? 0
    let capitals = max(0, lexicon.capitalisedCount(id) - starts)
    let within = capitals + lexicon.lowercaseCount(id)
    return within > 0 ? Double(capitals) / Double(within) : nil
  }

  /// The start of a sentence.
  private static let sentence = Lexicon.swedish.id(of: "<s>")

  /// Whether the word is known, as a name and nothing else.
  private func isKnownName(_ token: Token) -> Bool {
    token.letters > 2 && !house.isOwn(token.key) && Self.share(token.text) ?? 0 > 0.9 && !isPlace(token)
  }

  private func isGiven(_ token: Token) -> Bool { nameShare(token) > 0.6 }

  /// Whether a word alone is nothing but a name.
  private func isRare(_ token: Token) -> Bool {
    token.letters > 2 && !token.isAllCapitals && nameShare(token) > 0.9 && !isPlace(token)
  }

  /// Whether one is, or goes, there: `i Uppsala`.
  private func isPlace(_ token: Token) -> Bool {
    let lexicon = Lexicon.swedish
    let all = lexicon.count(token.text)
    guard all > 3 else { return false }
    let there = ["i", "till", "från"].reduce(0) { $0 + lexicon.count($1, token.text) }
    return Double(there) / Double(all) > 0.15
  }

  /// Bytes of words and phrases that are public.
  private func publicBytes(of text: String, _ space: borrowing Pattern.Space) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for pattern in publicWords {
      if case .matches(let matches) = pattern.matches(in: text, most: 10_000, space) {
        found += matches.map(\.whole)
      }
    }
    return found
  }

  // MARK: Reading

  private func tokens(of text: String) -> [Token] {
    let words = Words(text).all
    var tokens: [Token] = []
    var end = text.startIndex
    for (index, word) in words.enumerated() {
      let gap = text[end..<word.text.startIndex]
      let next = index + 1 < words.count ? words[index + 1] : nil
      let tail = text[word.text.endIndex..<(next?.text.startIndex ?? text.endIndex)]
      end = word.text.endIndex
      guard !word.text.startsWithDigit else { continue }
      let letters = word.text.unicodeScalars.count
      let isAll = letters > 1 && word.text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
      let precedesNumber = next.map { $0.text.startsWithDigit && tail.utf8.count <= 2 } ?? false
      let unit = precedesNumber && index + 2 < words.count ? words[index + 2].key : ""
      tokens.append(
        Token(
          bytes: word.bytes, text: String(word.text), key: word.key, gap: gap, tail: tail,
          isCapital: word.startsWithCapital, isAllCapitals: isAll, letters: letters,
          isAtStart: Self.startsSentence(gap, behind: tokens.last),
          precedesNumber: precedesNumber, precedesAge: ["ar", "arig", "manader"].contains(unit)))
    }
    return tokens
  }

  private static func startsSentence(_ gap: Substring, behind last: Token?) -> Bool {
    guard let last else { return true }
    if gap.hasPrefix("-\n") { return false }
    if gap.utf8.contains(0x09) || gap.contains("\n\n") { return true }
    guard let mark = gap.unicodeScalars.first(where: { ".!?:;•*\"”“§".unicodeScalars.contains($0) }) else {
      return gap.hasPrefix(" - ")
    }
    // The full stop of an initial ends nothing.
    return mark != "." || last.letters > 2 || !last.isCapital
  }
}
