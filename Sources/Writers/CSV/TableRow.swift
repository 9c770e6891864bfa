import ParagrafKit

/// The columns that all tables have, and what stands in them.
enum TableRow {
  /// Which document it is, then which row of the table.
  static let start = [
    Column(
      name: "document", isRequired: true, title: "Dokument", description: "The document's file name."),
    Column(
      name: "sha256", isRequired: true, title: "Kontrollsumma",
      description: "SHA-256 of the document's content, hexadecimal."),
  ]
  static let number = Column(
    name: "row", kind: .number(from: 1), isRequired: true, title: "Rad",
    description: "Which row of the document's table it is, from 1.")
  static let ofItem = [
    Column(
      name: "item_position", kind: .number(from: 1), title: "Ärendets plats",
      description: "Which of the document's items it belongs to: position in the table items. Empty if none."),
    Column(name: "item", title: "§", description: "The number of that item, as printed without §."),
  ]
  static let end = [
    Column(
      name: "page", kind: .number(from: 1), title: "Sida",
      description: "The page of the file on which it begins, from 1."),
    Column(
      name: "confidence", kind: .share, isRequired: true, title: "Säkerhet",
      description: "How sure it is, from 0 to 1."),
    Column(
      name: "review", kind: .flag, isRequired: true, title: "Granskas",
      description: "Whether a person should look at it."),
  ]

  static func start(of record: Record) -> [TableCell] {
    let source = record.text.document.source
    return [.text(source.name), .text(source.sha256)]
  }

  /// - Parameter number: of the row, from 1.
  static func start(of record: Record, number: Int) -> [TableCell] {
    start(of: record) + [.number(number)]
  }

  static func ofItem(_ fact: Fact, _ record: Record) -> [TableCell] {
    let position = fact.itemPosition.flatMap { record.outline.items.indices.contains($0) ? $0 + 1 : nil }
    return [position.map { .number($0) } ?? .none, TableCell(fact.item)]
  }

  static func end(_ fact: Fact) -> [TableCell] {
    [.number(max(1, fact.page)), .share(fact.confidence), .flag(fact.needsReview)]
  }
}

extension Fact {
  /// A member of its value, or what stands beside it.
  func cell(_ name: String) -> TableCell {
    TableCell((value[name] ?? Value.object(details)[name])?.description)
  }

  /// The same, where that is a number that can be one of a table.
  func count(_ name: String) -> TableCell {
    switch value[name] {
    case .number(let number) where number >= 0: .number(number)
    case .text(let text): Int(text).flatMap { $0 >= 0 ? .number($0) : nil } ?? .none
    default: .none
    }
  }
}
