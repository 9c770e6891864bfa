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
    func states(_ type: FactType) -> Bool {
      found.contains { if case .fact(type, _) = $0.content { true } else { false } }
    }
    if !states(.meetingDate) { found += OpeningSentence.findings(in: text) }
    if !states(.adjuster) { found += ChosenAdjusters.findings(in: text) }
    found += namesAboveOffices(text)
    found += Adjournments.findings(in: text)
    if !states(.paragraphRange) { found += ParagraphRange.behindSignature(in: text) }
    found += headerDate(text)
    if !states(.noticePosted) { found += NoticeSentences.findings(in: text) }
    if !states(.meetingEnd) { found += ClosingTime.findings(in: text) }
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
    case "place-time", "time", "place", "date", "day":
      // Below who decided, `Datum` is that of the approval; other papers than minutes are dated themselves.
      if value.id == "day", !isOfMeeting(value, text) { return [] }
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
      return ParagraphRange.range(content).map { [fact(.paragraphRange, $0)] } ?? []
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
    guard person.remark.utf8.starts(with: "§".utf8), let range = ParagraphRange.range(person.remark) else {
      return []
    }
    return [.init("paragraphs", .text(range))]
  }

  /// Whether names stand above their offices: the label has a name above it, and this name an office below.
  private func standsAboveOffice(
    _ entry: LabelledValue.Entry, label: Int, _ text: ReadingText
  ) -> Bool {
    guard label > 0, let above = Persons.person(in: text.lines[label - 1].text), above.name.contains(" "),
      above.remark.isEmpty, text.lines[label - 1].cells.count == 1, entry.line > label
    else { return false }
    // Set off from the label: the next one who signs.
    if text.lines[entry.line].startsParagraph, !text.lines[label].startsParagraph { return true }
    guard let below = text.bodyLines(in: entry.line + 1..<min(entry.line + 2, text.lines.count)).first
    else { return false }
    return below.cells.count == 1 && below.key.tokens.count == 1
      && (below.key.hasSuffix("sekreterare") || below.key == "ordforande")
  }

  private func meeting(_ value: LabelledValue, _ fact: (FactType, String, Double) -> Finding) -> [Finding] {
    var found: [Finding] = []
    // Below the place other things may be told: when the parties meet, who is invited.
    var content = value.text
    if value.id == "place" || value.id == "day"
      || value.id == "time" && !Times.all(in: value.values[0].text).isEmpty
    {
      content = value.values[0].text
    }
    // `09:30–15:30 (gruppmöten 08:30–09:30)`.
    if let open = content.firstIndex(of: "("), !Times.all(in: content[..<open]).isEmpty {
      content = String(content[..<open])
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

  /// Whether a bare `Datum` is the meeting's.
  private func isOfMeeting(_ value: LabelledValue, _ text: ReadingText) -> Bool {
    guard ["protokoll", "kallelse"].contains(DocumentKinds.kind(of: text)) else { return false }
    // Behind the agenda papers follow, with days of their own.
    let agenda = PrintedAgenda.read(text).lines
    guard agenda.isEmpty || value.lines.lowerBound < agenda.lowerBound else { return false }
    return !text.cover.contains {
      ["adjusters", "adjustment", "signatures", "notice", "posted"].contains($0.id)
        && $0.lines.lowerBound <= value.lines.lowerBound
    }
  }

  /// One adjuster a line, or several in a line; not the substitutes named with them.
  private func adjusters(_ value: LabelledValue, _ text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for entry in value.values.prefix(6) {
      var content = entry.text
      if let with = content.folded.range(of: " med "), content.folded.holds("ersattare") {
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
    // A day alone, at the head of minutes.
    guard DocumentKinds.kind(of: text) == "protokoll" else { return [] }
    for line in text.body.prefix(10).map({ text.lines[$0] })
    where line.page == 1 && !line.key.hasPrefix("anslag") {
      for cell in line.cells where cell.text.tokens.count <= 4 && cell.text.utf8.count < 26 {
        if let day = Dates.first(in: cell.text) {
          return [.fact(.meetingDate, .text(day.iso), line: line, cell: cell, confidence: 0.6)]
        }
      }
    }
    return []
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
