import ParagrafKit

/// The matters of the meeting: where each § begins, its title and its case numbers (diarienummer).
public struct ItemsRecogniser: Recogniser {
  public static let about = About(
    id: "items", version: "1.0", emits: [.items, .fact(.itemTitle), .fact(.itemDnr)],
    why:
      "Minutes number each matter with a § of its own, in an unbroken series (kommunallagen 5 kap. 65–66 §§).",
    examples: ItemsExamples.all)

  public init() {}

  public func edits(in text: ReadingText) -> [Edit] { WornSigns.edits(in: text) }

  /// A report has no items; what looks like one there is a chapter, a target, a row of a table. The §§ of a regulation
  /// are its paragraphs.
  static func hasItems(_ text: ReadingText) -> Bool {
    !["delårsrapport", "styrdokument", "anslagsbevis"].contains(DocumentKinds.kind(of: text) ?? "")
  }

  public func findings(in text: ReadingText) -> [Finding] {
    guard Self.hasItems(text) else { return [] }
    let headings = ItemHeading.all(in: text)
    let stated = statedRange(text)
    var found: [Finding] = []
    for position in text.body.indices {
      for var heading in headings[position] ?? [] {
        if let stated, let number = Int(heading.number.prefix { $0.isNumber }) {
          heading.confidence += stated.contains(number) ? 0.1 : -0.15
        }
        found += findings(heading, at: position, in: text)
      }
    }
    return found
  }

  /// The first and last § that the cover page says the minutes hold.
  private func statedRange(_ text: ReadingText) -> ClosedRange<Int>? {
    for value in CoverLabels.read(text, only: "paragraphs") {
      var numbers: [Int] = []
      for part in value.text.split(whereSeparator: { !$0.isNumber }) {
        if let number = Int(part) { numbers.append(number) }
      }
      if let first = numbers.first, let last = numbers.last, numbers.count <= 4, first <= last {
        return first...last
      }
    }
    return nil
  }

  /// The item with its title and case numbers.
  private func findings(_ heading: ItemHeading, at position: Int, in text: ReadingText) -> [Finding] {
    let line = text.lines[text.body[position]]
    var details: [Finding] = []
    var dnr = 0
    func note(_ number: String, _ index: Int) {
      details.append(
        .fact(.itemDnr, .text(number), lines: index..<index + 1, item: heading.number, confidence: 0.95))
      dnr += 1
    }
    for number in heading.caseNumbers { note(number, line.index) }
    if let bytes = heading.runIn {
      var item = Finding(
        .item(number: heading.number), lines: line.index..<line.index + 1, confidence: heading.confidence)
      item.runIn = bytes
      return [item]
    }
    // Of this heading the case number alone is left; what stands below is text.
    if heading.title.isEmpty, !ItemHeading.isNumberOfYear(line.text, heading.number),
      let numbers = ItemHeading.onlyCaseNumbers(line)
    {
      for number in numbers { note(number, line.index) }
      let item = Finding(
        .item(number: heading.number), lines: line.index..<line.index + 1, confidence: heading.confidence)
      return [item] + details
    }
    var next = position + 1
    var title = heading.title
    var titleLines = line.index..<line.index + 1
    var end = line.index + 1
    if let last = line.text.tokens.last, CaseNumbers.isLabel(last), !heading.caseNumbers.isEmpty {
      // The number itself stands on the next line.
      end += 1
      next += 1
    } else if !title.isEmpty, let more = titleBeside(position, in: text) {
      title += " " + more
      end += 1
      next += 1
      titleLines = line.index..<end
    } else if !title.isEmpty, let (more, lines) = wrappedTitle(position, in: text) {
      title += more
      if heading.caseNumbers.isEmpty, let split = ItemHeading.splitNumber(title) {
        title = split.title
        note(split.number, lines.upperBound - 1)
      }
      titleLines = line.index..<lines.upperBound
      end = lines.upperBound
      while next < text.body.count, text.body[next] < end { next += 1 }
    }
    // Below: case numbers and the title, in either order.
    while next < text.body.count, next - position <= 6 {
      let below = text.lines[text.body[next]]
      guard below.page == line.page || title.isEmpty || below.page == text.lines[titleLines.lowerBound].page
      else { break }
      if let numbers = ItemHeading.onlyCaseNumbers(below) {
        // `KS 354/2008` begins the next item.
        let headings = ItemHeading.all(in: text)[next] ?? []
        if headings.contains(where: { ItemHeading.isNumberOfYear(below.text, $0.number) }) { break }
        for number in numbers { note(number, below.index) }
        end = below.index + 1
        next += 1
        continue
      }
      // A case number in the margin beside the first line of text.
      if below.cells.count == 2, CaseNumbers.isComplete(below.cells[0].text),
        below.cells[0].text.utf8.count >= 6,
        below.cells[0].box.left <= line.box.left + 6
      {
        note(below.cells[0].text, below.index)
        break
      }
      // The numbers that other organs gave the matter: `Ks 82`, `Au 225`.
      if ItemHeading.isOtherNumber(below) {
        end = below.index + 1
        next += 1
        continue
      }
      guard title.isEmpty, below.heading == nil || isTitle(below, at: next, in: text),
        !below.text.isEmpty,
        ItemHeading.read(below, organs: [], text.vocabulary.spelling).isEmpty || !below.startsParagraph
      else { break }
      let (paragraph, after) = titleParagraph(text, from: next)
      // A paragraph that is longer than titles are goes on.
      let goesOn =
        after < text.body.count && after - next == 4 && !text.lines[text.body[after]].startsParagraph
      guard !goesOn, !ItemHeading.isRunningText(paragraph.text),
        !ItemHeading.isSentence(paragraph.text, text.vocabulary.spelling)
      else { break }
      title = paragraph.text
      titleLines = paragraph.range
      if let split = ItemHeading.splitNumber(title) {
        title = split.title
        note(split.number, below.index)
      }
      end = paragraph.range.upperBound
      next = after
    }
    var start = line.index
    if title.isEmpty, let above = titleAbove(position, in: text) {
      title = above.text
      titleLines = above.range
      start = above.range.lowerBound
    }
    let confidence = min(0.98, heading.confidence + (dnr > 0 ? 0.15 : 0) + (title.isEmpty ? -0.2 : 0.05))
    var found = [Finding(.item(number: heading.number), lines: start..<end, confidence: confidence)]
    if !title.isEmpty {
      found.append(
        .fact(
          .itemTitle, .text(title.trimming { $0 == 0x20 || $0 == 0x2E }), lines: titleLines,
          item: heading.number,
          confidence: confidence))
    }
    return found + details
  }

