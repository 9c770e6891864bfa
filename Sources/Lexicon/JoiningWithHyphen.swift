extension Lexicon {
  /// The rule for a line that ended in a hyphen.
  ///
  /// 1. Marks at the break, or a conjunction after it ("kultur-|och fritid"): apart. "gemen-|samt" is one word, as
  ///    "gemen" is none.
  /// 2. A digit, or a capital after the break ("Lars-|Erik"), or a single letter before it ("e-|tjänst"): keep the
  ///    hyphen. Words all in capitals on both sides follow rule 4.
  /// 3. An abbreviation or a name in mixed case before the break ("IT-|chef"): keep the hyphen.
  /// 4. Else the more frequent of the two forms; a compound counts as known. When nothing is known: one word.
  func joinedWithHyphen(_ halves: Halves) -> JoinVerdict {
    if halves.isBroken { return JoinVerdict(.apart, 0.9) }
    let whole = halves.whole
    let hyphenated = hyphenatedCount(halves)
    let wholeCount = listedCount(whole)
    if halves.secondShape == .lower, isConjunction(halves.secondPart) {
      let isEnding = wholeCount >= 100 && listedCount(halves.firstPart) == 0
      return isEnding ? JoinVerdict(.oneWord, 0.9) : JoinVerdict(.apart, 0.98)
    }
    if halves.isDigit { return JoinVerdict(.keepHyphen, 0.95) }
    switch (halves.firstShape, halves.secondShape) {
    case (.upper, .upper) where Halves.letters(halves.firstPart) >= 2:
      if hyphenated > wholeCount { return JoinVerdict(.keepHyphen, 0.9) }
      let isKnown = wholeCount > 0 || compoundEnds(whole[...]) != nil
      return isKnown ? JoinVerdict(.oneWord, 0.95) : JoinVerdict(.keepHyphen, 0.6)
    case (_, .title), (_, .upper), (_, .mixed): return JoinVerdict(.keepHyphen, 0.95)
    case (.upper, .lower), (.mixed, .lower):
      // A scan may have made capitals of a common word's small letters; otherwise an abbreviation keeps its hyphen.
      return wholeCount >= 50 * (hyphenated + 1) && Halves.letters(halves.firstPart) >= 2
        ? JoinVerdict(.oneWord, 0.6) : JoinVerdict(.keepHyphen, 0.95)
    case (.lower, .lower), (.title, .lower): break
    }
    if Halves.letters(halves.firstPart) == 1 {
      return wholeCount > hyphenated && wholeCount >= 20
        ? JoinVerdict(.oneWord, 0.8) : JoinVerdict(.keepHyphen, 0.85)
    }
    if hyphenated > 0, hyphenated >= wholeCount {
      return JoinVerdict(.keepHyphen, share(hyphenated, wholeCount))
    }
    if wholeCount > 0 { return JoinVerdict(.oneWord, share(wholeCount, hyphenated)) }
    if compoundEnds(whole[...]) != nil { return JoinVerdict(.oneWord, 0.95) }
    // Nothing is known. A name before the break and a word after it: "Volvo-|anställda".
    if halves.firstShape == .title, isName(halves.firstPart), lowercase(halves.secondPart) >= 20 {
      return JoinVerdict(.keepHyphen, 0.7)
    }
    if hyphenatingPrefixes.contains(where: { halves.firstPart.elementsEqual($0.utf8) }) {
      return JoinVerdict(.keepHyphen, 0.8)
    }
    return JoinVerdict(.oneWord, 0.85)
  }

  /// How often the form with the hyphen was seen, the parts before inner hyphens included or not.
  private func hyphenatedCount(_ halves: Halves) -> Int {
    let parts = listedCount(halves.hyphenated)
    guard halves.hasInnerHyphen else { return parts }
    return max(parts, count(halves.first + "-" + halves.second))
  }

  private func isConjunction(_ part: [UInt8]) -> Bool {
    ["och", "eller", "samt", "respektive", "resp", "alternativt", "men", "o", "el", "och/eller", "till"]
      .contains { part.elementsEqual($0.utf8) }
  }

  private func isName(_ part: [UInt8]) -> Bool {
    guard let id = id(of: part) else { return false }
    return capitalisedCount(id) > 20 * lowercaseCount(id)
  }

  private func share(_ winner: Int, _ other: Int) -> Double {
    Double(winner + 1) / Double(winner + other + 2)
  }
}

/// First parts that are written with a hyphen.
private let hyphenatingPrefixes = ["icke", "ex", "nej", "ja", "vice", "non", "anti", "och"]
