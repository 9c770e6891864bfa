import ParagrafKit

/// Shares a record's facts out to its items.
enum FactsByItem {
  /// The facts of no item in the outline, and those of each item. Where two items have one number, a fact
  /// belongs to the last of them that has begun on its page.
  static func split(_ record: Record) -> (own: [Fact], ofItems: [[Fact]]) {
    let items = record.outline.items
    var positions: [String: [Int]] = [:]
    for (position, item) in items.enumerated() { positions[item.number, default: []].append(position) }
    var own: [Fact] = []
    var ofItems = [[Fact]](repeating: [], count: items.count)
    for fact in record.facts {
      if let number = fact.item, let candidates = positions[number] {
        let begun = candidates.last { firstPage(of: items[$0], record.text) <= fact.page }
        ofItems[begun ?? candidates[0]].append(fact)
      } else {
        own.append(fact)
      }
    }
    return (own, ofItems)
  }

  private static func firstPage(of item: Item, _ text: ReadingText) -> Int {
    item.lines.isEmpty ? 1 : text.lines[item.lines.lowerBound].page
  }
}
