extension Lexicon {
  /// The rule for a line that ended without a hyphen: conservative, as most such line ends are between words.
  ///
  /// Marks, digits or a capital at the break, an abbreviation before it or a half of a single letter keep the words
  /// apart. Otherwise the joined word's count is weighed against the count to be expected of the two words side by
  /// side: the pairs counted, plus a share of what chance would give. Two free words must be outweighed far more
  /// (`JoinWeights.freeWords`) than two halves of which one is no word. A joined word that the lexicon lacks but that
  /// is a genitive or a compound has a small count of its own. Words are looked up with their diacritics restored, so
  /// that a damaged scan's halves are weighed as what they stand for.
  func joinedWithout(_ halves: Halves) -> JoinVerdict {
    guard !halves.isBroken, !halves.isDigit, halves.secondShape == .lower || halves.firstShape == .upper,
      !(halves.firstShape == .upper && halves.secondShape != .upper), halves.firstShape != .mixed,
      Halves.letters(halves.firstPart) >= 2, Halves.letters(halves.secondPart) >= 2
    else { return JoinVerdict(.apart, 0.98) }
    let (left, right) = (
      idRestoringDiacritics(of: halves.firstPart), idRestoringDiacritics(of: halves.secondPart)
    )
    let first = left.map { count($0) } ?? 0
    let second = right.map { count($0) } ?? 0
    let isFree = isFreeFirst(halves.firstPart, first) && second >= JoinWeights.freeCount
    let whole = joinedCount(halves, isFree: isFree)
    let apart = apartCount(left, right, isFree: isFree)
    let ratio = whole / apart
    let needed = isFree ? JoinWeights.freeWords : JoinWeights.fragments
    let confidence = ratio / (ratio + needed)
    return ratio >= needed ? JoinVerdict(.oneWord, confidence) : JoinVerdict(.apart, 1 - confidence)
  }

  /// The count of the joined word, or an estimate of it for a word that the lexicon lacks.
  private func joinedCount(_ halves: Halves, isFree: Bool) -> Double {
    let whole = halves.whole
    if let id = idRestoringDiacritics(of: whole), count(id) > 0 { return Double(count(id)) }
    if isListed(whole[...]) { return JoinWeights.unlistedGenitive }
    let areWords = isFree || canStandAlone(halves.firstPart) && canStandAlone(halves.secondPart)
    if !areWords, compoundEnds(whole[...]) != nil { return JoinWeights.unlistedCompound }
    return 0
  }

  /// The count to be expected of the two halves as words side by side.
  private func apartCount(_ first: WordID?, _ second: WordID?, isFree: Bool) -> Double {
    var pair = 0
    if let first, let second { pair = count(first, second) }
    let left = max(first.map { Double(count($0)) } ?? 0, JoinWeights.unknownWord)
    let right = max(second.map { Double(count($0)) } ?? 0, JoinWeights.unknownWord)
    let chance = left * right / Double(totalWords)
    return Double(pair) + JoinWeights.chance * chance
      + (isFree ? JoinWeights.freeFloor : JoinWeights.floor)
  }

  /// Whether the first half can stand as a word of its own: a known word, but not one in a linking -s ("arbets").
  private func isFreeFirst(_ part: [UInt8], _ count: Int) -> Bool {
    count >= JoinWeights.freeCount && !isLinking(part)
  }

  /// Whether a half is a word, be it a rare one or a compound, but no first part in a linking -s.
  private func canStandAlone(_ part: [UInt8]) -> Bool {
    if isLinking(part) { return false }
    return isListed(part[...]) || compoundEnds(part[...]) != nil
  }

  /// Whether a half is the first part of a compound in a linking -s ("arbets", "korttids"), and rare as a word.
  private func isLinking(_ part: [UInt8]) -> Bool {
    guard part.last == 0x73, let id = id(of: part), count(id) < JoinWeights.linkingCount else { return false }
    return roles(id) & LexiconFormat.Role.modifier != 0
  }

  /// The count of a listed word, 0 for any other string.
  func listedCount(_ word: [UInt8]) -> Int { id(of: word).map { count($0) } ?? 0 }

  /// The count of a listed word in lower case.
  func lowercase(_ word: [UInt8]) -> Int { id(of: word).map { lowercaseCount($0) } ?? 0 }
}

/// The weights of the rule for lines without a hyphen.
enum JoinWeights {
  /// How many times likelier the joined word must be than two free words.
  static let freeWords = 10.0
  /// The same when a half is no word.
  static let fragments = 3.0
  /// A word seen this often is free to stand alone.
  static let freeCount = 5
  /// A first part in -s seen this often is a genitive that stands alone too ("universitets").
  static let linkingCount = 50
  /// The count that an unknown half stands for.
  static let unknownWord = 1.0
  /// The share of the pairs that chance would give.
  static let chance = 0.3
  /// The least count of any pair, and of two free words: pairs seen once or twice are not in the lexicon.
  static let floor = 0.3
  static let freeFloor = 1.0
  /// The counts that a genitive and a compound stand for that the lexicon lacks.
  static let unlistedGenitive = 2.0
  static let unlistedCompound = 2.0
}
