import ParagrafKit

/// Documents that are one matter as a whole: a written report (tjänsteskrivelse) with its head, an interim
/// report (delårsrapport) with its period and chapters.
public struct ReportsRecogniser: Recogniser {
  public static let about = About(
    id: "reports", version: "1.0",
    emits: [
      .parts, .section(.rubrik), .fact(.documentTitle), .fact(.documentDate), .fact(.documentDnr),
      .fact(.author), .fact(.body),
      .fact(.period),
    ],
    why:
      "Each prepared matter has a written report by a named official; a half-year's report is a legal duty (LKBR 13 kap.).",
    examples: ReportsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard let kind = DocumentKinds.kind(of: text), kind == "tjänsteskrivelse" || kind == "delårsrapport",
      let (whole, lines) = ReportHead.title(text, isReport: kind == "delårsrapport")
    else { return [] }
    let (title, body) = kind == "delårsrapport" ? ReportHead.parted(whole) : (whole, nil)
    var found = [
      Finding(.part(kind: kind, title: title, number: ""), lines: lines, confidence: 0.85),
      .fact(.documentTitle, .text(title), lines: lines, confidence: 0.8),
    ]
    if kind == "tjänsteskrivelse" {
      found += ReportHead.facts(text)
    } else {
      found += ReportHead.facts(text).filter {
        if case .fact(.documentDnr, _) = $0.content { true } else { false }
      }
      if let period = ReportHead.period(in: title) {
        found.append(.fact(.period, .text(period), lines: lines, confidence: 0.85))
      }
      if let body { found.append(.fact(.body, .text(body), lines: lines, confidence: 0.8)) }
      found += Chapters.headings(in: lines.upperBound..<text.lines.count, of: text)
        .filter { text.vocabulary.section(headed: $0.key) != .forslag && !namesCreator($0) }.map {
          Finding(.section(.rubrik, heading: $0.text), lines: $0.index..<$0.index + 1, confidence: 0.97)
        }
    }
    return found
  }

  /// The organ and the municipality on a title page.
  private func namesCreator(_ line: Line) -> Bool {
    let words = line.key.tokens
    return words.count <= 5
      && words.last.map { $0.hasSuffix("kommun") || $0.hasSuffix("stad") || Organs.isDefinite($0) } ?? false
  }
}
