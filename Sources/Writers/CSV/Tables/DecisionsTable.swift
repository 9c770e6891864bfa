import ParagrafKit

/// A row for each clause of a decision (att-sats).
enum DecisionsTable {
  static let columns =
    TableRow.start + [TableRow.number] + TableRow.ofItem + [
      Column(
        name: "clause", kind: .number(from: 0), title: "Beslutspunkt",
        description: "Which clause of the item's decision it is."),
      Column(name: "text", isRequired: true, title: "Beslut", description: "The clause, in full."),
    ] + TableRow.end

  static func table(of record: Record) -> Table {
    var table = Table(columns: columns)
    for fact in record.facts where fact.type == .decision {
      let text = fact.value.description
      guard !text.isEmpty else { continue }
      var row = TableRow.start(of: record, number: table.rows.count + 1) + TableRow.ofItem(fact, record)
      row += [fact.order, .text(text)] + TableRow.end(fact)
      table.rows.append(row)
    }
    return table
  }
}

extension Fact {
  fileprivate var order: TableCell {
    if case .number(let number) = Value.object(details)["n"], number >= 0 { .number(number) } else { .none }
  }
}
