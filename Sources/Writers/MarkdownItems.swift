import ParagrafKit

/// The items of a document with their sections. Every body line from the first item on is shown.
struct MarkdownItems {
  let record: Record
  let pageText: PageText

  func write(to output: inout MarkdownOutput) {
    let (_, facts) = FactsByItem.split(record)
    for (item, facts) in zip(record.outline.items, facts) { write(item, facts, to: &output) }
  }

  private func write(_ item: Item, _ facts: [Fact], to output: inout MarkdownOutput) {
    let title = facts.first { $0.type == .itemTitle }?.value.description ?? ""
    output.heading(2, [number(of: item), title].filter { !$0.isEmpty }.joined(separator: " "))
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
    for block in Block.all(in: Passage(lines: lines), of: record, pageText) {
      output.block(block, clauses: [])
    }
  }

  private func write(
    _ section: Section, _ facts: [Fact], hides votes: MarkdownVotes, to output: inout MarkdownOutput
  ) {
    if !section.heading.isEmpty {
      output.heading(3, section.heading)
    } else if let name = Self.names[section.kind] {
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
    for block in Block.all(in: section.content, of: record, pageText) {
      if section.kind == .votering, case .table(let rows) = block, votes.cover(rows) { continue }
      output.block(block, clauses: clauses)
    }
  }

  /// `§ 60`, `§§ 12–18`; the bare number in a kallelse.
  private func number(of item: Item) -> String {
    if record.value(.documentKind) == "kallelse" { return item.number }
    let ends = item.number.split(separator: "-").map { Int($0) }
    if ends.count == 2, let first = ends[0], let last = ends[1], first < last { return "§§ \(first)–\(last)" }
    return "§ " + item.number
  }

  private static let names: [SectionKind: String] = [
    .forslag: "Förslag", .yrkande: "Yrkanden", .behandling: "Behandling",
    .proposition: "Propositionsordning", .votering: "Votering", .beslut: "Beslut",
    .omedelbarJustering: "Omedelbar justering", .reservation: "Reservation",
    .sarskiltYttrande: "Särskilt yttrande", .protokollsanteckning: "Protokollsanteckning", .jav: "Jäv",
    .sekretess: "Sekretess", .delges: "Delges", .handlingar: "Handlingar", .ekonomi: "Ekonomi",
    .barnperspektiv: "Barnperspektiv",
  ]
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
