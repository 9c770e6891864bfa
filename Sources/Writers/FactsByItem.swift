import ParagrafKit

/// Shares a record's facts out to its items.
enum FactsByItem {
  /// The title of an item; of an attached document its own.
  static func title(of item: Item, _ facts: [Fact]) -> String? {
    if item.part == nil { return facts.first { $0.type == .itemTitle }?.value.description }
    return facts.first { $0.type == .part }?.value["title"]?.description
  }

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
