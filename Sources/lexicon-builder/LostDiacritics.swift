/// Leaves out spellings that lost their diacritics in the counted documents ("fran", "tillganglighet"): rare words for
/// which a far more frequent one differs only in having more of å, ä, ö.
enum LostDiacritics {
  /// How much more frequent the word with diacritics must be.
  static let ratio = 200
  /// A more frequent word than this is a word of its own.
  static let maximumCount = 50

  static func removed(from counts: WordCounts) -> (lost: [String], cleaned: WordCounts) {
    var best: [String: (count: Int, diacritics: Int)] = [:]
    for (word, count) in counts.words where Fragments.isLetters(word) {
      let (plain, diacritics) = plain(word)
      guard diacritics > 0, (count.total, diacritics) > best[plain] ?? (0, 0) else { continue }
      best[plain] = (count.total, diacritics)
    }
    var cleaned = counts
    var lost: Set<String> = []
    for (word, count) in counts.words where count.total <= maximumCount && count.total > 0 {
      let (plain, diacritics) = plain(word)
      guard let better = best[plain], better.diacritics > diacritics else { continue }
      if better.count >= ratio * count.total { lost.insert(word) }
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
