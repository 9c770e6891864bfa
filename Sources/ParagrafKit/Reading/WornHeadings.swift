/// Headings whose § and number a scan has worn away: `SNIA Ansökan om borgen (Dnr 30/70)` for `§ 32. Ansökan …`.
/// Where the headings of a document end with their case number, such a line heads an item too, and so does a case
/// number without a heading where each heading has one below it. The unbroken series of numbers says which.
struct WornHeadings {
  private struct Mark {
    var position: Int
    /// What the number may be, by what is left of it.
    var readings: [Int]
    /// Nil where the heading is whole.
    var title: String?
    var caseNumber = ""
    var number: Int?
  }

  /// A case number on a line of its own stands at most so many lines below the heading.
  private static let reach = 4
  /// Above this, what looks like a gap in the series is a misread number.
  private static let widestGap = 3

  /// The worn headings by their positions in the body of `text`. `whole` are the headings that can be read.
  static func all(in text: ReadingText, whole: [Int: [ItemHeading]]) -> [Int: ItemHeading] {
    var marks: [Mark] = []
    var below = 0
    for position in text.body.indices {
      let line = text.lines[text.body[position]]
      let caseNumber = ItemHeading.onlyCaseNumbers(line)?.first
      if caseNumber != nil, let last = marks.last, position - last.position <= reach {
        below += 1
        continue
      }
      guard line.startsParagraph || line.index == text.body.first else { continue }
      let read = whole[position] ?? []
      if read.contains(where: { $0.confidence >= 0.8 }) {
        marks.append(
          Mark(
            position: position, readings: read.compactMap { Int($0.number) }, title: nil,
            caseNumber: mark(position, in: text)?.caseNumber ?? ""))
      } else if let mark = mark(position, in: text) {
        if let last = marks.last, last.position == position - 1 { return [:] }  // A table of contents.
        marks.append(mark)
      } else if read.contains(where: { $0.confidence >= 0.7 }) {
        marks.append(Mark(position: position, readings: read.compactMap { Int($0.number) }, title: nil))
      } else if let caseNumber {
        marks.append(Mark(position: position, readings: [], title: "", caseNumber: caseNumber))
      }
    }
    if below < 3 { marks.removeAll { $0.title == "" } }
    guard below + marks.count(where: { $0.title != nil || !$0.caseNumber.isEmpty }) >= 3, number(&marks)
    else { return [:] }
    var found: [Int: ItemHeading] = [:]
    for mark in marks {
      guard let title = mark.title, let number = mark.number,
        !(whole[mark.position] ?? []).contains(where: { $0.number == String(number) })
      else { continue }
      found[mark.position] = ItemHeading(
        number: String(number), title: title, caseNumbers: title.isEmpty ? [] : [mark.caseNumber],
        confidence: 0.5, isWorn: true)
    }
    return found
  }

  /// A line that ends with a labelled case number, also where the number stands at the start of the next line.
  private static func mark(_ position: Int, in text: ReadingText) -> Mark? {
    let line = text.lines[text.body[position]]
    var words = line.text
    guard words.utf8.count < 120 else { return nil }
    if let last = words.tokens.last, CaseNumbers.isLabel(last), position + 1 < text.body.count {
      let below = text.lines[text.body[position + 1]]
      if below.text.tokens.count == 1 { words += " " + below.text }
    }
    guard words.hasDigit, words.utf8.count < 120, let split = ItemHeading.splitCaseNumber(words),
      !split.title.isEmpty,
      !ItemHeading.isRunningText(split.title), words.hasSuffix(split.number) || words.hasSuffix(")")
    else { return nil }
    var rest = split.title.tokens
    var readings: [Int] = []
    while rest.count > 1, let token = rest.first, rest.count > split.title.tokens.count - 2, isWornSign(token)
    {
      let digits = token.filter(\.isASCII).filter(\.isNumber)
      readings += [Int(digits), Int(digits.dropFirst())].compactMap { $0 }
      rest.removeFirst()
    }
    // `2. att skicka ärendet dnr KS2018-948` is a clause.
    if rest.count < split.title.tokens.count, rest.first?.folded == "att" { return nil }
    return Mark(
      position: position, readings: readings, title: rest.joined(separator: " "), caseNumber: split.number)
  }

  /// What `§` or `32.` becomes: short, and with a sign or a digit in it or in capitals alone.
  private static func isWornSign(_ token: Substring) -> Bool {
    guard token.unicodeScalars.count <= 5 else { return false }
    return token.unicodeScalars.count <= 2 || token.contains { !$0.isLetter }
      || token.allSatisfy(\.isUppercase)
  }

  /// Numbers the marks from the longest run of readings that fit one series. Says whether one was found.
  private static func number(_ marks: inout [Mark]) -> Bool {
    var best: [(at: Int, reading: Int, length: Int, before: Int?)] = []
    for (at, mark) in marks.enumerated() {
      for reading in mark.readings where reading > 0 {
        var length = 1
        var before: Int?
        for (index, earlier) in best.enumerated() where earlier.at < at && earlier.length >= length {
          let gap = (reading - earlier.reading) - (at - earlier.at)
          if gap >= 0, gap <= widestGap { (length, before) = (earlier.length + 1, index) }
        }
        best.append((at, reading, length, before))
      }
    }
    guard let end = best.indices.max(by: { best[$0].length < best[$1].length }), best[end].length >= 2 else {
      return false
    }
    var next: Int? = end
    while let index = next {
      marks[best[index].at].number = best[index].reading
      next = best[index].before
    }
    for at in marks.indices.dropFirst() where marks[at].number == nil {
      if let before = marks[at - 1].number { marks[at].number = before + 1 }
    }
    for at in marks.indices.dropLast().reversed() where marks[at].number == nil {
      if let after = marks[at + 1].number, after > 1 { marks[at].number = after - 1 }
    }
    return true
  }
}
