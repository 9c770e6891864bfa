import Glibc
import Lexicon
import ParagrafKit

/// Carries repairs out, in the lines and in the ledger.
struct DraftRepairs {
  private(set) var lines: [LineDraft]
  private(set) var edits: [Edit]
  private let pages: [LaidOutPage]
  private let lexicon: Lexicon
  private let decisions: Decisions
  private var reader: UnitReader
  private let paragraphs: SwedishParagraphs

  init(
    _ lines: [LineDraft], _ edits: [Edit], _ pages: [LaidOutPage], _ paragraphs: SwedishParagraphs,
    lexicon: Lexicon, _ decisions: Decisions
  ) {
    self.lines = lines
    self.edits = edits
    self.pages = pages
    self.paragraphs = paragraphs
    self.lexicon = lexicon
    self.decisions = decisions
    reader = UnitReader(lexicon)
  }

  mutating func repair(_ mode: RepairMode) {
    guard lines.indices.contains(where: paragraphs.mayChange) else { return }
    var repair = Repair(units(), isScanned: isScanned, lexicon: lexicon, mode: mode)
    let joins = repair.tornWords(in: lines)
    if !joins.isEmpty {
      for join in joins { write(join) }
      repair.read(units())
    }
    // From the last to the first: places in the text before it stay.
    for proposal in repair.proposals().reversed() { write(proposal) }
    var marks = MarkRepairs(lexicon)
    let specks = marks.proposals(lines, in: paragraphs)
    guard repair.isDamaged || marks.areMany(specks) else { return }
    for proposal in specks.reversed() { write(proposal) }
  }

  // MARK: Reading

  /// Whether a page's words lie behind its picture, or an engine says how sure it was of them.
  private var isScanned: Bool {
    pages.contains { $0.isPainted == false || $0.words.first?.confidence != nil }
  }

  private mutating func units() -> [Unit] {
    for index in lines.indices where paragraphs.mayChange(index) {
      if lines[index].joint == .paragraph || index > 0 && !paragraphs.mayChange(index - 1) {
        reader.startParagraph()
      }
      for word in lines[index].words.indices {
        if word == 0 ? lines[index].joint == .word : lines[index].torn.contains(word) { continue }
        var text = lines[index].words[word]
        if let (line, second) = secondHalf(index, word) {
          text += lines[line].words[second]
        } else if word == lines[index].lastWord, goesOnElsewhere(index) {
          continue
        }
        reader.read(text, line: index, word: word, confidence: confidence(index, word))
      }
    }
    return reader.finish()
  }

  /// Where a word goes on: the next word, if a scan tore it, or the first word of the next line.
  private func secondHalf(_ line: Int, _ word: Int) -> (line: Int, word: Int)? {
    if lines[line].torn.contains(word + 1) { return (line, word + 1) }
    let next = line + 1
    guard word == lines[line].lastWord, next < lines.count, lines[next].joint == .word,
      lines[next].page == lines[line].page, lines[next].layout.role == .body
    else { return nil }
    return (next, 0)
  }

  /// Whether a line's last word goes on behind running lines or on another page, where its second half has moved from.
  private func goesOnElsewhere(_ line: Int) -> Bool {
    let next = lines[(line + 1)...].first { $0.layout.role == .body }
    return next?.joint == .word
  }

  private func confidence(_ line: Int, _ word: Int) -> Float? {
    pages[lines[line].page - 1].words[lines[line].layout.words.lowerBound + word].confidence
  }

  /// A word's text as it was read.
  private func raw(_ line: Int, _ word: Int) -> String {
    pages[lines[line].page - 1].words[lines[line].layout.words.lowerBound + word].text
  }

  // MARK: Writing

  /// Joins the halves of a torn word.
  private mutating func write(_ join: TornWords.Join) {
    let first = lines[join.line].words[join.word]
    let end = lines[join.line].offsets[join.word].upperBound
    let mark = first.slice(utf8: first.utf8.count - join.marks..<first.utf8.count)
    guard raw(join.line, join.word).utf8.elementsEqual(first.utf8) else { return }
    var made = [
      Edit(
        page: lines[join.line].page, range: end - join.marks..<end + 1,
        before: mark + (join.isLineEnd ? "\n" : " "), after: "", rule: .plainJoin,
        confidence: Self.confidence(join.margin), margin: Double(join.margin))
    ]
    let second = lines[join.isLineEnd ? join.line + 1 : join.line]
    if join.isLineEnd, second.words.count > 1, second.layout.cells[0].count > 1 {
      let gap = second.offsets[0].upperBound
      made.append(Edit(page: second.page, range: gap..<gap + 1, before: " ", after: "\n", rule: .movedBreak))
    }
    guard record(made, isCertain: true) else { return }
    lines[join.line].words[join.word] = first.slice(utf8: 0..<first.utf8.count - join.marks)
    if join.isLineEnd {
      lines[join.line + 1].joint = .word
    } else {
      lines[join.line].torn.insert(join.word + 1)
    }
  }