  /// Some titles are words that head sections elsewhere. `Information`, `Anmälan om jäv` name a matter; others are
  /// titles where another section heading follows them.
  private func isTitle(_ line: Line, at position: Int, in text: ReadingText) -> Bool {
    if ["information", "anmalan om jav", "anmalan av jav", "yttranden", "redogorelse"].contains(line.key) {
      return true
    }
    guard position + 1 < text.body.count,
      !["beslut", "bakgrund", "sammanfattning", "arendebeskrivning", "forslag till beslut"].contains(line.key)
    else { return false }
    return text.lines[text.body[position + 1]].heading != nil
  }

  /// What the title goes on with beside the number that another organ gave the matter: `Au 73 | Hembygdsförening`
  /// below `Ks 89 | Ansökan om bidrag till Tallbo`.
  private func titleBeside(_ position: Int, in text: ReadingText) -> String? {
    guard position + 1 < text.body.count else { return nil }
    let line = text.lines[text.body[position]]
    let below = text.lines[text.body[position + 1]]
    guard line.cells.count >= 2, below.cells.count == 2, below.page == line.page,
      ItemHeading.isOtherNumber(below.cells[0].text),
      line.cells.dropFirst().contains(where: { abs($0.box.left - below.cells[1].box.left) < 6 })
    else { return nil }
    return below.cells[1].text
  }

  /// What a title on the heading's own line goes on with in the next one.
  private func wrappedTitle(_ position: Int, in text: ReadingText) -> (String, Range<Int>)? {
    guard position + 1 < text.body.count else { return nil }
    let line = text.lines[text.body[position]]
    let below = text.lines[text.body[position + 1]]
    guard !below.startsParagraph || (line.isBold && below.isBold && below.cells.count == 1),
      below.page == line.page,
      below.heading == nil, !below.text.isEmpty, !ItemHeading.isRunningText(below.text),
      ItemHeading.onlyCaseNumbers(below) == nil, !ItemHeading.isOtherNumber(below)
    else { return nil }
    let (paragraph, _) = titleParagraph(text, from: position + 1)
    guard paragraph.lines.count <= 3 else { return nil }
    return ((below.joint == .word ? "" : " ") + paragraph.text, paragraph.range)
  }

  /// Some print the title over the § instead of under it: set off from the text, and no sentence.
  private func titleAbove(_ position: Int, in text: ReadingText) -> Paragraph? {
    let line = text.lines[text.body[position]]
    var indices: [Int] = []
    for above in text.body[..<position].suffix(3).reversed() {
      let candidate = text.lines[above]
      guard candidate.page == line.page, candidate.isBold, candidate.cells.count == 1,
        candidate.heading == nil,
        ItemHeading.read(candidate, organs: [], text.vocabulary.spelling).isEmpty
      else { break }
      indices.insert(above, at: 0)
      if candidate.startsParagraph { break }
    }
    guard !indices.isEmpty else { return nil }
    let paragraph = text.paragraph(indices)
    return ItemHeading.isRunningText(paragraph.text) || paragraph.text.utf8.last == 0x2E ? nil : paragraph
  }

  /// The paragraph that a title makes: lines of one style, at most four.
  private func titleParagraph(_ text: ReadingText, from position: Int) -> (Paragraph, next: Int) {
    var indices = [text.body[position]]
    var next = position + 1
    let first = text.lines[indices[0]]
    while next < text.body.count, indices.count < 4 {
      let line = text.lines[text.body[next]]
      guard !line.startsParagraph, line.isBold == first.isBold, line.page == first.page else { break }
      indices.append(line.index)
      next += 1
    }
    return (text.paragraph(indices), next)
  }
}
