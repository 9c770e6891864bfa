import ParagrafKit

/// What recognisers found, in the format `json`: facts, items and their sections.
extension JSONOutput {
  /// Every fact once: with its item, or with the document where no such item is in the outline.
  mutating func factsAndItems(of record: Record) {
    let (own, ofItems) = FactsByItem.split(record)
    name("facts")
    array(of: own) { $0.fact($1) }
    name("items")
    array(of: zip(record.outline.items, ofItems)) { $0.item($1.0, $1.1, record.text) }
  }

  private mutating func fact(_ fact: Fact) {
    object { output in
      output.member("type", fact.type.rawValue)
      output.name("value")
      output.value(fact.value)
      if let item = fact.item { output.member("item", item) }
      output.member("page", fact.page)
      output.name("places")
      output.array(inline: true, of: fact.places) { output, place in
        output.object {
          $0.member("page", place.page)
          $0.name("box")
          $0.value(place.box)
        }
      }
      output.confidence(fact.confidence)
      output.member("recogniser", fact.recogniser)
      if fact.needsReview { output.member("review", true) }
      if !fact.original.isEmpty, fact.original != fact.value.description {
        output.member("original", fact.original)
      }
      if !fact.details.isEmpty {
        output.name("details")
        output.object(inline: true) { $0.members(fact.details) }
      }
    }
  }

  private mutating func item(_ item: Item, _ facts: [Fact], _ text: ReadingText) {
    object { output in
      output.member("number", item.number)
      output.span(item.lines, text)
      output.member("title", facts.first { $0.type == .itemTitle }?.value.description ?? "")
      output.confidence(item.confidence)
      output.member("recogniser", item.recogniser)
      output.name("facts")
      output.array(of: facts) { $0.fact($1) }
      output.name("sections")
      output.array(of: item.sections) { $0.section($1, text) }
    }
  }

  private mutating func section(_ section: Section, _ text: ReadingText) {
    object { output in
      output.member("kind", section.kind.rawValue)
      output.member("heading", section.heading)
      output.span(section.lines, text)
      output.confidence(section.confidence)
      output.member("recogniser", section.recogniser)
      output.member("text", text.text(of: section.content))
    }
  }

  /// The page on which lines begin, and the first and last of them as the pages number them.
  private mutating func span(_ lines: Range<Int>, _ text: ReadingText) {
    guard !lines.isEmpty else { return }
    member("page", text.lines[lines.lowerBound].page)
    name("lines")
    array(inline: true, of: [lines.lowerBound + 1, lines.upperBound]) { $0.value($1) }
  }
}
