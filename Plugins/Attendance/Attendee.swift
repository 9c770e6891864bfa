import ParagrafKit

/// A person of an attendance list with their role: `Jörgen Ek (M) ersätter Bo Ask (SD)`.
struct Attendee {
  var person: Person
  var role: AttendanceRecogniser.Role
  /// The member whose place the person takes.
  var replaced: String?

  /// Reads one entry; nil if it begins with no name.
  init?(_ text: String, role: AttendanceRecogniser.Role) {
    guard let person = Persons.person(in: text) else { return nil }
    self.person = person
    self.role = role
    let words = person.remark.tokens.map { $0.folded }
    // Officials are chef `för` something; only members are replaced.
    guard role != .other else {
      if !person.party.isEmpty, words.first == "ersattare" || words.first == "suppleant" {
        self.role = .substitute
      }
      return
    }
    let isNot = words.contains("ej") || words.contains("icke")
    let serves =
      !isNot
      && words.contains {
        $0.hasPrefix("tjg") || $0.hasPrefix("tjanstg") || $0 == "ersatter" || $0 == "suppleant" || $0 == "ers"
      }
    if let at = words.firstIndex(where: { ["for", "ersatter", "istallet", "i"].contains($0) }),
      words[at] != "i" || words.contains("stallet") || words.contains("st")
    {
      let rest = person.remark.tokens[(at + 1)...].drop { ["stallet", "for", "st"].contains($0.folded) }
      replaced = Persons.person(in: rest.joined(separator: " "))?.name
    }
    // `Ersättare för Eva Ek` among the substitutes tells whose place it would be.
    let takesPlace = replaced != nil && !isNot && (role == .member || !words.contains("ersattare"))
    if role == .member && serves || takesPlace { self.role = .serving }
  }
}