  private mutating func write(_ proposal: Repair.Proposal) {
    let unit = proposal.unit
    let length = lines[unit.line].words[unit.word].utf8.count
    let second = secondHalf(unit.line, unit.word)
    var changes: [(line: Int, word: Int, range: Range<Int>, after: ArraySlice<UInt8>)] = []
    if unit.range.upperBound <= length {
      changes = [(unit.line, unit.word, unit.range, proposal.after[...])]
    } else if let second, unit.range.lowerBound >= length {
      let range = unit.range.lowerBound - length..<unit.range.upperBound - length
      changes = [(second.line, second.word, range, proposal.after[...])]
    } else if let second {
      // A word in two halves: each gets its part.
      let first = lines[unit.line].words[unit.word].slice(utf8: unit.range.lowerBound..<length)
      let cut = Halving.cut(unit.letters, at: first.unicodeScalars.count, as: proposal.after)
      changes = [
        (second.line, second.word, 0..<unit.range.upperBound - length, proposal.after[cut...]),
        (unit.line, unit.word, unit.range.lowerBound..<length, proposal.after[..<cut]),
      ]
    }
    let made = changes.compactMap { edit($0.line, $0.word, $0.range, Latin1.text($0.after), proposal) }
    // Where a part of a change falls into what was edited before, nothing is changed.
    guard made.count == changes.count else { return }
    let real = made.filter { !$0.before.utf8.elementsEqual($0.after.utf8) }
    guard !real.isEmpty, record(real, isCertain: proposal.isCertain) else { return }
    for change in changes {
      replace(change.line, change.word, change.range, Latin1.text(change.after))
    }
  }

  private func edit(
    _ line: Int, _ word: Int, _ range: Range<Int>, _ after: String, _ proposal: Repair.Proposal
  ) -> Edit? {
    guard let original = original(line, word, range) else { return nil }
    return Edit(
      page: lines[line].page, range: original, before: lines[line].words[word].slice(utf8: range),
      after: after, rule: proposal.rule, confidence: Self.confidence(proposal.margin),
      margin: Double(proposal.margin), runnerUp: proposal.runnerUp.map { Latin1.text($0) })
  }

  /// The likelihood that a margin, a natural logarithm, stands for.
  private static func confidence(_ margin: Float) -> Double { Double(1 / (1 + expf(-margin))) }

  private mutating func write(_ proposal: MarkRepairs.Proposal) {
    let (line, word) = (proposal.line, proposal.word)
    guard let range = original(line, word, proposal.range) else { return }
    var edit = Edit(
      page: lines[line].page, range: range, before: proposal.before, after: proposal.after, rule: .strayMark,
      confidence: MarkRepairs.confidence)
    if proposal.range.count == lines[line].words[word].utf8.count, proposal.after.isEmpty {
      // With the speck goes the space that parts it from its neighbour.
      let words = lines[line].words
      if word + 1 < words.count, !words[word + 1].isEmpty, !lines[line].beginsCell(word + 1) {
        edit.range = range.lowerBound..<range.upperBound + 1
        edit.before += " "
      } else if word > (lines[line].joint == .word ? 1 : 0), !words[word - 1].isEmpty,
        !lines[line].beginsCell(word) || lines[line].isCell(word)
      {
        // A join has moved the break behind the first word.
        edit.range = range.lowerBound - 1..<range.upperBound
        edit.before = (lines[line].isCell(word) ? "\t" : " ") + edit.before
      } else {
        return
      }
    }
    guard record([edit], isCertain: true) else { return }
    replace(line, word, proposal.range, proposal.after)
  }

  /// Where bytes of a word's text in use stand in the page's original; nil where an earlier edit has changed them.
  private func original(_ line: Int, _ word: Int, _ range: Range<Int>) -> Range<Int>? {
    let read = Array(raw(line, word).utf8)
    let used = Array(lines[line].words[word].utf8)
    let offset = lines[line].offsets[word].lowerBound
    // What stands before the range is as it was read, or else what stands behind it.
    if range.upperBound <= read.count, read[..<range.upperBound].elementsEqual(used[..<range.upperBound]) {
      return offset + range.lowerBound..<offset + range.upperBound
    }
    let behind = used.count - range.lowerBound
    guard behind <= read.count, read.suffix(behind).elementsEqual(used[range.lowerBound...]) else {
      return nil
    }
    let start = offset + read.count - behind
    return start..<start + range.count
  }

  private mutating func replace(_ line: Int, _ word: Int, _ range: Range<Int>, _ after: String) {
    let text = lines[line].words[word]
    lines[line].words[word] =
      text.slice(utf8: 0..<range.lowerBound) + after
      + text.slice(utf8: range.upperBound..<text.utf8.count)
  }

  /// Enters edits that belong together into the ledger.
  /// - Returns: whether they are in use.
  private mutating func record(_ made: [Edit], isCertain: Bool) -> Bool {
    let status = decisions.status(ofAll: made, default: isCertain ? .applied : .proposed)
    edits += made.map { edit in
      var edit = edit
      edit.status = status
      return edit
    }
    return status.isInUse
  }
}

/// Where a repaired word is cut that was read in two halves.
enum Halving {
  /// The cut that makes the halves most like those that were read.
  static func cut(_ read: [UInt8], at split: Int, as repaired: [UInt8]) -> Int {
    (0...repaired.count).min {
      cost(read, split, repaired, $0) < cost(read, split, repaired, $1)
    } ?? repaired.count
  }

  private static func cost(_ read: [UInt8], _ split: Int, _ repaired: [UInt8], _ cut: Int) -> Int {
    distance(read[..<split], repaired[..<cut]) + distance(read[split...], repaired[cut...])
  }

  private static func distance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    a.map(\.lowered).withUnsafeBufferPointer { a in
      b.map(\.lowered).withUnsafeBufferPointer { b in editDistance(a, b, limit: max(a.count, b.count)) }
    }
  }
}
