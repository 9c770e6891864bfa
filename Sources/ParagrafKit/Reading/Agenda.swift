/// A matter of the agenda as printed.
public struct AgendaRow: Sendable {
  public var number: String
  public var title = ""
  public var dnr = ""
  public var presenter = ""
  public var time = ""
  /// Printed pages of its papers.
  public var pages = ""
  public var lines: Range<Int>
}

/// Reads the rows of an agenda, from the columns that its head names or, where it has none, from the text.
public struct AgendaReader {
  private enum Column { case number, title, dnr, presenter, time, pages, proposal }

  private let text: ReadingText
  private var columns: [(left: Float, column: Column)] = []

  public init(_ text: ReadingText) { self.text = text }

  /// The rows in order; none if the text holds no agenda.
  public func rows() -> [AgendaRow] {
    for position in text.body.indices.prefix(200) {
      let line = text.lines[text.body[position]]
      if let columns = columns(line) {
        var reader = self
        reader.columns = columns
        let rows = reader.rows(from: position + 1)
        if rows.count >= 2 { return rows }
      }
    }
    for position in text.body.indices.prefix(200) {
      let line = text.lines[text.body[position]]
      guard AgendaReader.titles.contains(line.key) || AgendaReader.isGroup(line) else { continue }
      let rows = rows(from: position + 1)
      if rows.count >= 2 { return rows }
    }
    // An announcement (kungörelse) lists the matters under its first sentence.
    if let first = text.body.prefix(30).firstIndex(where: { text.lines[$0].text.tokens.first == "1." }) {
      let rows = rows(from: first)
      if rows.count >= 3 { return rows }
    }
    return []
  }

  private static let titles: Set<String> = [
    "foredragningslista", "dagordning", "arenden", "arendelista", "arende",
    "beslutsarenden", "informationsarenden",
  ]

  /// `Nr | Ärende | Dnr | Föredragande | Tid`: where each column begins. They may stand too close to be parted.
  private func columns(_ line: Line) -> [(left: Float, column: Column)]? {
    let words = text.document.pages[line.page - 1].words[line.words]
    var found: [(left: Float, column: Column)] = []
    for word in words {
      switch word.text.folded {
      case "nr", "punkt": found.append((word.box.left, .number))
      case "arende", "arenden", "rubrik": found.append((word.box.left, .title))
      case "dnr", "diarienummer", "diarienr", "arendenummer": found.append((word.box.left, .dnr))
      case "foredragande", "foredras", "foredragare": found.append((word.box.left, .presenter))
      case "tid", "kl": found.append((word.box.left, .time))
      case "sida", "sidor", "sid", "sidnr": found.append((word.box.left, .pages))
      case "forslag", "beslutsforslag": found.append((word.box.left, .proposal))
      case "till" where found.last?.column == .proposal: continue
      case "beslut" where found.last?.column == .proposal: continue
      default: return nil
      }
    }
    let kinds = found.map(\.column)
    // The heads in one run of words: text that has lost its columns.
    if line.cells.count == 1, found.count >= 3 { return nil }
    return found.count >= 2 && kinds.contains(.title) ? found : nil
  }

  /// `Beslutsärenden`, `Informationsärenden`: heads a group of matters.
  private static func isGroup(_ line: Line) -> Bool {
    line.cells.count == 1 && line.key.utf8.count < 50
      && (line.key.hasSuffix("arenden") || line.key == "formalia" || line.key == "information"
        || line.key == "remisser")
  }

  private func rows(from start: Int) -> [AgendaRow] {
    var rows: [AgendaRow] = []
    var last: Line?
    /// Whether the case number stands on a line of its own below the first title: then what is proposed may follow.
    var hasLabels = false
    for position in start..<text.body.count {
      let line = text.lines[text.body[position]]
      if let previous = last, previous.page == line.page,
        line.box.top - previous.box.bottom > 4.5 * line.box.height, !rows.isEmpty,
        number(line, after: rows) == nil
      {
        break
      }
      if AgendaReader.isGroup(line) {
        last = line
        continue
      }
      if let number = number(line, after: rows) {
        rows.append(AgendaRow(number: number, lines: line.index..<line.index + 1))
        add(line, skippingNumber: true, to: &rows[rows.count - 1])
        last = line
      } else if var row = rows.last {
        if let last, last.page != line.page { break }
        // Lines of one row stand close; what comes after a gap is no part of the agenda.
        if let last, line.box.top - last.box.bottom > 0.9 * line.box.height, !columns.isEmpty { continue }
        if goesOn(line, row) {
          if rows.count == 1, columns.isEmpty, CaseNumbers.isLabel(line.text.tokens.first ?? "") {
            hasLabels = true
          }
          add(line, skippingNumber: false, to: &row)
          row.lines = row.lines.lowerBound..<line.index + 1
          rows[rows.count - 1] = row
          last = line
        } else if !hasLabels || !comesBack(position, rows) {
          break
        }
      } else if position > start + 8 {
        break
      }
    }
    return rows.map(finished)
  }

