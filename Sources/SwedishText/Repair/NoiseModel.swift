import Glibc
import Lexicon

/// How often what is misread in this document, learned from the readings that leave no doubt.
struct NoiseModel {
  static let common = Misreadings(CommonMisreadings.all, substitution: 8.5, insertion: 8, deletion: 8)

  /// By the index of `CommonMisreadings.all`.
  private(set) var costs = CommonMisreadings.all.map(\.cost)
  private(set) var substitution = common.substitution
  private(set) var insertion = common.insertion
  private(set) var deletion = common.deletion
  /// Misread letters a letter, by which the costs of the common misreadings are scaled: they are stated at 0.01.
  private(set) var level: Float = 0.01
  /// How much dearer a change is than where one letter in a hundred is misread.
  private(set) var shift: Float = 0
  /// How many misread letters the document has shown.
  private(set) var made = 0

  /// What a reading's changes cost in this document.
  func cost(of changes: [LetterChange]) -> Float {
    var sum: Float = 0
    for change in changes {
      switch change {
      case .known(let index): sum += costs[index]
      case .substitution: sum += substitution
      case .insertion: sum += insertion
      case .deletion: sum += deletion
      }
    }
    return sum
  }

  /// What a search reckons with, by this document's costs.
  var misreadings: Misreadings {
    Misreadings(
      zip(CommonMisreadings.all, costs).map {
        Misreading(observed: $0.observed, intended: $0.intended, cost: $1)
      },
      substitution: substitution, insertion: insertion, deletion: deletion)
  }

  /// Learns from changes that leave no doubt.
  /// - Parameters:
  ///   - changes: how often each was made.
  ///   - letters: how often each letter stands in the document as repaired, Latin-1, lower case.
  mutating func learn(_ changes: [LetterChange: Int], letters: [Int]) {
    let all = Float(max(letters.reduce(0, +), 1))
    made = changes.values.reduce(0, +)
    // What shows no faults is taken for clean, a text of few words too.
    level = min(0.15, max(0.0005, (Float(made) + 0.4) / (all + 400)))
    let scale = level / 0.01
    for (index, misreading) in CommonMisreadings.all.enumerated() {
      let prior = expf(-misreading.cost) * scale
      let first = misreading.intended[0]
      // Of two letters in a row, there are about as many as an eighth of the first.
      let chances = Float(letters[Int(first)]) / (misreading.intended.count > 1 ? 8 : 1)
      let seen = Float(changes[.known(index)] ?? 0)
      costs[index] = -logf(min(0.9, (seen + Self.belief * prior) / (chances + Self.belief)))
    }
    shift = -logf(scale)
    substitution = max(4, Self.common.substitution + shift)
    insertion = max(4, Self.common.insertion + shift)
    deletion = max(4, Self.common.deletion + shift)
  }

  /// How many letters' worth of belief the common costs are given against what the document shows.
  private static let belief: Float = 100

  /// The misreadings frequent enough in this document to be suspected behind words that are words.
  var frequent: (misreadings: Misreadings, indices: [Int]) {
    let indices = costs.indices.filter { costs[$0] < 6.8 }
    let known = indices.map { index in
      Misreading(
        observed: CommonMisreadings.all[index].observed, intended: CommonMisreadings.all[index].intended,
        cost: costs[index])
    }
    return (Misreadings(known, substitution: 99, insertion: 99, deletion: 99, otherChanges: 0), indices)
  }
}
