import Glibc
import Lexicon
import ParagrafKit

/// Carries the repairs of words out, in the lines and in the ledger.
enum WordRepairs {
  static func apply(to lines: inout [LineDraft], edits: inout [Edit], lexicon: Lexicon, mode: RepairMode) {
    var repair = Repair(units(of: lines, lexicon), lexicon: lexicon, mode: mode)
    let joins = repair.splitWords(in: lines)
    if !joins.isEmpty {
      for join in joins.reversed() { write(join, &lines, &edits) }
      repair = Repair(units(of: lines, lexicon), lexicon: lexicon, mode: mode)
    }
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

  private static func units(of lines: [LineDraft], _ lexicon: Lexicon) -> [Unit] {
    var reader = UnitReader(lexicon)
    for index in lines.indices where lines[index].layout.role == .body {
      if lines[index].joint == .paragraph { reader.startParagraph() }
      for word in lines[index].words.indices {
        if word == 0 ? lines[index].joint == .word : lines[index].torn.contains(word) { continue }
        var text = lines[index].words[word]
        if let (line, word) = secondHalf(lines, index, word) { text += lines[line].words[word] }
        reader.read(text, line: index, word: word)
      }
    }
    reader.finish()
    return reader.units
  }

  /// Joins the halves of a word; those on one line stand in the place of the first.
  private static func write(_ join: SplitWords.Join, _ lines: inout [LineDraft], _ edits: inout [Edit]) {
    let first = lines[join.line].words[join.word]
    let end = lines[join.line].offsets[join.word].upperBound
    let mark = first.slice(utf8: first.utf8.count - join.marks..<first.utf8.count)
    edits.append(
      Edit(
        page: lines[join.line].page, range: end - join.marks..<end + 1,
        before: mark + (join.isLineEnd ? "\n" : " "), after: "", rule: .plainJoin, confidence: 0.9))
    lines[join.line].words[join.word] = first.slice(utf8: 0..<first.utf8.count - join.marks)
    if join.isLineEnd {
      let second = lines[join.line + 1]
      lines[join.line + 1].joint = .word
      if second.words.count > 1, second.layout.cells[0].count > 1 {
        let gap = second.offsets[0].upperBound
        edits.append(
          Edit(page: second.page, range: gap..<gap + 1, before: " ", after: "\n", rule: .movedBreak))
      }
    } else {
      lines[join.line].torn.insert(join.word + 1)
    }
  }

  /// Where a word goes on: the next word, if a scan tore it, or the first word of the next line.
  private static func secondHalf(
    _ lines: [LineDraft], _ line: Int, _ word: Int
  ) -> (line: Int, word: Int)? {
    if lines[line].torn.contains(word + 1) { return (line, word + 1) }
    let next = line + 1
    guard word == lines[line].words.count - 1, next < lines.count, lines[next].joint == .word,
      lines[next].page == lines[line].page, lines[next].layout.role == .body
    else { return nil }
    return (next, 0)
  }

  private static func write(_ proposal: Repair.Proposal, _ lines: inout [LineDraft], _ edits: inout [Edit]) {
    let unit = proposal.unit
    let first = lines[unit.line].words[unit.word]
    let length = first.utf8.count
    if unit.range.upperBound <= length {
      change(unit.line, unit.word, unit.range, text(proposal.after), proposal, &lines, &edits)
      return
    }
    // A word in two halves: each gets its part.
    guard let second = secondHalf(lines, unit.line, unit.word) else { return }
    guard unit.range.lowerBound < length else {
      let range = unit.range.lowerBound - length..<unit.range.upperBound - length
      change(second.line, second.word, range, text(proposal.after), proposal, &lines, &edits)
      return
    }
    let split = first.slice(utf8: unit.range.lowerBound..<length).unicodeScalars.count
    let cut = cut(unit.letters, split, proposal.after)
    change(
      second.line, second.word, 0..<unit.range.upperBound - length, text(proposal.after[cut...]), proposal, &lines, &edits)
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
