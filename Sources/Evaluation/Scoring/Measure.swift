/// How alike gold and found must be to match.
public enum Measure: String, Sendable, CaseIterable {
  /// As alike as the evaluation format asks: names 0.88, texts 0.90, tables half of the cells.
  case soft
  /// The same after normalising.
  case strict

  var name: Double { self == .soft ? 0.88 : 1 }
  var text: Double { self == .soft ? 0.9 : 1 }
  var table: Double { self == .soft ? 0.5 : 1 }
  var runningLine: Double { self == .soft ? 0.85 : 1 }
}
