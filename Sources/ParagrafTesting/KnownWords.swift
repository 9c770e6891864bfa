import ParagrafKit

extension Vocabulary {
  /// Its words in a text in the form that examples use: `section: bakgrund`, `label: deciding`, `abbreviation: SDN`.
  func known(in text: ReadingText) -> [String] {
    var found: [String] = []
    for line in text.lines {
      if let kind = line.heading, line.cells.first.map({ headings[$0.key] != nil }) == true {
        found.append("section: \(kind.rawValue)")
      }
      found += line.cells.compactMap { labels[$0.key] }.map { "label: \($0)" }
      found += line.text.tokens.filter { abbreviations.contains($0.folded) }.map {
        "abbreviation: \($0.trimming { $0 < 0x41 })"
      }
    }
    return found
  }
}
