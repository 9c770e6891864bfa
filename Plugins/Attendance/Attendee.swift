import ParagrafKit

/// A person of an attendance list with their role: `Jörgen Ek (M) ersätter Bo Ask (SD)`.
struct Attendee {
  var person: Person
  var role: AttendanceRecogniser.Role
  /// The member whose place the person takes.
  var replaced: String?

  init(person: Person, role: AttendanceRecogniser.Role, replaced: String?) {
    self.person = person
    self.role = role
    self.replaced = replaced
  }

  /// Reads one entry; nil if it begins with no name.
  init?(_ text: String, role: AttendanceRecogniser.Role) {
    guard let person = Persons.person(in: text) else { return nil }
    self.person = person
    self.role = role
    let remark = person.remark
    let words = remark.tokens.map { $0.folded }
    guard
      let at = words.firstIndex(where: { ["for", "ersatter", "i"].contains($0) || $0 == "istallet" })
        ?? (words.isEmpty ? nil : -1)
    else { return }
    let serves = words.contains {
      $0.hasPrefix("tjg") || $0.hasPrefix("tjanstg") || $0 == "ersatter" || $0 == "suppleant" || $0 == "ers"
    }
    if at >= 0, words[at] != "i" || words.contains("stallet") || words.contains("st") {
      let rest = remark.tokens[(at + 1)...].drop { ["stallet", "for", "st"].contains($0.folded) }
      replaced = Persons.person(in: rest.joined(separator: " "))?.name
      if role == .member || role == .serving, words[at] == "ersatter" || replaced != nil || serves {
        self.role = .serving
      }
    } else if serves, role == .member {
      self.role = .serving
    }
    if role == .other { self.role = .other }
  }
}
