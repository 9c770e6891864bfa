import ParagrafKit

/// Who was present and in which role, and who was absent.
public struct AttendanceRecogniser: Recogniser {
  public static let about = About(
    id: "attendance", version: "1.0",
    emits: [.fact(.attendee), .fact(.summoned), .fact(.absent), .fact(.chair), .fact(.secretary)],
    why: "Minutes show who took part in each decision (kommunallagen 5 kap. 66 §).",
    reads: .sections, examples: AttendanceExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    let rolls = RollCall.all(in: text).map(\.lines) + ArrivalList.all(in: text).map(\.lines)
    for value in text.cover {
      // The heads and rows of an attendance list are read with its marks.
      if rolls.contains(where: { $0.overlaps(value.lines) }) { continue }
      switch value.id {
      case "deciding": found += list(value, role: .member, text)
      case "serving": found += list(value, role: .serving, text)
      case "substitutes": found += list(value, role: .substitute, text)
      case "others": found += list(value, role: .other, text)
      case "absent": found += list(value, role: .member, text, isAbsent: true)
      default: break
      }
    }
    // A summons names those who are called; nobody has come yet.
    guard DocumentKinds.kind(of: text) == "kallelse" else { return found }
    return found.map { finding in
      guard case .fact(.attendee, let value) = finding.content else { return finding }
      var finding = finding
      finding.content = .fact(.summoned, value)
      return finding
    }
  }

  enum Role: String {
    case member = "ledamot"
    case serving = "tjänstgörande ersättare"
    case substitute = "ersättare"
    case other = "övrig"
  }

  private func list(
    _ value: LabelledValue, role: Role, _ text: ReadingText, isAbsent: Bool = false
  ) -> [Finding] {
    var found: [Finding] = []
    var isAbsent = isAbsent
    /// A line that ends in `för` names the replaced member on the next one.
    var replacedFollows = false
    let entries = joined(value.values).flatMap(parted)
    for (position, entry) in entries.enumerated() {
      let key = entry.text.folded
      // `Samtliga ledamöter utom Lars Ek`, `samtlige med undantag af herr Lind`.
      let exception = entry.text.tokens.lastIndex { ["utom", "undantag"].contains($0.folded) }
      if key.hasPrefix("samtlig"), exception != nil { isAbsent = true }
      if replacedFollows {
        replacedFollows = false
        if Persons.person(in: entry.text) != nil { continue }
      }
      if isParty(entry, entries, position) { continue }
      var listed = entry.text
      if isAbsent, let at = exception {
        listed = entry.text.tokens[(at + 1)...].drop { ["av", "af"].contains($0) }.prefix { $0 != "som" }
          .joined(separator: " ")
      }
      // `herrar Bylund, Tegman och Risberg`: then a family name alone is one.
      let parts = isHonoured(listed) ? Persons.names(in: listed).map(\.name) : Persons.split(listed)
      for part in parts {
        guard let seen = Attendee(part, role: role), seen.person.name.contains(" ") || isHonoured(listed)
        else { continue }
        let person = party(beside: entry, position, entries, seen.person)
        let place = Place(page: text.lines[entry.lines.lowerBound].page, box: entry.box)
        if isAbsent {
          found.append(.fact(.absent, .text(person.name), lines: entry.lines, place: place, confidence: 0.8))
          continue
        }
        found.append(fact(person, seen, entry.lines, place))
        found += offices(person, entry.lines, place)
      }
      replacedFollows = key.hasSuffix(" for")
    }
    return found
  }

  /// Whether a list names gentlemen by their family names alone.
  private func isHonoured(_ text: String) -> Bool {
    let tokens = text.tokens
    guard let title = tokens.firstIndex(where: { ["herrar", "hrr", "herr"].contains($0.folded) }),
      title + 1 < tokens.count
    else {
      return false
    }
    let name = tokens[title + 1].trimming { $0 == 0x2C }
    return (title + 2 == tokens.count || name.utf8.count < tokens[title + 1].utf8.count)
      && Persons.isNamePart(name)
  }

  /// `herrar Bylund och Tegman; samtlige nämndens ledamöter med undantag af herr Lind` as what was present and what was not.
  private func parted(_ entry: Entry) -> [Entry] {
    guard entry.text.utf8.contains(0x3B) else { return [entry] }
    let parts = entry.text.split(separator: ";").map(\.trimmed)
    guard parts.dropFirst().contains(where: { $0.folded.hasPrefix("samtlig") }) else { return [entry] }
    return parts.map { Entry(lines: entry.lines, text: $0, box: entry.box) }
  }

  private struct Entry {
    var lines: Range<Int>
    var text: String
    var box: Box
  }

