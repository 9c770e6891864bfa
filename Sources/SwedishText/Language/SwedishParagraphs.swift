import Lexicon
import ParagrafKit

/// Which lines may be changed: those of body text in Swedish that a page does not paint, as a writer set them. They alone are
/// repaired, and teach how the document is misread.
struct SwedishParagraphs {
  private var isOpen: [Bool]

  /// - Parameter isRead: whether a line was read from a picture, or from where nothing tells.
  init(_ lines: [LineDraft], lexicon: Lexicon, isRead: (LineDraft) -> Bool) {
    isOpen = lines.map { $0.layout.role == .body && isRead($0) }
    guard isOpen.contains(true) else { return }
    var paragraphs: [(lines: [Int], evidence: LanguageEvidence)] = []
    for index in lines.indices where isOpen[index] {
      if paragraphs.isEmpty || lines[index].joint == .paragraph {
        paragraphs.append(([], LanguageEvidence()))
      }
      let last = paragraphs.count - 1
      paragraphs[last].lines.append(index)
      for word in lines[index].words { paragraphs[last].evidence.add(word, lexicon) }
    }
    let verdicts = Self.verdicts(paragraphs.map(\.evidence))
    for (paragraph, isForeign) in zip(paragraphs, verdicts) where isForeign {
      for line in paragraph.lines { isOpen[line] = false }
    }
  }

  /// Whether a line's letters and marks may be changed.
  func mayChange(_ line: Int) -> Bool { isOpen[line] }

  /// What a paragraph does not tell beyond doubt, it tells with so many words around it; its own count for more.
  private static let window = 80
  private static let ownWeight = 3
  /// By so many small words a paragraph tells its language beyond doubt.
  private static let clear = 3

  private static func verdicts(_ evidence: [LanguageEvidence]) -> [Bool] {
    evidence.indices.map { index in
      let own = evidence[index]
      if abs(own.lead) >= clear || own.words >= window { return own.isForeign }
      var around = LanguageEvidence()
      around.add(own, weight: ownWeight)
      var left = window
      var (before, after) = (index - 1, index + 1)
      while left > 0, before >= 0 || after < evidence.count {
        for next in [before, after] where evidence.indices.contains(next) {
          around.add(evidence[next])
          left -= evidence[next].words
        }
        (before, after) = (before - 1, after + 1)
      }
      return around.isForeign
    }
  }
}
