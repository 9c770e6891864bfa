import ParagrafKit

/// Chooses among findings. Deterministic: the same findings give the same record; every finding that is
/// not taken is kept with the reason.
struct Resolver {
  private let text: ReadingText
  private(set) var rejected: [Rejection] = []

  init(_ text: ReadingText) { self.text = text }

  mutating func reject(_ finding: Finding, _ reason: String) {
    rejected.append(Rejection(finding: finding, reason: reason))
  }

  // MARK: Outline

  /// The items and their sections.
  mutating func outline(from findings: [Finding]) -> Outline {
    let regions = findings.filter { if case .region = $0.content { true } else { false } }
    var candidates: [Finding] = []
    for finding in findings {
      guard case .item = finding.content else { continue }
      if let region = regions.first(where: { $0.lines.contains(finding.lines.lowerBound) }),
        case .region(let name) = region.content
      {
        reject(finding, "stands inside \(name)")
      } else {
        candidates.append(finding)
      }
    }
    let sequence = ItemSequence(candidates)
    for (finding, reason) in sequence.rejected { reject(finding, reason) }
    var outline = Outline()
    for (position, finding) in sequence.chosen.enumerated() {
      guard case .item(let number) = finding.content else { continue }
      var end = text.lines.count
      if position + 1 < sequence.chosen.count { end = sequence.chosen[position + 1].lines.lowerBound }
      for region in regions where region.lines.lowerBound >= finding.lines.upperBound {
        end = min(end, region.lines.lowerBound)
      }
      outline.items.append(
        Item(
          number: number, heading: finding.lines, lines: finding.lines.lowerBound..<end, sections: [],
          confidence: finding.confidence, recogniser: finding.recogniser))
    }
    placeSections(findings, in: &outline)
    return outline
  }

  private mutating func placeSections(_ findings: [Finding], in outline: inout Outline) {
    let sections = findings.filter { if case .section = $0.content { true } else { false } }
      .sorted {
        ($0.lines.lowerBound, $1.confidence, $0.recogniser) < (
          $1.lines.lowerBound, $0.confidence, $1.recogniser
        )
      }
    for index in outline.items.indices {
      let item = outline.items[index]
      var starts: [Finding] = []
      for finding in sections where item.lines.contains(finding.lines.lowerBound) {
        if finding.lines.lowerBound < item.heading.upperBound {
          reject(finding, "stands in the heading of item \(item.number)")
        } else if let last = starts.last, last.lines.overlaps(finding.lines) {
          reject(finding, "\(last.recogniser) claims the line with more confidence")
        } else {
          starts.append(finding)
        }
      }
      outline.items[index].sections = build(starts, in: item)
    }
    for finding in sections
    where !outline.items.contains(where: { $0.lines.contains(finding.lines.lowerBound) }) {
      reject(finding, "stands in no item")
    }
  }

  private func build(_ starts: [Finding], in item: Item) -> [Section] {
    var sections: [Section] = []
    let first = starts.first?.lines.lowerBound ?? item.lines.upperBound
    let opening = item.heading.upperBound..<max(first, item.heading.upperBound)
    let lines = text.bodyLines(in: opening).filter { !$0.text.isEmpty }
    if !lines.isEmpty {
      // Running text right under the title tells what the matter is about; it may bear a heading of its own.
      let heading = hasOwnHeading(lines) ? lines[0] : nil
      sections.append(
        Section(
          kind: .bakgrund, heading: heading?.text ?? "", item: item.number, lines: opening,
          content: Passage(lines: (heading.map { $0.index + 1 } ?? opening.lowerBound)..<opening.upperBound),
          confidence: 0.7,
          recogniser: "resolver"))
    }
    for (position, finding) in starts.enumerated() {
      guard case .section(let kind, let heading) = finding.content else { continue }
      let end = position + 1 < starts.count ? starts[position + 1].lines.lowerBound : item.lines.upperBound
      var content = Passage(
        lines: (heading == nil ? finding.lines.lowerBound : finding.lines.upperBound)..<end)
      if let bytes = finding.runIn {
        content = Passage(lines: finding.lines.upperBound - 1..<end, skip: bytes)
      }
      sections.append(
        Section(
          kind: kind, heading: heading ?? "", item: item.number, lines: finding.lines.lowerBound..<end,
          content: content, confidence: finding.confidence, recogniser: finding.recogniser))
    }
    return sections
  }

  /// Whether the first line is set apart from the text under it: a few words in other type.
  private func hasOwnHeading(_ lines: [Line]) -> Bool {
    guard lines.count >= 2, lines[1].startsParagraph, !lines[0].text.endsSentence,
      lines[0].text.tokens.count <= 8
    else { return false }
    return lines[0].isBold != lines[1].isBold || lines[0].isItalic != lines[1].isItalic
  }

  // MARK: Facts

