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

  // MARK: Facts

  /// The facts of the document and its items, in reading order.
  mutating func facts(from findings: [Finding], in text: ReadingText) -> [Fact] {
    let index = ItemIndex(text.outline)
    var placed: [Placed] = []
    for finding in findings {
      guard case .fact(let type, let value) = finding.content else { continue }
      switch place(finding, type, index, text.outline) {
      case .success(let item): placed.append(Placed(finding: finding, type: type, value: value, item: item))
      case .failure(let refusal): reject(finding, refusal.reason)
      }
    }
    placed.sort {
      let (a, b) = ($0.finding, $1.finding)
      return (b.confidence, a.lines.lowerBound, a.recogniser) < (
        a.confidence, b.lines.lowerBound, b.recogniser
      )
    }
    var facts: [Fact] = []
    var seen: [String: [Placed]] = [:]
    for candidate in placed {
      let key = key(of: candidate, text.outline)
      if !candidate.type.mayRepeat, let other = seen[key]?.first(where: { $0.isSame(as: candidate) }) {
        let who = other.finding.recogniser
        reject(
          candidate.finding,
          candidate.type.isSingle ? "\(who) gives it with more confidence" : "found already by \(who)")
        continue
      }
      seen[key, default: []].append(candidate)
      facts.append(fact(candidate, text.outline))
    }
    for (position, item) in text.outline.items.enumerated() {
      if item.part == nil { facts.append(Resolver.fact(item, position, text)) }
      for section in item.sections { facts.append(Resolver.fact(section, position, text)) }
    }
    return order(facts)
  }

  /// A fact's finding with the position of its item in the outline.
  private struct Placed {
    var finding: Finding
    var type: FactType
    var value: Value
    var item: Int?

    /// Two persons of one name are told apart by their parties.
    func isSame(as other: Placed) -> Bool {
      let (a, b) = (value["party"]?.string ?? "", other.value["party"]?.string ?? "")
      guard type.isSingle else { return a.isEmpty || b.isEmpty || a.folded == b.folded }
      // Two chairs may each lead some of the §§.
      guard let own = paragraphs, let others = other.paragraphs else { return true }
      return own == others
    }

    private var paragraphs: Value? { finding.details.first { $0.name == "paragraphs" }?.value }
  }

  private struct Refusal: Error { var reason: String }

  /// The item that a fact belongs to: the one named, where several bear the number the one it stands in or
  /// nearest to; else the one it stands in.
  private func place(
    _ finding: Finding, _ type: FactType, _ index: ItemIndex, _ outline: Outline
  ) -> Result<Int?, Refusal> {
    let line = finding.lines.lowerBound
    let around = index.position(of: line)
    if let number = finding.item {
      guard let item = index.position(of: number, near: line) else {
        return .failure(Refusal(reason: "item \(number) was not taken"))
      }
      // An attached document has a title and a case number of its own; a § that it quotes gives it none.
      if type == .itemTitle || type == .itemDnr, let part = outline.items[item].part {
        return .failure(Refusal(reason: "stands in an attached \(part)"))
      }
      // A title or case number read elsewhere, in a table of contents for one, is not the item's own.
      if type == .itemTitle || type == .itemDnr, around != item {
        return .failure(Refusal(reason: "stands outside item \(number)"))
      }
      return .success(item)
    }
    if type.isOfDocument { return .success(nil) }
    if around == nil, type.isOfItem { return .failure(Refusal(reason: "stands in no item")) }
    return .success(around)
  }

  /// What may be said once. A § may hold several votes, each in a section of its own.
  private func key(of candidate: Placed, _ outline: Outline) -> String {
    let type = candidate.type
    if type.isSingle { return type.rawValue }
    var key = "\(type.rawValue) \(candidate.item ?? -1) \(type.identity(of: candidate.value))"
    if type == .vote || type == .individualVote, let item = candidate.item {
      let votes = outline.items[item].sections.filter { $0.kind == .votering }
      if votes.count > 1,
        let own = votes.lastIndex(where: { $0.lines.lowerBound <= candidate.finding.lines.lowerBound })
      {
        key += " \(own)"
      }
    }
    return key
  }

  private func fact(_ placed: Placed, _ outline: Outline) -> Fact {
    let finding = placed.finding
    var fact = Fact(
      type: placed.type, value: placed.value,
      item: placed.item.flatMap { Resolver.named(outline.items[$0].number) },
      itemPosition: placed.item, details: finding.details,
      places: finding.place.map { [$0] } ?? text.places(of: finding.lines),
      original: text.original(of: finding.lines), confidence: finding.confidence,
      recogniser: finding.recogniser,
      needsReview: !Verbatim.holds(placed.value, type: placed.type, in: text, lines: finding.lines))
    fact.lines = finding.lines
    return fact
  }

  /// A document that is one matter as a whole, such as a report, has no number.
  private static func named(_ number: String) -> String? { number.isEmpty ? nil : number }

  private static func fact(_ item: Item, _ position: Int, _ text: ReadingText) -> Fact {
    let line = item.heading.lowerBound..<item.heading.lowerBound + 1
    return Fact(
      type: .item, value: .text(item.number), item: item.number, itemPosition: position, details: [],
      places: text.places(of: line), original: text.original(of: line), confidence: item.confidence,
      recogniser: item.recogniser)
  }

  private static func fact(_ section: Section, _ position: Int, _ text: ReadingText) -> Fact {
    // The first words identify a section; its whole text is in the tree.
    let words = text.paragraphs(in: section.content).map { ListMark.split($0.text)?.rest ?? $0.text }
      .joined(separator: " ").tokens.prefix(12).joined(separator: " ")
    return Fact(
      type: .section,
      value: .object(
        ("kind", .text(section.kind.rawValue)), ("heading", .text(section.heading)), ("text", .text(words))),
      item: named(section.item), itemPosition: position, details: [], places: text.places(of: section.lines),
      original: section.heading.isEmpty ? words : section.heading, confidence: section.confidence,
      recogniser: section.recogniser)
  }

  /// The document's facts first, then each item's; within them by place.
  private func order(_ facts: [Fact]) -> [Fact] {
    func before(_ a: Fact, _ b: Fact) -> Bool {
      let (i, j) = (a.itemPosition ?? -1, b.itemPosition ?? -1)
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

/// Finds items by line and by number without going through all of them.
struct ItemIndex {
  private let ranges: [Range<Int>]
  private let numbers: [String: [Int]]

  init(_ outline: Outline) {
    ranges = outline.items.map(\.lines)
    numbers = Dictionary(grouping: outline.items.indices, by: { outline.items[$0].number })
  }

  /// The item that holds a line. Items do not overlap and stand in order.
  func position(of line: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line) ? low : nil
  }

  /// The item of a number that holds a line or stands nearest to it.
  func position(of number: String, near line: Int) -> Int? {
    numbers[number]?.min { distance($0, line) < distance($1, line) }
  }

  private func distance(_ item: Int, _ line: Int) -> Int {
    ranges[item].contains(line)
      ? 0 : min(abs(ranges[item].lowerBound - line), abs(ranges[item].upperBound - line))
  }
}
