import ParagrafKit

/// What of a record is no line: facts, headings, what the file says of itself.
enum MaskedRecord {
  /// A text with the lines it was read from.
  struct Text {
    var text: String
    var lines: Range<Int>
    /// Where the item that it belongs to stands in the outline.
    var item: Int?
    /// Whether it is what the file says of itself: its name, its title.
    var isOfFile = false
  }

  /// All such texts.
  static func texts(of record: Record) -> [Text] {
    var found: [Text] = []
    func add(_ value: Value, _ fact: Fact) {
      switch value {
      case .text(let text): found.append(Text(text: text, lines: fact.lines, item: fact.itemPosition))
      case .number: break
      case .list(let values): for value in values { add(value, fact) }
      case .object(let fields): for field in fields { add(field.value, fact) }
      }
    }
    for fact in record.facts {
      add(fact.value, fact)
      for field in fact.details { add(field.value, fact) }
    }
    let document = record.text.document
    for text in [document.metadata.title, document.source.path, document.source.holder ?? ""]
      + document.metadata.attachments.map(\.name)
    {
      found.append(Text(text: text, lines: 0..<0, isOfFile: true))
    }
    return found
  }
}

extension Masking.Work {
  /// The record without what is masked.
  func result() -> Record {
    let lines = MaskedLines(self)
    let text = record.text
    var reading = ReadingText(
      document: document(), originals: lines.originals, lines: lines.lines, ledger: [], lexicon: text.lexicon,
      repair: text.repair, outline: outline(lines))
    reading.adopt(text.vocabulary)
    var result = record
    result.text = reading
    result.facts = record.facts.map { fact($0, reading) }
    result.rejected = []
    result.regions = record.regions.map { region in
      var region = region
      region.details = []
      return region
    }
    result.warnings = record.warnings.map {
      RecogniserWarning(recogniser: $0.recogniser, message: masked($0.message))
    }
    result.unfitDecisions = []
    // What people put right may be what is masked.
    let unmade = record.unfitDecisions.filter { $0.status == .accepted }.map(\.after)
    result.corrections.unfit = (record.corrections.unfit + unmade).map { _ in
      "a correction fits nowhere any more; an import for the archive names it"
    }
    result.corrections.offered = record.corrections.offered.map { offer in
      .init(
        id: offer.id,
        words: "a correction waits for approval; an import for the archive names it (\(offer.id))")
    }
    result.corrections.moved = []
    result.audience = .publish
    result.masks = listed()
    return result
  }

  private func document() -> LaidOutDocument {
    var document = record.text.document
    document.source.path = masked(document.source.path, isOfFile: true)
    document.source.holder = document.source.holder.map { masked($0, isOfFile: true) }
    document.metadata.title = masked(document.metadata.title, isOfFile: true)
    document.metadata.author = ""
    for index in document.metadata.attachments.indices {
      let name = document.metadata.attachments[index].name
      document.metadata.attachments[index].name = masked(name, isOfFile: true)
    }
    document.damage.firstError = masked(document.damage.firstError)
    for index in document.pages.indices {
      document.pages[index].words = []
      document.pages[index].lines = []
      document.pages[index].other = nil
    }
    return document
  }

  private func outline(_ lines: MaskedLines) -> Outline {
    var outline = record.outline
    for index in outline.items.indices {
      let item = outline.items[index]
      if let runIn = item.runIn, !item.lines.isEmpty {
        outline.items[index].runIn = lines.offset(of: runIn, in: item.lines.lowerBound)
      }
      outline.items[index].sections = item.sections.map { section in
        var section = section
        section.heading = masked(section.heading, lines: section.lines.prefix(1))
        section.content = lines.moved(section.content)
        return section
      }
    }
    return outline
  }

  private func fact(_ fact: Fact, _ reading: ReadingText) -> Fact {
    var masked = fact
    masked.value = value(fact.value, fact)
    masked.details = fact.details.map { Value.Field($0.name, value($0.value, fact)) }
    masked.original =
      fact.lines.isEmpty
      ? self.masked(fact.original, item: fact.itemPosition) : reading.original(of: fact.lines)
    return masked
  }

  private func value(_ value: Value, _ fact: Fact) -> Value {
    switch value {
    case .text(let text): .text(masked(text, lines: fact.lines, item: fact.itemPosition))
    case .number: value
    case .list(let values): .list(values.map { self.value($0, fact) })
    case .object(let fields): .object(fields.map { Value.Field($0.name, self.value($0.value, fact)) })
    }
  }

  // MARK: The list of what was masked

  private func listed() -> [Mask] {
    var listed: [Mask] = []
    let document = record.text.document
    for text in [document.source.name, document.metadata.title] + document.metadata.attachments.map(\.name) {
      let found = sightings(in: MaskedRecord.Text(text: text, lines: 0..<0, isOfFile: true))
      for sighting in found.prefix(1) {
        listed.append(mask(sighting.rule, place: nil, lines: 0..<0, characters: text.unicodeScalars.count))
      }
    }
    for line in record.text.lines {
      let all = masks[line.index]
      for range in Spans.merged(all.map(\.bytes)) {
        // What was found first names it; what only goes on from a line before is listed there.
        let own = all.filter { $0.bytes.overlaps(range) }
        guard let first = own.first(where: { !$0.lines.isEmpty }) else { continue }
        let characters = line.text.slice(utf8: range).unicodeScalars.count
        let box = line.cells.count > 1 ? cell(of: line, at: range.lowerBound) : line.box
        listed.append(
          mask(
            first.rule, place: Place(page: line.page, box: box), lines: first.lines,
            characters: max(characters, first.characters)))
      }
    }
    return listed
  }

  private func mask(_ rule: Int, place: Place?, lines: Range<Int>, characters: Int) -> Mask {
    let rule = rules.rules[rule]
    let item = record.outline.items.last { !lines.isEmpty && $0.lines.contains(lines.lowerBound) }
    return Mask(
      rule: rule.id, category: rule.category, why: rule.why, place: place, item: item?.number, lines: lines,
      characters: characters)
  }

  private func cell(of line: Line, at byte: Int) -> Box {
    var start = 0
    for cell in line.cells {
      start += cell.text.utf8.count + 1
      if byte < start { return cell.box }
    }
    return line.box
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
