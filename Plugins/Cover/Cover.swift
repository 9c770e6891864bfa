import ParagrafKit

/// The cover page: when and where the meeting was, who chairs, writes and approves, which §§ the minutes
/// hold, and the notice of approval (anslag).
public struct CoverRecogniser: Recogniser {
  public static let about = About(
    id: "cover", version: "1.0",
    emits: [
      .fact(.meetingDate), .fact(.meetingStart), .fact(.meetingEnd), .fact(.meetingPlace),
      .fact(.adjournment),
      .fact(.chair), .fact(.secretary), .fact(.adjuster), .fact(.adjustmentDate), .fact(.paragraphRange),
      .fact(.noticePosted), .fact(.noticeRemoved), .fact(.minutesLocation),
    ],
    why: "The time for appeals runs from the notice of approval (kommunallagen 13 kap. 5 §).",
    reads: .sections, examples: CoverExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    let namesAdjusters = text.cover.contains { $0.id == "adjusters" && !$0.values.isEmpty }
    // Who signs is who was chosen: one list is enough.
    for value in text.cover where value.id != "signing-adjuster" || !namesAdjusters {
      found += findings(value, text)
    }
    let isDated = found.contains { if case .fact(.meetingDate, _) = $0.content { true } else { false } }
    if !isDated { found += OpeningSentence.findings(in: text) }
    if !namesAdjusters { found += ChosenAdjusters.findings(in: text) }
    found += namesAboveOffices(text)
    found += Adjournments.findings(in: text)
    let statesRange = found.contains {
      if case .fact(.paragraphRange, _) = $0.content { true } else { false }
    }
    if !statesRange { found += rangeBehindSignature(text) }
    found += headerDate(text)
    return found
  }

  private func findings(_ value: LabelledValue, _ text: ReadingText) -> [Finding] {
    let content = value.text
    guard let first = value.values.first else { return [] }
    let place = Place(page: text.lines[first.line].page, box: first.box)
    func fact(_ type: FactType, _ text: String, _ confidence: Double = 0.9) -> Finding {
      .fact(type, .text(text), lines: value.lines, place: place, confidence: confidence)
    }
    func date(_ type: FactType) -> [Finding] {
      Dates.first(in: content).map { [fact(type, $0.iso)] } ?? []
    }
    switch value.id {
    case "place-time", "time", "place", "date":
      return meeting(value, fact)
    case "chair", "secretary":
      // Signatures: the first line that is a name.
      let type: FactType = value.id == "chair" ? .chair : .secretary
      var confidence = 0.9
      for entry in value.values.prefix(3) {
        guard let person = Persons.person(in: entry.text), person.name.contains(" "),
          !standsAboveOffice(entry, label: value.lines.lowerBound, text)
        else {
          // A line for the signature; if it was read as letters, less is sure.
          confidence = 0.75
          continue
        }
        return [
          .fact(
            type, .text(person.name), lines: entry.line..<entry.line + 1,
            details: CoverRecogniser.paragraphs(behind: person),
            place: Place(page: text.lines[entry.line].page, box: entry.box), confidence: confidence)
        ]
      }
      return []
    case "adjusters", "signing-adjuster":
      return adjusters(value, text)
    case "adjustment": return date(.adjustmentDate)
    case "paragraphs":
      return CoverRecogniser.range(content).map { [fact(.paragraphRange, $0)] } ?? []
    case "posted": return date(.noticePosted)
    case "removed": return date(.noticeRemoved)
    case "location":
      let name = first.text
      return Dates.first(in: name) == nil
        ? [fact(.minutesLocation, name.trimming { $0 == 0x20 || $0 == 0x2E })] : []
    default: return []
    }
  }

  /// `Eva Ek §§ 10-14`: the §§ that someone led.
  private static func paragraphs(behind person: Person) -> [Value.Field] {
    guard person.remark.utf8.starts(with: "§".utf8), let range = range(person.remark) else { return [] }
    return [.init("paragraphs", .text(range))]
  }

  /// Whether names stand above their offices: the label has a name above it, and this name an office below.
  private func standsAboveOffice(
    _ entry: LabelledValue.Entry, label: Int, _ text: ReadingText
  ) -> Bool {
    guard label > 0, let above = Persons.person(in: text.lines[label - 1].text), above.name.contains(" "),
      above.remark.isEmpty, text.lines[label - 1].cells.count == 1, entry.line > label,
      let below = text.bodyLines(in: entry.line + 1..<min(entry.line + 2, text.lines.count)).first
    else { return false }
    return below.cells.count == 1 && below.key.tokens.count == 1
      && (below.key.hasSuffix("sekreterare") || below.key == "ordforande")
  }

  private func meeting(_ value: LabelledValue, _ fact: (FactType, String, Double) -> Finding) -> [Finding] {
    var found: [Finding] = []
    // Below the place other things may be told: when the parties meet, who is invited.
    var content = value.text
    if value.id == "place" || value.id == "time" && !Times.all(in: value.values[0].text).isEmpty {
      content = value.values[0].text
    }
    if let pause = content.folded.range(of: "ajourner") {
      content = String(content.prefix(pause))
      // `Mötet ajournerades kl. 10.10`
      let words = content.tokens
      if let last = words.last, ["motet", "sammantradet"].contains(last.folded) {
        content = words.dropLast().joined(separator: " ")
      }
    }
    if let day = Dates.first(in: content) {
      found.append(fact(.meetingDate, day.iso, value.id == "date" ? 0.93 : 0.9))
    }
    let times = value.id == "date" || value.id == "place" ? [] : Times.all(in: content)
    if let start = times.first { found.append(fact(.meetingStart, start, 0.9)) }
    if times.count >= 2, let end = times.last { found.append(fact(.meetingEnd, end, 0.9)) }
    if value.id == "place-time" || value.id == "place" {
      let place = MeetingPlace.place(in: content)
      if !place.isEmpty { found.append(fact(.meetingPlace, place, value.id == "place" ? 0.92 : 0.9)) }
    }
    return found
  }

