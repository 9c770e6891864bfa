import ParagrafKit

/// Tables for spreadsheets and databases, as a Frictionless Data Package. Each row names its document: tables of many
/// documents can be put below each other.
public struct CSVWriter: Writer {
  public static let format = "csv"
  public static let summary = "tables of items, decisions, votes and attendance, with a datapackage.json"
  /// The description comes last: where it stands, the tables do.
  public static let suffixes = (TableKind.allCases.map(\.fileName) + [DataPackage.fileName]).map {
    "tables/" + $0
  }

  public init() {}

  public func files(of record: Record) -> [[UInt8]] {
    let tables = TableKind.allCases.map { ($0, $0.table(of: record).csv) }
    return tables.map(\.1) + [DataPackage.bytes(of: record, tables: tables)]
  }
}

extension TableKind {
  fileprivate func table(of record: Record) -> Table {
    switch self {
    case .items: ItemsTable.table(of: record)
    case .decisions: DecisionsTable.table(of: record)
    case .votes: VotesTable.table(of: record)
    case .attendance: AttendanceTable.table(of: record)
    }
  }
}
