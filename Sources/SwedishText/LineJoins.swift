import Lexicon
import ParagrafKit

/// Joins words that were split at a line's end, with a hyphen or without, also across pages.
struct LineJoins {
  /// A split word: the line it begins on and the line it ends on.
  private struct Split {
    var first: Int
    var second: Int
    /// Bytes of the hyphen at the first line's end; 0 if there is none.
    var hyphen: Int
    var keepsHyphen: Bool
    var confidence: Double
  }

  /// A line is full from this share of the text's width on; only a full line's end splits a word silently.
  private static let full: Float = 0.85

  private var splits: [Split] = []

  init(_ lines: [LineDraft], lexicon: Lexicon) {
    var previous: Int?
    for index in lines.indices where lines[index].layout.role == .body {
      defer { previous = index }
      guard let first = previous, lines[index].joint != .paragraph,
        let split = split(lines, first, index, lexicon)
      else { continue }
      // A half that moves up to another page leaves nothing on its line to go on from.
      if let last = splits.last, last.second == first, lines[first].words.count == 1,
        last.first + 1 != first || lines[last.first].page != lines[first].page
      {
        continue
      }
      splits.append(split)
    }
  }

  private func split(_ lines: [LineDraft], _ first: Int, _ second: Int, _ lexicon: Lexicon) -> Split? {
    guard let start = lines[first].words.last, let end = lines[second].words.first else { return nil }
    let hyphen = LineJoins.hyphen(at: start)
    let stem = String(decoding: Array(start.utf8).dropLast(hyphen), as: UTF8.self)
    guard stem.utf8.count >= 1 else { return nil }
    if hyphen == 0 {
      let line = lines[first]
      let left = line.layout.box.left - line.indent
      guard line.layout.box.right - left >= LineJoins.full * (line.textRight - left) else { return nil }
    }
    let isSoft = start.utf8.suffix(2).elementsEqual([0xC2, 0xAD])
    if isSoft {
      return Split(first: first, second: second, hyphen: hyphen, keepsHyphen: false, confidence: 1)
    }
    let verdict = lexicon.joined(stem, end, hyphen: hyphen > 0)
    switch verdict.join {
    case .apart: return nil
    case .oneWord:
      return Split(
        first: first, second: second, hyphen: hyphen, keepsHyphen: false, confidence: verdict.confidence)
    case .keepHyphen:
      return Split(
        first: first, second: second, hyphen: hyphen, keepsHyphen: true, confidence: verdict.confidence)
    }
  }

  /// Length in bytes of the hyphen that ends a word: `-`, U+2010, U+00AD, `¬`.
  private static func hyphen(at word: String) -> Int {
    let bytes = word.utf8.suffix(3)
    if bytes.last == 0x2D { return 1 }
    if bytes.elementsEqual([0xE2, 0x80, 0x90]) { return 3 }
    if bytes.suffix(2).elementsEqual([0xC2, 0xAD]) || bytes.suffix(2).elementsEqual([0xC2, 0xAC]) {
      return 2
    }
    return 0
  }

  /// Writes the joins into the lines and the ledger.
  func apply(to lines: inout [LineDraft], edits: inout [Edit], pages: [LaidOutPage]) {
    for split in splits {
      let first = lines[split.first]
      let second = lines[split.second]
      let word = first.words[first.words.count - 1]
      let rule: EditRule = split.hyphen > 0 ? .hyphenJoin : .plainJoin
      let dropped = split.keepsHyphen ? 0 : split.hyphen
      lines[split.first].words[first.words.count - 1] = String(
        decoding: Array(word.utf8).dropLast(dropped), as: UTF8.self)
      lines[split.second].joint = .word
      let end = first.source.upperBound
      let mark = String(decoding: Array(word.utf8).suffix(dropped), as: UTF8.self)
      if split.second == split.first + 1, first.page == second.page {
        edits.append(
          Edit(
            page: first.page, range: end - dropped..<end + 1, before: mark + "\n", after: "", rule: rule,
            confidence: split.confidence))
        if second.words.count > 1, second.layout.cells[0].count > 1 {
          let gap = second.offsets[0].upperBound
          edits.append(
            Edit(page: second.page, range: gap..<gap + 1, before: " ", after: "\n", rule: .movedBreak))
        }
      } else {
        // Other lines stand between the halves: the second one moves up to the first.
        let own = second.offsets[0]
        let raw = pages[second.page - 1].words[second.layout.words.lowerBound].text
        let goesOn = second.words.count > 1 && second.offsets[1].lowerBound == own.upperBound + 1
        let moved = goesOn ? own.lowerBound..<own.upperBound + 1 : own
        edits.removeAll { $0.page == second.page && $0.range.overlaps(own) }
        edits.append(
          Edit(
            page: first.page, range: end - dropped..<end, before: mark, after: second.words[0], rule: rule,
            confidence: split.confidence))
        edits.append(
          Edit(
            page: second.page, range: moved, before: goesOn ? raw + " " : raw, after: "", rule: .movedBreak))
      }
    }
  }
}
