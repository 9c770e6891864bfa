import ParagrafKit

/// Chooses, among lines that look like an item's heading, those that make a series: only a § in sequence
/// begins an item, a § of a quoted law does not.
struct ItemSequence {
  private(set) var chosen: [Finding] = []
  private(set) var rejected: [(Finding, String)] = []

  /// A heading without its number's context counts this much less than its confidence.
  private static let entry = 0.35
  /// Added where the number follows the one before: what misread and quoted numbers rarely do.
  private static let consecutive = 0.5
  /// Taken off for each number left out, up to `leap`.
  private static let gap = 0.04
  private static let leap = 0.4
  /// Taken off where the numbers begin anew: another set of minutes in the same file.
  private static let restart = 0.9

  init(_ findings: [Finding]) {
    var candidates: [(finding: Finding, first: Number, last: Number)] = []
    for finding in findings {
      guard case .item(let text) = finding.content, let (first, last) = Number.range(text) else {
        rejected.append((finding, "has no number"))
        continue
      }
      candidates.append((finding, first, last))
    }
    candidates.sort {
      ($0.finding.lines.lowerBound, $1.finding.confidence, $0.first.value) < (
        $1.finding.lines.lowerBound, $0.finding.confidence, $1.first.value
      )
    }
    guard !candidates.isEmpty else { return }
    var score = candidates.map { $0.finding.confidence - ItemSequence.entry }
    var previous = [Int?](repeating: nil, count: candidates.count)
    for index in candidates.indices {
      let own = candidates[index]
      for before in max(0, index - 400)..<index {
        let other = candidates[before]
        guard other.finding.lines.upperBound <= own.finding.lines.lowerBound,
          let change = Number.step(from: other.last, to: own.first)
        else { continue }
        let total = score[before] + own.finding.confidence - ItemSequence.entry + change
        if total > score[index] {
          score[index] = total
          previous[index] = before
        }
      }
    }
    var best = score.indices.max { score[$0] < score[$1] }
    if let last = best, score[last] <= 0 { best = nil }
    var kept: Set<Int> = []
    while let index = best {
      kept.insert(index)
      best = previous[index]
    }
    for index in candidates.indices {
      if kept.contains(index) {
        chosen.append(candidates[index].finding)
      } else {
        rejected.append((candidates[index].finding, "its number is out of sequence"))
      }
    }
  }

  /// `60`, `3 a`: a number with an optional letter.
  private struct Number {
    var value: Int
    var letter: UInt8

    /// First and last number of `60`, `12-18`, `3 a`.
    static func range(_ text: String) -> (Number, Number)? {
      let parts = text.split { $0 == "-" || $0 == "–" }.map { number($0) }
      guard let first = parts.first, let first else { return nil }
      if parts.count == 2, let last = parts[1], last.value >= first.value { return (first, last) }
      return (first, first)
    }

    private static func number(_ text: Substring) -> Number? {
      // `296/5`: the fifth matter under a number goes before and behind others as `296 e` would.
      let parts = text.split(separator: "/")
      if parts.count == 2, let value = Int(parts[0]), let matter = UInt8(parts[1]), matter < 26 {
        return Number(value: value, letter: 0x60 + matter)
      }
      let digits = text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      guard let value = Int(String(decoding: digits, as: UTF8.self)), value > 0 else { return nil }
      let letter = text.utf8.first { $0 >= 0x61 && $0 <= 0x7A } ?? 0
      return Number(value: value, letter: letter)
    }

    /// What the step from one number to another is worth; nil if no series takes it.
    static func step(from a: Number, to b: Number) -> Double? {
      if b.value == a.value { return b.letter > a.letter ? consecutive : nil }
      let distance = b.value - a.value
      if distance == 1 { return consecutive }
      if distance > 1 { return -min(leap, Double(distance - 1) * gap) }
      return b.value <= 3 ? -restart * 0.5 : -restart
    }
  }
}
