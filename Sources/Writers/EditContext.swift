import ParagrafKit

/// What stands before and after an edit on its page, as it was read: line ends and gaps as spaces.
struct EditContext {
  let before: String
  let after: String

  /// - Parameter width: characters on each side; a word that is cut is left out.
  init(_ edit: Edit, in original: String, width: Int) {
    let utf8 = original.utf8
    guard edit.range.lowerBound >= 0, edit.range.upperBound <= utf8.count,
      let start = utf8.index(utf8.startIndex, offsetBy: edit.range.lowerBound).samePosition(
        in: original.unicodeScalars),
      let end = utf8.index(utf8.startIndex, offsetBy: edit.range.upperBound).samePosition(
        in: original.unicodeScalars)
    else {
      (before, after) = ("", "")
      return
    }
    let scalars = original.unicodeScalars
    before = EditContext.cut(scalars[..<start].reversed().lazy.prefix(4 * width), width, isReversed: true)
    after = EditContext.cut(scalars[end...].lazy.prefix(4 * width), width, isReversed: false)
  }

  private static func cut(_ scalars: some Sequence<Unicode.Scalar>, _ width: Int, isReversed: Bool) -> String
  {
    var kept: [Unicode.Scalar] = []
    /// Where the last word that is there as a whole ends.
    var whole = 0
    for scalar in scalars {
      let isGap = scalar == " " || scalar == "\t" || scalar == "\n"
      if isGap { whole = kept.count }
      if kept.count == width {
        kept.removeLast(kept.count - (whole > 0 ? whole : kept.count))
        break
      }
      if isGap, kept.last == " " { continue }
      kept.append(isGap ? " " : scalar)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: isReversed ? kept.reversed() : kept)
    return String(text)
  }
}
