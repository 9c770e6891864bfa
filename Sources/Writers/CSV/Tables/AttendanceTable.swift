import ParagrafKit

/// A row for each person who was there, was missing, or was called.
enum AttendanceTable {
  static let columns =
    TableRow.start + [TableRow.number] + [
      Column(
        name: "kind", isRequired: true, title: "Slag",
        description: "attendee: was there. absent: was not. summoned: was called to a meeting."),
      Column(name: "name", title: "Namn", description: "The person's name, as printed."),
      Column(name: "party", title: "Parti", description: "The person's party, as printed."),
      Column(
        name: "role", title: "Roll",
        description: "ledamot, tjänstgörande ersättare, ersättare, or övrig for all others."),
      Column(
        name: "title", title: "Titel",
        description: "The person's office, or what else stands beside the name."),
      Column(
        name: "replaces", title: "Tjänstgör för", description: "The member in whose place the person served."),
    ] + TableRow.end

  static func table(of record: Record) -> Table {
    var table = Table(columns: columns)
    for fact in record.facts where [.attendee, .absent, .summoned].contains(fact.type) {
      var row = TableRow.start(of: record, number: table.rows.count + 1)
      row += [
        .text(fact.type.rawValue), TableCell(fact.value["name"]?.description ?? fact.value.description),
        fact.cell("party"), fact.cell("role"), fact.cell("title"), fact.cell("for"),
      ]
      table.rows.append(row + TableRow.end(fact))
    }
    return table
  }
}
