import CGLib
import ParagrafKit

/// The standard form of a single word: composed letters, no ligatures, no soft hyphens inside.
enum WordForm {
  /// Returns the word's standard form and notes the edits that lead to it.
  static func normalise(
    _ word: String, at offset: Int, page: Int, into edits: inout [Edit], _ decisions: Decisions
  ) -> String {
    // ASCII and Latin-1 letters, as nearly all of Swedish, are in standard form already.
    guard word.utf8.contains(where: { $0 >= 0xC4 || $0 == 0xC2 }) else { return word }
    var form = ""
    var position = offset
    for character in word {
      let before = String(character)
      // At the word's end a soft hyphen says that the word goes on: LineJoins needs it.
      let isLast = position + before.utf8.count == offset + word.utf8.count
      let (after, rule) = isLast && before == "\u{AD}" ? (before, .softHyphen) : standard(before)
      if !after.utf8.elementsEqual(before.utf8) {
        var edit = Edit(
          page: page, range: position..<position + before.utf8.count, before: before, after: after, rule: rule
        )
        edit.status = decisions.status(of: edit, default: .applied)
        edits.append(edit)
        form += edit.status.isInUse ? after : before
      } else {
        form += after
      }
      position += before.utf8.count
    }
    return form
  }

  /// The standard form of one character, and by which rule.
  private static func standard(_ character: String) -> (String, EditRule) {
    guard let first = character.unicodeScalars.first else { return (character, .composition) }
    // A soft hyphen shows where a word may be split, and no more, inside a line.
    if character == "\u{AD}" { return ("", .softHyphen) }
    let rest = String(String.UnicodeScalarView(character.unicodeScalars.dropFirst()))
    if let letters = ligature(first) { return (composed(letters + rest), .ligature) }
    return (composed(character), .composition)
  }

  /// U+FB00 … U+FB06, the Latin ligatures.
  private static func ligature(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }

  /// Unicode normalisation form C.
  static func composed(_ text: String) -> String {
    guard let result = g_utf8_normalize(text, -1, G_NORMALIZE_NFC) else { return text }
    defer { g_free(result) }
    return String(cString: result)
  }
}
