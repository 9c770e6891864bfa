import ParagrafKit

/// What somebody who misspelt a word most likely meant.
enum Nearest {
  /// ` Did you mean 'import'?`, or nothing where no known word is near: at most a third of its letters may differ.
  static func suggestion(for word: String, among known: some Sequence<String>) -> String {
    let word = word.lowercased()
    var best: (word: String, distance: Int)?
    for candidate in known {
      let limit = max(1, min(word.utf8.count, candidate.utf8.count) / 3)
      // Two letters that changed places are one slip, though two edits.
      let distance =
        isTransposed(word, candidate) ? 1 : editDistance(word, candidate.lowercased(), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best.map { " Did you mean '\($0.word)'?" } ?? ""
  }

  private static func isTransposed(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count == b.count else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    return differing.count == 2 && differing[1] == differing[0] + 1 && a[differing[0]] == b[differing[1]]
      && a[differing[1]] == b[differing[0]]
  }
}
