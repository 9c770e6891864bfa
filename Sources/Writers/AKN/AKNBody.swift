import ParagrafKit

/// The text of a document: preface, items, and what stands behind the last.
struct AKNBody {
  private let isKallelse: Bool
  /// Ids are made of those of the elements around, a short name of the element and a number: `sec_34__hcontainer_1`.
  private var ids: Set<String> = []
  private var counts: [String: Int] = [:]

  init(_ record: Record) { isKallelse = record.value(.documentKind) == "kallelse" }

  mutating func write(_ parts: [ReadingCopy.Part], to output: inout XMLOutput) {
    var parts = parts[...]
    if parts.count > 1, case .loose(let blocks) = parts[0] {
      parts = parts.dropFirst()
      output.element("preface") { write(blocks, in: "preface", to: &$0) }
    }
    var end: [Block] = []
    if parts.count > 1, case .loose(let blocks)? = parts.last {
      parts = parts.dropLast()
      end = blocks
    }
    output.element("mainBody") { output in
      for part in parts {
        switch part {
        case .item(let item): write(item, to: &output)
        // Where there are no items, it is the body itself; else it stands between two of them.
        case .loose(let blocks) where parts.count == 1: write(blocks, in: "", to: &output)
        case .loose(let blocks): container("ovrigt", [], blocks, in: "", to: &output)
        }
      }
      // A document without text still has a body.
      if parts.isEmpty { output.element("p", [("eId", id("p", in: ""))]) }
    }
    if !end.isEmpty { output.element("conclusions") { write(end, in: "conclusions", to: &$0) } }
  }

  private mutating func write(_ item: ReadingItem, to output: inout XMLOutput) {
    let isSection = item.item.part == nil
    // A § is a section; a matter of an agenda and an attached document have no such name.
    let name = item.item.part.map { Slug.of($0) ?? "bilaga" } ?? "arende"
    let element = isSection && !isKallelse ? "section" : "hcontainer"
    let id =
      element == "section"
      ? named("sec_" + (Slug.of(item.item.number) ?? "x")) : id("hcontainer", in: "")
    output.element(element, [("eId", id), ("name", element == "section" ? nil : name)]) { output in
      if !item.number.isEmpty { output.element("num", text: item.number) }
      if !item.title.isEmpty {
        output.element("heading", text: item.title)
      }
      var parts = item.parts[...]
      var first: [Block] = []
      if let part = parts.first, part.section == nil {
        first = part.blocks
        parts = parts.dropFirst()
      }
      if item.head.besides.isEmpty, first.isEmpty, parts.isEmpty {
        output.element("content") { $0.element("p", [("eId", self.id("p", in: id))]) }
        return
      }
      if !item.head.besides.isEmpty || !first.isEmpty {
        output.element(parts.isEmpty ? "content" : "intro") { output in
          for range in item.head.besides { besides(item.head.string(range), item, in: id, to: &output) }
          write(first, in: id, to: &output)
        }
      }
      for part in parts {
        container(
          part.section.flatMap { Slug.of($0.kind.rawValue) } ?? "text", part.heading, part.blocks,
          in: id,
          to: &output)
      }
    }
  }

  /// What the heading says besides the title, its case numbers marked as such.
  private mutating func besides(
    _ text: String, _ item: ReadingItem, in parent: String, to output: inout XMLOutput
  ) {
    let cases = item.facts.filter { $0.type == .itemDnr }.map(\.value.description)
    let bytes = Array(text.utf8)
    var cuts: [Range<Int>] = []
    for number in cases where !number.isEmpty {
      let pattern = Array(number.utf8)
      var start = cuts.last?.upperBound ?? 0
      while start + pattern.count <= bytes.count {
        if bytes[start...].starts(with: pattern) {
          cuts.append(start..<start + pattern.count)
          break
        }
        start += 1
      }
    }
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    output.mixed("p", [("eId", id("p", in: parent))]) { output in
      var position = 0
      for cut in cuts {
        output.text(piece(position..<cut.lowerBound))
        output.inline("docketNumber", text: piece(cut))
        position = cut.upperBound
      }
      output.text(piece(position..<bytes.count))
    }
  }

  private mutating func container(
    _ name: String, _ heading: [Block], _ blocks: [Block], in parent: String, to output: inout XMLOutput
  ) {
    let id = id("hcontainer", in: parent)
    output.element("hcontainer", [("eId", id), ("name", name)]) { output in
      let title = heading.flatMap(\.texts).joined(separator: " ")
      if !title.isEmpty { output.element("heading", text: title) }
      output.element("content") { output in
        if blocks.isEmpty { output.element("p", [("eId", self.id("p", in: id))]) }
        write(blocks, in: id, to: &output)
      }
    }
  }

  private mutating func write(_ blocks: [Block], in parent: String, to output: inout XMLOutput) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        output.element("p", [("eId", id("p", in: parent))], text: paragraph.text)
      case .table(let table): write(table, in: parent, to: &output)
      }
    }
  }

  private mutating func write(_ table: BlockTable, in parent: String, to output: inout XMLOutput) {
    let rows = table.rows.filter { !$0.isEmpty }
    guard !rows.isEmpty else { return }
    output.element("table", [("eId", id("table", in: parent))]) { output in
      for (index, row) in rows.enumerated() {
        output.element("tr") { output in
          for cell in row {
            output.element(index == 0 && table.hasHeader ? "th" : "td") { output in
              if !cell.isEmpty { output.element("p", text: cell) }
            }
          }
        }
      }
    }
  }

  /// An id that no other element has.
  private mutating func named(_ base: String) -> String {
    var id = base
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  private mutating func id(_ element: String, in parent: String) -> String {
    let base = (parent.isEmpty ? "" : parent + "__") + element
    counts[base, default: 0] += 1
    return "\(base)_\(counts[base] ?? 1)"
  }
}