  /// The facts of the document and its items, in reading order.
  mutating func facts(from findings: [Finding], in text: ReadingText) -> [Fact] {
    let outline = text.outline
    var ranked: [(finding: Finding, type: FactType, value: Value, item: String?)] = []
    for finding in findings {
      guard case .fact(let type, let value) = finding.content else { continue }
      var item = finding.item
      if let item, !outline.items.contains(where: { $0.number == item }) {
        reject(finding, "item \(item) was not taken")
        continue
      }
      // A title or case number read elsewhere, in a table of contents for one, is not the item's own.
      if let item, type == .itemTitle || type == .itemDnr,
        !outline.items.contains(where: { $0.number == item && $0.lines.contains(finding.lines.lowerBound) })
      {
        reject(finding, "stands outside item \(item)")
        continue
      }
      if item == nil, !type.isOfDocument {
        item = outline.items.first { $0.lines.contains(finding.lines.lowerBound) }?.number
        if item == nil, type.isOfItem {
          reject(finding, "stands in no item")
          continue
        }
      }
      ranked.append((finding, type, value, item))
    }
    var chosen: [(position: Int, fact: Fact)] = []
    var seen: [String: String] = [:]
    let byConfidence = ranked.indices.sorted {
      let (a, b) = (ranked[$0].finding, ranked[$1].finding)
      return (b.confidence, a.lines.lowerBound, a.recogniser, $0) < (
        a.confidence, b.lines.lowerBound, b.recogniser, $1
      )
    }
    for index in byConfidence {
      let (finding, type, value, item) = ranked[index]
      let key = type.isSingle ? type.rawValue : "\(type.rawValue) \(item ?? "") \(type.identity(of: value))"
      if !type.mayRepeat, let other = seen[key] {
        reject(
          finding, type.isSingle ? "\(other) gives it with more confidence" : "found already by \(other)")
        continue
      }
      seen[key] = finding.recogniser
      chosen.append((index, fact(finding, type, value, item)))
    }
    for section in outline.sections() { chosen.append((Int.max, Resolver.fact(section, text))) }
    for item in outline.items { chosen.append((Int.max, Resolver.fact(item, text))) }
    return order(chosen.map(\.fact), outline)
  }

  private func fact(_ finding: Finding, _ type: FactType, _ value: Value, _ item: String?) -> Fact {
    var places = text.places(of: finding.lines)
    if let place = finding.place { places = [place] }
    let original = text.original(of: finding.lines)
    return Fact(
      type: type, value: value, item: item, details: finding.details, places: places, original: original,
      confidence: finding.confidence, recogniser: finding.recogniser,
      needsReview: !Verbatim.holds(value, type: type, in: text, lines: finding.lines))
  }

  private static func fact(_ item: Item, _ text: ReadingText) -> Fact {
    Fact(
      type: .item, value: .text(item.number), item: item.number, details: [],
      places: text.places(of: item.heading.lowerBound..<item.heading.lowerBound + 1),
      original: text.original(of: item.heading.lowerBound..<item.heading.lowerBound + 1),
      confidence: item.confidence, recogniser: item.recogniser)
  }

  private static func fact(_ section: Section, _ text: ReadingText) -> Fact {
    // The first words identify a section; its whole text is in the tree.
    let words = text.paragraphs(in: section.content).map { ListMark.split($0.text)?.rest ?? $0.text }
      .joined(separator: " ").tokens.prefix(12).joined(separator: " ")
    return Fact(
      type: .section,
      value: .object(
        ("kind", .text(section.kind.rawValue)), ("heading", .text(section.heading)), ("text", .text(words))),
      item: section.item, details: [], places: text.places(of: section.lines),
      original: section.heading.isEmpty ? words : section.heading, confidence: section.confidence,
      recogniser: section.recogniser)
  }

  /// The document's facts first, then each item's; within them by place.
  private func order(_ facts: [Fact], _ outline: Outline) -> [Fact] {
    var rank: [String: Int] = [:]
    for (position, item) in outline.items.enumerated() { rank[item.number] = position }
    func before(_ a: Fact, _ b: Fact) -> Bool {
      let (i, j) = (a.item.map { rank[$0] ?? Int.max } ?? -1, b.item.map { rank[$0] ?? Int.max } ?? -1)
      if i != j { return i < j }
      if (a.type == .item) != (b.type == .item) { return a.type == .item }
      if a.page != b.page { return a.page < b.page }
      let (p, q) = (a.places.first?.box, b.places.first?.box)
      if p?.top != q?.top { return (p?.top ?? 0) < (q?.top ?? 0) }
      if p?.left != q?.left { return (p?.left ?? 0) < (q?.left ?? 0) }
      if a.type != b.type { return a.type.rawValue < b.type.rawValue }
      let (m, n) = (a.details.first { $0.name == "n" }, b.details.first { $0.name == "n" })
      if case .number(let x)? = m?.value, case .number(let y)? = n?.value, x != y { return x < y }
      return a.value.description < b.value.description
    }
    return facts.sorted(by: before)
  }
}
