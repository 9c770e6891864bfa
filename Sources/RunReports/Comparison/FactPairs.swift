import Evaluation

/// Which of one run's facts became which of the other's, among those of one type and item that are not the same.
enum FactPairs {
  /// From here on a value is another reading of the same, not another.
  private static let alike = 0.5
  /// Characters of a value that are compared.
  private static let length = 2000
  /// Pairs that are compared; where there are more, order decides.
  private static let most = 4096

  /// The pairs, and what is in none; in the order of the first run, then of the second.
  static func changes(_ a: [StatedFact], _ b: [StatedFact]) -> [FactChange] {
    let partners = a.count == 1 && b.count == 1 ? [0: 0] : partners(a, b)
    let taken = Set(partners.values)
    return a.enumerated().map { index, fact in
      FactChange(a: fact, b: partners[index].map { b[$0] })
    }
      + b.enumerated().filter { !taken.contains($0.offset) }.map { FactChange(a: nil, b: $0.element) }
  }

  private static func partners(_ a: [StatedFact], _ b: [StatedFact]) -> [Int: Int] {
    if a.isEmpty || b.isEmpty { return [:] }
    let (textsA, textsB) = (a.map(text), b.map(text))
    var candidates: [(likeness: Double, a: Int, b: Int)] = []
    for first in a.indices {
      let near = a.count * b.count <= most ? b.indices : first..<min(first + 1, b.count)
      for second in near {
        let likeness = a[first].value == b[second].value ? 2 : Similarity.of(textsA[first], textsB[second])
        if likeness >= alike { candidates.append((likeness, first, second)) }
      }
    }
    // The likest first; of equals those that stand first.
    candidates.sort { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for candidate in candidates where partners[candidate.a] == nil && !taken.contains(candidate.b) {
      partners[candidate.a] = candidate.b
      taken.insert(candidate.b)
    }
    return partners
  }

  private static func text(_ fact: StatedFact) -> [Unicode.Scalar] {
    Array(fact.value.text.unicodeScalars.prefix(length))
  }
}
