/// How far repair goes.
public enum RepairMode: String, Sendable, Hashable, CaseIterable {
  /// Changes what is as good as certain; the rest is proposed.
  case cautious
  /// Changes what is far likelier than what stands there.
  case normal
  /// Changes whatever is likelier: for a search index, not for reading.
  case search
  /// Changes no letters. Words split at line ends are joined, and characters have their standard form, as always.
  case off

  /// How sure a recogniser must be of an edit, 0 to 1; below that it is proposed. Nil if recognisers are not asked.
  public var leastConfidence: Double? {
    switch self {
    case .cautious: 0.95
    case .normal: 0.8
    case .search: 0.5
    case .off: nil
    }
  }
}
