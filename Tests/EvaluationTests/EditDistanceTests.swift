import Testing

@testable import Evaluation

@Test("Edit distance agrees with the textbook on random strings")
func editDistanceIsLevenshtein() {
  var random = SplitMix(state: 7)
  for round in 0..<400 {
    let letters: [Unicode.Scalar] = round.isMultiple(of: 3) ? ["a", "b"] : ["a", "b", "ö", "§", "–", "c"]
    func text() -> Scalars {
      (0..<Int(random.next() % 200)).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
    }
    var (left, right) = (text(), text())
    if round.isMultiple(of: 2) {
      right = left
      for _ in 0..<(random.next() % 9) where !right.isEmpty {
        right.remove(at: Int(random.next() % UInt64(right.count)))
      }
      swap(&left, &right)
    }
    let expected = naive(left, right)
    #expect(EditDistance.between(left, right) == expected)
    let limit = Int(random.next() % 50)
    let limited = EditDistance.between(left, right, limit: limit)
    #expect(expected <= limit ? limited == expected : limited > limit)
  }
}

@Test("Similarity is 1 minus distance by the longer length")
func similarity() {
  #expect(Similarity.of(Scalars("".unicodeScalars), []) == 1)
  #expect(Similarity.of(Scalars("abcd".unicodeScalars), []) == 0)
  #expect(Similarity.of(Scalars("abcd".unicodeScalars), Scalars("abce".unicodeScalars)) == 0.75)
  #expect(
    Similarity.of(Scalars("abcd".unicodeScalars), Scalars("abce".unicodeScalars), atLeast: 0.75) == 0.75)
  #expect(Similarity.of(Scalars("abcd".unicodeScalars), Scalars("abce".unicodeScalars), atLeast: 0.76) == 0)
}

private func naive(_ left: Scalars, _ right: Scalars) -> Int {
  var row = Array(0...right.count)
  for (index, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (column, other) in right.enumerated() {
      let best = min(row[column] + 1, row[column + 1] + 1, diagonal + (scalar == other ? 0 : 1))
      diagonal = row[column + 1]
      row[column + 1] = best
    }
  }
  return row[right.count]
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
