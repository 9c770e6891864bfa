import ParagrafKit

/// Cuts lines into cells at wide gaps.
enum Cells {
  /// A gap of this many font sizes always parts two cells: text is never stretched so far.
  private static let certain: Float = 3
  /// A gap of this many parts them in short lines, and where another cell begins above or below: typewritten
  /// and justified text has such gaps too, but never one under the other.
  private static let likely: Float = 1.6
  /// A gap of this many parts them only where a cell that stands certainly apart begins above or below.
  private static let aligned: Float = 0.75
  /// Words up to which a line is short.
  private static let short = 6
  /// How far two starts may be apart and still be aligned, points.
  private static let tolerance: Float = 3
  /// How far the edges of stretched lines may be apart, points: scans lean.
  private static let edge: Float = 4

  /// - Parameter rulings: what the page draws: an upright line between two words parts cells wherever it stands.
  static func split(_ lines: inout [LaidOutLine], words: [Word], rulings: [Ruling] = []) {
    let uprights = rulings.filter { $0.axis == .upright }
    let gaps = lines.map { Cells.gaps(in: $0.words, words, uprights) }
    let starts = gaps.map { $0.filter { $0.size >= certain }.map(\.left) }
    let candidates = gaps.map { $0.filter { $0.size >= likely }.map(\.left) }
    for index in lines.indices where !gaps[index].isEmpty {
      let isStretched = isStretched(lines, index, words)
      let near = max(0, index - 3)...min(lines.count - 1, index + 3)
      func isUnder(_ gap: Gap, _ columns: [[Float]]) -> Bool {
        near.contains { $0 != index && columns[$0].contains { abs($0 - gap.left) <= tolerance } }
      }
      var cells: [Range<Int>] = []
      var start = lines[index].words.lowerBound
      for gap in gaps[index] {
        let isCell =
          gap.size >= certain
          || !isStretched
            && (isUnder(gap, starts)
              || gap.size >= likely && (lines[index].words.count <= short || isUnder(gap, candidates)))
        // A list mark is part of its line, however far it stands from it.
        guard isCell, !(start == lines[index].words.lowerBound && isMark(words[start..<gap.word])) else {
          continue
        }
        cells.append(start..<gap.word)
        start = gap.word
      }
      cells.append(start..<lines[index].words.upperBound)
      lines[index].cells = cells
    }
  }

  /// Whether a line is stretched to the width of running text: it ends where a neighbour ends, begins where it begins, a
  /// sentence goes on from one to the other, and no gap stands out from the others.
  private static func isStretched(_ lines: [LaidOutLine], _ index: Int, _ words: [Word]) -> Bool {
    let box = lines[index].box
    let size = words[lines[index].words.lowerBound].size
    func isLike(_ neighbour: Int, right: Bool) -> Bool {
      guard lines.indices.contains(neighbour) else { return false }
      let other = lines[neighbour].box
      return abs(other.left - box.left) <= edge && (!right || abs(other.right - box.right) <= edge)
        && abs(other.middle - box.middle) <= 2.5 * size
    }
    func beginsSmall(_ line: Int) -> Bool {
      words[lines[line].words.lowerBound].text.unicodeScalars.first?.properties.isLowercase == true
    }
    guard isLike(index - 1, right: true) || isLike(index + 1, right: true) else { return false }
    let range = lines[index].words
    let own = zip(words[range], words[range].dropFirst()).map { $1.box.left - $0.box.right }.sorted()
    guard let widest = own.last, widest <= 3 * own[own.count / 2] else { return false }
    return isLike(index + 1, right: false) && beginsSmall(index + 1)
      || isLike(index - 1, right: false) && beginsSmall(index)
  }

  private struct Gap {
    /// Index of the word after it.
    var word: Int
    /// Where that word begins, points.
    var left: Float
    /// In font sizes.
    var size: Float
  }

  private static func gaps(in range: Range<Int>, _ words: [Word], _ uprights: [Ruling]) -> [Gap] {
    guard range.count > 1 else { return [] }
    var found: [Gap] = []
    for index in (range.lowerBound + 1)..<range.upperBound {
      let size = max(4, min(words[index].size, words[index - 1].size))
      var gap = (words[index].box.left - words[index - 1].box.right) / size
      let isRuled = uprights.contains {
        $0.at > words[index - 1].box.right - 1 && $0.at < words[index].box.left + 1
          && $0.from < words[index].box.middle && $0.to > words[index].box.middle
      }
      if isRuled || isLeader(words[index]) || isLeader(words[index - 1]) { gap = certain }
      if gap >= aligned { found.append(Gap(word: index, left: words[index].box.left, size: gap)) }
    }
    return found
  }

  /// Dots or a rule that lead from a title to its page, or wait for a signature.
  private static func isLeader(_ word: Word) -> Bool {
    word.text.utf8.count >= 4 && word.text.utf8.allSatisfy { $0 == 0x2E || $0 == 0x5F }
  }

  /// A list mark alone: a dash, a bullet, `1.`, `a)`; `att` stands out likewise in older minutes.
  private static func isMark(_ words: ArraySlice<Word>) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return ListMark.isAlone(word.text) || word.text == "att"
  }
}
