import ParagrafKit

/// The parts of an item, by their headings; in minutes without headings by what their first sentence says.
public struct SectionsRecogniser: Recogniser {
  public static let about = About(
    id: "sections", version: "1.0", emits: SectionsRecogniser.kinds.map { .section($0) },
    why: "A decision must be told from the proposal, the motions and the course of the matter around it.",
    examples: SectionsExamples.all)

  static let kinds: [SectionKind] = [
    .bakgrund, .forslag, .yrkande, .behandling, .proposition, .votering, .beslut, .omedelbarJustering,
    .reservation, .sarskiltYttrande, .protokollsanteckning, .jav, .sekretess, .delges, .handlingar, .ekonomi,
    .barnperspektiv, .deltarEj,
  ]

  public init() {}

  /// The last section seen, whether it has a heading, in bold type or not, and where its content begins among
  /// body lines.
  typealias Current = (kind: SectionKind, hasHeading: Bool, isBold: Bool, content: Int)

  public func findings(in text: ReadingText) -> [Finding] {
    // A regulation rules how others decide; a notice decides nothing.
    let document = DocumentKinds.kind(of: text) ?? ""
    guard document != "styrdokument", document != "anslagsbevis" else { return [] }
    // A law in running text is quoted as a heading might be, with little confidence.
    var items: Set<Int> = []
    /// Bytes of the number at the start of lines where text goes on behind it.
    var numbers: [Int: Int] = [:]
    for (position, headings) in ItemHeading.all(in: text)
    where headings.contains(where: { $0.isWorn || $0.confidence >= 0.5 }) {
      items.insert(text.body[position])
      numbers[text.body[position]] = headings[0].runIn
    }
    let runOn = RunOn(text, firstItem: items.min() ?? text.lines.count)
    let kindAtOnce = SectionKind.omedelbarJustering
    let fields = tableLines(text)
    let isReport = ["kallelse", "tjänsteskrivelse"].contains(document)
    // `BESLUTSUNDERLAG` names a report and heads a section elsewhere.
    let title = isReport ? DocumentKinds.line(of: text)?.index : nil
    var found: [Finding] = []
    var current: Current?
    /// What was found before the item that the line stands in.
    var earlier: Int?
    for position in text.body.indices {
      let line = text.lines[text.body[position]]
      // A label of its own, `Reservation:`, opens a section wherever it stands.
      let isLabel = line.text.utf8.last == 0x3A && line.text.utf8.count < 40 && line.joint != .word
      guard line.startsParagraph || isLabel || standsAlone(position, in: text), !line.text.isEmpty,
        !fields.contains(line.index), line.index != title
      else {
        continue
      }
      if !line.startsParagraph {
        guard let kind = text.vocabulary.section(headed: line.key) else { continue }
        found.append(section(kind, text, position, position + 1, confidence: 0.8))
        current = (kind, true, line.isBold, position + 1)
        continue
      }
      if items.contains(line.index) {
        current = nil
        earlier = found.count
        if let bytes = numbers[line.index] {
          (current, found) = running(behind: bytes, at: position, runOn, in: text, found)
        }
        continue
      }
      if let (kind, heading, bytes) = SectionHeadings.runIn(line, besides: text.vocabulary.headings) {
        var finding = Finding(
          .section(refine(kind, items, from: position, in: text), heading: heading),
          lines: line.index..<line.index + 1,
          confidence: 0.85)
        finding.runIn = bytes
        found.append(finding)
        // `Exp: Ekonomikontoret` at the head of an item is that line; the matter itself follows.
        if kind == .delges, current == nil, position + 1 < text.body.count {
          let next = text.body[position + 1]
          if text.lines[next].heading == nil, !items.contains(next) {
            found.append(Finding(.section(.bakgrund, heading: nil), lines: next..<next + 1, confidence: 0.5))
            current = (.bakgrund, false, false, position + 1)
            continue
          }
        }
        current = (kind, true, line.isBold, position)
        continue
      }
      if current == nil, earlier != nil, let bytes = ItemHeading.marginNumber(line) {
        (current, found) = running(behind: bytes, isMargin: true, at: position, runOn, in: text, found)
        continue
      }
      // Among the papers of a matter stand titles that would be headings elsewhere.
      if let last = current, last.kind == .handlingar, last.isBold, !line.isBold { continue }
      if let (kind, end) = heading(at: position, in: text) {
        // In a written report the summary is a part of its own, beside the background.
        let isSummary = isReport && kind == .bakgrund && line.key.hasPrefix("sammanfattning")
        let refined = isSummary ? .sammanfattning : refine(kind, items, from: end, in: text)
        found.append(section(refined, text, position, end, confidence: line.isBold ? 0.95 : 0.85))
        current = (refined, true, line.isBold, end)
        continue
      }
      if let (end, verb) = leadHeading(at: position, in: text) {
        // Right under `Förslag till beslut` or `Beslut` the same words only lead the list of clauses.
        if let last = current, last.kind == .forslag || last.kind == .beslut, last.content == position {
          continue
        }
        // Where headings are bold, a lead in ordinary type goes on with the proposal.
        if let last = current, last.kind == .forslag, last.isBold, !line.isBold, verb != "beslutar" {
          continue
        }
        // Typescript writes the lead as the beginning of the sentence that its clauses go on with.
        let isSentence = !line.isBold && RunOn.past.contains(String(verb)) && line.text.utf8.last != 0x3A
        if isSentence {
          found.append(
            Finding(.section(.beslut, heading: nil), lines: line.index..<line.index + 1, confidence: 0.85))
        } else {
          found.append(section(.beslut, text, position, end, confidence: 0.85))
        }
        current = (.beslut, true, line.isBold, end)
        continue
      }
      let paragraph = text.paragraph(paragraphLines(at: position, in: text))
      if let last = current, last.hasHeading {
        // Below a decision stands who dissents, under its heading too; anywhere that the § is approved at once.
        guard last.content < position, last.kind != kindAtOnce, ListMark.split(line.text) == nil,
          !line.key.hasPrefix("att "), let kind = runOn.dissent(text.words(of: paragraph.text)),
          last.kind == .beslut || kind == kindAtOnce
        else { continue }
        found.append(Finding(.section(kind, heading: nil), lines: paragraph.range, confidence: 0.6))
        current = (kind, false, false, position)
        continue
      }
      // A summons and a written report propose; nothing is decided yet.
      // `– Informationen noteras`, alone under the title.
      let said = current == nil ? ListMark.split(paragraph.text)?.rest ?? paragraph.text : paragraph.text
      if let kind = runOn.kind(of: said), !(isReport && kind == .beslut) {
        if kind != current?.kind {
          found.append(
            Finding(.section(kind, heading: nil), lines: paragraph.range, confidence: 0.6))
          current = (kind, false, false, position)
        }
      } else if let last = current, last.kind == .jav, let earlier, !decided(found[earlier...]),
        paragraph.text.startsWithCapital, !SectionsRecogniser.replaces(text.words(of: paragraph.text))
      {
        // Who is disqualified is told first; then the matter itself.
        found.append(Finding(.section(.bakgrund, heading: nil), lines: paragraph.range, confidence: 0.6))
        current = (.bakgrund, false, false, position)
      }
      for turn in isReport ? [] : runOn.turns(in: paragraph.text, after: current?.kind) {
        found.append(begin(turn.kind, atToken: turn.token, of: paragraph, in: text))
        current = (turn.kind, false, false, position)
      }
    }
    return proposals(found, items, runOn, in: text)
  }

