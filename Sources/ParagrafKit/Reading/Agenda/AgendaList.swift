/// An agenda as a list: each matter's number and title, and below it what else is said of the matter,
/// `Dnr USS 2013/406. Föredragande: Leila Norberg, kl. 15.10`.
struct AgendaList {
  private let text: ReadingText

  init(_ text: ReadingText) { self.text = text }

  /// The rows from a position in `text.body` on.
  func rows(from start: Int) -> [AgendaRow] {
    var rows: [AgendaRow] = []
    var left: Float = 0
    /// Whether the case number stands on a line of its own below the first title: then what is proposed may follow.
    var hasLabels = false
    for position in start..<text.body.count {
      let line = text.lines[text.body[position]]
      if let (number, dnr, rest) = opening(line, after: rows) {
        rows.append(AgendaRow(number: number, dnr: dnr, lines: line.index..<line.index + 1))
        left = line.box.left
        addTitle(rest, to: &rows[rows.count - 1])
        continue
      }
      if PrintedAgenda.isGroup(line) { continue }
      guard !rows.isEmpty else {
        // Numbers on another page are those of a paper's proposals.
        if position > start + 8 || line.page != text.lines[text.body[start]].page { break }
        continue
      }
      let own = rows.count - 1
      if rows[own].title.isEmpty, !isDetail(line) {
        addTitle(line.text.tokens[...], to: &rows[own])
        rows[own].lines = rows[own].lines.lowerBound..<line.index + 1
        continue
      }
      if addDetails(line, to: &rows[own]) || line.joint == .space {
        if line.joint == .space, !isDetail(line) { addTitle(line.text.tokens[...], to: &rows[own]) }
        hasLabels = hasLabels || own == 0 && CaseNumbers.isLabel(line.text.tokens.first ?? "")
        rows[own].lines = rows[own].lines.lowerBound..<line.index + 1
      } else if !goesOn(below: position, rows, left), !hasLabels || !comesBack(position, rows) {
        break
      }
    }
    return rows.map(\.finished)
  }

  /// The number of the next row and what stands behind it; a case number may stand before it.
  private func opening(
    _ line: Line, after rows: [AgendaRow]
  ) -> (number: String, dnr: String, rest: ArraySlice<Substring>)? {
    let tokens = line.text.tokens
    guard tokens.count >= 2 else { return nil }
    if let number = PrintedAgenda.number(tokens[0], after: rows) { return (number, "", tokens.dropFirst()) }
    // `Ärende 3   Riktlinjer för kontaktfamiljer`.
    if tokens[0].folded == "arende", let number = PrintedAgenda.number(tokens[1], after: rows) {
      return (number, "", tokens.dropFirst(2))
    }
    for words in 1...2 where tokens.count > words + 1 && tokens[words - 1].utf8.contains(0x2F) {
      let dnr = tokens[..<words].joined(separator: " ")
      guard CaseNumbers.isComplete(dnr), let number = PrintedAgenda.number(tokens[words], after: rows) else {
        continue
      }
      return (number, dnr, tokens[(words + 1)...])
    }
    return nil
  }

  /// Whether a line between rows is a remark on the one above: the next row follows soon, in the same column.
  private func goesOn(below position: Int, _ rows: [AgendaRow], _ left: Float) -> Bool {
    let page = text.lines[text.body[position]].page
    return text.body[position...].dropFirst().prefix(3).contains { index in
      let line = text.lines[index]
      return line.page == page && abs(line.box.left - left) < 6 && opening(line, after: rows) != nil
    }
  }

  /// Whether the next matter, with a case number below its title, follows within the next lines.
  private func comesBack(_ position: Int, _ rows: [AgendaRow]) -> Bool {
    for next in position + 1..<max(position + 1, min(position + 15, text.body.count - 1)) {
      guard opening(text.lines[text.body[next]], after: rows) != nil else { continue }
      return text.body[(next + 1)...].prefix(2).contains {
        CaseNumbers.isLabel(text.lines[$0].text.tokens.first ?? "")
      }
    }
    return false
  }

  private enum Detail { case dnr, presenter, time, pages }

  /// What a word that begins a detail announces: `Dnr`, `Föredragande:`, `Tid:`.
  private func detail(_ token: Substring) -> Detail? {
    if CaseNumbers.isLabel(token) { return .dnr }
    switch token.folded {
    case "foredragande", "foredragare", "foredras": return .presenter
    case "tid", "tidpunkt": return token.utf8.last == 0x3A ? .time : nil
    case "kl": return .time
    case "sida", "sidor": return .pages
    default: return nil
    }
  }

  private func isDetail(_ line: Line) -> Bool {
    line.text.tokens.first.map { detail($0) != nil } ?? false || ItemHeading.onlyCaseNumbers(line) != nil
  }

  /// Reads the details that a line holds; false if it holds none.
  private func addDetails(_ line: Line, to row: inout AgendaRow) -> Bool {
    guard isDetail(line) else { return false }
    if let number = ItemHeading.onlyCaseNumbers(line)?.first ?? CaseNumbers.labelled(in: line.text) {
      row.dnr = number
    }
    let tokens = line.text.tokens
    if let at = tokens.firstIndex(where: { detail($0) == .presenter }) {
      let rest = tokens[(at + 1)...].drop { $0 == "av" }.prefix { detail($0) == nil }
      row.presenter = rest.joined(separator: " ")
    }
    if let time = Times.all(in: line.text).first { row.time = time }
    return true
  }

  private func addTitle(_ words: ArraySlice<Substring>, to row: inout AgendaRow) {
    let words = row.dnr.isEmpty ? takingColumns(words, &row) : words
    row.title = PrintedAgenda.joined(row.title, words.joined(separator: " "))
  }

  /// What columns held before they were lost, behind the title: `… KS 2017/311 Gunilla Ek 09.00`.
  private func takingColumns(_ words: ArraySlice<Substring>, _ row: inout AgendaRow) -> ArraySlice<Substring>
  {
    var words = words
    for index in words.indices.dropFirst() where words[index].utf8.contains(0x2F) {
      let isOwn = words[index].utf8.first.map { $0 >= 0x41 } ?? false
      let start = isOwn ? index : index - 1
      let number = words[start...index].joined(separator: " ")
      guard start > words.startIndex, isOwn || OrganPrefixes.isPrefix(words[start]),
        CaseNumbers.isComplete(number)
      else { continue }
      var rest = Array(words[(index + 1)...])
      let times = rest.filter { $0.startsWithDigit && !Times.all(in: "kl " + $0).isEmpty }
      rest.removeAll { times.contains($0) }
      guard rest.count <= 7, rest.allSatisfy({ Persons.isNamePart($0) || $0 == "&" || $0 == "och" }) else {
        continue
      }
      row.dnr = number
      row.presenter = rest.joined(separator: " ")
      row.time = times.first.map(String.init) ?? row.time
      return words[..<start]
    }
    if let last = words.last, words.count > 2, last.utf8.count >= 4, last.startsWithDigit,
      !Times.all(in: "kl " + last).isEmpty
    {
      row.time = String(last)
      words = words.dropLast()
    }
    return words
  }
}
