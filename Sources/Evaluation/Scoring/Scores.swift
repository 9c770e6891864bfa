/// Figures of one or many documents.
public struct Scores: Sendable, Hashable {
  /// By the type that atoms are scored as.
  public var byType: [String: Tally] = [:]

  /// Nothing yet.
  public init() {}

  /// Types that are left out of micro and macro: cells are many.
  static let apart: Set<String> = ["table.cell", "malformed"]

  /// The types that count for micro and macro.
  private var counted: [Tally] {
    byType.filter { !Self.apart.contains($0.key) && !$0.value.isEmpty }.sorted { $0.key < $1.key }.map(
      \.value)
  }

  /// All types together.
  public var total: Tally { counted.reduce(Tally(), +) }

  /// The rates of all atoms together.
  public var micro: Rates { total.rates }

  /// The mean of the types' rates; 0 without types.
  public var macro: Rates {
    let rates = counted.map(\.rates)
    func mean(_ path: KeyPath<Rates, Double>) -> Double {
      rates.isEmpty ? 0 : rates.reduce(0) { $0 + $1[keyPath: path] } / Double(rates.count)
    }
    return Rates(precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1))
  }

  static func += (left: inout Scores, right: Scores) {
    left.byType.merge(right.byType, uniquingKeysWith: +)
  }
}
