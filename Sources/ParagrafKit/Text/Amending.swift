/// Edits of a text that is read already: those that its meaning proves, and those that archivists want.
extension ReadingText {
  /// An edit of bytes of a line's text; nil where a part of them alone was edited before.
  public func edit(
    _ bytes: Range<Int>, of line: Line, to after: String, rule: EditRule, confidence: Double
  ) -> Edit? {
    guard !bytes.isEmpty, originals.indices.contains(line.page - 1) else { return nil }
    let edits = ledger.filter { $0.page == line.page }
    let original = originals[line.page - 1]
    guard let map = LineMap(line.source, original: original.utf8, edits: edits),
      map.text.elementsEqual(line.text.utf8), let range = map.original(of: bytes)
    else { return nil }
    let before = original.slice(utf8: range)
    let now = line.text.slice(utf8: bytes)
    let other =
      now.utf8.elementsEqual(before.utf8)
      ? edits.first { $0.range == range && $0.after != after }?.after : now
    return Edit(
      page: line.page, range: range, before: before, after: after, rule: rule, confidence: confidence,
      runnerUp: other)
  }

  /// The text with more edits: those in use change its lines and take the place of edits that they cover, and of what was
  /// proposed for the same bytes. One that does
  /// not fit the text, or cuts into another edit, is left out.
  public func amended(by edits: [Edit]) -> ReadingText {
    guard !edits.isEmpty else { return self }
    var ledger = ledger
    var edited: [Int: Line] = [:]
    for edit in edits where originals.indices.contains(edit.page - 1) {
      guard edit.status.isInUse else {
        ledger.append(edit)
        continue
      }
      guard
        let index = lines.firstIndex(where: {
          $0.page == edit.page && edit.range.lowerBound >= $0.source.lowerBound
            && edit.range.upperBound <= $0.source.upperBound
        })
      else { continue }
      let old = edited[index] ?? lines[index]
      let own = ledger.filter { $0.page == edit.page }
      let kept = own.filter { !edit.covers($0) }
      let original = originals[edit.page - 1].utf8
      guard let before = LineMap(old.source, original: original, edits: own),
        before.text.elementsEqual(old.text.utf8),
        let after = LineMap(old.source, original: original, edits: kept + [edit]),
        let line = old.with(
          String(decoding: after.text, as: UTF8.self), boldLead: Self.lead(old, before, after))
      else { continue }
      edited[index] = line
      ledger.removeAll { edit.covers($0) || edit.answers($0) }
      ledger.append(edit)
    }
    var text = self
    text.replace(edited.values.sorted { $0.index < $1.index }, ledger: ledger.sorted(by: Edit.isBefore))
    return text
  }

  /// Where the bold start of a line ends in its new text.
  private static func lead(_ line: Line, _ before: LineMap, _ after: LineMap) -> Int {
    guard line.boldLead > 0, let range = before.original(of: 0..<line.boldLead) else { return line.boldLead }
    return after.text(of: range).upperBound
  }
}

extension Edit {
  /// Whether it changes all that another one of the same text changes, and so takes its place.
  fileprivate func covers(_ other: Edit) -> Bool {
    page == other.page && other.status.isInUse && !other.joinsLines && !other.range.isEmpty
      && range.lowerBound <= other.range.lowerBound && range.upperBound >= other.range.upperBound
  }

  /// Whether it settles what another one proposes.
  fileprivate func answers(_ other: Edit) -> Bool {
    page == other.page && other.status == .proposed && range.overlaps(other.range)
  }

  /// The order of a ledger.
  public static func isBefore(_ a: Edit, _ b: Edit) -> Bool {
    (a.page, a.range.lowerBound, a.range.upperBound) < (b.page, b.range.lowerBound, b.range.upperBound)
  }
}
