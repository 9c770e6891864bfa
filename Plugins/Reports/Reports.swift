import ParagrafKit

/// Documents that are one matter as a whole: a written report (tjänsteskrivelse) with its head, an interim
/// report (delårsrapport) with its period and chapters.
public struct ReportsRecogniser: Recogniser {
  public static let about = About(
    id: "reports", version: "1.0",
    emits: [
      .parts, .section(.rubrik), .fact(.documentTitle), .fact(.documentDate), .fact(.documentDnr),
      .fact(.author),
      .fact(.period),
    ],
    why:
      "Each prepared matter has a written report by a named official; a half-year's report is a legal duty (LKBR 13 kap.).",
    examples: ReportsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard let kind = DocumentKinds.kind(of: text), kind == "tjänsteskrivelse" || kind == "delårsrapport",
      let (title, lines) = ReportHead.title(text, isReport: kind == "delårsrapport")
    else { return [] }
    var found = [
      Finding(.part(kind: kind, title: title, number: ""), lines: lines, confidence: 0.85),
      .fact(.documentTitle, .text(title), lines: lines, confidence: 0.8),
    ]
    if kind == "tjänsteskrivelse" {
      found += ReportHead.facts(text)
    } else {
      if let period = ReportHead.period(in: title) {
        found.append(.fact(.period, .text(period), lines: lines, confidence: 0.85))
      }
      found += chapters(text, after: lines.upperBound)
    }
    return found
  }

  /// Headings: set larger or bolder than the text, on lines of their own.
  private func chapters(_ text: ReadingText, after start: Int) -> [Finding] {
    let body = text.bodyLines(in: start..<text.lines.count)
    let sizes = body.filter { $0.cells.count == 1 && $0.text.utf8.count > 50 }.map(\.size).sorted()
    guard !sizes.isEmpty else { return [] }
    let usual = sizes[sizes.count / 2]
    return body.compactMap { line in
      guard line.startsParagraph, line.cells.count == 1, line.text.utf8.count < 90, !line.text.endsSentence,
        line.size > usual * 1.12, line.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
      else { return nil }
      return Finding(
        .section(.rubrik, heading: line.text), lines: line.index..<line.index + 1, confidence: 0.8)
    }
  }
}
