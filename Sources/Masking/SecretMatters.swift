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
  /// Patterns of titles of what anybody may write to the body: public, and so is who wrote it.
  var publicTitles: [Pattern] = []
  /// Patterns of what their text says.
  var texts: [Pattern] = []
  /// Patterns of headings under which a list of such matters stands.
  var lists: [Pattern] = []
  /// Patterns of bodies whose matters with a person's name in the title are such.
  var bodies: [Pattern] = []
  /// Categories of rules: where one finds something in a title, the matter is one.
  var titleCategories: Set<String> = []

  /// The lines of such matters, one flag a line; rows of lists that name one are among them.
  func lines(of record: Record, _ search: Search) -> [Bool] {
    let text = record.text
    let items = record.outline.items
    var isSecret = [Bool](repeating: false, count: text.lines.count)
    let isOfPersons = record.facts.contains { fact in
      fact.type == .body && bodies.contains { search.holds($0, in: fact.value.description) }
    }
    let numbers = Set(record.facts.filter { facts.contains($0.type) }.compactMap(\.itemPosition))
    var secret: Set<String> = []
    for (position, item) in items.enumerated()
    where numbers.contains(position) || isOne(item, at: position, record, search, ofPersons: isOfPersons) {
      secret.insert(item.number)
    }
    for item in items where secret.contains(item.number) {
      for line in item.lines { isSecret[line] = true }
    }
    for line in listed(text, search) { isSecret[line] = true }
    // A list of matters, or a document that is one matter.
    let isWhole = items.isEmpty && isOne(paragraphs: text.lines.indices, text, search)
    for index in text.lines.indices where !isSecret[index] {
      let line = text.lines[index]
      if isWhole {
        isSecret[index] = true
      } else if !items.contains(where: { $0.lines.contains(index) }) {
        let goesOn = index > 0 && isSecret[index - 1] && line.continues(text.lines[index - 1])
        isSecret[index] =
          goesOn || names(line.text, search) || line.rowNumber.map { secret.contains($0) } ?? false
      }
    }
    return isSecret
  }

  /// Lines under headings of lists, up to the next heading of their kind.
  private func listed(_ text: ReadingText, _ search: Search) -> [Int] {
    var found: [Int] = []
    var heading: Line?
    for line in text.lines where line.isBody {
      if lists.contains(where: { search.holds($0, in: RunningText(line.text).text) }) {
        heading = line
      } else if let above = heading, line.index > above.index + 1, line.isHeading(like: above),
        !search.holdsName(line.text)
      {
        heading = nil
      }
      if heading != nil { found.append(line.index) }
    }
    return found
  }

  /// Whether a title names such a matter.
  func names(_ title: String, _ search: Search) -> Bool {
    says(title, search) || search.holds(categories: titleCategories, in: title)
  }

  /// Whether its words do.
  private func says(_ title: String, _ search: Search) -> Bool {
    func isOf(_ patterns: [Pattern], _ title: String) -> Bool {
      patterns.contains { search.holds($0, in: title) }
    }
    let plain = RunningText(title).text
    if isOf(titles, plain) { return true }
    guard isOf(likelyTitles, plain), !isOf(publicTitles, plain) else { return false }
    // A guideline is nobody's; where somebody is named it is not one.
    return !isOf(otherTitles, plain) || search.holdsFullName(title)
  }

  private func isOne(
    _ item: Item, at position: Int, _ record: Record, _ search: Search, ofPersons: Bool
  ) -> Bool {
    if item.sections.contains(where: { sections.contains($0.kind) }) { return true }
    let title = record.facts.first { $0.type == .itemTitle && $0.itemPosition == position }?.value.description
    let heading = record.text.text(of: item.heading)
    let titles = [heading] + (title.map { [$0] } ?? [])
    if titles.contains(where: { names($0, search) }) { return true }
    if ofPersons, titles.contains(where: { search.holdsName($0) }) { return true }
    // A heading may be a number alone, the title its first words.
    let body = record.text.bodyLines(in: item.lines)
    let opening = body.prefix { $0.index < item.heading.upperBound + 3 }
    if opening.contains(where: { says($0.text, search) }) && heading.tokens.count < 4 { return true }
    if body.contains(where: { line in
      self.titles.contains { search.holds($0, in: RunningText(line.text).text) }
    }) {
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

extension Line {
  /// Whether it goes on with the row above it.
  fileprivate func continues(_ above: Line) -> Bool {
    if joint != .paragraph { return true }
    return !text.startsWithCapital && !text.startsWithDigit && isBody && above.isBody
  }

  /// Whether it may be a heading beside another one: as short, set alike, without a number.
  fileprivate func isHeading(like other: Line) -> Bool {
    text.startsWithCapital && joint == .paragraph && text.tokens.count <= 4 && isBold == other.isBold
      && abs(size - other.size) < 0.5 && abs(indent - other.indent) < 4
  }

  /// The number at the start of a row: `§ 31 Ansökan`, `31. Ansökan`.
  fileprivate var rowNumber: String? {
    let bare = text.drop { $0 == "§" || $0 == " " || $0 == "\t" }
    let number = bare.prefix { $0.isASCII && $0.isNumber }
    let next = bare[number.endIndex...].first
    return number.isEmpty || number.utf8.count > 4 || !(next.map { " \t.)".contains($0) } ?? true)
      ? nil : String(number)
  }
}
