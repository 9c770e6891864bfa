import ParagrafKit

/// What a site that shares documents puts around the text it took out of them: before a line that says
/// `Transkript:` stand titles of other documents.
enum Surroundings {
  private static let openings: Set<String> = ["transkript", "transcript", "transkription"]

  static func mark(_ page: inout LaidOutPage) {
    guard
      let opening = page.lines.firstIndex(where: { line in
        line.words.count == 1 && Surroundings.openings.contains(page.words[line.words.lowerBound].text.folded)
      })
    else { return }
    for line in page.lines.indices[...opening] { page.lines[line].role = .surrounding }
  }
}
