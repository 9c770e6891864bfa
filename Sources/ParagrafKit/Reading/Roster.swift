/// Who took part, as the cover page and the attendance lists name them: minutes that later say `Stenvall` alone mean one of
/// these.
public struct Roster: Sendable {
  private let members: [String: [Person]]

  /// Read from the labels of the cover and from the lists of a text whose outline is known.
  public init(_ text: ReadingText) {
    var members: [String: [Person]] = [:]
    func add(_ person: Person) {
      guard let surname = person.name.tokens.last, person.name.contains(" ") else { return }
      let known = members[surname.folded] ?? []
      if !known.contains(where: { $0.name == person.name }) { members[surname.folded] = known + [person] }
    }
    for value in text.cover where ["deciding", "serving", "substitutes"].contains(value.id) {
      for entry in value.values {
        for part in Persons.split(entry.text) { if let person = Persons.person(in: part) { add(person) } }
      }
    }
    for roll in RollCall.all(in: text) { for row in roll.rows { add(row.person) } }
    self.members = members
  }

  /// The one who bears a family name; nil if nobody does, or several.
  public func person(named surname: some StringProtocol) -> Person? {
    let bearers = members[surname.folded] ?? []
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The family names that stand alone in a text, as persons without party.
  public func surnames(in text: some StringProtocol) -> [Person] {
    text.tokens.map { $0.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x3B } }.filter {
      Persons.isNamePart($0) && members[$0.folded] != nil
    }.map { Person(name: $0) }
  }

  /// What completes a finding that names someone by the family name alone: the full name and the party. None where two bear it.
  public func details(of person: Person) -> [Value.Field] {
    guard !person.name.contains(" "), let known = self.person(named: person.name) else { return [] }
    return [Value.Field("full_name", .text(known.name)), Value.Field("party", .text(known.party))]
  }
}
