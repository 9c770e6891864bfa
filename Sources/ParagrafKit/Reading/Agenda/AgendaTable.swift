/// An agenda in columns: `Dnr | Nr | Ärende | Föredragande | Tid`. Its head tells which they are and where each
/// begins; their order does not matter.
struct AgendaTable {
  private enum Column { case number, title, dnr, presenter, time, pages, other }

  private struct Chunk {
    var words: [Word]
    var column: Column
    var text: String { words.map(\.text).joined(separator: " ") }
    var left: Float { words[0].box.left }
    var right: Float { words[words.count - 1].box.right }
  }

  private let text: ReadingText
  private let columns: [(left: Float, column: Column)]
  private let titleLeft: Float
  /// Where the column to the right of the titles begins, or the titles end.
  private let titleRight: Float

  /// nil if the line is no head of an agenda.
  init?(head line: Line, _ text: ReadingText) {
    guard let columns = AgendaTable.columns(line, text),
      let title = columns.first(where: { $0.column == .title })
    else { return nil }
    self.text = text
    self.columns = columns
    titleLeft = title.left
    titleRight =
      columns.map(\.left).filter { $0 > title.left }.min() ?? text.document.pages[line.page - 1].width
  }

  /// `Nr | Ärende | Dnr | Föredragande | Tid`: where each column begins. They may stand too close to be parted.
  private static func columns(_ line: Line, _ text: ReadingText) -> [(left: Float, column: Column)]? {
    guard line.words.count >= 2, line.words.count <= 10,
      line.key.holds("arende") || line.key.holds("rubrik")
    else { return nil }
    var found: [(left: Float, column: Column)] = []
    for word in text.document.pages[line.page - 1].words[line.words] {
      switch word.text.folded {
      case "nr", "punkt": found.append((word.box.left, .number))
      case "arendenr":
        let isNumbered = found.contains { $0.column == .number }
        found.append((word.box.left, isNumbered ? .dnr : .number))
      case "arende", "arenden", "rubrik", "arendemening": found.append((word.box.left, .title))
      case "dnr", "diarienummer", "diarienr", "arendenummer": found.append((word.box.left, .dnr))
      case "foredragande", "foredras", "foredragare": found.append((word.box.left, .presenter))
      case "tid", "kl", "klockslag": found.append((word.box.left, .time))
      case "sida", "sidor", "sid", "sidnr": found.append((word.box.left, .pages))
      case "forslag", "beslutsforslag", "bilaga", "bilagor", "handlingar", "anteckningar", "beslut":
        found.append((word.box.left, .other))
      // `Föredras av`, `Förslag till beslut`.
      case "av", "till": continue
      default: return nil
      }
    }
    let known = found.count { $0.column != .other }
    // The heads in one run of words: text that has lost its columns.
    if line.cells.count == 1, found.count >= 3 { return nil }
    return known >= 2 ? found : nil
  }

  /// The rows below the head.
  func rows(from start: Int) -> [AgendaRow] {
    var rows: [AgendaRow] = []
    var last: Line?
    /// Where the last line of the row's title ends; nil when the title is complete.
    var titleEnd: Float?
    for position in start..<text.body.count {
      let line = text.lines[text.body[position]]
      let chunks = chunks(of: line)
      if let number = number(chunks, line, after: rows) {
        rows.append(AgendaRow(number: number, lines: line.index..<line.index + 1))
        titleEnd = 0
        add(chunks, number: number, to: &rows[rows.count - 1], &titleEnd)
        last = line
        continue
      }
      if PrintedAgenda.isGroup(line) || AgendaTable.columns(line, text) != nil {
        last = line
        continue
      }
      guard let previous = last, !rows.isEmpty else {
        if position > start + 8 { break }
        continue
      }
      if previous.page != line.page {
        guard goesOn(below: position, rows) else { break }
        continue
      }
      let gap = line.box.top - previous.box.bottom
      if gap > 4.5 * line.box.height { break }
      // Lines of one row stand close; what comes after a gap is no part of the agenda.
      if gap > 0.9 * line.box.height { continue }
      guard line.box.left >= (columns.map(\.left).min() ?? 0) - 6 else { break }
      last = line
      // A cell that is not what its column holds heads a group of matters.
      if chunks.count == 1, chunks[0].left < titleLeft - 12, !fits(chunks[0]) { continue }
      add(chunks, number: nil, to: &rows[rows.count - 1], &titleEnd)
      rows[rows.count - 1].lines = rows[rows.count - 1].lines.lowerBound..<line.index + 1
    }
    return rows.map(\.finished)
  }

