import ParagrafKit

/// How minutes without a cover page close: signatures under `Vid protokollet`, the day of approval
/// (justering) and of the notice (anslag).
public struct ClosingRecogniser: Recogniser {
  public static let about = About(
    id: "closing", version: "1.0",
    emits: [
      .region("underskrifter"), .fact(.secretary), .fact(.chair), .fact(.adjustmentDate),
      .fact(.noticePosted),
    ],
    why: "Until the 1980s minutes were signed and posted under their last item, not on a cover page.",
    examples: ClosingExamples.all)

  public init() {}

  private static let openings = [
    "vid protokollet", "in fidem", "som ovan", "ar och dag som ovan", "dag som ovan", "s. d", "s d",
    "dag och ort som ovan",
    "uppvisat och godkant", "protokollet uppvisat", "justeringen kungjord", "justeringen ar kungjord",
    "ut supra", "upplast och godkant", "upplast och justerat",
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    // The close is the last thing in the file, apart from attached lists.
    let first = ItemHeading.all(in: text).keys.min().map { text.body[$0] } ?? text.lines.count
    guard
      let start = text.body.suffix(60).first(where: { line in
        (first < line || text.lines[line].page > 1) && opens(text.lines[line], text)
      })
    else { return [] }
    let lines = text.bodyLines(in: start..<text.lines.count)
    var found = [Finding(.region("underskrifter"), lines: start..<start + 1, confidence: 0.8)]
    // Who writes the minutes may be the chair himself.
    let meeting = text.body.prefix(15).lazy.compactMap { Dates.first(in: text.lines[$0].text) }.first
    let isChair = text.body.prefix(15).contains { text.lines[$0].key.holds("undertecknad ordforande") }
    for (position, line) in lines.enumerated() {
      if line.key.hasPrefix("vid protokollet") || line.key == "in fidem" {
        found += signature(position, lines, isChair ? .chair : .secretary)
      }
      found += offices(position, lines)
      if line.key.hasPrefix("justera") || line.key.holds("och godkan") || line.key == "dag for justering" {
        let below = line.key == "dag for justering" && position + 1 < lines.count ? lines[position + 1] : line
        if let day = Dates.first(in: below.text, monthOf: meeting) {
          found.append(.fact(.adjustmentDate, .text(day.iso), line: below, confidence: 0.7))
        }
      }
      if line.key.holds("anslag") || line.key.hasPrefix("justeringen "),
        let (day, lines) = dayOfNotice(position, lines, monthOf: meeting)
      {
        found.append(.fact(.noticePosted, .text(day.iso), lines: lines, confidence: 0.6))
      }
    }
    return found
  }

  /// The day of a sentence on the notice; it may stand on the next line, or on the one before: `Att justeringen den
  /// 30 september 1958 | tillkännagivits å stadens anslagstavla`.
  private func dayOfNotice(_ position: Int, _ lines: [Line], monthOf meeting: Day?) -> (Day, Range<Int>)? {
    let line = lines[position]
    if let day = Dates.first(in: line.text, monthOf: meeting) { return (day, line.index..<line.index + 1) }
    if position + 1 < lines.count,
      let day = Dates.first(in: line.text + " " + lines[position + 1].text, monthOf: meeting)
    {
      return (day, line.index..<lines[position + 1].index + 1)
    }
    guard position > 0, !line.text.startsWithCapital, lines[position - 1].key.holds("justering"),
      let day = Dates.first(in: lines[position - 1].text + " " + line.text)
    else { return nil }
    return (day, lines[position - 1].index..<line.index + 1)
  }

  private func opens(_ line: Line, _ text: ReadingText) -> Bool {
    guard line.cells.count <= 2, line.text.utf8.count < 70 else { return false }
    let key = text.words(of: line.key).joined(separator: " ")
    return ClosingRecogniser.openings.contains {
      key == $0 || $0.utf8.contains(0x20) && $0.utf8.count > 12 && key.hasPrefix($0)
    }
  }

  /// `Sekreterare | Ordförande` above the names of those who sign.
  private func offices(_ position: Int, _ lines: [Line]) -> [Finding] {
    guard position + 1 < lines.count else { return [] }
    return lines[position].cells.compactMap { office in
      let type: FactType
      switch office.key {
      case "sekreterare": type = .secretary
      case "ordforande": type = .chair
      default: return nil
      }
      let below = lines[position + 1]
      guard let name = below.cells.first(where: { abs($0.box.left - office.box.left) < 6 }),
        let person = Persons.person(in: name.text), person.name.contains(" "), person.remark.isEmpty
      else { return nil }
      return .fact(type, .text(person.name), line: below, cell: name, confidence: 0.65)
    }
  }

  /// Behind the label, or on the line below.
  private func signature(_ position: Int, _ lines: [Line], _ type: FactType) -> [Finding] {
    var places = [lines[position]]
    if position + 1 < lines.count { places.append(lines[position + 1]) }
    for line in places {
      let name = line.text.split(separator: ":").last.map(String.init) ?? line.text
      guard let person = Persons.person(in: name.replacingTabs()), person.name.contains(" "),
        !person.name.folded.hasPrefix("vid ")
      else { continue }
      return [.fact(type, .text(person.name), line: line, confidence: 0.65)]
    }
    return []
  }
}
