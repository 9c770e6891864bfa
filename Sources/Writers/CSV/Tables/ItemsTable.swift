import ParagrafKit

/// A row for each item: a § of minutes, a matter of an agenda, or an attached document.
enum ItemsTable {
  static let columns =
    TableRow.start + [
      Column(
        name: "position", kind: .number(from: 1), isRequired: true, title: "Plats",
        description: "Which of the document's items it is, from 1."),
      Column(
        name: "item", title: "§", description: "The item's number, as printed without §."),
      Column(
        name: "part", title: "Bifogad handling",
        description: "The kind of an attached document; empty for the items of the document itself."),
      Column(name: "title", title: "Rubrik", description: "The item's title."),
      Column(
        name: "case_numbers", title: "Diarienummer", description: "The item's case numbers, parted by '; '."),
      Column(
        name: "decisions", kind: .number(from: 0), isRequired: true, title: "Beslutspunkter",
        description: "How many rows of the table decisions belong to it."),
      Column(
        name: "votes", kind: .number(from: 0), isRequired: true, title: "Voteringar",
        description: "How many tallies of the table votes belong to it."),
      Column(
        name: "approved_at_once", kind: .flag, isRequired: true, title: "Omedelbart justerad",
        description: "Whether it was approved at the meeting itself."),
      Column(
        name: "extra", kind: .flag, isRequired: true, title: "Tilläggsärende",
        description: "Whether it was added to the agenda at the meeting."),
      Column(
        name: "secrecy", title: "Sekretess",
        description: "The laws that its secrecy rests on, parted by '; '."),
    ] + TableRow.end

  static func table(of record: Record) -> Table {
    let (_, facts) = FactsByItem.split(record)
    var table = Table(columns: columns)
    for (index, (item, facts)) in zip(record.outline.items, facts).enumerated() {
      func all(_ type: FactType) -> [Fact] { facts.filter { $0.type == type } }
      func list(_ type: FactType) -> TableCell {
        TableCell(all(type).map(\.value.description).joined(separator: "; "))
      }
      let needsReview = facts.contains { Self.ownTypes.contains($0.type) && $0.needsReview }
      var row = TableRow.start(of: record)
      row += [
        .number(index + 1), .text(item.number), TableCell(item.part),
        TableCell(FactsByItem.title(of: item, facts)), list(.itemDnr), .number(all(.decision).count),
        .number(all(.vote).count), .flag(!all(.immediateAdjustment).isEmpty), .flag(!all(.extraItem).isEmpty),
        list(.secrecy),
      ]
      let page = item.lines.isEmpty ? nil : record.text.lines[item.lines.lowerBound].page
      row += [page.map { .number($0) } ?? .none, .share(item.confidence), .flag(needsReview)]
      table.rows.append(row)
    }
    return table
  }

  /// Facts whose values stand in the row.
  private static let ownTypes: Set<FactType> = [
    .item, .itemTitle, .itemDnr, .immediateAdjustment, .extraItem, .secrecy,
  ]
}
