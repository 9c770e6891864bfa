import Evaluation
import FoundationEssentials

/// A comparison for machines: one JSON object a line for each document that differs, and one with the totals.
///
///     {"changes":[{"a":{"value":"att bifalla",…},"b":{…},"item":"5","page":3,"type":"decision"}],"document":"x",…}
///     {"totals":{"differ":1,"facts":{"a":91,"b":91,"changed":1,…},"inBoth":82,…}}
public enum ComparisonLines {
  private struct Line: Encodable {
    var document: String
    /// The document's name, base64, where it is not UTF-8.
    var documentBytes: String?
    /// `a` or `b` where one run only has it.
    var only: String?
    var stateA: DocumentComparison.State?
    var stateB: DocumentComparison.State?
    /// Of the types that differ.
    var types: [String: FactCounts]
    var changes: [Change]

    init(_ comparison: DocumentComparison) {
      document = String(decoding: comparison.document.bytes, as: UTF8.self)
      if comparison.document.text == nil {
        documentBytes = Data(comparison.document.bytes).base64EncodedString()
      }
      only = comparison.isInBoth ? nil : comparison.isInA ? "a" : "b"
      (stateA, stateB) = (comparison.stateA, comparison.stateB)
      types = comparison.counts.filter { $0.value.differs > 0 }
      changes = comparison.changes.map(Change.init)
    }
  }

  private struct Change: Encodable {
    var type: String
    var item: String?
    var page: Int?
    /// All that either run says of it; left out where it has no such fact.
    var a: [String: JSONValue]?
    var b: [String: JSONValue]?

    init(_ change: FactChange) {
      (type, item, page) = (change.type, change.item, change.page)
      (a, b) = (change.a?.members, change.b?.members)
    }
  }

  private struct Totals: Encodable { var totals: ComparisonTotals }

  /// Hands on the lines; holds one document at a time.
  /// - Returns: whether anything differs.
  public static func write(_ comparison: RunComparison, to write: ([UInt8]) throws -> Void) throws -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var totals = ComparisonTotals()
    try comparison.visit { document in
      totals.add(document)
      if document.differs { try write(Array(encoder.encode(Line(document))) + [0x0A]) }
    }
    try write(Array(encoder.encode(Totals(totals: totals))) + [0x0A])
    return totals.isAny
  }
}
