import ParagrafKit

/// Chooses among findings. Deterministic: the same findings give the same record; every finding that is
/// not taken is kept with the reason.
struct Resolver {
  let text: ReadingText
  private(set) var rejected: [Rejection] = []

  init(_ text: ReadingText) { self.text = text }

  mutating func reject(_ finding: Finding, _ reason: String) {
    rejected.append(Rejection(finding: finding, reason: reason))
  }

  /// The items and their sections.
  mutating func outline(from findings: [Finding]) -> Outline {
    let regions = findings.filter { if case .region = $0.content { true } else { false } }
    let parts = findings.filter { if case .part = $0.content { true } else { false } }
      .sorted { ($0.lines.lowerBound, $1.confidence) < ($1.lines.lowerBound, $0.confidence) }
    var candidates: [Finding] = []
    for finding in findings {
      guard case .item = finding.content else { continue }
      if let region = regions.first(where: { $0.lines.contains(finding.lines.lowerBound) }),
        case .region(let name) = region.content
      {
        reject(finding, "stands inside \(name)")
      } else if let part = parts.last(where: { $0.lines.lowerBound <= finding.lines.lowerBound }),
        case .part(let kind, _, _) = part.content
      {
        // An extract of other minutes keeps its § there; here it is a paper of the matter.
        reject(finding, "stands in an attached \(kind)")
      } else {
        candidates.append(finding)
      }
    }
    let sequence = ItemSequence(candidates)
    for (finding, reason) in sequence.rejected { reject(finding, reason) }
    let starts = (sequence.chosen + parts).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    var outline = Outline()
    for (position, finding) in starts.enumerated() {
      var end = text.lines.count
      if position + 1 < starts.count { end = starts[position + 1].lines.lowerBound }
      for region in regions where region.lines.lowerBound >= finding.lines.upperBound {
        end = min(end, region.lines.lowerBound)
      }
      guard let item = Resolver.item(finding, end: end) else { continue }
      outline.items.append(item)
    }
    placeSections(findings, in: &outline)
    return outline
  }

  private static func item(_ finding: Finding, end: Int) -> Item? {
    var kind: String?
    let number: String
    switch finding.content {
    case .item(let own): number = own
    case .part(let own, _, let matter): (kind, number) = (own, matter)
    default: return nil
    }
    let start = finding.lines.lowerBound
    return Item(
      number: number, part: kind, heading: finding.runIn == nil ? finding.lines : start..<start,
      lines: start..<max(end, finding.lines.upperBound), runIn: finding.runIn, sections: [],
      confidence: finding.confidence, recogniser: finding.recogniser)
  }

  private mutating func placeSections(_ findings: [Finding], in outline: inout Outline) {
    let sections = findings.filter { if case .section = $0.content { true } else { false } }
      .sorted {
        ($0.lines.lowerBound, $1.confidence, $0.recogniser) < (
          $1.lines.lowerBound, $0.confidence, $1.recogniser
        )
      }
    let index = ItemIndex(outline)
    var starts = [[Finding]](repeating: [], count: outline.items.count)
    for finding in sections {
      guard let position = index.position(of: finding.lines.lowerBound) else {
        reject(finding, "stands in no item")
        continue
      }
      let item = outline.items[position]
      if finding.lines.lowerBound < item.heading.upperBound {
        reject(finding, "stands in the heading of item \(item.number)")
      } else if finding.lines.upperBound > item.lines.upperBound {
        reject(finding, "reaches beyond the end of item \(item.number)")
      } else if let last = starts[position].last, last.lines.overlaps(finding.lines),
        !Resolver.begins(finding, behind: last)
      {
        reject(finding, "\(last.recogniser) claims the line with more confidence")
      } else {
        starts[position].append(finding)
      }
    }
    for position in outline.items.indices {
      outline.items[position].sections = build(starts[position], in: outline.items[position])
    }
  }

  /// Whether a section begins in the same line as another one, further right.
  private static func begins(_ finding: Finding, behind other: Finding) -> Bool {
    guard case .section(_, nil) = finding.content, let byte = finding.runIn else { return false }
    return finding.lines.lowerBound + 1 == other.lines.upperBound && byte > other.runIn ?? 0
  }

  private func build(_ starts: [Finding], in item: Item) -> [Section] {
    var sections: [Section] = []
    let first = end(before: starts.first, in: item)
    let opening = item.heading.upperBound..<max(first.line, item.heading.upperBound)
    // Behind a number that is run in the decision itself may begin.
    let isTaken = item.runIn.map { first.line == item.lines.lowerBound + 1 && first.byte == $0 } ?? false
    let lines = isTaken ? [] : text.bodyLines(in: opening).filter { !$0.text.isEmpty }
    if !lines.isEmpty, item.part == nil {
      // Running text right under the title tells what the matter is about; it may bear a heading of its own.
      let heading = hasOwnHeading(lines) ? lines[0] : nil
      sections.append(
        Section(
          kind: .bakgrund, heading: heading?.text ?? "", item: item.number, lines: opening,
          content: Passage(
            lines: (heading.map { $0.index + 1 } ?? opening.lowerBound)..<opening.upperBound,
            skip: heading == nil ? item.runIn ?? 0 : 0, until: first.byte),
          confidence: 0.7,
          recogniser: "resolver"))
    }
    for (position, finding) in starts.enumerated() {
      guard case .section(let kind, let heading) = finding.content else { continue }
      let end = end(before: position + 1 < starts.count ? starts[position + 1] : nil, in: item)
      var content = Passage(
        lines: (heading == nil ? finding.lines.lowerBound : finding.lines.upperBound)..<end.line,
        until: end.byte)
      if let bytes = finding.runIn {
        content = Passage(lines: finding.lines.upperBound - 1..<end.line, skip: bytes, until: end.byte)
      }
      sections.append(
        Section(
          kind: kind, heading: heading ?? "", item: item.number, lines: finding.lines.lowerBound..<end.line,
          content: content, confidence: finding.confidence, recogniser: finding.recogniser))
    }
    return sections
  }

  /// Where a section ends that another one follows: the line after its last, and what of that one belongs to it
  /// where the next begins inside a sentence.
  private func end(before next: Finding?, in item: Item) -> (line: Int, byte: Int?) {
    guard let next else { return (item.lines.upperBound, nil) }
    guard case .section(_, nil) = next.content, let bytes = next.runIn else {
      return (next.lines.lowerBound, nil)
    }
    return (next.lines.upperBound, bytes)
  }

  /// Whether the first line is set apart from the text under it: a few words in other type.
  private func hasOwnHeading(_ lines: [Line]) -> Bool {
    guard lines.count >= 2, lines[1].startsParagraph, !lines[0].text.endsSentence,
      lines[0].text.tokens.count <= 8
    else { return false }
    return lines[0].isBold != lines[1].isBold || lines[0].isItalic != lines[1].isItalic
  }
}
