import Foundation
import Lexicon

/// Which letter follows which two in Swedish words, frequent words weighing a little more than rare ones.
struct LetterModel {
  /// Sixteenths of a nat; the index is the first class, the second, the third, five bits each.
  let costs: [UInt8]

  init(_ counts: WordCounts) {
    var seen = [Double](repeating: 0, count: 1 << 15)
    func add(_ word: String, _ weight: Double) {
      var (first, second) = (LetterClass.edge, LetterClass.edge)
      for next in word.unicodeScalars.map({ LetterClass.of(UInt8(exactly: $0.value) ?? 0) })
        + [LetterClass.edge]
      {
        seen[first << 10 | second << 5 | next] += weight
        (first, second) = (second, next)
      }
    }
    for (word, count) in counts.words where count.total >= 3 && Fragments.isLetters(word) {
      add(word, 1 + log2(Double(count.total)) / 4)
    }
    for form in counts.forms { add(form, 0.5) }
    // Each letter behind two is expected as behind one, that as anywhere, all letters a little.
    var single = [Double](repeating: 1, count: 32)
    var double = [Double](repeating: 0, count: 1 << 10)
    for index in seen.indices {
      single[index & 31] += seen[index]
      double[index & 0x3FF] += seen[index]
    }
    let all = single.reduce(0, +)
    costs = seen.indices.map { index in
      let next = index & 31
      let after = index >> 5 & 31
      let row = (0..<32).reduce(0.0) { $0 + double[after << 5 | $1] }
      let pair = (double[index & 0x3FF] + 20 * single[next] / all) / (row + 20)
      let start = index & ~31
      let rows = (0..<32).reduce(0.0) { $0 + seen[start | $1] }
      let likelihood = (seen[index] + 10 * pair) / (rows + 10)
      return UInt8(min(255, (-16 * log(likelihood)).rounded()))
    }
  }
}
