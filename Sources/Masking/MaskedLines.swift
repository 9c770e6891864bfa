import ParagrafKit

/// The lines of a document with what is masked in them.
struct MaskedLines {
  private(set) var lines: [Line] = []
  /// The pages' text as it reads now: nothing leads back from it.
  private(set) var originals: [String]
  /// How bytes of a line moved.
  private var moved: [Int: MaskedText] = [:]

  init(_ work: Masking.Work) {
    let text = work.record.text
    originals = Array(repeating: "", count: text.originals.count)
    var former: Line?
    var endsMasked = false
    for line in text.lines {
      let ranges = Spans.merged(work.masks[line.index].map(\.bytes))
      let goesOn = line.isBody && line.joint == .word && endsMasked
      var changed = line.text
      if !ranges.isEmpty {
        let masked = MaskedText(line.text, ranges, isContinued: goesOn)
        moved[line.index] = masked
        changed = masked.text
      }
      if line.isBody {
        former = line
        endsMasked = ranges.last?.upperBound == line.text.utf8.count && former != nil
      }
      let page = line.page - 1
      var source = 0..<0
      if originals.indices.contains(page) {
        let start = originals[page].utf8.count
        originals[page] += changed + "\n"
        source = start..<start + changed.utf8.count
      }
      let lead = moved[line.index]?.offset(of: line.boldLead) ?? line.boldLead
      lines.append(line.with(changed, boldLead: lead, source: source) ?? line.emptied(source: source))
    }
  }

  /// Where a byte of a line stands now.
  func offset(of byte: Int, in line: Int) -> Int { moved[line]?.offset(of: byte) ?? byte }

  func moved(_ passage: Passage) -> Passage {
    var passage = passage
    guard !passage.lines.isEmpty else { return passage }
    if passage.skip > 0 { passage.skip = offset(of: passage.skip, in: passage.lines.lowerBound) }
    if let until = passage.until { passage.until = offset(of: until, in: passage.lines.upperBound - 1) }
    return passage
  }
}

extension Line {
  /// The line without its text, where its cells cannot be told from each other any more.
  fileprivate func emptied(source: Range<Int>) -> Line {
    let text = Array(repeating: Mask.text, count: max(1, cells.count)).joined(separator: "\t")
    return with(text, boldLead: 0, source: source)
      ?? Line(
        index: index, page: page, box: box, text: Mask.text, source: source, words: words,
        cells: [Cell(text: Mask.text, box: box)], size: size, isBold: isBold, isItalic: isItalic, role: role,
        indent: indent, joint: joint)
  }
}
