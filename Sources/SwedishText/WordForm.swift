import CGLib
import ParagrafKit

/// The standard form of a single word: composed letters, no ligatures, no soft hyphens inside.
enum WordForm {
  /// Returns the word's standard form and notes the edits that lead to it.
  static func normalise(_ word: String, at offset: Int, page: Int, into edits: inout [Edit]) -> String {
    guard word.utf8.contains(where: isSuspect) else { return word }
    var bytes: [UInt8] = []
    let source = Array(word.utf8)
    func note(_ range: Range<Int>, _ after: String, _ rule: EditRule) {
      edits.append(
        Edit(
          page: page, range: offset + range.lowerBound..<offset + range.upperBound,
          before: String(decoding: source[range], as: UTF8.self), after: after, rule: rule))
    }
    var position = 0
    while position < source.count {
      if let letters = ligature(source, position) {
        note(position..<position + 3, letters, .ligature)
        bytes += letters.utf8
        position += 3
      } else if position + 2 < source.count, source[position] == 0xC2, source[position + 1] == 0xAD {
        note(position..<position + 2, "", .softHyphen)
        position += 2
      } else if let end = cluster(source, position) {
        let before = String(decoding: source[position..<end], as: UTF8.self)
        let after = composed(before)
        if !after.utf8.elementsEqual(before.utf8) { note(position..<end, after, .composition) }
        bytes += after.utf8
        position = end
      } else {
        bytes.append(source[position])
        position += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Anything but ASCII, Latin-1 letters and general punctuation may need composing.
  private static func isSuspect(_ byte: UInt8) -> Bool { byte >= 0xC4 && byte != 0xE2 || byte == 0xC2 }

  /// U+FB00 … U+FB06, the Latin ligatures.
  private static func ligature(_ bytes: [UInt8], _ at: Int) -> String? {
    guard at + 2 < bytes.count, bytes[at] == 0xEF, bytes[at + 1] == 0xAC else { return nil }
    switch bytes[at + 2] {
    case 0x80: return "ff"
    case 0x81: return "fi"
    case 0x82: return "fl"
    case 0x83: return "ffi"
    case 0x84: return "ffl"
    case 0x85, 0x86: return "st"
    default: return nil
    }
  }

  /// The end of a run that begins at a character and takes in what may combine with it, if anything may.
  private static func cluster(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = next(bytes, start)
    let isLatin = bytes[start] < 0xC4
    var combined = false
    while end < bytes.count, bytes[end] >= 0xC4, bytes[end] != 0xE2, bytes[end] != 0xEF {
      guard bytes[end] == 0xCC || bytes[end] == 0xCD || bytes[end] >= 0xE1 else { break }
      combined = true
      end = next(bytes, end)
    }
    if isLatin, !combined { return nil }
    return bytes[start] == 0xE2 || bytes[start] == 0xEF ? (bytes[start] == 0xE2 ? end : nil) : end
  }

  private static func next(_ bytes: [UInt8], _ at: Int) -> Int {
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Unicode normalisation form C.
  static func composed(_ text: String) -> String {
    guard let result = g_utf8_normalize(text, -1, G_NORMALIZE_NFC) else { return text }
    defer { g_free(result) }
    return String(cString: result)
  }
}
