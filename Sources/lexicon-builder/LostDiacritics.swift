/// Leaves out spellings whose diacritics were lost or misread in the counted documents ("fran", "förutsattning", "öch"):
/// rare words for which a far more frequent one differs only in where å, ä and ö stand.
enum LostDiacritics {
  /// How much more frequent the right spelling must be.
  static let ratio = 200
  /// The same for longer words that hunspell does not know either; a passive that it lacks is at most 20 times rarer than
  /// its like ("provats", "prövats").
  static let ratioOfStrangers = 25
  /// A more frequent word than this is a word of its own.
  static let maximumCount = 50
  static let maximumCountOfStrangers = 250

  static func removed(from counts: WordCounts) -> (lost: [String], cleaned: WordCounts) {
    var best: [String: (count: Int, diacritics: Int)] = [:]
    for (word, count) in counts.words where Fragments.isLetters(word) {
      let (plain, diacritics) = plain(word)
      guard (count.total, diacritics) > best[plain] ?? (0, 0) else { continue }
      best[plain] = (count.total, diacritics)
    }
    var cleaned = counts
    var lost: Set<String> = []
    for (word, count) in counts.words where count.total > 0 {
      let (plain, diacritics) = plain(word)
      guard let better = best[plain], better.count > count.total else { continue }
      let isStranger = count.lower > count.capital && !counts.forms.contains(word)
      let isLost =
        count.total <= maximumCount && better.count >= ratio * count.total
        && (better.diacritics > diacritics || isStranger)
        || isStranger && word.count >= 5 && count.total <= maximumCountOfStrangers
          && better.count >= ratioOfStrangers * count.total
      if isLost { lost.insert(word) }
    }
    for word in lost { cleaned.words[word] = nil }
    cleaned.pairs = cleaned.pairs.filter { !lost.contains($0.key.first) && !lost.contains($0.key.second) }
    return (lost.sorted(), cleaned)
  }

  private static func plain(_ word: String) -> (plain: String, diacritics: Int) {
    var diacritics = 0
    let plain = word.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "å", "ä":
        diacritics += 1
        return "a"
      case "ö":
        diacritics += 1
        return "o"
      default: return Character(scalar)
      }
    }
    return (String(plain), diacritics)
  }
}
