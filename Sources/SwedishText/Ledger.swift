import ParagrafKit

/// Goes from the original text of a page to the text in use and back. Both ways are exact: reverting what
/// was applied gives the original byte for byte.
public enum Ledger {
  /// Why edits do not fit a text.
  public enum Mismatch: Error, Equatable {
    /// The bytes of the range are not the edit's `before` (or, on the way back, its `after`).
    case text(Edit)
    /// Two edits claim the same bytes.
    case overlap(Edit)
  }

  /// The text in use: the original with the edits of its page that are in use carried out.
  public static func apply(_ edits: [Edit], to original: String) throws -> String {
    try replace(edits, in: original, reverting: false)
  }

  /// The original, from the text in use and the edits that made it.
  public static func revert(_ edits: [Edit], from text: String) throws -> String {
    try replace(edits, in: text, reverting: true)
  }

  private static func replace(_ edits: [Edit], in text: String, reverting: Bool) throws -> String {
    let source = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var position = 0
    /// How far positions in `source` have moved against positions in the original.
    var shift = 0
    let order = edits.enumerated().filter { $1.status.isInUse }.sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    for (_, edit) in order {
      let (old, new) = reverting ? (edit.after, edit.before) : (edit.before, edit.after)
      let start = edit.range.lowerBound + shift
      let end = start + old.utf8.count
      guard start >= position else { throw Mismatch.overlap(edit) }
      guard edit.range.count == edit.before.utf8.count, end <= source.count,
        source[start..<end].elementsEqual(old.utf8)
      else { throw Mismatch.text(edit) }
      out += source[position..<start]
      out += new.utf8
      position = end
      if reverting { shift += edit.after.utf8.count - edit.before.utf8.count }
    }
    out += source[position...]
    return String(decoding: out, as: UTF8.self)
  }
}
