import ParagrafKit

/// The words that repairs changed, and what was read in their places. Joined words and other forms of the same letters are
/// no news to a reader: they are left out.
struct RepairMarks {
  struct Mark {
    /// Bytes of the line's text: whole words.
    var range: Range<Int>
    /// What was read.
    var before: String
  }

  private let text: ReadingText
  /// Edits in use, by page, in the order of the text.
  private let edits: [Int: [Edit]]
  private static let kinds: Set<EditClass> = [.diacritics, .letters, .marks, .meaning]

  init(_ text: ReadingText) {
    self.text = text
    edits = Dictionary(grouping: text.ledger.filter { $0.status.isInUse }, by: \.page)
      .mapValues { $0.sorted(by: Edit.isBefore) }
  }

  var isEmpty: Bool { !edits.values.joined().contains { Self.kinds.contains($0.rule.kind) } }

  func marks(of line: Line) -> [Mark] {
    guard let edits = edits[line.page], text.originals.indices.contains(line.page - 1) else { return [] }
    // Those that touch the line: the first of them is searched for.
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.upperBound < line.source.lowerBound { low = middle + 1 } else { high = middle }
    }
    let near = Array(edits[low...].prefix { $0.range.lowerBound <= line.source.upperBound })
    let own = near.filter { Self.kinds.contains($0.rule.kind) }
    guard !own.isEmpty else { return [] }
    let original = text.originals[line.page - 1]
    let utf8 = Array(line.text.utf8)
    guard let map = LineMap(line.source, original: original.utf8, edits: near), map.text == utf8 else {
      return []
    }
    var marks: [Mark] = []
    for edit in own where line.source.contains(edit.range.lowerBound) {
      let touched = map.text(of: edit.range)
      let range = Self.words(touched, of: utf8)
      guard !range.isEmpty, marks.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true else {
        continue
      }
      let before = map.original(of: range).map { original.slice(utf8: $0) } ?? edit.before
      marks.append(Mark(range: range, before: before.replacing([0x09, 0x0A], by: 0x20)))
    }
    return marks
  }

  /// The words that a range touches.
  private static func words(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let isGap = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard range.upperBound <= text.count else { return 0..<0 }
    let start = range.lowerBound - text[..<range.lowerBound].reversed().prefix { !isGap($0) }.count
    let end = range.upperBound + text[range.upperBound...].prefix { !isGap($0) }.count
    return start..<end
  }
}

extension String {
  fileprivate func replacing(_ bytes: [UInt8], by other: UInt8) -> String {
    String(decoding: utf8.map { bytes.contains($0) ? other : $0 }, as: UTF8.self)
  }
}
