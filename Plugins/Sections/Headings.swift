import ParagrafKit

/// Headings of sections: by their words, by the organ's lead, by what stands below them.
extension SectionsRecogniser {
  /// A heading by its words; it may be wrapped onto a second line.
  func heading(at position: Int, in text: ReadingText) -> (SectionKind, end: Int)? {
    let line = text.lines[text.body[position]]
    // A clause, though it may end in a word that heads sections: `att godkänna styrelsens förslag`.
    guard !line.key.hasPrefix("att ") else { return nil }
    let indices = paragraphLines(at: position, in: text)
    if indices.count == 1 || text.lines[indices[1]].isBold != line.isBold || line.text.utf8.last == 0x3A {
      return line.heading.map { ($0, position + 1) }
    }
    if indices.count <= 2, line.isBold || line.text.utf8.count < 100 {
      let whole = text.paragraph(indices)
      if whole.text.utf8.count <= 110, let kind = text.vocabulary.section(headed: whole.text.folded),
        !whole.text.endsSentence
          || whole.text.utf8.last == 0x3A
      {
        return (kind, position + indices.count)
      }
    }
    // In typescript and scans the text goes on right under the heading, without a gap.
    guard line.text.utf8.count <= 60, !line.text.utf8.contains(0x2C), line.text.utf8.last != 0x2E,
      let kind = line.heading
    else { return nil }
    let next = text.lines[indices[1]]
    return next.text.startsWithCapital || next.key.hasPrefix("att ") ? (kind, position + 1) : nil
  }

  /// `Ledningsutskottet beslutar`, `Tillväxtutskottet föreslår kommunstyrelsen besluta` on a line of its own.
  func leadHeading(at position: Int, in text: ReadingText) -> (end: Int, verb: Substring)? {
    var indices = paragraphLines(at: position, in: text)
    // The first clause may follow without a gap.
    if let clause = indices.firstIndex(where: { text.lines[$0].key.hasPrefix("att ") }), clause > 0 {
      indices = Array(indices[..<clause])
    }
    guard indices.count <= 2 else { return nil }
    let paragraph = text.paragraph(indices)
    guard paragraph.text.utf8.last != 0x2E, paragraph.text.startsWithCapital else { return nil }
    let key = paragraph.text.folded
    let words = key.tokens
    guard words.count <= 14, DecisionVerbs.isLead(key),
      // A member moves, an organ decides: `Ordföranden Bo Ask (S) föreslår:`.
      Persons.withParty(in: paragraph.text).isEmpty,
      let verb = words.first(where: { DecisionVerbs.deciding.contains(String($0)) })
    else { return nil }
    return (position + indices.count, verb)
  }

  /// A heading alone does not say everything: treatment that holds motions is a section of motions.
  func refine(
    _ kind: SectionKind, _ items: Set<Int>, from start: Int, in text: ReadingText
  ) -> SectionKind {
    guard kind == .behandling, start < text.body.count else { return kind }
    var next = start
    while next < text.body.count, next < start + 12 {
      let line = text.lines[text.body[next]]
      if next > start, line.startsParagraph,
        line.heading != nil || items.contains(line.index)
      {
        break
      }
      if line.key.tokens.contains(where: { RunOn.motions.contains(String($0)) }) {
        return .yrkande
      }
      next += 1
    }
    return kind
  }
}