  /// One adjuster a line, or several in a line; not the substitutes named with them.
  private func adjusters(_ value: LabelledValue, _ text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for entry in value.values.prefix(6) {
      var content = entry.text
      if let with = content.folded.range(of: " med "), content.folded.contains("ersattare") {
        content = String(content.prefix(with))
      }
      for part in Persons.split(content) {
        guard let person = Persons.person(in: part), person.name.contains(" ") else { continue }
        found.append(
          .fact(
            .adjuster, .text(person.name), lines: entry.line..<entry.line + 1,
            place: Place(page: text.lines[entry.line].page, box: entry.box),
            confidence: value.id == "adjusters" ? 0.9 : 0.7))
      }
      if found.isEmpty { break }
    }
    return found
  }

  /// `Sekreterare .............. Paragrafer 88-94`: a line of dots joins what stands in two columns.
  private func rangeBehindSignature(_ text: ReadingText) -> [Finding] {
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    let lines = text.bodyLines(in: 0..<min(first, 120))
    for (position, line) in lines.enumerated() where line.key.holds(" paragraf") {
      let tokens = line.text.tokens
      guard let at = tokens.firstIndex(where: { $0.folded.hasPrefix("paragraf") }), at > 0,
        tokens[at - 1].utf8.allSatisfy({ $0 == 0x2E || $0 == 0x5F })
      else { continue }
      let below = position + 1 < lines.count ? lines[position + 1].text : ""
      let behind = tokens[(at + 1)...].joined(separator: " ")
      guard let range = CoverRecogniser.range(behind.isEmpty ? below : behind) else { continue }
      let end = behind.isEmpty ? lines[position + 1].index : line.index
      return [.fact(.paragraphRange, .text(range), lines: line.index..<end + 1, confidence: 0.75)]
    }
    return []
  }

  /// `Eva Ek | Bo Ask` above `Ordförande | Sekreterare`.
  private func namesAboveOffices(_ text: ReadingText) -> [Finding] {
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    let lines = text.bodyLines(in: 0..<min(first, 120))
    var found: [Finding] = []
    for (above, below) in zip(lines, lines.dropFirst())
    where above.page == below.page && above.cells.count == below.cells.count {
      for (name, office) in zip(above.cells, below.cells) where abs(name.box.left - office.box.left) < 30 {
        let type: FactType
        if office.key.hasPrefix("ordforande") {
          type = .chair
        } else if office.key.hasSuffix("sekreterare"), !office.text.utf8.contains(0x2C) {
          // `Rita Holm, sekreterare` is the next one of a list.
          type = .secretary
        } else {
          continue
        }
        guard let person = Persons.person(in: name.text), person.name.contains(" "), person.remark.isEmpty
        else { continue }
        // `Ordförande § 98`, `Ordförande, ej § 98`: what each of two led.
        let led = office.text.tokens.dropFirst().filter { $0 != "§" && $0 != "§§" }.joined(separator: " ")
        found.append(
          .fact(
            type, .text(person.name), line: above, cell: name,
            details: led.hasDigit ? [.init("paragraphs", .text(led))] : [], confidence: 0.72))
      }
    }
    return found
  }

  /// The date that running headers bear.
  private func headerDate(_ text: ReadingText) -> [Finding] {
    for line in text.lines where line.role == .header && line.page <= 3 {
      for cell in line.cells {
        if let day = Dates.first(in: cell.text) {
          return [.fact(.meetingDate, .text(day.iso), line: line, cell: cell, confidence: 0.85)]
        }
      }
    }
    // A day alone, at the head of minutes or behind `Datum` at that of a summons.
    let kind = DocumentKinds.kind(of: text)
    guard kind == "protokoll" || kind == "kallelse" else { return [] }
    for line in text.body.prefix(10).map({ text.lines[$0] })
    where line.page == 1 && !line.key.hasPrefix("anslag") {
      for cell in line.cells where cell.text.tokens.count <= 4 && cell.text.utf8.count < 26 {
        guard kind == "protokoll" || cell.key.hasPrefix("datum") else { continue }
        if let day = Dates.first(in: cell.text) {
          return [.fact(.meetingDate, .text(day.iso), line: line, cell: cell, confidence: 0.6)]
        }
      }
    }
    return []
  }

  /// `§§ 71–82`, `Paragrafer 60-65`, `§ 5`: as `71-82`.
  static func range(_ text: String) -> String? {
    var numbers: [String] = []
    var current = ""
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        current.append(Character(UnicodeScalar(byte)))
      } else if !current.isEmpty {
        numbers.append(current)
        current = ""
      }
    }
    if !current.isEmpty { numbers.append(current) }
    guard let first = numbers.first, numbers.count <= 4, first.utf8.count <= 4 else { return nil }
    guard numbers.count >= 2, let last = numbers.last, let a = Int(first), let b = Int(last), b > a else {
      return first
    }
    return "\(first)-\(last)"
  }
}

extension String {
  /// Characters before the first place where `part` begins; nil if it does not occur. For folded ASCII.
  func range(of part: String) -> Int? {
    let own = Array(utf8)
    let other = Array(part.utf8)
    guard own.count >= other.count else { return nil }
    for start in 0...(own.count - other.count) where own[start..<start + other.count].elementsEqual(other) {
      return start
    }
    return nil
  }
}
