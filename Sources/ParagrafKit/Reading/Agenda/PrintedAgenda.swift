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

/// The agenda (föredragningslista) of a summons: a table whose head names its columns, or a list.
public struct PrintedAgenda: Sendable {
  public var rows: [AgendaRow] = []

  /// The agenda of a document; without rows if it holds none.
  public static func read(_ text: ReadingText) -> PrintedAgenda {
    text.memo.value("agenda") { find(in: text) }
  }

  /// All its lines, the head of a table too.
  public var lines: Range<Int> = 0..<0

  private init() {}

  private init(_ rows: [AgendaRow], from start: Int) {
    self.rows = rows
    lines = start..<(rows.last?.lines.upperBound ?? start)
  }

  private static func find(in text: ReadingText) -> PrintedAgenda {
    guard DocumentKinds.kind(of: text) == "kallelse" else { return PrintedAgenda() }
    for position in text.body.indices.prefix(200) {
      guard let table = AgendaTable(head: text.lines[text.body[position]], text) else { continue }
      let rows = table.rows(from: position + 1)
      if rows.count >= 2 { return PrintedAgenda(rows, from: text.body[position]) }
    }
    for position in text.body.indices.prefix(200) {
      let line = text.lines[text.body[position]]
      guard titles.contains(line.key) || isGroup(line) else { continue }
      let rows = AgendaList(text).rows(from: position + 1)
      if rows.count >= 2 { return PrintedAgenda(rows, from: rows[0].lines.lowerBound) }
    }
    // An announcement (kungörelse) lists the matters under its first sentence.
    if let first = text.body.prefix(30).firstIndex(where: { text.lines[$0].text.tokens.first == "1." }) {
      let rows = AgendaList(text).rows(from: first)
      if rows.count >= 3 { return PrintedAgenda(rows, from: rows[0].lines.lowerBound) }
    }
    return PrintedAgenda()
  }

  private static let titles: Set<String> = [
    "foredragningslista", "dagordning", "arenden", "arendelista", "arende", "forslag till dagordning",
    "beslutsarenden", "informationsarenden",
  ]

  /// `Beslutsärenden`, `Informationsärenden`, `Anmälningar`: heads a group of matters.
  static func isGroup(_ line: Line) -> Bool {
    guard line.cells.count == 1, line.key.utf8.count < 50, !line.key.hasDigit else { return false }
    switch line.key {
    case "formalia", "information", "remisser", "anmalningar", "meddelanden", "delgivningar", "ovrigt",
      "motioner", "medborgarforslag", "interpellationer", "fragor", "valfragor", "beslut", "rapporter":
      return true
    default: return line.key.hasSuffix("arenden")
    }
  }

  /// The number that begins a row, if it is the next in the series.
  static func number(
    _ token: Substring, after rows: [AgendaRow], startsAnywhere: Bool = false
  ) -> String? {
    let bare = token.trimming { $0 == 0x2E || $0 == 0x29 }
    guard bare.utf8.count <= 3, let number = Int(bare) else { return nil }
    guard let last = rows.last else { return number <= 2 || startsAnywhere ? bare : nil }
    return Int(last.number).map { $0 + 1 } == number ? bare : nil
  }

  static func joined(_ text: String, _ word: some StringProtocol) -> String {
    if text.isEmpty { return String(word) }
    // A title split at a line's end keeps its hyphen: `januari-` `juni`.
    return text.utf8.last == 0x2D && word.utf8.first.map { $0 >= 0x61 } ?? false
      ? text + word : text + " " + word
  }

  /// `Ekonom Petra Sjölin, kl. 08.40` as `Petra Sjölin`, several joined by `&`; what is no name stays.
  static func presenters(_ text: String) -> String {
    text.replacingTabs().split(separator: "&").flatMap { Persons.split($0) }.map { part in
      guard let person = Persons.person(in: part), person.name.contains(" ") else { return part.trimmed }
      return person.name
    }.joined(separator: " & ")
  }
}

extension AgendaRow {
  /// The row when all its lines are read.
  var finished: AgendaRow {
    var row = self
    row.title = row.title.trimming { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C }
    // Where no column is named for pages, they stand in the next one.
    if !row.dnr.isEmpty, !AgendaRow.isCaseNumber(row.dnr) {
      row.pages = row.dnr
      row.dnr = ""
    }
    row.presenter = PrintedAgenda.presenters(row.presenter)
    row.time = Times.all(in: "kl " + row.time).first ?? ""
    return row
  }

  private static func isCaseNumber(_ text: String) -> Bool {
    let parts = text.split { $0 == "-" || $0 == "–" || $0 == " " }
    // `7 - 8` and `36-76` are pages.
    if parts.allSatisfy({ Int($0) != nil && $0.count <= 3 }) { return false }
    return CaseNumbers.isComplete(text)
  }
}
