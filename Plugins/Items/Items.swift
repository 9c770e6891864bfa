import ParagrafKit

/// The matters of the meeting: where each § begins, its title and its case numbers (diarienummer).
public struct ItemsRecogniser: Recogniser {
  public static let about = About(
    id: "items", version: "1.0", emits: [.items, .fact(.itemTitle), .fact(.itemDnr)],
    why: "Minutes number each matter with a § of its own, in an unbroken series (kommunallagen 5 kap. 65–66 §§).",
    examples: ItemsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    let organs = organPrefixes(text)
    var found: [Finding] = []
    for position in text.body.indices {
      let line = text.lines[text.body[position]]
      guard line.startsParagraph || line.index == text.body.first else { continue }
      for heading in ItemHeading.read(line, organs: organs) {
        found += findings(heading, at: position, in: text)
      }
    }
    return found
  }

  /// The abbreviations that stand before a § in this document: `Tu § 7` → `tu`. They show headings whose
  /// § was misread.
  private func organPrefixes(_ text: ReadingText) -> Set<String> {
    var found: Set<String> = []
    for index in text.body {
      let tokens = text.lines[index].text.tokens
      guard tokens.count >= 2, tokens[1].utf8.starts(with: "§".utf8), tokens[0].utf8.count <= 6 else { continue }
      found.insert(tokens[0].folded)
    }
    return found
  }

  /// The item with its title and case numbers.
  private func findings(_ heading: ItemHeading, at position: Int, in text: ReadingText) -> [Finding] {
    let line = text.lines[text.body[position]]
    var details: [Finding] = []
    var dnr = 0
    func note(_ number: String, _ index: Int) {
      details.append(
        .fact(.itemDnr, .text(number), lines: index..<index + 1, item: heading.number, confidence: 0.95))
      dnr += 1
    }
    for number in heading.caseNumbers { note(number, line.index) }
    var next = position + 1
    var title = heading.title
    var titleLines = line.index..<line.index + 1
    var end = line.index + 1
    // Below: case numbers and the title, in either order.
    while next < text.body.count, next - position <= 6 {
      let below = text.lines[text.body[next]]
      guard below.page == line.page || title.isEmpty else { break }
      if let numbers = ItemHeading.onlyCaseNumbers(below) {
        for number in numbers { note(number, below.index) }
        end = below.index + 1
        next += 1
        continue
      }
      guard title.isEmpty, SectionHeadings.kind(of: below) == nil, !below.text.isEmpty,
        ItemHeading.read(below, organs: []).isEmpty || !below.startsParagraph
      else { break }
      let (paragraph, after) = titleParagraph(text, from: next)
      guard !ItemHeading.isRunningText(paragraph.text) else { break }
      title = paragraph.text
      titleLines = paragraph.range
      if let split = ItemHeading.splitCaseNumber(title) {
        title = split.title
        note(split.number, below.index)
      }
      end = paragraph.range.upperBound
      next = after
    }
    if heading.title.isEmpty == false, next < text.body.count {
      // A title that is wrapped goes on in the next line.
      let below = text.lines[text.body[next]]
      if next == position + 1, !below.startsParagraph || (line.isBold && below.isBold && below.cells.count == 1),
        SectionHeadings.kind(of: below) == nil, !below.text.isEmpty, !ItemHeading.isRunningText(below.text)
      {
        let (paragraph, _) = titleParagraph(text, from: next)
        if paragraph.lines.count <= 3 {
          title += (below.joint == .word ? "" : " ") + paragraph.text
          titleLines = line.index..<paragraph.range.upperBound
          end = paragraph.range.upperBound
        }
      }
    }
    let confidence = min(0.98, heading.confidence + (dnr > 0 ? 0.15 : 0) + (title.isEmpty ? -0.2 : 0.05))
    var found = [Finding(.item(number: heading.number), lines: line.index..<end, confidence: confidence)]
    if !title.isEmpty {
      found.append(
        .fact(
          .itemTitle, .text(title.trimming { $0 == 0x20 || $0 == 0x2E }), lines: titleLines, item: heading.number,
          confidence: confidence))
    }
    return found + details
  }

  /// The paragraph that a title makes: lines of one style, at most four.
  private func titleParagraph(_ text: ReadingText, from position: Int) -> (Paragraph, next: Int) {
    var indices = [text.body[position]]
    var next = position + 1
    let first = text.lines[indices[0]]
    while next < text.body.count, indices.count < 4 {
      let line = text.lines[text.body[next]]
      guard !line.startsParagraph, line.isBold == first.isBold, line.page == first.page else { break }
      indices.append(line.index)
      next += 1
    }
    return (text.paragraph(indices), next)
  }
}
