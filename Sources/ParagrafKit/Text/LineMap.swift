/// How a line's text in use follows from the page's original text: the way from a byte of the one to a byte of the other.
package struct LineMap {
  /// A piece that was left as it is, or that one edit made.
  private struct Piece {
    var original: Range<Int>
    var text: Range<Int>
    var isEdited: Bool
  }

  private var pieces: [Piece] = []
  /// The text that the edits make of the original.
  package private(set) var text: [UInt8] = []

  /// - Parameters:
  ///   - source: the line's bytes in the page's original text.
  ///   - edits: edits of the page, those in use among them; nil if two of them claim the same bytes or one does not fit.
  package init?(_ source: Range<Int>, original: some BidirectionalCollection<UInt8>, edits: [Edit]) {
    var inside: [Edit] = []
    var (begin, end) = (source.lowerBound, source.upperBound)
    for edit in edits where edit.status.isInUse {
      if !edit.joinsLines {
        if edit.range.lowerBound >= source.lowerBound, edit.range.upperBound <= source.upperBound {
          inside.append(edit)
        }
      } else if edit.rule.name != EditRule.movedBreak.name, source.contains(edit.range.lowerBound) {
        // The hyphen at the end is no part of the text.
        end = min(end, edit.range.lowerBound)
      } else if edit.range.lowerBound < source.lowerBound, source.contains(edit.range.upperBound) {
        // Nor is a speck before the second half.
        begin = max(begin, edit.range.upperBound)
      }
    }
    inside.sort { $0.range.lowerBound < $1.range.lowerBound }
    let start = original.index(original.startIndex, offsetBy: source.lowerBound)
    let bytes = Array(original[start...].prefix(source.count))
    var position = begin
    func slice(_ range: Range<Int>) -> ArraySlice<UInt8> {
      bytes[range.lowerBound - source.lowerBound..<range.upperBound - source.lowerBound]
    }
    for edit in inside {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= end,
        slice(edit.range).elementsEqual(edit.before.utf8)
      else { return nil }
      if edit.range.lowerBound > position {
        append(slice(position..<edit.range.lowerBound), position..<edit.range.lowerBound, isEdited: false)
      }
      append(edit.after.utf8, edit.range, isEdited: true)
      position = edit.range.upperBound
    }
    if end > position { append(slice(position..<end), position..<end, isEdited: false) }
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, _ original: Range<Int>, isEdited: Bool) {
    let start = text.count
    text += bytes
    pieces.append(Piece(original: original, text: start..<text.count, isEdited: isEdited))
  }

  /// The bytes of the original that bytes of the text came from; nil where an edit made a part of them only.
  package func original(of range: Range<Int>) -> Range<Int>? {
    guard
      let first = pieces.first(where: { $0.text.contains(range.lowerBound) }),
      let last = pieces.last(where: { $0.text.contains(range.upperBound - 1) }),
      !first.isEdited || first.text.lowerBound == range.lowerBound,
      !last.isEdited || last.text.upperBound == range.upperBound
    else { return nil }
    let start = first.original.lowerBound + (range.lowerBound - first.text.lowerBound)
    let end = last.original.upperBound - (last.text.upperBound - range.upperBound)
    return start..<end
  }

  /// The bytes of the text that bytes of the original became, the whole of each edit that touches them.
  package func text(of range: Range<Int>) -> Range<Int> {
    var bounds: Range<Int>?
    for piece in pieces {
      let touches =
        piece.original.overlaps(range) || piece.original.isEmpty && range.contains(piece.original.lowerBound)
      guard touches else { continue }
      var own = piece.text
      if !piece.isEdited {
        let low = max(piece.original.lowerBound, range.lowerBound) - piece.original.lowerBound
        let high = min(piece.original.upperBound, range.upperBound) - piece.original.lowerBound
        own = piece.text.lowerBound + low..<piece.text.lowerBound + high
      }
      bounds = bounds.map { min($0.lowerBound, own.lowerBound)..<max($0.upperBound, own.upperBound) } ?? own
    }
    return bounds ?? text.count..<text.count
  }
}
