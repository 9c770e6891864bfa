/// Right, wrong and missing.
public struct Tally: Sendable, Hashable {
  /// Found and in the gold.
  public var matched: Int
  /// Found, but not in the gold.
  public var extra: Int
  /// In the gold, but not found.
  public var missed: Int

  /// Counts.
  public init(matched: Int = 0, extra: Int = 0, missed: Int = 0) {
    self.matched = matched
    self.extra = extra
    self.missed = missed
  }

  /// How many the gold has.
  public var support: Int { matched + missed }
  /// Whether there was nothing to find and nothing found.
  public var isEmpty: Bool { matched + extra + missed == 0 }

  /// Precision, recall and F1.
  public var rates: Rates {
    let precision = matched + extra > 0 ? Double(matched) / Double(matched + extra) : missed == 0 ? 1 : 0
    let recall = matched + missed > 0 ? Double(matched) / Double(matched + missed) : extra == 0 ? 1 : 0
    let sum = precision + recall
    return Rates(precision: precision, recall: recall, f1: sum > 0 ? 2 * precision * recall / sum : 0)
  }

  static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      matched: left.matched + right.matched, extra: left.extra + right.extra,
      missed: left.missed + right.missed)
  }

  static func += (left: inout Tally, right: Tally) { left = left + right }
}

/// Precision, recall and F1, from 0 to 1.
public struct Rates: Sendable, Hashable {
  public var precision: Double
  public var recall: Double
  public var f1: Double

  /// Figures.
  public init(precision: Double, recall: Double, f1: Double) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
  }
}

/// How many page numbers are right.
public struct PageTally: Sendable, Hashable {
  /// Matched facts with a page on both sides.
  public var compared = 0
  public var exact = 0
  /// At most one page off.
  public var near = 0

  mutating func compare(_ gold: Int?, _ found: Int?) {
    guard let gold, let found else { return }
    compared += 1
    exact += gold == found ? 1 : 0
    near += gold - 1 <= found && found <= gold + 1 ? 1 : 0
  }

  static func += (left: inout PageTally, right: PageTally) {
    left.compared += right.compared
    left.exact += right.exact
    left.near += right.near
  }
}

/// How alike the texts of pages are.
public struct PageTextTally: Sendable, Hashable {
  public var pages = 0
  /// The sum of the pages' similarities.
  public var similarity = 0.0
  /// Words as a bag, order left out.
  public var words = Tally()

  static func += (left: inout PageTextTally, right: PageTextTally) {
    left.pages += right.pages
    left.similarity += right.similarity
    left.words += right.words
  }
}
