import ParagrafKit

enum Columns {
  /// Fewest rows that make a column of running text.
  private static let fewestRows = 8
  /// Half of the width of the empty strip between two columns, points.
  private static let halfGutter: Float = 5

  /// Puts rows into reading order: where running text stands in columns, the left one comes first. Rows of
  /// a table, whose cells do not fill their columns, stay whole.
  static func order(_ rows: [Row], width: Float) -> [Row] {
    guard rows.count >= fewestRows, let cut = gutter(rows, width: width) else { return rows }
    var left: [Row] = []
    var right: [Row] = []
    for row in rows[cut.rows] {
      let a = row.words.filter { $0.box.right <= cut.x }
      let b = row.words.filter { $0.box.right > cut.x }
      if !a.isEmpty { left.append(Row(words: a, middle: row.middle)) }
      if !b.isEmpty { right.append(Row(words: b, middle: row.middle)) }
    }
    return order(Array(rows[..<cut.rows.lowerBound]), width: width) + left + right
      + order(Array(rows[cut.rows.upperBound...]), width: width)
  }

  private static func gutter(_ rows: [Row], width: Float) -> (x: Float, rows: Range<Int>)? {
    var best: (x: Float, rows: Range<Int>)?
    var x = width * 0.3
    while x < width * 0.7 {
      defer { x += max(4, width / 200) }
      var start = 0
      for index in 0...rows.count {
        let crossed =
          index == rows.count
          || rows[index].words.contains { $0.box.left < x + halfGutter && $0.box.right > x - halfGutter }
        guard crossed else { continue }
        let run = start..<index
        start = index + 1
        guard run.count >= fewestRows, run.count > best?.rows.count ?? 0 else { continue }
        if let full = trimmed(run, rows, x), full.count > best?.rows.count ?? 0,
          isRunningText(rows[full], x)
        {
          best = (x, full)
        }
      }
    }
    return best
  }

  /// The part of a run between its first and its last row with words on both sides.
  private static func trimmed(_ run: Range<Int>, _ rows: [Row], _ x: Float) -> Range<Int>? {
    let both = run.filter { rows[$0].left < x && rows[$0].right > x }
    guard let first = both.first, let last = both.last else { return nil }
    return first..<last + 1
  }

  /// Whether both sides read as paragraphs: most rows hold several words and reach their column's edge.
  private static func isRunningText(_ rows: ArraySlice<Row>, _ x: Float) -> Bool {
    for side in [true, false] {
      let parts = rows.compactMap { row -> (left: Float, right: Float, words: Int, ink: Float)? in
        let words = row.words.filter { ($0.box.right <= x) == side }
        guard let first = words.first, let last = words.last else { return nil }
        return (first.box.left, last.box.right, words.count, words.reduce(0) { $0 + $1.box.width })
      }
      guard parts.count >= fewestRows else { return false }
      let left = parts.map(\.left).min() ?? 0
      let right = parts.map(\.right).max() ?? 0
      guard right - left > 120 else { return false }
      // Cells of a table stand far apart; words of running text fill their line.
      let full = parts.filter {
        $0.words >= 3 && $0.right - left >= 0.75 * (right - left) && $0.ink >= 0.7 * ($0.right - $0.left)
      }
      guard full.count * 2 > parts.count else { return false }
    }
    return true
  }
}