  /// The number that begins a row: the next in the series.
  private func number(_ line: Line, after rows: [AgendaRow]) -> String? {
    guard let token = line.text.tokens.first, line.text.tokens.count >= 2 else { return nil }
    let bare = token.trimming { $0 == 0x2E || $0 == 0x29 }
    guard let number = Int(bare), bare.utf8.count <= 3 else { return nil }
    if let title = columns.first(where: { $0.column == .title }), line.box.left > title.left + 4 {
      return nil
    }
    let expected = rows.last.flatMap { Int($0.number) }.map { $0 + 1 }
    // An added summons goes on from the first one's numbers.
    return expected == nil
      ? (number <= 2 || !columns.isEmpty ? bare : nil) : (number == expected ? bare : nil)
  }

  /// Whether the next matter, with a case number below its title, follows within the next lines.
  private func comesBack(_ position: Int, _ rows: [AgendaRow]) -> Bool {
    for next in position + 1..<min(position + 15, text.body.count - 1) {
      guard number(text.lines[text.body[next]], after: rows) != nil else { continue }
      return text.body[(next + 1)...].prefix(2).contains {
        CaseNumbers.isLabel(text.lines[$0].text.tokens.first ?? "")
      }
    }
    return false
  }

  /// Whether a line without a number belongs to the row above: within its columns, or what the row says of
  /// case number and presenter.
  private func goesOn(_ line: Line, _ row: AgendaRow) -> Bool {
    if columns.isEmpty { return CaseNumbers.isLabel(line.text.tokens.first ?? "") || line.joint == .space }
    let title = columns.first { $0.column == .title }?.left ?? 0
    let number = columns.first { $0.column == .number }?.left ?? title
    return line.box.left >= min(number, title) - 6
  }

  private func add(_ line: Line, skippingNumber: Bool, to row: inout AgendaRow) {
    if columns.isEmpty {
      addRunning(line, skippingNumber: skippingNumber, to: &row)
      return
    }
    let page = text.document.pages[line.page - 1]
    var column = Column.title
    var end = -Float.infinity
    for (offset, word) in page.words[line.words].enumerated() {
      defer { end = word.box.right }
      if skippingNumber, offset == 0 { continue }
      if word.box.left - end > 0.5 * word.size { column = self.column(of: word) ?? column }
      switch column {
      case .number, .title: row.title = AgendaReader.joined(row.title, word.text)
      case .dnr: row.dnr = AgendaReader.joined(row.dnr, word.text)
      case .presenter: row.presenter = AgendaReader.joined(row.presenter, word.text)
      case .time: row.time = AgendaReader.joined(row.time, word.text)
      case .pages: row.pages = AgendaReader.joined(row.pages, word.text)
      // What is proposed is not yet decided.
      case .proposal: continue
      }
    }
  }

  /// The column that begins where the word does: those of one page may be a little off those of another.
  private func column(of word: Word) -> Column? {
    columns.filter { abs($0.left - word.box.left) < 30 }
      .min { abs($0.left - word.box.left) < abs($1.left - word.box.left) }?.column
  }

  private static func joined(_ text: String, _ word: String) -> String {
    if text.isEmpty { return word }
    // A title split at a line's end keeps its hyphen: `januari-` `juni`.
    return text.utf8.last == 0x2D && word.utf8.first.map { $0 >= 0x61 } ?? false
      ? text + word : text + " " + word
  }

  /// `Dnr USS 2013/406. Föredragande: Leila Norberg, kl. 15.10` below the title.
  private func addRunning(_ line: Line, skippingNumber: Bool, to row: inout AgendaRow) {
    let tokens = line.text.tokens
    if CaseNumbers.isLabel(tokens.first ?? "") {
      row.dnr = CaseNumbers.labelled(in: line.text) ?? ""
      if let at = tokens.firstIndex(where: { $0.folded.hasPrefix("foredragande") }) {
        let rest = tokens[(at + 1)...].joined(separator: " ").replacingTabs()
        row.presenter = Persons.person(in: rest)?.name ?? ""
      }
      row.time = Times.all(in: line.text).first ?? ""
      return
    }
    var words = skippingNumber ? tokens.dropFirst() : tokens[...]
    if row.dnr.isEmpty { words = takingColumns(words, &row) }
    row.title = AgendaReader.joined(row.title, words.joined(separator: " "))
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

  private func finished(_ row: AgendaRow) -> AgendaRow {
    var row = row
    row.title = row.title.trimming { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C }
    // Where no column is named for pages, they stand in the next one.
    if !row.dnr.isEmpty, !isCaseNumber(row.dnr) {
      row.pages = row.dnr
      row.dnr = ""
    }
    row.time = Times.all(in: "kl " + row.time).first ?? ""
    return row
  }

  private func isCaseNumber(_ text: String) -> Bool {
    let parts = text.split { $0 == "-" || $0 == "–" || $0 == " " }
    // `7 - 8` and `36-76` are pages.
    if parts.allSatisfy({ Int($0) != nil && $0.count <= 3 }) { return false }
    return CaseNumbers.isComplete(text)
  }
}
