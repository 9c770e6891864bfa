import ParagrafKit

/// Tells pages that may hold a table from pages of running text, before lines are made.
enum Gaps {
  /// A gap of this many font sizes parts columns: text is hardly stretched so far.
  private static let wide: Float = 1.6
  /// The running header and footer have such gaps too: this part of the page's height at its head and foot is left out.
  private static let margin: Float = 0.1
  /// How far apart two rows of a table may be, points.
  private static let near: Float = 45
  /// How wide an empty strip between columns is at least, points.
  private static let strip: Float = 8

  /// An empty stretch between two words of a row.
  private struct Gap {
    var row: Float
    var left: Float
    var right: Float
  }

  /// Whether words of two rows stand apart with the same empty strip between them, as the cells of a table do.
  static func suggestTable(_ page: Page) -> Bool {
    // Rows of 4 points: nearer than two lines ever are, and words of one line end up in one or in two of them.
    func row(_ word: Word) -> Int { Int(word.box.middle / 4) }
    let inside = margin * page.height...max((1 - margin) * page.height, margin * page.height)
    let words = page.words.filter { inside.contains($0.box.middle) }
      .sorted { row($0) != row($1) ? row($0) < row($1) : $0.box.left < $1.box.left }
    var above: [Gap] = []
    for (left, right) in zip(words, words.dropFirst()) {
      guard row(left) == row(right), right.box.left - left.box.right > wide * right.size else { continue }
      let gap = Gap(row: Float(row(left) * 4), left: left.box.right, right: right.box.left)
      above.removeAll { gap.row - $0.row > near }
      if above.contains(where: {
        $0.row < gap.row && min($0.right, gap.right) - max($0.left, gap.left) > strip
      }) {
        return true
      }
      above.append(gap)
    }
    return false
  }
}
