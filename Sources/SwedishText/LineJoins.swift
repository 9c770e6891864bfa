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

    var rule: EditRule { hyphen > 0 ? .hyphenJoin : .plainJoin }

    /// Whether other lines stand between the halves.
    func moves(_ lines: [LineDraft]) -> Bool {
      second != first + 1 || lines[first].page != lines[second].page
    }
  }

  /// A line is full from this share of the text's width on; only a full line's end splits a word silently.
  private static let full: Float = 0.85

  private var splits: [Split] = []
  private let pages: [LaidOutPage]
  private let decisions: Decisions

  init(_ lines: [LineDraft], _ pages: [LaidOutPage], lexicon: Lexicon, _ decisions: Decisions) {
    self.pages = pages
    self.decisions = decisions
    var previous: Int?
    for index in lines.indices where lines[index].layout.role == .body {
      defer { previous = index }
      guard let first = previous, lines[index].joint != .paragraph,
        let split = split(lines, first, index, lexicon) ?? accepted(lines, first, index)
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

  /// A join that an archivist accepted although no rule sees it any more.
  private func accepted(_ lines: [LineDraft], _ first: Int, _ second: Int) -> Split? {
    guard !decisions.edits.isEmpty, let start = lines[first].words.last else { return nil }
    let hyphen = LineJoins.hyphen(at: start)
    for keepsHyphen in hyphen > 0 ? [false, true] : [false] {
      let split = Split(
        first: first, second: second, hyphen: hyphen, keepsHyphen: keepsHyphen, confidence: 1)
      if decisions.status(of: joins(split, lines)[0], default: .applied) == .accepted { return split }
    }
    return nil
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
  func apply(to lines: inout [LineDraft], edits: inout [Edit]) {
    for split in splits {
      var joins = joins(split, lines)
      // The halves are joined wholly or not at all.
      let status = decisions.status(ofAll: joins, default: .applied)
      for index in joins.indices { joins[index].status = status }
      if status.isInUse {
        let first = lines[split.first].words.count - 1
        let dropped = split.keepsHyphen ? 0 : split.hyphen
        lines[split.first].words[first] = String(
          decoding: Array(lines[split.first].words[first].utf8).dropLast(dropped), as: UTF8.self)
        lines[split.second].joint = .word
        if split.moves(lines) {
          // The half is gone from there, and with it what was edited in it.
          let second = lines[split.second]
          edits.removeAll { $0.page == second.page && $0.range.overlaps(second.offsets[0]) }
        }
      }
      edits += joins
    }
  }

  /// The edits that make a join: of the hyphen, and of the gap behind the second half.
  private func joins(_ split: Split, _ lines: [LineDraft]) -> [Edit] {
    let first = lines[split.first]
    let second = lines[split.second]
    let end = first.source.upperBound
    let dropped = split.keepsHyphen ? 0 : split.hyphen
    let mark = String(decoding: Array(first.words[first.words.count - 1].utf8).suffix(dropped), as: UTF8.self)
    let own = second.offsets[0]
    if split.moves(lines) {
      // Other lines stand between the halves: the second one moves up to the first.
      let raw = pages[second.page - 1].words[second.layout.words.lowerBound].text
      let goesOn = second.words.count > 1 && second.offsets[1].lowerBound == own.upperBound + 1
      return [
        Edit(
          page: first.page, range: end - dropped..<end, before: mark, after: second.words[0],
          rule: split.rule, confidence: split.confidence),
        Edit(
          page: second.page, range: goesOn ? own.lowerBound..<own.upperBound + 1 : own,
          before: goesOn ? raw + " " : raw, after: "", rule: .movedBreak),
      ]
    }
    let join = Edit(
      page: first.page, range: end - dropped..<end + 1, before: mark + "\n", after: "", rule: split.rule,
      confidence: split.confidence)
    guard second.words.count > 1, second.layout.cells[0].count > 1 else { return [join] }
    let gap = own.upperBound
    return [
      join, Edit(page: second.page, range: gap..<gap + 1, before: " ", after: "\n", rule: .movedBreak),
    ]
  }
}
