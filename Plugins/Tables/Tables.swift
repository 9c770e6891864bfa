import ParagrafKit

/// Tables of data: budgets, follow-ups, forecasts. Not the tables of covers, agendas, attendance and votes.
public struct TablesRecogniser: Recogniser {
  public static let about = About(
    id: "tables", version: "1.0", emits: [.fact(.table)],
    why: "Figures that a decision rests on stand in tables; as running text they lose their columns.",
    reads: .sections, examples: TablesExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    let excluded = Set(RollCall.all(in: text).flatMap { Array($0.lines) })
    return ranges(text).flatMap { range in
      DataTable.all(in: range, of: text).compactMap { table -> Finding? in
        guard !table.lines.contains(where: { excluded.contains($0) }) else { return nil }
        return .fact(.table, value(table), lines: table.lines, confidence: 0.8)
      }
    }
  }

  private func value(_ table: DataTable) -> Value {
    var fields: [Value.Field] = [
      .init("header", .list(table.header.map { .text($0) })),
      .init("rows", .list(table.rows.map { .list($0.map { .text($0) }) })),
      .init("n_rows", .number(table.rows.count)), .init("n_cols", .number(table.columnCount)),
    ]
    if !table.caption.isEmpty { fields.append(.init("caption", .text(table.caption))) }
    return .object(fields)
  }

  /// Where data tables may stand: in items and attached documents; in a report everywhere.
  private func ranges(_ text: ReadingText) -> [Range<Int>] {
    if !text.outline.items.isEmpty {
      return text.outline.items.map {
        $0.heading.upperBound..<max($0.lines.upperBound, $0.heading.upperBound)
      }
    }
    switch DocumentKinds.kind(of: text) {
    case "delårsrapport", "tjänsteskrivelse": return [0..<text.lines.count]
    default: return []
    }
  }
}