  /// Whether the next row stands among the next lines: what stands before it heads the page.
  private func goesOn(below position: Int, _ rows: [AgendaRow]) -> Bool {
    text.body[position...].prefix(5).contains { index in
      let line = text.lines[index]
      return number(chunks(of: line), line, after: rows) != nil
    }
  }

  /// The line's words with the columns that they stand in.
  private func chunks(of line: Line) -> [Chunk] {
    var found: [Chunk] = []
    for word in text.document.pages[line.page - 1].words[line.words] {
      let own = column(at: word.box.left)
      // Words of typescript stand apart.
      if let last = found.last,
        own == nil || own == last.column || word.box.left - last.right <= 0.5 * word.size
      {
        found[found.count - 1].words.append(word)
        continue
      }
      found.append(Chunk(words: [word], column: own ?? .title))
    }
    return found
  }

  /// The column that begins there: those of one page may be a little off those of another.
  private func column(at left: Float) -> Column? {
    columns.filter { abs($0.left - left) < 30 }.min { abs($0.left - left) < abs($1.left - left) }?.column
  }

  /// The number that begins a row, left of the titles or first in their column.
  private func number(_ chunks: [Chunk], _ line: Line, after rows: [AgendaRow]) -> String? {
    guard chunks.count > 1 || chunks.first.map({ $0.words.count > 1 }) ?? false else { return nil }
    for chunk in chunks.prefix(3) where chunk.left <= titleLeft + 4 {
      // An added summons goes on from the first one's numbers.
      let word = Substring(chunk.words[0].text)
      if let number = PrintedAgenda.number(word, after: rows, startsAnywhere: true) { return number }
    }
    return nil
  }

  private func fits(_ chunk: Chunk) -> Bool {
    switch chunk.column {
    case .number: chunk.text.startsWithDigit
    case .dnr: chunk.text.hasDigit || OrganPrefixes.isPrefix(Substring(chunk.text))
    case .time, .pages: chunk.text.hasDigit
    case .title, .presenter, .other: true
    }
  }

  private func add(_ chunks: [Chunk], number: String?, to row: inout AgendaRow, _ titleEnd: inout Float?) {
    var number = number
    for var chunk in chunks {
      if let own = number, chunk.words[0].text.trimming({ $0 == 0x2E || $0 == 0x29 }) == own {
        number = nil
        chunk.words.removeFirst()
        guard !chunk.words.isEmpty else { continue }
        chunk.column = .title
      }
      switch column(chunk, row) {
      case .number, .title:
        guard let end = titleEnd, goesOn(row.title, end, chunk) else {
          titleEnd = nil
          continue
        }
        row.title = PrintedAgenda.joined(row.title, chunk.text)
        titleEnd = chunk.right
      case .dnr: row.dnr = PrintedAgenda.joined(row.dnr, chunk.text)
      case .presenter:
        // A whole name below another is the next person.
        let isNext = [row.presenter, chunk.text].allSatisfy { $0.tokens.count > 1 && $0.utf8.last != 0x26 }
        row.presenter = PrintedAgenda.joined(row.presenter + (isNext ? " &" : ""), chunk.text)
      case .time: row.time = PrintedAgenda.joined(row.time, chunk.text)
      case .pages: row.pages = PrintedAgenda.joined(row.pages, chunk.text)
      case .other: continue
      }
    }
  }

  /// The column that a chunk stands in, or that it looks made for where it cannot be of the other.
  private func column(_ chunk: Chunk, _ row: AgendaRow) -> Column {
    switch chunk.column {
    case .dnr where row.title.isEmpty && !fits(chunk): .title
    case .presenter where row.dnr.isEmpty && CaseNumbers.isComplete(chunk.text): .dnr
    default: chunk.column
    }
  }

  /// Whether a line of the title's column goes on with the title. A title that ends well before its column does
  /// is whole; what begins below it with a capital letter is a remark: `Beslutet fattas av fullmäktige`.
  private func goesOn(_ title: String, _ end: Float, _ chunk: Chunk) -> Bool {
    guard !title.isEmpty, title.utf8.last != 0x2D, chunk.text.startsWithCapital else { return true }
    let first = chunk.words[0]
    if first.text.utf8.last == 0x3A { return false }
    return end + first.box.right - first.box.left > titleRight - 0.15 * (titleRight - titleLeft)
  }
}
