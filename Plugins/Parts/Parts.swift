import ParagrafKit

/// Documents attached to a summons, each with the matter that it belongs to; papers behind minutes.
public struct PartsRecogniser: Recogniser {
  public static let about = About(
    id: "parts", version: "1.0",
    emits: [
      .parts, .region("bilaga"), .section(.rubrik), .fact(.part), .fact(.partDnr), .fact(.partReference),
    ],
    why: "A summons carries the papers of its matters; each is a record of its own in the archive.",
    examples: PartsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    let kind = DocumentKinds.kind(of: text)
    if kind == "protokoll" { return AppendedPapers.findings(in: text) }
    guard kind == "kallelse" else { return [] }
    let heads = heads(text)
    return heads.indices.flatMap { index in
      let end = index + 1 < heads.count ? heads[index + 1].lines.lowerBound : text.lines.count
      return findings(heads[index]) + chapters(heads[index], end: end, text)
    }
  }

  /// The heads of all attached documents, each with the number of its matter.
  private func heads(_ text: ReadingText) -> [PartHead] {
    let agenda = AgendaReader(text).rows()
    var found: [PartHead] = []
    var matter = ""
    var announced: [String] = []
    let isPaged = (text.lines.last?.page ?? 1) > 1
    var read = 0
    for sheet in Sheets(text, agenda).all() {
      announced += Attachments.titles(in: read..<sheet.lowerBound, of: text)
      read = sheet.lowerBound
      guard var head = PartHead(text, sheet, agenda, announced: announced, isPaged: isPaged) else { continue }
      matter = head.number ?? matter
      head.number = matter
      if !matter.isEmpty, !head.goesOn(from: found.last) { found.append(head) }
    }
    return found
  }

  /// The numbered chapters of a report.
  private func chapters(_ head: PartHead, end: Int, _ text: ReadingText) -> [Finding] {
    guard head.kind == "rapport" else { return [] }
    return Chapters.headings(in: head.lines.upperBound..<end, of: text).filter(Chapters.isNumbered).map {
      Finding(.section(.rubrik, heading: $0.text), lines: $0.index..<$0.index + 1, confidence: 0.97)
    }
  }

  private func findings(_ head: PartHead) -> [Finding] {
    let number = head.number ?? ""
    var found = [
      Finding(.part(kind: head.kind, title: head.title, number: number), lines: head.lines, confidence: 0.85),
      .fact(
        .part, .object(("kind", .text(head.kind)), ("title", .text(head.title))), lines: head.lines,
        item: number,
        confidence: 0.85),
    ]
    if let dnr = head.dnr {
      found.append(.fact(.partDnr, .text(dnr), lines: head.lines, item: number, confidence: 0.85))
    }
    if let reference = head.reference {
      found.append(.fact(.partReference, .text(reference), lines: head.lines, item: number, confidence: 0.85))
    }
    return found
  }
}
