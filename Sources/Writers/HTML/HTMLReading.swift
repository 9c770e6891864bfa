import ParagrafKit

/// The index and the text of a reading copy.
struct HTMLReading {
  struct Entry {
    var id: String
    var number: String
    var title: String
  }

  private let parts: [ReadingCopy.Part]
  private let blocks: HTMLBlocks
  /// The items, in order.
  let index: [Entry]
  let hasRepairs: Bool

  init(_ record: Record, _ copy: ReadingCopy) {
    parts = copy.parts
    let repairs = RepairMarks(record.text)
    hasRepairs = !repairs.isEmpty
    blocks = HTMLBlocks(record.text, repairs)
    var taken: Set<String> = []
    index = copy.parts.compactMap { part in
      guard case .item(let item) = part else { return nil }
      let base = "p" + (Slug.of(item.item.number) ?? "")
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return Entry(id: id, number: item.number, title: item.title)
    }
  }

  func writeIndex(to html: inout HTML) {
    guard !index.isEmpty else { return }
    html.element("nav", ["aria-labelledby": "index"]) { html in
      html.element("h2", ["id": "index"], text: "Innehåll")
      html.element("ol") { html in
        for entry in index {
          html.element("li") { html in
            html.element("a", ["href": "#" + entry.id]) { html in
              if !entry.number.isEmpty { html.element("b") { $0.shown(entry.number) } }
              if !entry.number.isEmpty, !entry.title.isEmpty { html.text(" ") }
              html.shown(entry.title.isEmpty && entry.number.isEmpty ? "Utan rubrik" : entry.title)
            }
          }
        }
      }
    }
  }

  func writeText(to html: inout HTML) {
    var pages = PageMarks()
    var number = 0
    for part in parts {
      switch part {
      case .loose(let loose):
        let isAll = index.isEmpty
        html.element("section", ["class": "ovrigt"]) { html in
          if !isAll { html.element("h2", ["class": "liten"], text: number == 0 ? "Inledning" : "Övrig text") }
          for block in loose { blocks.write(block, clauses: [], &pages, to: &html) }
        }
      case .item(let item):
        write(item, index[number], &pages, to: &html)
        number += 1
      }
    }
    if parts.isEmpty { html.element("p", text: "Dokumentet har ingen text som gick att läsa.") }
  }

  private func write(_ item: ReadingItem, _ entry: Entry, _ pages: inout PageMarks, to html: inout HTML) {
    let head = blocks.joined(item.headBlocks)
    pages.mark(head.page, to: &html)
    html.element("article", ["id": entry.id, "aria-labelledby": entry.id + "-r"]) { html in
      html.element("h2", ["id": entry.id + "-r"]) { html in
        if let part = item.item.part {
          html.element("span", ["class": "slag"]) { $0.shown(part.capitalised) }
          html.text(" ")
        }
        if let range = item.head.number {
          html.element("span", ["class": "nummer"]) { HTMLBlocks.write(head.slice(range), &pages, to: &$0) }
          html.text(" ")
        } else if !item.number.isEmpty {
          html.element("span", ["class": "nummer"]) { $0.shown(item.number) }
          html.text(" ")
        }
        if let range = item.head.title {
          HTMLBlocks.write(head.slice(range), &pages, to: &html)
        } else {
          html.shown(item.title)
        }
      }
      // Stray points between number and title are no news.
      for range in item.head.besides
      where item.head.string(range).contains(where: { $0.isLetter || $0.isNumber }) {
        html.element("p", ["class": "bredvid"]) { HTMLBlocks.write(head.slice(range), &pages, to: &$0) }
      }
      var decision: String?
      let ids = item.parts.indices.map { "\(entry.id)-\($0 + 1)" }
      if let first = item.parts.firstIndex(where: { $0.section?.kind == .beslut }) { decision = ids[first] }
      HTMLFacts(item.facts, decision: decision).write(to: &html)
      html.element("div", ["class": "text"]) { html in
        for (part, id) in zip(item.parts, ids) { write(part, id, item.facts, &pages, to: &html) }
      }
    }
  }

  private func write(
    _ part: ReadingItem.Part, _ id: String, _ facts: [Fact], _ pages: inout PageMarks, to html: inout HTML
  ) {
    let type: FactType? =
      switch part.section?.kind {
      case .beslut: .decision
      case .forslag: .proposal
      default: nil
      }
    let clauses = facts.filter { $0.type == type }.map(\.value.description)
    let heading = blocks.joined(part.heading)
    pages.mark(heading.page, to: &html)
    html.element("section", ["id": id, "class": part.section?.kind == .beslut ? "beslut" : "avsnitt"]) {
      html in
      if !heading.text.isEmpty {
        html.element("h3") { HTMLBlocks.write(heading, &pages, to: &$0) }
      } else if let name = part.section.flatMap({ SectionNames.all[$0.kind] }) {
        // The document prints no such heading.
        html.element("h3", ["class": "egen"], text: name)
      }
      for block in part.blocks { blocks.write(block, clauses: clauses, &pages, to: &html) }
    }
  }
}
