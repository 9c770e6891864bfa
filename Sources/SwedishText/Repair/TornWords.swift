import Lexicon

/// Finds words that a scan tore apart: at a line's end without a hyphen that could be read, or inside a line.
///
/// One half at least is no word; together they are one, exactly or misread, and that is far likelier than two. What is
/// joined at line ends of undamaged words is the business of `LineJoins`.
struct TornWords {
  private let lexicon: Lexicon
  private let noise: NoiseModel
  private var finder: ChoiceFinder
  /// Whether the document shows faults; elsewhere, what ends a line must be torn beyond doubt.
  private let isDamaged: Bool

  init(_ lexicon: Lexicon, noise: NoiseModel, finder: ChoiceFinder, isDamaged: Bool) {
    self.isDamaged = isDamaged
    self.lexicon = lexicon
    self.noise = noise
    self.finder = finder
  }

  /// Two pieces that are one word: the last of a line's word and the first of the next word, be it on the same line or
  /// on the next.
  struct Join {
    var line: Int
    var word: Int
    /// Whether the second half begins the next line.
    var isLineEnd: Bool
    /// Marks between the halves, in bytes at the end of the first word.
    var marks: Int
    /// By how much one word is likelier than two, as a natural logarithm.
    var margin: Float
  }

  /// How unlikely a space is inside a word; at a line's end it is what happens where hyphens get lost.
  private static let gap: (inside: Float, lineEnd: Float) = (6, 2)
  private static let margin: Float = 4
  private static let certain: Float = 9

  mutating func joins(_ units: [Unit], in lines: [LineDraft]) -> [Join] {
    var joins: [Join] = []
    var index = 0
    while index + 1 < units.count {
      if let join = join(units[index], units[index + 1], lines) {
        joins.append(join)
        // Of a word torn into three, the first two are joined.
        index += 2
      } else {
        index += 1
      }
    }
    return joins
  }

  private mutating func join(_ first: Unit, _ second: Unit, _ lines: [LineDraft]) -> Join? {
    guard first.kind != .protected, second.kind != .protected,
      second.shape == .lower || second.kind == .unknown,
      first.kind == .unknown || second.kind == .unknown || endsInMark(first, lines), !first.letters.isEmpty,
      !second.letters.isEmpty,
      second.range.lowerBound == 0, second.word == 0 || second.line == first.line
    else { return nil }
    let text = lines[first.line].words[first.word]
    let isLineEnd = second.line != first.line
    if isLineEnd {
      guard second.line == first.line + 1, second.word == 0, lines[second.line].joint == .space,
        lines[second.line].page == lines[first.line].page, first.word == lines[first.line].words.count - 1
      else { return nil }
    } else {
      guard isDamaged, second.word == first.word + 1, !lines[first.line].beginsCell(second.word) else {
        return nil
      }
    }
    let marks = text.utf8.count - first.range.upperBound
    guard marks == 0 || isLineEnd && marks == 1 && text.utf8.last.map(Self.hyphenLike.contains) == true else {
      return nil
    }
    let apart = cost(first) + cost(second)
    let letters = first.letters + second.letters
    guard letters.count >= 4,
      let together = cost(joined: letters, exactly: marks > 0 || !isDamaged, isLineEnd: isLineEnd)
    else { return nil }
    let gap = isLineEnd ? Self.gap.lineEnd : Self.gap.inside
    let margin = apart - together - gap
    guard margin > (isDamaged ? Self.margin : Self.certain) else { return nil }
    return Join(line: first.line, word: first.word, isLineEnd: isLineEnd, marks: marks, margin: margin)
  }

  /// Whether a mark follows at a line's end that may have been a hyphen.
  private func endsInMark(_ unit: Unit, _ lines: [LineDraft]) -> Bool {
    let text = lines[unit.line].words[unit.word]
    return isDamaged && unit.word == lines[unit.line].words.count - 1
      && unit.range.upperBound + 1 == text.utf8.count
      && text.utf8.last.map(Self.hyphenLike.contains) ?? false
  }

  private static let hyphenLike: [UInt8] = [0x3A, 0x27, 0x3D, 0x7E]

  /// What a piece costs as a word by itself, read as well as may be.
  private mutating func cost(_ unit: Unit) -> Float {
    switch unit.kind {
    case .word, .form, .old, .protected: unit.id.map { lexicon.wordCost($0) } ?? WordCosts.form
    case .unknown:
      min(
        WordCosts.unknown + lexicon.letterCost(unit.searched),
        finder.readings(of: unit.searched).map { noise.cost(of: $0.changes) + $0.wordCost }.min() ?? .infinity
      )
    }
  }

  private mutating func cost(joined letters: [UInt8], exactly: Bool, isLineEnd: Bool) -> Float? {
    let lower = letters.map(\.lowered)
    let bytes = Latin1.utf8(lower)
    if let id = lexicon.id(of: bytes), lexicon.count(id) > 0 { return lexicon.wordCost(id) }
    if lower.allSatisfy(\.isLatinLetter), lexicon.isForm(bytes) { return WordCosts.form }
    guard !exactly else { return nil }
    return (isLineEnd ? finder.readings(of: lower) : finder.near(lower)).map {
      noise.cost(of: $0.changes) + $0.wordCost
    }.min()
  }
}

extension LineDraft {
  /// Whether a word is the first of a cell.
  func beginsCell(_ word: Int) -> Bool {
    layout.cells.contains { $0.lowerBound - layout.words.lowerBound == word }
  }

  /// Whether a word is a cell by itself.
  func isCell(_ word: Int) -> Bool {
    layout.cells.contains { $0.lowerBound - layout.words.lowerBound == word && $0.count == 1 }
  }
}