  /// The printed lines of a list. Where the list is running text, lines that go on are put together: those
  /// that end in a comma, in `och`, or with a name whose party begins the next line.
  private func joined(_ values: [LabelledValue.Entry]) -> [Entry] {
    var found: [Entry] = []
    let isRunning = values.contains { Persons.split($0.text).count > 1 }
    for value in values {
      if let last = found.last, last.lines == value.line..<value.line + 1, belongs(value.text, to: last.text)
      {
        found[found.count - 1].text += " " + value.text
        found[found.count - 1].box = last.box.union(value.box)
      } else if isRunning, let last = found.last, abs(last.box.left - value.box.left) < 12,
        goesOn(last.text, value.text)
      {
        found[found.count - 1].text += " " + value.text
        found[found.count - 1].lines = last.lines.lowerBound..<value.line + 1
        found[found.count - 1].box = last.box.union(value.box)
      } else {
        found.append(Entry(lines: value.line..<value.line + 1, text: value.text, box: value.box))
      }
    }
    return found
  }

  /// Whether two cells of a line are one entry that typescript or OCR has pulled apart: a name before `(s),
  /// ordförande`, a given name before a family name.
  private func belongs(_ text: String, to last: String) -> Bool {
    guard let first = text.tokens.first else { return false }
    if text.utf8.first == 0x28 || text.utf8.first == 0x2F, text.tokens.count > 1 {
      return Persons.party(of: first) != nil
    }
    return text.tokens.count <= 2 && !isCode(text) && last.tokens.count == 1 && !isCode(last)
      && first.startsWithCapital && last.startsWithCapital && last.utf8.last != 0x2C && !last.contains(":")
      && Persons.person(in: last + " " + text) != nil
  }

  private func goesOn(_ text: String, _ next: String) -> Bool {
    let last = text.tokens.last.map { $0.folded } ?? ""
    if text.utf8.last == 0x2C || last == "och" || last == "samt" || last == "vice" || last == "utom" {
      return true
    }
    guard let first = next.tokens.first else { return false }
    if Persons.party(of: first) != nil || !first.startsWithCapital { return true }
    // A name is cut by the line's end: `Petra | Ljungh (MP)`, `herrar G. | Bylund`.
    let words = text.tokens
    guard let name = words.last, Persons.isNamePart(name), words.count > 1 else { return false }
    return name.utf8.last == 0x2E || words[words.count - 2].utf8.last == 0x2C
      || words[words.count - 2] == "och"
  }

  private func fact(_ person: Person, _ seen: Attendee, _ lines: Range<Int>, _ place: Place?) -> Finding {
    var details: [Value.Field] = []
    if let replaced = seen.replaced { details.append(.init("for", .text(replaced))) }
    if !person.remark.isEmpty, seen.replaced == nil { details.append(.init("title", .text(person.remark))) }
    return .fact(
      .attendee,
      .object(
        ("name", .text(person.name)), ("party", .text(person.party)), ("role", .text(seen.role.rawValue))),
      lines: lines, details: details, place: place, confidence: 0.9)
  }

  /// Chair and secretary by the office that stands behind a name.
  private func offices(_ person: Person, _ lines: Range<Int>, _ place: Place?) -> [Finding] {
    let remark = person.remark.folded
    if remark == "ordforande" || remark == "ordf" || remark.hasPrefix("ordforande ")
      || remark == "ordforanden"
    {
      // `ordförande §§ 10-14`: one of several who led the meeting.
      let numbers = person.remark.utf8.drop { $0 != 0xC2 }
      let led =
        numbers.isEmpty
        ? [] : [Value.Field("paragraphs", .text(String(Substring(numbers).drop { $0 == "§" || $0 == " " })))]
      return [.fact(.chair, .text(person.name), lines: lines, details: led, place: place, confidence: 0.8)]
    }
    if remark.contains("sekreterare"), !remark.contains("politisk") {
      return [.fact(.secretary, .text(person.name), lines: lines, place: place, confidence: 0.7)]
    }
    return []
  }

  /// A party in a column of its own, to the right of its name.
  private func isParty(_ entry: Entry, _ all: [Entry], _ position: Int) -> Bool {
    guard position > 0, all[position - 1].lines == entry.lines else { return false }
    return isCode(entry.text)
  }

  private func party(
    beside entry: Entry, _ position: Int, _ all: [Entry], _ person: Person
  ) -> Person {
    guard person.party.isEmpty, position + 1 < all.count, all[position + 1].lines == entry.lines,
      isCode(all[position + 1].text)
    else { return person }
    var person = person
    person.party = all[position + 1].text.trimming { $0 == 0x28 || $0 == 0x29 }
    return person
  }

  private func isCode(_ text: String) -> Bool {
    // No party is written as `Lind` is.
    if text.count == 4, text.startsWithCapital, text.dropFirst().allSatisfy(\.isLowercase) { return false }
    let bare = text.trimming { $0 == 0x28 || $0 == 0x29 }
    return !bare.isEmpty && bare.unicodeScalars.count <= 4
      && bare.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
  }
}
