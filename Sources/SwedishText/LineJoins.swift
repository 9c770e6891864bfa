import Lexicon
import ParagrafKit

/// Joins words that were split at a line's end, with a hyphen or without, also across pages.
struct LineJoins {
  /// A split word: the line it begins on and the line it ends on.
  private struct Split {
    var first: Int
    var second: Int
    /// The word that is split, on the first line.
    var word: Int
    /// Bytes from the hyphen to the first line's end; 0 if there is none.
    var hyphen: Int
    /// Bytes that leave the word itself, where the hyphen goes.
    var dropped: Int
    /// Bytes of a speck before the second half.
    var lead = 0
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

  private let paragraphs: SwedishParagraphs

  init(
    _ lines: [LineDraft], _ pages: [LaidOutPage], _ paragraphs: SwedishParagraphs, lexicon: Lexicon,
    _ decisions: Decisions
  ) {
    self.pages = pages
    self.paragraphs = paragraphs
    self.decisions = decisions
    var previous: Int?
    for index in lines.indices where lines[index].layout.role == .body {
      defer { previous = index }
      guard let first = previous, lines[index].joint != .paragraph,
        let split = split(lines, first, index, lexicon) ?? accepted(lines, first, index)
      else { continue }
      // A half that moves up to another page leaves nothing on its line to go on from, and behind one that does not, the
      // break is where a speck would go.
      if let last = splits.last, last.second == first, split.word == 0,
        lines[first].words.count > 1 || last.moves(lines)
      {
        continue
      }
      splits.append(split)
    }
  }

  private func split(_ lines: [LineDraft], _ first: Int, _ second: Int, _ lexicon: Lexicon) -> Split? {
    guard let tail = LineJoins.tail(of: lines[first]), let word = lines[second].words.first else {
      return nil
    }
    let lead = LineJoins.lead(lines, first, second, tail)
    let end = word.slice(utf8: lead..<word.utf8.count)
    let (start, hyphen) = (lines[first].words[tail.word], tail.hyphen)
    let stem = start.slice(utf8: 0..<start.utf8.count - tail.dropped)
    guard stem.utf8.count >= 1 else { return nil }
    if hyphen == 0 {
      let line = lines[first]
      // A writer's program splits no word without a hyphen, and of other languages nobody here knows where words end.
      guard paragraphs.mayChange(first) else { return nil }
      let left = line.layout.box.left - line.indent
      guard line.layout.box.right - left >= LineJoins.full * (line.textRight - left) else { return nil }
    }
    func split(keepsHyphen: Bool, confidence: Double) -> Split {
      Split(
        first: first, second: second, word: tail.word, hyphen: hyphen, dropped: tail.dropped, lead: lead,
        keepsHyphen: keepsHyphen, confidence: confidence)
    }
    let isSoft = start.utf8.suffix(2).elementsEqual([0xC2, 0xAD])
    if isSoft {
      return split(keepsHyphen: false, confidence: 1)
    }
    let verdict = lexicon.joined(stem, end, hyphen: hyphen > 0)
    switch verdict.join {
    case .apart: return nil
    case .oneWord: return split(keepsHyphen: false, confidence: verdict.confidence)
    case .keepHyphen:
      return tail.isSpeckled || lead > 0 ? nil : split(keepsHyphen: true, confidence: verdict.confidence)
    }
  }

  /// A join that an archivist accepted although no rule sees it any more.
  private func accepted(_ lines: [LineDraft], _ first: Int, _ second: Int) -> Split? {
    guard !decisions.edits.isEmpty, let tail = LineJoins.tail(of: lines[first]) else { return nil }
    for keepsHyphen in tail.hyphen > 0 && !tail.isSpeckled ? [false, true] : [false] {
      let split = Split(
        first: first, second: second, word: tail.word, hyphen: tail.hyphen, dropped: tail.dropped,
        lead: LineJoins.lead(lines, first, second, tail), keepsHyphen: keepsHyphen, confidence: 1)
      if decisions.status(of: joins(split, lines)[0], default: .applied) == .accepted { return split }
    }
    return nil
  }

  /// What a line ends with, as far as a word may go on behind it.
  private struct Tail {
    var word: Int
    /// Bytes from the hyphen to the line's end, and those of them that end the word itself.
    var hyphen: Int
    var dropped: Int
    /// Whether a speck stands behind the hyphen: `utbild-.`, `utbild- ;`
    var isSpeckled = false
  }

  private static func tail(of line: LineDraft) -> Tail? {
    guard let text = line.words.last else { return nil }
    let last = line.words.count - 1
    let hyphen = hyphen(at: text)
    if hyphen > 0 { return Tail(word: last, hyphen: hyphen, dropped: hyphen) }
    let plain = Tail(word: last, hyphen: 0, dropped: 0)
    // A comma parts members of a list: "till-, om- och nybyggnad".
    guard let mark = text.utf8.last, specks.contains(mark), mark != UInt8(ascii: ",") else { return plain }
    let stem = text.slice(utf8: 0..<text.utf8.count - 1)
    if !stem.isEmpty {
      let hyphen = Self.hyphen(at: stem)
      guard hyphen > 0, stem.utf8.count - hyphen >= 3 else { return plain }
      return Tail(word: last, hyphen: hyphen + 1, dropped: hyphen + 1, isSpeckled: true)
    }
    guard last > 0, !line.beginsCell(last) else { return plain }
    let before = line.words[last - 1]
    let own = Self.hyphen(at: before)
    guard own > 0, before.utf8.count - own >= 3 else { return plain }
    return Tail(word: last - 1, hyphen: own + 2, dropped: own, isSpeckled: true)
  }

  /// Bytes of a speck before the second half, where a hyphen stands before it.
  private static func lead(_ lines: [LineDraft], _ first: Int, _ second: Int, _ tail: Tail) -> Int {
    guard tail.hyphen > 0, second == first + 1, lines[first].page == lines[second].page,
      let word = lines[second].words.first, word.utf8.count > 2, let mark = word.utf8.first,
      specks.contains(mark)
    else { return 0 }
    return 1
  }

  /// Specks that scans leave behind the ends of lines and before their beginnings.
  private static let specks = Set(".,:;'\"=~>|".utf8)

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
        let line = lines[split.first]
        for word in line.words.indices where word > split.word { lines[split.first].words[word] = "" }
        if !split.keepsHyphen {
          let text = line.words[split.word]
          lines[split.first].words[split.word] = text.slice(utf8: 0..<text.utf8.count - split.dropped)
        }
        lines[split.second].joint = .word
        if split.lead > 0 {
          let text = lines[split.second].words[0]
          lines[split.second].words[0] = text.slice(utf8: split.lead..<text.utf8.count)
        }
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
    let mark = String(
      decoding: Array(first.words[split.word...].joined(separator: " ").utf8).suffix(dropped), as: UTF8.self)
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
      page: first.page, range: end - dropped..<end + 1 + split.lead,
      before: mark + "\n" + second.words[0].slice(utf8: 0..<split.lead), after: "", rule: split.rule,
      confidence: split.confidence)
    guard second.words.count > 1, second.layout.cells[0].count > 1 else { return [join] }
    let gap = own.upperBound
    return [
      join, Edit(page: second.page, range: gap..<gap + 1, before: " ", after: "\n", rule: .movedBreak),
    ]
  }
}
