import ParagrafKit

/// What stands over the text of a report.
enum ReportHead {
  /// The title: in an interim report the line that names it, in a written report what is set largest above the
  /// first section.
  static func title(_ text: ReadingText, isReport: Bool) -> (String, Range<Int>)? {
    let body = text.bodyLines(in: 0..<text.lines.count).filter { !$0.text.isEmpty }.prefix(60)
    if isReport {
      let names = DocumentKinds.mentions(in: text).filter { $0.kind == "delårsrapport" }
      guard let named = names.max(by: { $0.confidence < $1.confidence })?.line,
        let first = body.first(where: { $0.index == named.index })
          ?? body.first(where: { $0.key.hasPrefix("delars") })
      else { return nil }
      return paragraph(from: first, body, text)
    }
    // Some kinds of reports are called what sections are elsewhere: `BESLUTSUNDERLAG`, `YTTRANDE`.
    var lines = body
    if let kind = DocumentKinds.line(of: text), kind.heading != nil {
      lines = body.drop { $0.index <= kind.index }
    }
    // Who signed has an office, which is no title.
    let end = Signatures.start(in: Array(lines)).map { lines.startIndex + $0 } ?? lines.endIndex
    let head = lines[..<end].prefix { $0.heading == nil }
    let candidates = head.filter {
      $0.cells.count == 1 && $0.text.tokens.count >= 2 && !$0.text.contains("@")
        && !$0.key.hasSuffix("kommun") && !$0.text.endsSentence
    }
    let largest = candidates.map(\.size).max() ?? 0
    guard
      let first = candidates.last(where: {
        $0.size > largest * 0.98 && $0.startsParagraph || $0.isBold && $0.startsParagraph
      })
    else { return nil }
    return paragraph(from: first, body, text)
  }

  private static func paragraph(
    from first: Line, _ body: ArraySlice<Line>, _ text: ReadingText
  ) -> (String, Range<Int>) {
    var indices = [first.index]
    for line in body where line.index > first.index {
      guard abs(line.size - first.size) < 0.6, line.isBold == first.isBold, line.page == first.page,
        indices.count < 4,
        !line.startsParagraph
          || line.box.top - text.lines[indices[indices.count - 1]].box.bottom < 0.6 * line.box.height,
        line.heading == nil
      else { break }
      indices.append(line.index)
    }
    let paragraph = text.paragraph(indices)
    return (paragraph.text, paragraph.range)
  }

  /// Date, case number and author from the head of a written report.
  static func facts(_ text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    let lines = text.lines.prefix(40)
    for (position, line) in lines.enumerated() {
      for (index, cell) in line.cells.enumerated() {
        let isLast = index + 1 == line.cells.count
        let below = position + 1 < lines.count ? lines[position + 1].cell(under: cell) : nil
        if cell.key.hasPrefix("handlaggare") || cell.key.hasPrefix("ansvarig tjansteperson") {
          let own = cell.text.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
          let beside = isLast ? "" : line.cells[index + 1].text
          // `Handläggare Eva Ek`
          let behind = own.isEmpty ? cell.text.tokens.dropFirst().joined(separator: " ") : own
          for (text, index) in [
            (behind, line.index), (beside, line.index), (below?.text ?? "", line.index + 1),
          ] {
            guard let person = Persons.person(in: text), person.name.contains(" ") else { continue }
            found.append(.fact(.author, .text(person.name), lines: index..<index + 1, confidence: 0.8))
            break
          }
        }
        if let number = CaseNumbers.labelled(in: cell.text) {
          found.append(.fact(.documentDnr, .text(number), line: line, cell: cell, confidence: 0.85))
        } else if CaseNumbers.isLabel(cell.text), let below, CaseNumbers.isComplete(below.text) {
          found.append(
            .fact(.documentDnr, .text(below.text), line: lines[position + 1], cell: below, confidence: 0.85))
        }
        if ["datum", "utfardat", "upprattad", "daterad", "beslutsdatum"].contains(where: {
          cell.key.hasPrefix($0)
        }),
          let day = Dates.first(in: cell.text) ?? below.flatMap({ Dates.first(in: $0.text) })
        {
          found.append(
            .fact(.documentDate, .text(day.iso), lines: line.index..<line.index + 1, confidence: 0.85))
        } else if cell.text.utf8.count < 20, let day = Dates.first(in: cell.text) {
          found.append(.fact(.documentDate, .text(day.iso), line: line, cell: cell, confidence: 0.6))
        }
      }
    }
    if !found.contains(where: { if case .fact(.author, _) = $0.content { true } else { false } }),
      let (person, line) = Signatures.name(in: text.bodyLines(in: 0..<text.lines.count))
    {
      found.append(.fact(.author, .text(person.name), line: line, confidence: 0.6))
    }
    return found
  }

  /// A title with the organ behind it on the same line: `Delårsbokslut 2024-01-01 - 2024-08-31 Kommunstyrelsen`.
  static func parted(_ title: String) -> (title: String, body: String?) {
    let tokens = title.tokens
    guard let last = tokens.lastIndex(where: { $0.startsWithDigit }), last + 1 < tokens.count,
      tokens.count - last <= 6, tokens[last + 1].startsWithCapital,
      let organ = tokens[(last + 1)...].last?.folded,
      Organs.isDefinite(organ)
    else { return (title, nil) }
    return (tokens[...last].joined(separator: " "), tokens[(last + 1)...].joined(separator: " "))
  }

  /// `2024-01-01 - 2024-08-31`, `januari–augusti 2024` as `2024-01-01/2024-08-31`.
  static func period(in title: String) -> String? {
    let days = Dates.all(in: title)
    if days.count == 2 { return days[0].iso + "/" + days[1].iso }
    let words = title.tokens.flatMap { $0.split { $0 == "-" || $0 == "–" } }
    let months = words.compactMap { Dates.month($0) }
    guard let year = words.compactMap({ Int($0) }).first(where: { (1900...2100).contains($0) }) else {
      return nil
    }
    // `per den 31 augusti 2024` and `per april 2024`: from the year's beginning.
    let first = months.count > 1 ? months[0] : 1
    guard let last = months.last, let start = Day(year: year, month: first, day: 1),
      let end = (28...31).reversed().lazy.compactMap({ Day(year: year, month: last, day: $0) }).first
    else { return nil }
    return start.iso + "/" + end.iso
  }
}
