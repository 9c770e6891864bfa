import Glibc
import Lexicon
import ParagrafKit

/// Carries the repairs of words out, in the lines and in the ledger.
enum WordRepairs {
  static func apply(to lines: inout [LineDraft], edits: inout [Edit], lexicon: Lexicon, mode: RepairMode) {
    var reader = UnitReader(lexicon)
    for index in lines.indices where lines[index].layout.role == .body {
      if lines[index].joint == .paragraph { reader.startParagraph() }
      let goesOn = goesOn(lines, index)
      for word in lines[index].words.indices {
        if word == 0, lines[index].joint == .word { continue }
        var text = lines[index].words[word]
        if word == lines[index].words.count - 1, let goesOn { text += lines[goesOn].words[0] }
        reader.read(text, line: index, word: word)
      }
    }
    reader.finish()
    var repair = Repair(reader.units, lexicon: lexicon, mode: mode)
    // From the last to the first: places in the text before it stay.
    for proposal in repair.proposals().reversed() {
      write(proposal, &lines, &edits)
    }
    guard repair.isDamaged else { return }
    var marks = MarkRepairs(lexicon)
    for proposal in marks.proposals(lines).reversed() {
      let text = lines[proposal.line].words[proposal.word]
      // What word repair changed before it moved it in the page's own text not at all.
      let shift = text.utf8.count - rawLength(lines[proposal.line], proposal.word)
      let offset = lines[proposal.line].offsets[proposal.word].lowerBound - (proposal.range.lowerBound == 0 ? 0 : shift)
      edits.append(
        Edit(
          page: lines[proposal.line].page,
          range: offset + proposal.range.lowerBound..<offset + proposal.range.upperBound,
          before: proposal.before, after: proposal.after, rule: .strayMark, confidence: 0.9))
      lines[proposal.line].words[proposal.word] =
        text.slice(utf8: 0..<proposal.range.lowerBound) + proposal.after
        + text.slice(utf8: proposal.range.upperBound..<text.utf8.count)
    }
  }

  private static func rawLength(_ line: LineDraft, _ word: Int) -> Int { line.offsets[word].count }

  /// The line that the last word of a line goes on in: the next one that holds text.
  private static func goesOn(_ lines: [LineDraft], _ index: Int) -> Int? {
    let next = index + 1
    guard next < lines.count, lines[next].joint == .word, lines[next].page == lines[index].page,
      lines[next].layout.role == .body
    else { return nil }
    return next
  }

  private static func write(_ proposal: Repair.Proposal, _ lines: inout [LineDraft], _ edits: inout [Edit]) {
    let unit = proposal.unit
    let first = lines[unit.line].words[unit.word]
    let length = first.utf8.count
    if unit.range.upperBound <= length {
      change(unit.line, unit.word, unit.range, text(proposal.after), proposal, &lines, &edits)
      return
    }
    // A word that a line's end split: each half gets its part.
    let second = unit.line + 1
    guard unit.range.lowerBound < length else {
      let range = unit.range.lowerBound - length..<unit.range.upperBound - length
      change(second, 0, range, text(proposal.after), proposal, &lines, &edits)
      return
    }
    let split = first.slice(utf8: unit.range.lowerBound..<length).unicodeScalars.count
    let cut = cut(unit.letters, split, proposal.after)
    change(
      second, 0, 0..<unit.range.upperBound - length, text(proposal.after[cut...]), proposal, &lines, &edits)
    change(
      unit.line, unit.word, unit.range.lowerBound..<length, text(proposal.after[..<cut]), proposal, &lines,
      &edits)
  }

  private static func change(
    _ line: Int, _ word: Int, _ range: Range<Int>, _ after: String, _ proposal: Repair.Proposal,
    _ lines: inout [LineDraft], _ edits: inout [Edit]
  ) {
    let text = lines[line].words[word]
    let before = text.slice(utf8: range)
    guard before != after else { return }
    let offset = lines[line].offsets[word].lowerBound
    edits.append(
      Edit(
        page: lines[line].page, range: offset + range.lowerBound..<offset + range.upperBound, before: before,
        after: after, rule: proposal.rule, confidence: Double(1 / (1 + expf(-proposal.margin))),
        margin: Double(proposal.margin), runnerUp: proposal.runnerUp.map { Self.text($0) },
        status: proposal.isCertain ? .applied : .proposed))
    guard proposal.isCertain else { return }
    lines[line].words[word] =
      text.slice(utf8: 0..<range.lowerBound) + after
      + text.slice(utf8: range.upperBound..<text.utf8.count)
  }

  private static func text(_ letters: some Sequence<UInt8>) -> String {
    String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
  }

  /// Where the repaired word is cut so that its halves are most like those that were read.
  private static func cut(_ read: [UInt8], _ split: Int, _ repaired: [UInt8]) -> Int {
    let first = Array(read[..<split])
    let second = Array(read[split...])
    func distance(_ a: [UInt8], _ b: ArraySlice<UInt8>) -> Int {
      var row = Array(0...b.count)
      for (index, letter) in a.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (place, other) in b.enumerated() {
          let next = min(row[place] + 1, row[place + 1] + 1, diagonal + (letter.lowered == other.lowered ? 0 : 1))
          diagonal = row[place + 1]
          row[place + 1] = next
        }
      }
      return row[b.count]
    }
    return (0...repaired.count).min {
      distance(first, repaired[..<$0]) + distance(second, repaired[$0...])
        < distance(first, repaired[..<$1]) + distance(second, repaired[$1...])
    } ?? repaired.count
  }
}
