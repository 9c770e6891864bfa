import ParagrafKit

/// Voteringar: a row for each tally, and one for each member whose vote is told.
enum VotesTable {
  static let columns =
    TableRow.start + [TableRow.number] + TableRow.ofItem + [
      Column(
        name: "kind", isRequired: true, title: "Slag",
        description: "tally: how many voted how. member: how one member voted."),
      Column(name: "ja", kind: .number(from: 0), title: "Ja", description: "Of a tally: how many voted ja."),
      Column(
        name: "nej", kind: .number(from: 0), title: "Nej", description: "Of a tally: how many voted nej."),
      Column(
        name: "avstar", kind: .number(from: 0), title: "Avstår",
        description: "Of a tally: how many abstained."),
      Column(name: "name", title: "Namn", description: "The member, as printed where the vote is told."),
      Column(
        name: "full_name", title: "Fullständigt namn",
        description: "The member's name as printed elsewhere, where that is fuller."),
      Column(name: "party", title: "Parti", description: "The member's party, as printed."),
      Column(name: "vote", title: "Röst", description: "The member's vote: ja, nej or avstår."),
    ] + TableRow.end

  static func table(of record: Record) -> Table {
    var table = Table(columns: columns)
    for fact in record.facts where fact.type == .vote || fact.type == .individualVote {
      let isTally = fact.type == .vote
      var row = TableRow.start(of: record, number: table.rows.count + 1) + TableRow.ofItem(fact, record)
      row.append(.text(isTally ? "tally" : "member"))
      row += ["ja", "nej", "avstar"].map { isTally ? fact.count($0) : .none }
      row += isTally ? [.none, .none, .none, .none] : member(fact)
      table.rows.append(row + TableRow.end(fact))
    }
    return table
  }

  private static func member(_ fact: Fact) -> [TableCell] {
    // Beside a short name, what the roll says of its bearer.
    let party = fact.value["party"]?.string ?? ""
    return [
      TableCell(fact.value["name"]?.description ?? fact.value.description), fact.cell("full_name"),
      TableCell(party.isEmpty ? Value.object(fact.details)["party"]?.description : party), fact.cell("vote"),
    ]
  }
}
