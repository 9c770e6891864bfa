import ParagrafKit

/// Votes: the totals, and how each member voted where lists or tables tell.
public struct VotesRecogniser: Recogniser {
  public static let about = About(
    id: "votes", version: "1.0", emits: [.fact(.vote), .fact(.individualVote)],
    why: "Where members voted openly, minutes state how each of them voted (kommunallagen 5 kap. 66 §).",
    reads: .sections, examples: VotesExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for item in text.outline.items {
      // Earlier treatment tells of other organs' votes.
      for section in item.sections where section.kind != .behandling && section.kind != .handlingar {
        let paragraphs = text.paragraphs(in: section.content)
        let totals = counts(paragraphs, of: section)
        found += totals.isEmpty ? countsOfLists(paragraphs, of: section) : totals
        found += lists(paragraphs, of: section)
      }
    }
    for roll in RollCall.all(in: text) {
      found += individual(roll, text)
      found += totals(roll, text)
    }
    return found
  }

  private func counts(_ paragraphs: [Paragraph], of section: Section) -> [Finding] {
    let isVote = section.kind == .votering || section.kind == .proposition
    return paragraphs.enumerated().compactMap { position, paragraph in
      guard var tally = Tally(paragraph.text, countsVotes: isVote) else { return nil }
      // Abstentions may be told in the paragraph that follows.
      if tally.abstaining == nil, position + 1 < paragraphs.count {
        tally.abstaining = Tally.abstaining(in: paragraphs[position + 1].text)
      }
      return .fact(
        .vote, tally.value, lines: paragraph.range, item: section.item, confidence: 0.9)
    }
  }

  /// Totals behind the names: `Ja: Eva Ek (S), Bo Ask (M) (2).`
  private func countsOfLists(_ paragraphs: [Paragraph], of section: Section) -> [Finding] {
    var totals: [String: Int] = [:]
    var lines: Range<Int>?
    for paragraph in paragraphs {
      for (vote, names) in Tally.lists(paragraph.text) {
        guard let total = Tally.total(behind: names) else { continue }
        totals[vote] = total
        lines = (lines?.lowerBound ?? paragraph.range.lowerBound)..<paragraph.range.upperBound
      }
    }
    guard let yes = totals["ja"], let no = totals["nej"], let lines else { return [] }
    let tally = Tally(yes: yes, no: no, abstaining: totals["avstår"])
    return [.fact(.vote, tally.value, lines: lines, item: section.item, confidence: 0.85)]
  }

  /// `Ja-röster: Johan Ek (S), Bo Ask (SD)`, `Nej: …`, `Följande röstar ja: …`.
  private func lists(_ paragraphs: [Paragraph], of section: Section) -> [Finding] {
    paragraphs.flatMap { paragraph in
      Tally.lists(paragraph.text).flatMap { vote, names in
        voters(names).map { person -> Finding in
          .fact(
            .individualVote,
            .object(("name", .text(person.name)), ("party", .text(person.party)), ("vote", .text(vote))),
            lines: paragraph.range, item: section.item, confidence: 0.9)
        }
      }
    }
  }

  /// The persons of a list: with parties, or where it names none with names alone.
  private func voters(_ names: String) -> [Person] {
    let known = Persons.withParty(in: names)
    return known.isEmpty ? Persons.names(in: names) : known
  }

  /// The sums under a table of votes that stands in its item.
  private func totals(_ roll: RollCall, _ text: ReadingText) -> [Finding] {
    guard let item = text.outline.items.first(where: { $0.lines.contains(roll.lines.lowerBound) }) else {
      return []
    }
    var yes: Int?
    var no: Int?
    var abstaining: Int?
    for (column, count) in roll.totals {
      switch column {
      case .yes: yes = count
      case .no: no = count
      case .abstains: abstaining = count
      case .present, .presentOnly, .serving: continue
      }
    }
    guard let yes, let no else { return [] }
    return [
      .fact(
        .vote, Tally(yes: yes, no: no, abstaining: abstaining).value, lines: roll.lines, item: item.number,
        confidence: 0.8)
    ]
  }

  private func individual(_ roll: RollCall, _ text: ReadingText) -> [Finding] {
    // A list without a § in its head belongs to the vote of the minutes, if there is only one.
    let voted = text.outline.items.filter { $0.sections.contains { $0.kind == .votering } }
    let own = text.outline.items.first { $0.lines.contains(roll.lines.lowerBound) }
    let only = own?.number ?? (voted.count == 1 ? voted[0].number : nil)
    let numbers = Set(text.outline.items.map(\.number))
    /// A § in a column's heading that was read as a digit is glued to the number: `879`.
    func item(_ number: String?) -> String? {
      guard let number else { return only }
      for reading in [number, String(number.dropFirst())] where numbers.contains(reading) { return reading }
      return only
    }
    return roll.rows.flatMap { row in
      row.marks.compactMap { column, mark -> Finding? in
        guard RollCall.Row.isCross(mark) else { return nil }
        let vote: String
        let number: String?
        switch column {
        case .yes(let column): (vote, number) = ("ja", column)
        case .no(let column): (vote, number) = ("nej", column)
        case .abstains(let column): (vote, number) = ("avstår", column)
        case .present, .presentOnly, .serving: return nil
        }
        guard let item = item(number) else { return nil }
        return .fact(
          .individualVote,
          .object(
            ("name", .text(row.person.name)), ("party", .text(row.person.party)), ("vote", .text(vote))),
          lines: row.line..<row.line + 1, item: item, confidence: 0.85)
      }
    }
  }
}
