/// Spelling before the reform of 1906, and the plurals and subjunctives of verbs that official Swedish kept until about
/// 1950. Such words are right as they stand.
///
/// The rules on f, fv, hv and dt are those that the circular of 7 April 1906 did away with; the others are spellings and
/// endings that minutes of the time have.
extension Lexicon {
  /// Whether a string in lower case that the lexicon does not hold is an older form of a word that it holds: `hvilket`,
  /// `öfverläggning`, `räknadt`, `beslöto`, `ansåges`.
  package func isOldForm(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4, bytes[...].isLetters else { return false }
    if isKnownNow(bytes, asForm: false) || isRespelled(bytes, from: 0, changes: 0, mayBeE: true) {
      return true
    }
    for (ending, modern) in Self.endings where bytes.count >= ending.count + 3 && bytes.hasSuffix(ending) {
      let stem = Array(bytes.dropLast(ending.count))
      for replacement in modern {
        let word = stem + replacement
        if isRespelled(word, from: 0, changes: 1, mayBeE: true) { return true }
      }
    }
    return false
  }

  /// Whether the word with up to three of its letters spelled as today is known, one e at most among them.
  private func isRespelled(_ word: [UInt8], from start: Int, changes: Int, mayBeE: Bool) -> Bool {
    if changes > 0, isKnownNow(word, asForm: mayBeE) { return true }
    guard changes < 3 else { return false }
    for index in start..<word.count {
      for (old, modern) in Self.spellings where word[index] == old[0] {
        guard index + old.count <= word.count,
          word[index..<index + old.count].elementsEqual(old)
        else { continue }
        // There are many an e, and few words with ä for two of them.
        let isE = old.count == 1 && old[0] == 0x65
        if isE, !mayBeE { continue }
        for letters in modern {
          let next = Array(word[..<index]) + letters + Array(word[(index + old.count)...])
          if isRespelled(next, from: index + letters.count, changes: changes + 1, mayBeE: mayBeE && !isE) {
            return true
          }
        }
      }
    }
    return false
  }

  /// - Parameter asForm: whether a compound that the lexicon does not list will do.
  private func isKnownNow(_ word: [UInt8], asForm: Bool) -> Bool {
    guard word.count >= 3 else { return false }
    if isListed(word[...]) || asForm && word.count >= 9 && isForm(word) { return true }
    // "utsågs": the particle of a verb and the verb.
    return Self.particles.contains { particle in
      word.count >= particle.count + 3 && word.starts(with: particle) && isListed(word[particle.count...])
    }
  }

  private static let spellings: [(old: [UInt8], modern: [[UInt8]])] =
    [
      ("hv", ["v"]), ("fv", ["v"]), ("f", ["v"]), ("dt", ["t", "tt"]),
      ("qv", ["kv"]), ("qu", ["kv"]), ("w", ["v"]), ("gt", ["kt"]),
      ("e", ["ä"]), ("ch", ["k"]), ("th", ["t"]), ("ph", ["f"]),
      ("ld", ["lld"]), ("md", ["mmd"]), ("ts", ["tts"]), ("nn", ["nd", "n"]),
      ("ie", ["j"]), ("c", ["k"]),
    ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }

  /// Endings and what stands in their place today.
  private static let endings: [(old: [UInt8], modern: [[UInt8]])] =
    [
      ("ne", ["na"]), ("ene", ["en"]), ("o", [""]), ("os", ["s"]), ("e", ["", "a", "t"]),
      ("es", ["s", "as"]),
      ("om", [""]), ("en", [""]), ("ande", ["a"]), ("aste", ["ast"]),
    ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
