/// Leaves out fragments: halves of words that were split at a line end in the counted documents ("kostna", "derna").
///
/// A word is a fragment if, of its neighbours on one side, most would make a far more frequent word together with it
/// ("kostna" + "der", "den", "derna"), and these neighbours are several or rare themselves: "års" alone does not make a
/// fragment of "jubileum". Pairs that a far more frequent word was split into leave the counts too, whether or not
/// their halves are words.
enum Fragments {
  /// How much more frequent the joined word must be than the pair.
  static let ratio = 10
  /// A more frequent word than this is never a fragment.
  static let maximumCount = 2000
  /// A neighbour below this count is proof enough alone.
  static let rarePartner = 100

  static func removed(from counts: WordCounts) -> (fragments: [String], cleaned: WordCounts) {
    struct Sides {
      var joinable = (left: 0, right: 0)
      var visible = (left: 0, right: 0)
      var partners = (left: 0, right: 0)
    }
    var sides: [String: Sides] = [:]
    var splits: [WordCounts.Pair] = []
    for (pair, count) in counts.pairs where isLetters(pair.first) && isLetters(pair.second) {
      let joined = counts.words[pair.first + pair.second]?.lower ?? 0
      let joinable = joined >= max(20, ratio * count)
      sides[pair.first, default: Sides()].visible.right += count
      sides[pair.second, default: Sides()].visible.left += count
      guard joinable else { continue }
      sides[pair.first, default: Sides()].joinable.right += count
      sides[pair.second, default: Sides()].joinable.left += count
      let total = { (word: String) in counts.words[word]?.total ?? 0 }
      sides[pair.first, default: Sides()].partners.right += total(pair.second) < rarePartner ? 2 : 1
      sides[pair.second, default: Sides()].partners.left += total(pair.first) < rarePartner ? 2 : 1
      if joined >= 50 * count { splits.append(pair) }
    }
    func mostly(_ part: Int, _ all: Int, of count: Int) -> Bool { 10 * part >= 7 * all && 10 * part >= count }
    var cleaned = counts
    var fragments: [String] = []
    for (word, side) in sides {
      let count = counts.words[word]?.lower ?? 0
      guard count <= maximumCount else { continue }
      let isFragment =
        side.partners.left >= 2 && mostly(side.joinable.left, side.visible.left, of: count)
        || side.partners.right >= 2 && mostly(side.joinable.right, side.visible.right, of: count)
      if isFragment { fragments.append(word) }
    }
    for word in fragments { cleaned.words[word]?.lower = 0 }
    for pair in splits { cleaned.pairs[pair] = nil }
    let gone = Set(fragments.filter { cleaned.words[$0]?.total == 0 })
    cleaned.pairs = cleaned.pairs.filter { !gone.contains($0.key.first) && !gone.contains($0.key.second) }
    for word in gone { cleaned.words[word] = nil }
    return (fragments.sorted(), cleaned)
  }

  static func isLetters(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x80...0xC5).contains($0) }
  }
}
