/// The texts of pages: similarity, and words in any order.
enum PageTextScoring {
  /// The figures; nil where no text of a page was found.
  static func score(_ gold: [StatedFact], _ found: [StatedFact]) -> PageTextTally? {
    var texts: [Int?: String] = [:]
    for fact in found where fact.type == "page_text" { texts[fact.page] = fact.value.text }
    if texts.isEmpty { return nil }
    var tally = PageTextTally()
    for fact in gold where fact.type == "page_text" {
      let (own, other) = (Forms.page(fact.value.text), Forms.page(texts[fact.page] ?? ""))
      tally.pages += 1
      tally.similarity += Similarity.of(own, other)
      tally.words += words(own, other)
    }
    return tally
  }

  private static func words(_ gold: Scalars, _ found: Scalars) -> Tally {
    let (own, other) = (gold.folded.words, found.folded.words)
    let counts = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
    let common = Dictionary(own.map { ($0, 1) }, uniquingKeysWith: +)
      .reduce(0) { $0 + min($1.value, counts[$1.key] ?? 0) }
    return Tally(matched: common, extra: other.count - common, missed: own.count - common)
  }
}
