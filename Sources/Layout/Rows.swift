import ParagrafKit

/// Words that share a base line, from left to right.
struct Row {
  var words: [Word]
  var middle: Float
  var left: Float { words[0].box.left }
  var right: Float { words[words.count - 1].box.right }
}

enum Rows {
  /// Groups a page's words into rows, from top to bottom. Each word joins the row whose last word stands
  /// level with it, so that rows may slope on skewed scans.
  static func group(_ words: [Word]) -> [Row] {
    let order = words.indices.sorted {
      let (a, b) = (words[$0].box, words[$1].box)
      return (a.left, a.top, $0) < (b.left, b.top, $1)
    }
    var rows: [Row] = []
    /// Rows by the height at which they ended last, in steps of `step` points.
    var shelves: [Int: [Int]] = [:]
    let step: Float = 8
    for index in order {
      let word = words[index]
      let middle = word.box.middle
      let shelf = Int((middle / step).rounded(.down))
      var best: Int?
      var nearest = Float.infinity
      for neighbour in (shelf - 1)...(shelf + 1) {
        for candidate in shelves[neighbour] ?? [] {
          let last = rows[candidate].words[rows[candidate].words.count - 1]
          let distance = abs(last.box.middle - middle)
          // Half of the smaller height keeps neighbouring lines apart at single spacing.
          guard distance <= 0.5 * min(last.box.height, word.box.height), distance < nearest,
            word.box.left > last.box.left - 1, word.box.left > last.box.right - 0.6 * last.box.width
          else { continue }
          best = candidate
          nearest = distance
        }
      }
      guard let row = best else {
        rows.append(Row(words: [word], middle: middle))
        shelves[shelf, default: []].append(rows.count - 1)
        continue
      }
      let before = Int((rows[row].middle / step).rounded(.down))
      rows[row].words.append(word)
      rows[row].middle = middle
      if before != shelf {
        shelves[before]?.removeAll { $0 == row }
        shelves[shelf, default: []].append(row)
      }
    }
    for index in rows.indices {
      let words = rows[index].words
      rows[index].middle = words.reduce(0) { $0 + $1.box.middle } / Float(words.count)
    }
    return rows.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
  }
}
