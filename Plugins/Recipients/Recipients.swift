import ParagrafKit

/// To whom a decision is sent.
public struct RecipientsRecogniser: Recogniser {
  public static let about = About(
    id: "recipients", version: "1.0", emits: [.fact(.recipient)],
    why: "Decisions are made known to those they concern (förvaltningslagen 33 §).",
    reads: .sections, examples: RecipientsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for section in text.outline.sections([.delges]) {
      for line in text.bodyLines(in: section.lines) {
        for (position, cell) in line.cells.enumerated() {
          var content = cell.text
          if section.content.lowerBound > line.index, !section.heading.isEmpty {
            // The heading's own line may name them: `Utdrag till: Gatukontoret, Sökanden`.
            if position == 0 {
              guard let colon = content.firstIndex(of: ":"), section.content.lowerBound == line.index + 1 else { continue }
              content = String(content[content.index(after: colon)...])
            }
          } else if section.heading.isEmpty, line.index == section.content.lowerBound, let colon = content.firstIndex(of: ":") {
            content = String(content[content.index(after: colon)...])
          }
          for name in names(content) {
            found.append(
              .fact(.recipient, .text(name), line: line, cell: cell, item: section.item, confidence: 0.85))
          }
        }
      }
    }
    return found
  }

  /// The recipients of a line: one, or several parted by commas.
  private func names(_ text: String) -> [String] {
    guard text.utf8.count < 160 else { return [] }
    return text.split { $0 == "," || $0 == ";" }
      .map { ListMark.split($0.trimmed)?.rest ?? $0.trimmed }
      .map { $0.trimming { $0 == 0x2E || $0 == 0x20 || $0 == 0x5F || $0 == 0x7C } }
      .filter { $0.utf8.count >= 2 && $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
  }
}
