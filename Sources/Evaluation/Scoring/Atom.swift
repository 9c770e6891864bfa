/// The smallest thing that is right or wrong: a fact, or a part of one.
struct Atom {
  /// The type it is scored as, such as `attendee.party`.
  var type: String
  /// The matter it belongs to; atoms of different matters never match.
  var item: String?
  /// What is compared, in its normal form.
  var value: Scalars
  var page: Int?
  var comparison: Comparison
  /// What must be the same besides.
  var fixed: String?
  /// The kinds that a section may be reported as.
  var kinds: Set<String> = []

  enum Comparison {
    case whole
    case name
    case text
    /// The first words of a text.
    case start
  }

  /// How alike the atoms are, from 0 to 1; 0 where they do not match. `self` is the gold.
  func likeness(_ found: Atom, _ measure: Measure) -> Double {
    guard item == found.item else { return 0 }
    if !kinds.isEmpty || !found.kinds.isEmpty {
      if kinds.isDisjoint(with: found.kinds) { return 0 }
      if comparison == .whole { return 1 }
    } else if fixed != found.fixed {
      return 0
    }
    switch comparison {
    case .whole: return value == found.value ? 1 : 0
    case .name: return Similarity.of(value, found.value, atLeast: measure.name)
    case .text: return Similarity.of(value, found.value, atLeast: measure.text)
    case .start: return likeness(ofStart: found.value, measure)
    }
  }

  private func likeness(ofStart found: Scalars, _ measure: Measure) -> Double {
    if value.isEmpty { return 1 }
    let (own, other) = (value.words, found.words)
    let count = min(own.count, other.count)
    guard count >= min(3, own.count) else { return 0 }
    return Similarity.of(
      Scalars(own.prefix(count).joined(separator: [" "])),
      Scalars(other.prefix(count).joined(separator: [" "])), atLeast: measure.text)
  }
}
