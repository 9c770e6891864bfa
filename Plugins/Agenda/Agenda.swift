import ParagrafKit

/// The agenda (föredragningslista) of a summons: a row for each matter.
public struct AgendaRecogniser: Recogniser {
  public static let about = About(
    id: "agenda", version: "1.0", emits: [.fact(.agendaRow), .fact(.adjuster)],
    why: "The summons tells which matters are to be dealt with (kommunallagen 5 kap. 14 §).",
    examples: AgendaExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    guard DocumentKinds.kind(of: text) == "kallelse" else { return [] }
    var found: [Finding] = []
    for row in PrintedAgenda.read(text).rows {
      found.append(
        .fact(
          .agendaRow,
          .object(
            ("number", .text(row.number)), ("title", .text(row.title)), ("dnr", .text(row.dnr)),
            ("presenter", .text(row.presenter)), ("time", .text(row.time))),
          lines: row.lines, details: row.pages.isEmpty ? [] : [.init("pages", .text(row.pages))],
          confidence: 0.88))
    }
    return found + adjuster(text)
  }

  /// `Val av justerare` with `Förslag: Anniette Lind (M) …` below.
  private func adjuster(_ text: ReadingText) -> [Finding] {
    for (above, below) in zip(text.body, text.body.dropFirst()) {
      guard text.lines[above].key.holds("val av juster"), text.lines[below].key.hasPrefix("forslag")
      else { continue }
      let line = text.lines[below]
      let name = line.text.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
      guard let person = Persons.person(in: name.replacingTabs()), person.name.contains(" ") else { continue }
      return [.fact(.adjuster, .text(person.name), line: line, confidence: 0.8)]
    }
    return []
  }
}
