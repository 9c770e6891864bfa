import ParagrafKit

/// Matters that were added to the agenda at the meeting.
public struct ExtraItemsRecogniser: Recogniser {
  public static let about = About(
    id: "extra-items", version: "1.0", emits: [.fact(.extraItem)],
    why:
      "A matter that the summons did not name may be decided if the organ allows it (kommunallagen 5 kap. 14 §).",
    reads: .sections, examples: ExtraItemsExamples.all)

  public init() {}

  private static let marks = [
    "tillaggsarende", "extra arende", "extraarende", "extra arenden", "tillkommande arende",
    "arende utover dagordningen",
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    let numbers = Set(text.outline.items.filter { $0.part == nil }.map(\.number))
    for item in text.outline.items where item.part == nil {
      if let line = mark(of: item, text) { found.append(fact(item.number, line..<line + 1)) }
      for section in item.sections where section.kind == .beslut || section.kind == .bakgrund {
        for number in added(in: section, text)
        where numbers.contains(number.text) && number.text != item.number {
          found.append(fact(number.text, number.lines))
        }
      }
    }
    return found
  }

  private func fact(_ number: String, _ lines: Range<Int>) -> Finding {
    .fact(.extraItem, .text(number), lines: lines, item: number, confidence: 0.85)
  }

  /// The line of an item's heading, or the first below it, that calls it added: `Extra ärende: Taxa …`.
  private func mark(of item: Item, _ text: ReadingText) -> Int? {
    for index in item.lines.prefix(item.heading.count + 1) where text.lines[index].role == .body {
      let key = text.lines[index].key
      let title = index < item.heading.upperBound
      if ExtraItemsRecogniser.marks.contains(where: { mark in
        key.hasPrefix(mark)
          || title && (key.hasSuffix(mark) || key.holds("(" + mark) || key.holds(" " + mark + ":"))
      }) {
        return index
      }
    }
    return nil
  }

  /// The §§ that the decision on the agenda adds: `… med tillägg av ärendet om slangvård (§ 43)`.
  private func added(in section: Section, _ text: ReadingText) -> [(text: String, lines: Range<Int>)] {
    text.paragraphs(in: section.content).flatMap { paragraph -> [(text: String, lines: Range<Int>)] in
      guard
        paragraph.text.holds("agordning") || paragraph.text.holds("redragningslist")
          || paragraph.text.holds("rendelist")
      else { return [] }
      let words = text.words(of: paragraph.text)
      guard
        words.contains(where: {
          $0.hasPrefix("dagordning") || $0.hasPrefix("foredragningslist") || $0.hasPrefix("arendelist")
        }),
        let adding = words.firstIndex(where: {
          $0.hasPrefix("tillagg") || $0.hasPrefix("utok") || $0.hasPrefix("tillfor") || $0 == "extra"
        })
      else { return [] }
      let tokens = paragraph.text.tokens
      return tokens.indices[adding...].compactMap { index in
        let token = tokens[index].trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2C || $0 == 0x2E }
        if token == "§", index + 1 < tokens.count {
          return (tokens[index + 1].trimming { !($0 >= 0x30 && $0 <= 0x39) }, paragraph.range)
        }
        guard token.utf8.starts(with: "§".utf8), token.utf8.count > 2 else { return nil }
        return (token.trimming { !($0 >= 0x30 && $0 <= 0x39) }, paragraph.range)
      }
    }
  }
}
