import ParagrafKit

/// Finds items by line and by number without going through all of them.
struct ItemIndex {
  private let ranges: [Range<Int>]
  private let numbers: [String: [Int]]

  init(_ outline: Outline) {
    ranges = outline.items.map(\.lines)
    numbers = Dictionary(grouping: outline.items.indices, by: { outline.items[$0].number })
  }

  /// The item that holds a line. Items do not overlap and stand in order.
  func position(of line: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line) ? low : nil
  }

  /// The item of a number that holds a line or stands nearest to it.
  func position(of number: String, near line: Int) -> Int? {
    numbers[number]?.min { distance($0, line) < distance($1, line) }
  }

  private func distance(_ item: Int, _ line: Int) -> Int {
    ranges[item].contains(line)
      ? 0 : min(abs(ranges[item].lowerBound - line), abs(ranges[item].upperBound - line))
  }
}
