/// What a comparison came to.
struct ComparisonTotals: Encodable {
  /// Documents in both runs, and of these how many differ.
  var inBoth = 0
  var differ = 0
  var onlyA = 0
  var onlyB = 0
  /// Documents whose status, reason or number of pages differs.
  var otherState = 0
  /// By type, of documents that both runs have facts of.
  var types: [String: FactCounts] = [:]
  var facts = FactCounts()
  /// Lines that are no facts.
  var malformed = 0

  /// Whether anything differs.
  var isAny: Bool { differ + onlyA + onlyB > 0 }

  mutating func add(_ document: DocumentComparison) {
    switch (document.isInA, document.isInB) {
    case (true, true):
      inBoth += 1
      if document.differs { differ += 1 }
    case (true, false): onlyA += 1
    default: onlyB += 1
    }
    if document.hasOtherState { otherState += 1 }
    malformed += document.malformed
    for (type, counts) in document.counts {
      types[type, default: FactCounts()] += counts
      facts += counts
    }
  }
}
