import Lexicon
import ParagrafKit

/// What may be repaired where, and how sure that must be.
extension Repair {
  /// Whether most words around are such as no misreading explains: another language, or text that is lost.
  func isForeign(_ index: Int) -> Bool {
    var (all, strange, english) = (0, 0, 0)
    for place in max(0, index - 4)..<min(units.count, index + 5) where units[place].kind != .protected {
      all += 1
      if isStrange[place] { strange += 1 }
      if let id = units[place].id, self.english.contains(id) { english += 1 }
    }
    return english >= 3 || all >= 4 && strange * 2 >= all
  }

  /// A few letters without a vowel, where the document does not show that it loses many.
  func isAbbreviation(_ unit: Unit) -> Bool {
    unit.letters.count <= 4 && noise.level < 0.01
      && !unit.letters.contains { letter in
        !letter.isLatinLetter || [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(letter.lowered)
          || letter >= 0xC0
      }
  }

  /// Whether a small letter begins the next word: a stroke before it is a word, elsewhere a speck.
  func isBeforeSmallLetter(_ index: Int) -> Bool {
    guard index + 1 < units.count else { return false }
    let (unit, next) = (units[index], units[index + 1])
    let isNext =
      next.line == unit.line ? next.word == unit.word + 1 : next.line == unit.line + 1 && next.word == 0
    return isNext && !next.startsSentence && next.shape == .lower && next.letters.first?.isLatinLetter == true
  }

  /// Whether a string is no word, nor likely any word misread.
  mutating func isStrange(_ unit: Unit) -> Bool {
    guard unit.kind == .unknown else { return false }
    let best = finder.readings(of: unit.searched).map { noise.cost(of: $0.changes) + $0.wordCost }.min()
    return best.map { $0 + 4 > unknownCost(unit) } ?? true
  }

  /// Small words of English that Swedish has not.
  static let englishWords = [
    "the", "of", "and", "to", "with", "is", "are", "be", "this", "that", "which", "have", "has", "not", "by",
    "from", "on", "would", "there", "any", "their", "our", "you", "we", "it", "as", "at", "or", "will",
    "shall", "an",
  ]

  /// Whether a reading is one that such a place allows.
  ///
  /// * Names are changed only in the marks of their letters, which they may gain and not lose, and only to what is often
  ///   a name.
  /// * Inside a sentence, a capital may be a misread small letter ("Aterrapporteras"), and an unknown long string that is
  ///   a frequent word but for one letter in eight ("Ordiföranden") is no name.
  /// * Behind its first letter, a word may have its capital with reason ("eHälsa").
  /// * Short words with a capital may be abbreviations: they gain marks alone.
  func mayStand(_ reading: WordReading, for unit: Unit) -> Bool {
    if unit.shape == .lower { return true }
    if unit.shape == .mixed, !unit.letters[0].isLatinCapital { return !isPrefixed(unit) }
    let marks = reading.changes.allSatisfy { CommonMisreadings.gainsMark($0) }
    let capitals = lexicon.capitalisedCount(reading.word)
    let small = lexicon.lowercaseCount(reading.word)
    if unit.isName || !unit.startsSentence || capitals > 20 * small {
      if marks, reading.isListed, capitals >= 10 { return true }
      guard reading.isListed, small >= 100, capitals <= 20 * small else { return false }
      return marks && small > capitals && losesCapital(reading.letters, unit)
        || unit.kind == .unknown && reading.changes.count * 8 <= reading.letters.count
    }
    return marks || unit.letters.count > 3
  }

  /// Whether a capital inside begins a word: "eHälsa".
  private func isPrefixed(_ unit: Unit) -> Bool {
    let rest = unit.letters.dropFirst()
    guard rest.count >= 4, rest.first?.isLatinCapital == true,
      let id = lexicon.id(of: Latin1.utf8(rest.map(\.lowered)))
    else { return false }
    return lexicon.lowercaseCount(id) >= 50
  }

  /// Whether what was read as a capital was none: A and O inside a sentence, which stand for small å, ä and ö.
  func losesCapital(_ letters: [UInt8], _ unit: Unit) -> Bool {
    !unit.startsSentence && unit.shape == .title && letters[0] != unit.searched[0]
  }

  /// How much likelier than what stands there a word must be.
  ///
  /// A change at a word's end alone is more often an inflection than damage, and a compound that the lexicon does not
  /// list is more often right as it stands than misread into another one.
  func needed(_ best: Choice, for unit: Unit) -> Float {
    var needed = unit.kind == .unknown ? limits.unknown : limits.known
    needed = max(needed, Self.certain * (1 - scanned(besides: unit)))
    // What this document misreads often needs less proof.
    if unit.kind != .unknown {
      needed = min(needed, max(1.5, 0.3 * noise.cost(of: best.changes) * needed))
    }
    // An engine that is sure is right more often.
    if let confidence = unit.confidence { needed += max(-2, 5 * (confidence - 0.8)) }
    // In a clean text what is unknown is rare rather than misread; marks get lost first.
    let cleanness = max(0, 0.01 - noise.level)
    if best.changes.allSatisfy({ CommonMisreadings.isOfMarks($0) }) { return needed + 250 * cleanness }
    needed += 350 * cleanness
    // Capitals begin names too, and a full stop may end an abbreviation.
    if unit.shape != .lower { needed += 3 }
    if unit.endsInStop, unit.letters.count <= 5 { needed += 4 }
    if best.id == nil {
      needed += noise.level < 0.01 ? 3 : 0
      if !best.changes.allSatisfy({ if case .known = $0 { true } else { false } }) { needed += 4 }
    }
    if isInflection(unit.searched, best.letters) { needed += noise.level < 0.01 ? 8 : 2 }
    return needed
  }

  /// Whether two strings differ in the letters of an ending alone.
  func isInflection(_ read: [UInt8], _ word: [UInt8]) -> Bool {
    guard read.count >= 5, word.count >= 5, read.allSatisfy(\.isLatinLetter) else { return false }
    let common = zip(read, word).prefix { $0 == $1 }.count
    let tails = [read.dropFirst(common), word.dropFirst(common)]
    // What is only longer or shorter may be another word, or cut off by the edge of a table.
    if tails.contains(where: \.isEmpty) { return common >= 4 && tails.allSatisfy { $0.count <= 2 } }
    return common >= 4 && tails.allSatisfy { tail in Self.endings.contains { tail.elementsEqual($0) } }
  }

  private static let endings: [[UInt8]] = [
    "a", "e", "ar", "er", "or", "na", "en", "et", "an", "s", "t", "d", "r", "n", "de", "te", "at", "ad", "as",
  ].map { Array($0.utf8) }
}

/// How much likelier a word must be than another, as natural logarithms.
struct Limits {
  /// Than an unknown string.
  let unknown: Float
  /// Than a word.
  let known: Float
  /// Than the next best word.
  let lead: Float

  init(_ mode: RepairMode) {
    switch mode {
    case .cautious: (unknown, known, lead) = (6, 8, 4)
    case .normal, .off: (unknown, known, lead) = (2.5, 4, 1.2)
    case .search: (unknown, known, lead) = (0, 1, 0)
    }
  }
}
