/// A table of one document, ready to be written.
struct Table {
  var columns: [Column]
  var rows: [[TableCell]] = []

  var csv: [UInt8] {
    var output = CSVOutput()
    output.row(columns.map { .text($0.name) })
    for row in rows { output.row(row) }
    return output.bytes
  }
}

enum TableCell {
  case none
  case text(String)
  /// Never negative.
  case number(Int)
  /// 0 to 1.
  case share(Double)
  case flag(Bool)

  init(_ text: String?) { self = text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
}

/// A column, as the Table Schema describes it.
struct Column {
  enum Kind {
    case text
    /// A whole number from this one on.
    case number(from: Int)
    case share
    case flag
  }

  var name: String
  var kind = Kind.text
  var isRequired = false
  /// In Swedish, for the heads of those who read.
  var title: String
  var description: String
}

/// The tables of a document, in the order in which they are written.
enum TableKind: String, CaseIterable {
  case items
  case decisions
  case votes
  case attendance

  var fileName: String { rawValue + ".csv" }
}
