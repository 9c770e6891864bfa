import ParagrafKit

/// Documents attached to a summons, each with the matter that it belongs to.
public struct PartsRecogniser: Recogniser {
  public static let about = About(
    id: "parts", version: "1.0",
    emits: [.parts, .fact(.part), .fact(.partDnr), .fact(.partReference)],
    why: "A summons carries the papers of its matters; each is a record of its own in the archive.",
    examples: PartsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard DocumentKinds.kind(of: text) == "kallelse" else { return [] }
    var found: [Finding] = []
    let agenda = AgendaReader(text).rows()
    var matter = ""
    var start = 0
    while start < text.lines.count {
      let page = text.lines[start].page
      let end = text.lines[start...].firstIndex { $0.page != page } ?? text.lines.count
      if page > 1, let head = PartHead(text, start..<end, agenda) {
        if let number = head.number { matter = number }
        if !matter.isEmpty { found += findings(head, matter) }
      }
      start = end
    }
    return found
  }

  private func findings(_ head: PartHead, _ number: String) -> [Finding] {
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
