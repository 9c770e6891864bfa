import ParagrafKit
import Poppler

/// Cuts a page's text at white space and gives each word its box and font.
struct WordSplitter {
  private(set) var words: [Word] = []
  /// Characters left out because they are controls or override the direction of reading.
  private(set) var removed = 0

  private var bytes: [UInt8] = []
  private var box: Box?
  private var firstScalar = 0

  /// - Parameter boxes: one for each scalar of the text.
  mutating func split(_ text: UnsafeBufferPointer<UInt8>, boxes: [Box], runs: [TextRun]) {
    var run = 0
    var scalar = 0
    var position = 0
    while position < text.count {
      let length = WordSplitter.length(of: text[position])
      let end = min(position + length, text.count)
      let value = WordSplitter.value(text, position, end)
      if WordSplitter.isSpace(value) {
        finish(runs, &run)
      } else if Forbidden.contains(value) {
        removed += 1
      } else {
        let glyph = boxes[scalar]
        if let box, WordSplitter.standsApart(glyph, from: box) { finish(runs, &run) }
        if bytes.isEmpty { firstScalar = scalar }
        bytes.append(contentsOf: text[position..<end])
        box = box?.union(glyph) ?? glyph
      }
      scalar += 1
      position = end
    }
    finish(runs, &run)
  }

  /// The words of a line that does not stand upright, each with the whole line's box.
  mutating func words(of aside: Aside) -> [Word] {
    let kept = aside.text.unicodeScalars.filter {
      !Forbidden.contains($0.value) || WordSplitter.isSpace($0.value)
    }
    removed += aside.text.unicodeScalars.count - kept.count
    return kept.split { WordSplitter.isSpace($0.value) }.map {
      Word(text: String(String.UnicodeScalarView($0)), box: aside.box, size: aside.size)
    }
  }

  private mutating func finish(_ runs: [TextRun], _ run: inout Int) {
    defer {
      bytes.removeAll(keepingCapacity: true)
      box = nil
    }
    guard !bytes.isEmpty, let box, box.left.isFinite, box.right.isFinite, box.top.isFinite,
      box.bottom.isFinite
    else { return }
    while run + 1 < runs.count, runs[run + 1].start <= firstScalar { run += 1 }
    let font = runs.isEmpty ? nil : runs[run]
    words.append(
      Word(
        text: String(decoding: bytes, as: UTF8.self), box: box, size: font?.size ?? box.height,
        isBold: font?.style.isBold ?? false, isItalic: font?.style.isItalic ?? false))
  }

  /// Poppler puts no white space between blocks that it reads one after the other: a glyph that does not
  /// touch the word so far begins another.
  private static func standsApart(_ glyph: Box, from word: Box) -> Bool {
    let height = max(word.height, 1)
    return glyph.left > word.right + 0.6 * height || glyph.right < word.left - 0.6 * height
      || glyph.top > word.bottom - 0.2 * height || glyph.bottom < word.top + 0.2 * height
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    switch end - start {
    case 2: UInt32(text[start] & 0x1F) << 6 | UInt32(text[start + 1] & 0x3F)
    case 3:
      UInt32(text[start] & 0x0F) << 12 | UInt32(text[start + 1] & 0x3F) << 6 | UInt32(text[start + 2] & 0x3F)
    case 4: 0x10000
    default: UInt32(text[start])
    }
  }

  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// Characters that no text needs and that hide or reorder what stands there (Trojan Source, CVE-2021-42574):
/// C0 and C1 controls, zero-width and bidirectional controls, the byte order mark.
enum Forbidden {
  static func contains(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }
}
