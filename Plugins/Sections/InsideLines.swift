import ParagrafKit

/// Sections that begin inside a line: behind an item's number, or in the middle of a paragraph.
extension SectionsRecogniser {
  /// What begins on a line behind a number: the item's own, or in the margin one that the matter bears besides.
  func running(
    behind bytes: Int, isMargin: Bool = false, at position: Int, _ runOn: RunOn, in text: ReadingText,
    _ found: [Finding]
  ) -> (Current?, [Finding]) {
    var found = found
    var current: Current?
    let paragraph = text.paragraph(paragraphLines(at: position, in: text))
    let index = text.body[position]
    let content = String(decoding: paragraph.text.utf8.dropFirst(bytes), as: UTF8.self).trimmed
    if let kind = runOn.kind(of: content) ?? (isMargin ? .bakgrund : nil) {
      // What stands in the margin belongs to no section.
      var finding = Finding(
        .section(kind, heading: isMargin ? "" : nil), lines: index..<index + 1, confidence: 0.6)
      finding.runIn = bytes
      found.append(finding)
      current = (kind, false, false, position)
    }
    for turn in runOn.turns(in: paragraph.text, after: current?.kind) {
      found.append(begin(turn.kind, atToken: turn.token, of: paragraph, in: text))
      current = (turn.kind, false, false, position)
    }
    return (current, found)
  }

  /// A section that begins inside a paragraph.
  func begin(
    _ kind: SectionKind, atToken token: Int, of paragraph: Paragraph, in text: ReadingText
  ) -> Finding {
    let start = paragraph.text.utf8.distance(
      from: paragraph.text.startIndex, to: paragraph.text.tokens[token].startIndex)
    var before = 0
    for (position, index) in paragraph.lines.enumerated() {
      let line = text.lines[index]
      if position > 0, line.joint != .word, !line.text.isEmpty { before += 1 }
      if start < before + line.text.utf8.count {
        var finding = Finding(.section(kind, heading: nil), lines: index..<index + 1, confidence: 0.6)
        if start > before { finding.runIn = start - before }
        return finding
      }
      before += line.text.utf8.count
    }
    return Finding(.section(kind, heading: nil), lines: paragraph.range, confidence: 0.6)
  }
}