  /// Whether a line that layout took for the middle of a paragraph may be a heading: behind a sentence's end, short, and
  /// nothing on it but a few words. Scans and typescript leave no gap above headings.
  private func standsAlone(_ position: Int, in text: ReadingText) -> Bool {
    let line = text.lines[text.body[position]]
    guard line.joint == .space, line.cells.count == 1, line.text.utf8.count <= 40,
      line.text.startsWithCapital,
      line.text.utf8.last != 0x2E, position > 0
    else { return false }
    let above = text.lines[text.body[position - 1]]
    return above.page == line.page && above.text.endsSentence && position + 1 < text.body.count
      && text.lines[text.body[position + 1]].text.startsWithCapital
  }

  private func decided(_ findings: ArraySlice<Finding>) -> Bool {
    findings.contains { if case .section(.beslut, _) = $0.content { true } else { false } }
  }

  /// `Bo Ask (S) tjänstgör i hennes ställe`: what goes on with telling of jäv.
  private static func replaces(_ words: [String]) -> Bool {
    words.prefix(14).contains { word in
      ["tjanstgor", "intrad", "ersatt", "lamna", "deltar", "deltog", "ordforandeskap"].contains {
        word.hasPrefix($0)
      }
    }
  }

  /// Lines in the frames of tables of three columns and more: a word alone in a field heads nothing.
  private func tableLines(_ text: ReadingText) -> Set<Int> {
    var found: Set<Int> = []
    for line in text.lines {
      let grids = text.document.pages[line.page - 1].grids
      if grids.contains(where: { $0.columnCount > 2 && $0.rowCount > 1 && $0.holds(line.box) }) {
        found.insert(line.index)
      }
    }
    return found
  }

  /// What another organ proposes before this one decides is a proposal: `Kommunstyrelsen föreslår
  /// kommunfullmäktige …` with `Kommunfullmäktige beslutar …` below it in the same item.
  private func proposals(
    _ findings: [Finding], _ items: Set<Int>, _ runOn: RunOn, in text: ReadingText
  ) -> [Finding] {
    var findings = findings
    var decided = false
    for index in findings.indices.reversed() {
      guard case .section(let kind, let heading) = findings[index].content else { continue }
      let lines = findings[index].lines
      if index + 1 < findings.count,
        startsItem(
          text, items, lines.upperBound..<max(lines.upperBound, findings[index + 1].lines.lowerBound))
      {
        decided = false
      }
      guard kind == .beslut else { continue }
      let words = text.text(of: lines).folded.split(separator: " ").prefix(12)
      let proposes = words.contains("foreslar") || words.contains("foreslog") || words.contains("foreslas")
      let decides = words.contains("beslutar") || words.contains("beslot") || words.contains("tillstyrker")
      if decided, proposes, !decides {
        findings[index].content = .section(.forslag, heading: heading)
      } else if decided, let heading, runOn.isOfOther(heading) {
        // `Kommunstyrelsens beslut` before the council's own: what was decided there is quoted.
        findings[index].content = .section(.behandling, heading: heading)
      } else {
        decided = true
      }
    }
    return findings
  }

  private func startsItem(_ text: ReadingText, _ items: Set<Int>, _ lines: Range<Int>) -> Bool {
    text.bodyLines(in: lines).contains { items.contains($0.index) }
  }

  private func section(
    _ kind: SectionKind, _ text: ReadingText, _ start: Int, _ end: Int, confidence: Double
  ) -> Finding {
    let indices = Array(text.body[start..<end])
    let heading = text.paragraph(indices).text
    return Finding(
      .section(kind, heading: heading), lines: indices[0]..<indices[indices.count - 1] + 1,
      confidence: confidence)
  }

  func paragraphLines(at position: Int, in text: ReadingText) -> [Int] {
    var indices = [text.body[position]]
    var next = position + 1
    while next < text.body.count, !text.lines[text.body[next]].startsParagraph {
      indices.append(text.body[next])
      next += 1
    }
    return indices
  }
}
