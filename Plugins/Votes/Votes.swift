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
    var known: Roster?
    /// Who took part, read when first asked for.
    func roster() -> Roster {
      let roster = known ?? Roster(text)
      known = roster
      return roster
    }
    for item in text.outline.items {
      // Earlier treatment tells of other organs' votes.
      for section in item.sections where section.kind != .behandling && section.kind != .handlingar {
        let paragraphs = text.paragraphs(in: section.content)
        let totals = counts(paragraphs, of: section)
        found += totals.isEmpty ? countsOfLists(paragraphs, of: section) : totals
        found += lists(VotesRecogniser.labelled(paragraphs), of: section, roster)
      }
    }
    for roll in RollCall.all(in: text) {
      found += individual(roll, text)
      // What the text says counts; a list behind the minutes repeats it.
      let told = Set(found.compactMap { if case .fact(.vote, _) = $0.content { $0.item } else { nil } })
      found += totals(roll, text).filter { !told.contains($0.item ?? "") }
    }
    return found
  }

  private func counts(_ paragraphs: [Paragraph], of section: Section) -> [Finding] {
    let tells = section.kind == .votering || section.kind == .proposition
    return paragraphs.enumerated().compactMap { position, paragraph in
      // `Fullmäktige beslutade efter votering med 21 röster mot 18 …`
      let isVote =
        tells || section.kind == .beslut && paragraph.text.holds("röster mot")
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
  /// `Ja-röster` on a line of its own and the names below it, as one.
  private static func labelled(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var found: [Paragraph] = []
    var label: Paragraph?
    for paragraph in paragraphs {
      if let open = label {
        let text = open.text.trimming { $0 == 0x3A } + ": " + paragraph.text
        found.append(Paragraph(lines: open.lines + paragraph.lines, text: text))
        label = nil
      } else if ["ja-roster", "nej-roster", "avstar", "ja", "nej"].contains(paragraph.text.folded) {
        label = paragraph
      } else {
        found.append(paragraph)
      }
    }
    return found
  }

  private func lists(
    _ paragraphs: [Paragraph], of section: Section, _ roster: () -> Roster
  ) -> [Finding] {
    paragraphs.flatMap { paragraph in
      Tally.lists(paragraph.text).flatMap { vote, names in
        voters(names, roster).map { person -> Finding in
          .fact(
            .individualVote,
            .object(("name", .text(person.name)), ("party", .text(person.party)), ("vote", .text(vote))),
            lines: paragraph.range, item: section.item,
            details: person.name.contains(" ") ? [] : roster().details(of: person),
            confidence: 0.9)
        }
      }
    }
  }

  /// The persons of a list: with parties, or where it names none with names alone, be they family names.
  private func voters(_ names: String, _ roster: () -> Roster) -> [Person] {
    let known = Persons.withParty(in: names)
    if !known.isEmpty { return known }
    let named = Persons.names(in: names)
    return named.isEmpty ? roster().surnames(in: names) : named
  }

  /// The sums under a table of votes that stands in its item.
  private func totals(_ roll: RollCall, _ text: ReadingText) -> [Finding] {
    guard let item = matter(of: roll, text) else { return [] }
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
        .vote, Tally(yes: yes, no: no, abstaining: abstaining).value, lines: roll.lines, item: item,
        confidence: 0.8)
    ]
  }

  /// A list without a § in its head belongs to the item it stands in, or to the vote of the minutes, if there is only one.
  private func matter(of roll: RollCall, _ text: ReadingText) -> String? {
    let own = text.outline.items.first { $0.lines.contains(roll.lines.lowerBound) }
    let voted = text.outline.items.filter { $0.sections.contains { $0.kind == .votering } }
    return own?.number ?? (voted.count == 1 ? voted[0].number : nil)
  }

  private func individual(_ roll: RollCall, _ text: ReadingText) -> [Finding] {
    let only = matter(of: roll, text)
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
