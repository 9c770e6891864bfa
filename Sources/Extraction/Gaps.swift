import ParagrafKit

/// Tells pages that may hold a table from pages of running text, before lines are made.
enum Gaps {
  /// A gap of this many font sizes parts columns: text is hardly stretched so far.
  private static let wide: Float = 1.6
  /// The running header and footer have such gaps too: this part of the page's height at its head and foot is left out.
  private static let margin: Float = 0.1

  /// Whether words of a row stand apart as the cells of a table do.
  static func suggestTable(_ page: Page) -> Bool {
    // Rows of 4 points: nearer than two lines ever are, and words of one line end up in one or in two of them.
    func row(_ word: Word) -> Int { Int(word.box.middle / 4) }
    let inside = margin * page.height...(1 - margin) * page.height
    let words = page.words.filter { inside.contains($0.box.middle) }
      .sorted { row($0) != row($1) ? row($0) < row($1) : $0.box.left < $1.box.left }
    return zip(words, words.dropFirst()).contains {
      row($0) == row($1) && $1.box.left - $0.box.right > wide * $1.size
    }
  }
}
