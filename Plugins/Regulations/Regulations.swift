import ParagrafKit

/// Governing documents (styrdokument): title, who adopted them and when, validity, chapters.
public struct RegulationsRecogniser: Recogniser {
  public static let about = About(
    id: "regulations", version: "1.0",
    emits: [
      .parts, .section(.rubrik), .fact(.documentTitle), .fact(.documentDate), .fact(.documentDnr),
      .fact(.author), .fact(.period), .fact(.body),
    ],
    why:
      "What the council has laid down holds until it is repealed; who decided it and when must stay known.",
    examples: RegulationsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard DocumentKinds.kind(of: text) == "styrdokument", let title = GoverningDocuments.title(in: text)
    else { return [] }
    let lines = text.bodyLines(in: 0..<text.lines.count).filter { $0.page <= 2 }.prefix(80)
    var found = [
      Finding(
        .part(kind: "styrdokument", title: title.text, number: ""), lines: head(title.lines, lines),
        confidence: 0.85),
      .fact(.documentTitle, .text(title.text), lines: title.lines, confidence: 0.85),
    ]
    if let period = Validity.years(in: title.text) {
      found.append(.fact(.period, .text(period), lines: title.lines, confidence: 0.7))
    }
    for (line, below) in zip(lines, lines.dropFirst().map { Optional($0) } + [nil]) {
      found += facts(line, below)
    }
    found += Chapters.headings(in: title.lines.upperBound..<text.lines.count, of: text)
      .filter { !GoverningDocuments.adopts($0.key) }
      .map { Finding(.section(.rubrik, heading: $0.text), lines: $0.index..<$0.index + 1, confidence: 0.97) }
    return found
  }

  /// The title and what is told of the document below it.
  private func head(_ title: Range<Int>, _ lines: ArraySlice<Line>) -> Range<Int> {
    var end = title.upperBound
    for line in lines where line.index >= end && line.index < end + 4 {
      let tells = line.cells.contains { cell in
        GoverningDocuments.adopts(cell.key) || CaseNumbers.isLabel(cell.text)
          || RegulationsRecogniser.owners.contains { cell.key.hasPrefix($0) }
      }
      if tells { end = line.index + 1 }
    }
    return title.lowerBound..<end
  }

  /// What the labels of a title page say: beside them, behind a colon or below.
  private func facts(_ line: Line, _ below: Line?) -> [Finding] {
    var found: [Finding] = []
    for (index, cell) in line.cells.enumerated() {
      let beside = index + 1 < line.cells.count ? line.cells[index + 1].text : ""
      let under = below?.cell(under: cell)?.text ?? ""
      let own = cell.text + " " + beside
      if GoverningDocuments.namesAdoption(cell.key) {
        found += adoption(own, under: under, line, below)
      }
      if let number = CaseNumbers.labelled(in: own) {
        found.append(.fact(.documentDnr, .text(number), line: line, confidence: 0.85))
      } else if CaseNumbers.isLabel(cell.text), CaseNumbers.isComplete(under), let below {
        found.append(.fact(.documentDnr, .text(under), line: below, confidence: 0.8))
      }
      if GoverningDocuments.namesValidity(cell.key), let period = Validity.period(in: own) {
        found.append(.fact(.period, .text(period), line: line, confidence: 0.85))
      }
      if RegulationsRecogniser.owners.contains(where: { cell.key.hasPrefix($0) }) {
        let behind = cell.text.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
        for text in [behind, beside] {
          guard let person = Persons.person(in: text), person.name.contains(" ") else { continue }
          found.append(.fact(.author, .text(person.name), line: line, confidence: 0.75))
          break
        }
      }
    }
    return found
  }

  private func adoption(_ own: String, under: String, _ line: Line, _ below: Line?) -> [Finding] {
    var adoption = Adoption(own)
    var lines = line.index..<line.index + 1
    if adoption.organ == nil, adoption.day == nil, let below {
      adoption = Adoption(under)
      lines = line.index..<below.index + 1
    }
    var found: [Finding] = []
    if let organ = adoption.organ { found.append(.fact(.body, .text(organ), lines: lines, confidence: 0.93)) }
    if let day = adoption.day {
      found.append(.fact(.documentDate, .text(day.iso), lines: lines, confidence: 0.9))
    }
    return found
  }

  private static let owners = [
    "dokumentansvarig", "handlaggare", "upprattad av", "framtagen av", "ansvarig", "forfattare",
    "dokumentagare",
  ]
}
