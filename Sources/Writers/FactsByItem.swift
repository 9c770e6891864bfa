import ParagrafKit

/// Shares a record's facts out to its items.
enum FactsByItem {
  /// The facts of no item in the outline, and those of each item.
  static func split(_ record: Record) -> (own: [Fact], ofItems: [[Fact]]) {
    var own: [Fact] = []
    var ofItems = [[Fact]](repeating: [], count: record.outline.items.count)
    for fact in record.facts {
      if let position = fact.itemPosition, ofItems.indices.contains(position) {
        ofItems[position].append(fact)
      } else {
        own.append(fact)
      }
    }
    return (own, ofItems)
  }
}
