import FoundationEssentials

/// What a run does better or worse than an earlier one.
public struct EvaluationComparison: Sendable {
  /// One figure of both runs.
  public struct Change: Sendable, Hashable {
    public var name: String
    /// F1 before; nil where the earlier run has no such figure.
    public var before: Double?
    /// F1 now; nil where there is no such figure any more.
    public var after: Double?

    /// How much better (above 0) or worse.
    public var difference: Double { (after ?? 0) - (before ?? 0) }
  }

  /// MICRO and MACRO.
  public private(set) var overall: [Change]
  /// Types whose F1 changed, what got worse most first.
  public private(set) var types: [Change]
  /// Documents whose micro F1 changed, what got worse most first.
  public private(set) var documents: [Change]

  /// Compares with the JSON of an earlier run, this program's or that of score_facts.py; nil if it is
  /// neither.
  public init?(before: Data, after: EvaluationResult) {
    guard let old = try? JSONDecoder().decode(JSONValue.self, from: before), let types = old["per_type"],
      let overall = old["overall"]
    else { return nil }
    self.overall = [
      Change(name: "MICRO", before: overall["micro"]?.f1, after: after.overall.soft.micro.f1),
      Change(name: "MACRO", before: overall["macro"]?.f1, after: after.overall.soft.macro.f1),
    ]
    self.types = Self.changes(
      types.members.filter { $0.value.total != 0 }.compactMapValues(\.f1),
      after.overall.soft.byType.filter { !$0.value.isEmpty }.mapValues { $0.rates.f1 })
    documents = Self.changes(
      (old["per_doc"]?.members ?? [:]).compactMapValues { $0["micro"]?.f1 },
      Dictionary(
        after.documents.map { ($0.name, $0.soft.micro.f1) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func changes(_ before: [String: Double], _ after: [String: Double]) -> [Change] {
    Set(before.keys).union(after.keys)
      .map { Change(name: $0, before: before[$0], after: after[$0]) }
      .filter { abs($0.difference) > 1e-9 || ($0.before == nil) != ($0.after == nil) }
      .sorted { ($0.difference, $0.name) < ($1.difference, $1.name) }
  }

  /// The comparison for eyes, 80 columns wide.
  public var table: String {
    var lines = [Columns.line("compared with", ["before", "now", "change"], nameWidth: Columns.wide)]
    lines += overall.map(line)
    for (name, changes) in [("types", types), ("documents", documents)] {
      let (worse, better) = (changes.filter { $0.difference < 0 }, changes.filter { $0.difference >= 0 })
      lines += ["", "\(name): \(better.count) better, \(worse.count) worse"]
      lines += worse.map(line) + better.reversed().map(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ change: Change) -> String {
    Columns.line(
      change.name,
      [
        change.before.map(Columns.rate) ?? "-", change.after.map(Columns.rate) ?? "-",
        Columns.change(change.difference),
      ], nameWidth: Columns.wide)
  }
}

extension JSONValue {
  fileprivate var members: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// The member `f1`.
  fileprivate var f1: Double? {
    switch self["f1"] {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }

  /// How many atoms a figure is made of; nil where it does not say.
  fileprivate var total: Int? {
    guard let matched = self["tp"]?.int, let extra = self["fp"]?.int, let missed = self["fn"]?.int else {
      return nil
    }
    return matched + extra + missed
  }
}
