import ParagrafKit

/// Who was present and in which role, and who was absent.
public struct AttendanceRecogniser: Recogniser {
  public static let about = About(
    id: "attendance", version: "1.0", emits: [.fact(.attendee), .fact(.absent), .fact(.chair), .fact(.secretary)],
    why: "Minutes show who took part in each decision (kommunallagen 5 kap. 66 §).",
    reads: .sections, examples: AttendanceExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for value in text.cover {
      switch value.id {
      case "deciding": found += list(value, role: .member, text)
      case "serving": found += list(value, role: .serving, text)
      case "substitutes": found += list(value, role: .substitute, text)
      case "others": found += list(value, role: .other, text)
      default: break
      }
    }
    return found
  }

  enum Role: String {
    case member = "ledamot"
    case serving = "tjänstgörande ersättare"
    case substitute = "ersättare"
    case other = "övrig"
  }

  private func list(_ value: LabelledValue, role: Role, _ text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    var isAbsent = false
    /// A line that ends in `för` names the replaced member on the next one.
    var replacedFollows = false
    for (position, entry) in value.values.enumerated() {
      let key = entry.text.folded
      if key.hasPrefix("samtliga"), key.contains("utom") { isAbsent = true }
      if replacedFollows {
        replacedFollows = false
        if Persons.person(in: entry.text) != nil { continue }
      }
      if isParty(entry, value.values, position) { continue }
      for part in Persons.split(entry.text) {
        guard let seen = Attendee(part, role: role), seen.person.name.contains(" ") else { continue }
        let person = party(beside: entry, position, value.values, seen.person)
        let place = Place(page: text.lines[entry.line].page, box: entry.box)
        let lines = entry.line..<entry.line + 1
        if isAbsent {
          found.append(.fact(.absent, .text(person.name), lines: lines, place: place, confidence: 0.8))
          continue
        }
        found.append(fact(person, seen, lines, place))
        found += offices(person, lines, place)
      }
      replacedFollows = key.hasSuffix(" for")
    }
    return found
  }

  private func fact(_ person: Person, _ seen: Attendee, _ lines: Range<Int>, _ place: Place?) -> Finding {
    var details: [Value.Field] = []
    if let replaced = seen.replaced { details.append(.init("for", .text(replaced))) }
    if !person.remark.isEmpty, seen.replaced == nil { details.append(.init("title", .text(person.remark))) }
    return .fact(
      .attendee,
      .object(("name", .text(person.name)), ("party", .text(person.party)), ("role", .text(seen.role.rawValue))),
      lines: lines, details: details, place: place, confidence: 0.9)
  }

  /// Chair and secretary by the office that stands behind a name.
  private func offices(_ person: Person, _ lines: Range<Int>, _ place: Place?) -> [Finding] {
    let remark = person.remark.folded
    if remark == "ordforande" || remark == "ordf" || remark.hasPrefix("ordforande ") || remark == "ordforanden" {
      return [.fact(.chair, .text(person.name), lines: lines, place: place, confidence: 0.8)]
    }
    if remark.contains("sekreterare"), !remark.contains("politisk") {
      return [.fact(.secretary, .text(person.name), lines: lines, place: place, confidence: 0.7)]
    }
    return []
  }

  /// A party in a column of its own, to the right of its name.
  private func isParty(_ entry: LabelledValue.Entry, _ all: [LabelledValue.Entry], _ position: Int) -> Bool {
    guard position > 0, all[position - 1].line == entry.line else { return false }
    return isCode(entry.text)
  }

  private func party(
    beside entry: LabelledValue.Entry, _ position: Int, _ all: [LabelledValue.Entry], _ person: Person
  ) -> Person {
    guard person.party.isEmpty, position + 1 < all.count, all[position + 1].line == entry.line, isCode(all[position + 1].text)
    else { return person }
    var person = person
    person.party = all[position + 1].text.trimming { $0 == 0x28 || $0 == 0x29 }
    return person
  }

  private func isCode(_ text: String) -> Bool {
    let bare = text.trimming { $0 == 0x28 || $0 == 0x29 }
    return !bare.isEmpty && bare.unicodeScalars.count <= 4 && bare.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
  }
}
