/// One-to-one matching of gold and found, best first.
enum Matching {
  /// A candidate: which of the gold, which of the found, how good.
  struct Pair {
    var score: Double
    var gold: Int
    var found: Int

    /// Better first; the order is total, so that the outcome is always the same.
    static func isBetter(_ left: Pair, _ right: Pair) -> Bool {
      (left.score, left.gold, left.found) > (right.score, right.gold, right.found)
    }
  }

  /// Takes the best pair again and again, and each side once.
  static func greedy(_ candidates: [Pair]) -> [Pair] {
    var gold: Set<Int> = []
    var found: Set<Int> = []
    return candidates.sorted(by: Pair.isBetter).filter { pair in
      guard !gold.contains(pair.gold), !found.contains(pair.found) else { return false }
      gold.insert(pair.gold)
      found.insert(pair.found)
      return true
    }
  }

  /// The pairs of atoms of one type. Of equally alike ones that on the same page goes first, then that which
  /// is the same, then that which stands at the same place in order.
  static func pairs(_ gold: [Atom], _ found: [Atom], _ measure: Measure) -> [Pair] {
    let byItem = Dictionary(grouping: found.indices) { found[$0].item }
    var candidates: [Pair] = []
    for (index, atom) in gold.enumerated() {
      for other in byItem[atom.item] ?? [] {
        let likeness = atom.likeness(found[other], measure)
        guard likeness > 0 else { continue }
        let samePage = atom.page == found[other].page && (atom.page ?? 0) != 0
        let same = atom.value == found[other].value
        let score =
          likeness + (samePage ? 0.01 : 0) + (same ? 0.02 : 0) - Double(abs(index - other)) * 1e-6
        candidates.append(Pair(score: score, gold: index, found: other))
      }
    }
    return greedy(candidates)
  }
}
