import ParagrafKit
import Patterns

/// What makes a matter one of secrecy, in which persons are not named.
struct SecretMatters: Sendable {
  var sections: Set<SectionKind> = []
  var facts: Set<FactType> = []
  /// Patterns of titles that say so; of those that most likely do; and of those of the latter that do not.
  var titles: [Pattern] = []
  var likelyTitles: [Pattern] = []
  var otherTitles: [Pattern] = []
  /// Patterns of what their text says.
  var texts: [Pattern] = []

  /// The lines of such matters, one flag a line; rows of lists that name one are among them.
  func lines(of record: Record, _ search: Search) -> [Bool] {
    let text = record.text
    let items = record.outline.items
    var isSecret = [Bool](repeating: false, count: text.lines.count)
    let numbers = Set(record.facts.filter { facts.contains($0.type) }.compactMap(\.itemPosition))
    var secret: Set<String> = []
    for (position, item) in items.enumerated()
    where numbers.contains(position) || isOne(item, at: position, record, search) {
      secret.insert(item.number)
    }
    for item in items where secret.contains(item.number) {
      for line in item.lines { isSecret[line] = true }
    }
    // A list of matters, or a document that is one matter.
    let isWhole = items.isEmpty && isOne(paragraphs: text.lines.indices, text, search)
    for index in text.lines.indices where !isSecret[index] {
      let line = text.lines[index]
      if isWhole {
        isSecret[index] = true
      } else if !items.contains(where: { $0.lines.contains(index) }) {
        let goesOn = index > 0 && isSecret[index - 1] && line.joint != .paragraph
        isSecret[index] = goesOn || names(line.text, search)
      }
    }
    return isSecret
  }

  /// Whether a title names such a matter.
  func names(_ title: String, _ search: Search) -> Bool {
    let title = RunningText(title).text
    if titles.contains(where: { search.holds($0, in: title) }) { return true }
    return likelyTitles.contains { search.holds($0, in: title) }
      && !otherTitles.contains { search.holds($0, in: title) }
  }

  private func isOne(_ item: Item, at position: Int, _ record: Record, _ search: Search) -> Bool {
    if item.sections.contains(where: { sections.contains($0.kind) }) { return true }
    let title = record.facts.first { $0.type == .itemTitle && $0.itemPosition == position }
    let heading = record.text.text(of: item.heading)
    if names(heading, search) || title.map({ names($0.value.description, search) }) ?? false { return true }
    // A heading may be a number alone, the title its first words.
    let body = record.text.bodyLines(in: item.lines)
    let opening = body.prefix { $0.index < item.heading.upperBound + 3 }
    if opening.contains(where: { names($0.text, search) }) && heading.tokens.count < 4 { return true }
    if body.contains(where: { line in titles.contains { search.holds($0, in: RunningText(line.text).text) } })
    {
      return true
    }
    return isOne(paragraphs: item.lines, record.text, search)
  }

  private func isOne(paragraphs lines: Range<Int>, _ text: ReadingText, _ search: Search) -> Bool {
    text.paragraphs(in: lines).contains { paragraph in
      let plain = RunningText(paragraph.text).text
      return texts.contains { search.holds($0, in: plain) }
    }
  }
}
