import ParagrafKit

/// Chooses among findings of facts, once the outline shows to what they belong.
extension Resolver {
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
