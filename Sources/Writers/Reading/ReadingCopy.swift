import ParagrafKit

/// A document cut up for reading: its items with their headings and sections, and what stands around them. Each word of the
/// body is in it once, in the order of the pages.
struct ReadingCopy {
  enum Part {
    /// What belongs to no item.
    case loose([Block])
    case item(ReadingItem)
  }

  private(set) var parts: [Part] = []

  init(_ record: Record) {
    let pageText = PageText(record.text)
    var cutter = Cutter(blocks: Blocks(record, pageText, isExact: true), end: record.text.lines.count)
    let (_, facts) = FactsByItem.split(record)
    for (item, facts) in zip(record.outline.items, facts) {
      let begin = item.heading.isEmpty ? item.lines.lowerBound : item.heading.lowerBound
      let loose = cutter.cut(to: Place(line: begin))
      if !loose.isEmpty { parts.append(.loose(loose)) }
      parts.append(.item(ReadingItem(item, facts, record, &cutter)))
    }
    let loose = cutter.cut(to: Place(line: record.text.lines.count))
    if !loose.isEmpty { parts.append(.loose(loose)) }
  }

  /// A place in the text.
  struct Place: Comparable {
    var line: Int
    /// Bytes of the line that stand before it.
    var bytes = 0

    static func < (a: Place, b: Place) -> Bool { (a.line, a.bytes) < (b.line, b.bytes) }
  }

  /// Goes through the text from its beginning to its end, never back.
  struct Cutter {
    let blocks: Blocks
    let end: Int
    private var place = Place(line: 0)

    init(blocks: Blocks, end: Int) {
      self.blocks = blocks
      self.end = end
    }

    /// The blocks from here to there.
    mutating func cut(to place: Place) -> [Block] {
      let place = min(place, Place(line: end))
      guard place > self.place else { return [] }
      let lines = self.place.line..<(place.bytes > 0 ? place.line + 1 : place.line)
      let passage = Passage(
        lines: lines, skip: self.place.bytes, until: place.bytes > 0 ? place.bytes : nil)
      self.place = place
      return blocks.all(in: passage)
    }
  }
}

/// An item, its heading as printed and what it says.
struct ReadingItem {
  struct Part {
    /// nil for what stands in no section.
    var section: Section?
    /// As printed; empty where there is none.
    var heading: [Block]
    var blocks: [Block]
  }

  let item: Item
  let facts: [Fact]
  let head: ItemHead
  /// The paragraphs that the heading's text was joined of, by a space.
  let headBlocks: [Block]
  /// As printed, else as it would be: `§ 60`; empty for an attached document that prints none.
  let number: String
  /// As printed, else as the facts have it; empty where there is none.
  let title: String
  let parts: [Part]

  fileprivate init(
    _ item: Item, _ facts: [Fact], _ record: Record, _ cutter: inout ReadingCopy.Cutter
  ) {
    self.item = item
    self.facts = facts
    let isRunIn = item.heading.isEmpty
    headBlocks = cutter.cut(
      to: isRunIn
        ? ReadingCopy.Place(line: item.lines.lowerBound, bytes: item.runIn ?? 0)
        : ReadingCopy.Place(line: item.heading.upperBound))
    let title = FactsByItem.title(of: item, facts) ?? ""
    head = ItemHead(
      headBlocks.flatMap(\.texts).joined(separator: " "), number: item.number, title: title)
    // An attached document bears the number of its matter without printing it.
    number =
      head.number.map(head.string) ?? (item.part == nil ? ItemNumber.shown(item, record) : "")
    self.title = head.title.map(head.string) ?? (head.text.isEmpty ? title : "")
    var parts: [Part] = []
    func append(_ section: Section?, _ heading: [Block], _ blocks: [Block]) {
      if section != nil || !blocks.isEmpty {
        parts.append(Part(section: section, heading: heading, blocks: blocks))
      }
    }
    for section in item.sections {
      append(nil, [], cutter.cut(to: .init(line: section.lines.lowerBound)))
      let content = section.content
      let heading = cutter.cut(to: .init(line: content.lines.lowerBound, bytes: content.skip))
      let end = ReadingCopy.Place(line: content.lines.upperBound)
      let blocks = cutter.cut(
        to: content.until.map { .init(line: content.lines.upperBound - 1, bytes: $0) } ?? end)
      append(section, heading, blocks)
    }
    append(nil, [], cutter.cut(to: .init(line: item.lines.upperBound)))
    self.parts = parts
  }
}

extension Block {
  /// What it says, a text for each paragraph or cell.
  var texts: [String] {
    switch self {
    case .paragraph(let paragraph): [paragraph.text]
    case .table(let table): table.rows.joined().filter { !$0.isEmpty }
    }
  }
}
