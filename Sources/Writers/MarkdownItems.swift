import ParagrafKit

/// The items of a document with their sections. Every body line from the first item on is shown.
struct MarkdownItems {
  let record: Record
  let blocks: Blocks

  func write(to output: inout MarkdownOutput) {
    let (_, facts) = FactsByItem.split(record)
    for (item, facts) in zip(record.outline.items, facts) { write(item, facts, to: &output) }
  }

  private func write(_ item: Item, _ facts: [Fact], to output: inout MarkdownOutput) {
    let title = facts.first { $0.type == .itemTitle }?.value.description ?? ""
    output.heading(2, [ItemNumber.shown(item, record), title].filter { !$0.isEmpty }.joined(separator: " "))
    let cases = facts.filter { $0.type == .itemDnr }.map(\.value.description)
    if !cases.isEmpty { output.emphasised("Dnr " + cases.joined(separator: ", ")) }
    var position = item.heading.upperBound
    let votes = MarkdownVotes(facts)
    // Votes go below the section that tells of them, else to the end.
    let voting = item.sections.lastIndex { $0.kind == .votering }
    for (index, section) in item.sections.enumerated() {
      write(position..<max(position, section.lines.lowerBound), to: &output)
      write(section, facts, hides: votes, to: &output)
      if index == voting { votes.write(to: &output) }
      position = max(position, section.lines.upperBound)
    }
    write(position..<max(position, item.lines.upperBound), to: &output)
    if voting == nil { votes.write(to: &output) }
  }

  private func write(_ lines: Range<Int>, to output: inout MarkdownOutput) {
    for block in blocks.all(in: Passage(lines: lines)) {
      output.block(block, clauses: [])
    }
  }

  private func write(
    _ section: Section, _ facts: [Fact], hides votes: MarkdownVotes, to output: inout MarkdownOutput
  ) {
    if !section.heading.isEmpty {
      output.heading(3, section.heading)
    } else if let name = SectionNames.all[section.kind] {
      // Parentheses: the document prints no such heading.
      output.heading(3, "(\(name))")
    }
    let type: FactType? =
      switch section.kind {
      case .beslut: .decision
      case .forslag: .proposal
      default: nil
      }
    let clauses = facts.filter { $0.type == type }.map(\.value.description)
    for block in blocks.all(in: section.content) {
      if section.kind == .votering, case .table(let table) = block, votes.cover(table.rows) { continue }
      output.block(block, clauses: clauses)
    }
  }
}

/// How an item was voted on: totals, then each member.
struct MarkdownVotes {
  private let totals: [Fact]
  private let individual: [Fact]

  init(_ facts: [Fact]) {
    totals = facts.filter { $0.type == .vote }
    individual = facts.filter { $0.type == .individualVote }
  }

  /// Whether the facts hold all that a table of votes does: its rows but for a header and a sum.
  func cover(_ rows: [[String]]) -> Bool { !individual.isEmpty && rows.count <= individual.count + 2 }

  func write(to output: inout MarkdownOutput) {
    if !totals.isEmpty {
      output.table([["Ja", "Nej", "Avstår"]] + totals.map { fields(of: $0, ["ja", "nej", "avstar"]) })
    }
    if !individual.isEmpty {
      let rows = individual.map { fields(of: $0, ["name", "party", "vote"]) }
      output.table([["Namn", "Parti", "Röst"]] + rows)
    }
  }

  private func fields(of fact: Fact, _ names: [String]) -> [String] {
    names.map { fact.value[$0]?.description ?? "" }
  }
}
