/// An attendance or voting list: a table with a row for each member and marks in its columns.
public struct RollCall: Sendable {
  public var lines: Range<Int>
  public var rows: [Row]
  /// Whether a heading such as `Närvarolista` stands over it.
  public var isTitled: Bool
  /// What its last row sums up, by column.
  public var totals: [(column: Column, count: Int)]

  public struct Row: Sendable {
    public var line: Int
    public var person: Person
    /// What stands before the name: an office.
    public var title: String
    public var group: Group
    /// In which columns the row is marked, with the mark as printed.
    public var marks: [(column: Column, mark: String)]

    /// Whether the mark says yes: anything but a dash.
    public static func isCross(_ mark: String) -> Bool { !isDash(mark) }

    public static func isDash(_ mark: String) -> Bool {
      switch mark {
      case "-", "–", "—", "=", "~", "_", "--": true
      default: false
      }
    }
  }

  /// Under which sub-heading a row stands.
  public enum Group: Sendable { case members, substitutes, others }

  public enum Column: Sendable, Hashable {
    /// Present and deciding, or simply present.
    case present
    /// Present, not deciding.
    case presentOnly
    /// Serving as a substitute.
    case serving
    case yes(item: String?)
    case no(item: String?)
    case abstains(item: String?)
  }

  /// All roll calls of a text.
  public static func all(in text: ReadingText) -> [RollCall] {
    text.memo.value("roll calls") { find(in: text) }
  }

  private static func find(in text: ReadingText) -> [RollCall] {
    var found: [RollCall] = []
    var position = 0
    while position < text.body.count {
      if let reader = RollCallReader(text, at: position), let (roll, next) = reader.read() {
        found.append(roll)
        position = next
      } else {
        position += 1
      }
    }
    return found
  }
}

/// Reads one roll call from where its cells stand.
struct RollCallReader {
  private struct Head {
    var center: Float
    var left: Float
    var key: String
  }

  /// Where the marks of a column stand: below the middle of its heading, or below its left edge.
  private struct ColumnPlace {
    var center: Float
    var left: Float
    var column: RollCall.Column?

    func distance(to box: Box) -> Float {
      min(abs(center - (box.left + box.right) / 2), 3 * abs(left - box.left))
    }
  }

  private let text: ReadingText
  private let start: Int
  /// Whether a heading says that a list follows; else only marks show it.
  private let isTitled: Bool

  private static let titles = [
    "narvarolista", "narvaro- och voteringslista", "narvaro- och omrostningslista", "voteringslista",
    "omrostningslista", "tjanstgoringslista", "narvaro", "omrostningsprotokoll",
    "narvaro- och tjanstgoringslista",
  ]
  private static let nameHeads = ["ledamot", "ledamoter", "namn", "ordinarie ledamoter", "ledamot/ersattare"]

  /// A reader at a body line that opens a roll call; nil elsewhere.
  init?(_ text: ReadingText, at position: Int) {
    let line = text.lines[text.body[position]]
    let isTitle = line.cells.count == 1 && RollCallReader.titles.contains { line.key.resembles($0) }
    let isHead =
      (line.cells.count >= 3 || line.cells.count == 2 && RollCallReader.headsVotes(line))
      && line.cells.contains { cell in RollCallReader.nameHeads.contains { cell.key == $0 } }
    guard isTitle || isHead else { return nil }
    self.text = text
    start = position
    isTitled = isTitle
  }

  /// Whether `Ja`, `Nej` stand in one cell: the strokes between narrow columns were read as signs.
  private static func headsVotes(_ line: Line) -> Bool {
    line.text.utf8.count < 60 && line.cells[1].text.tokens.filter { voteWords.contains($0.folded) }.count >= 2
  }

  func read() -> (RollCall, Int)? {
    var heads: [Head] = []
    var rows: [RollCall.Row] = []
    var group = RollCall.Group.members
    var columns: [ColumnPlace] = []
    var position = start
    var totals: [(column: RollCall.Column, count: Int)] = []
    var misses = 0
    var end = start
    while position < text.body.count, misses < 4 {
      let line = text.lines[text.body[position]]
      defer { position += 1 }
      if let sub = RollCallReader.group(line) {
        group = sub
        misses = 0
        // A table of its own, with heads of its own.
        if line.cells.count > 1 {
          heads = head(line)
          columns = []
        }
        continue
      }
      if let row = row(line, group, columns.isEmpty ? RollCallReader.columns(heads) : columns) {
        if columns.isEmpty { columns = RollCallReader.columns(heads) }
        rows.append(row)
        end = position
        misses = 0
      } else if isStray(line), !rows.isEmpty {
        // On scans a cross may stand a little above or below its row.
        attach(line, to: &rows, columns)
        end = position
      } else if rows.isEmpty {
        guard position - start < 14 else { break }
        // The title says what the list is, not what a column holds.
        if position > start || !isTitled { heads += head(line) }
      } else {
        if ["summa", "antal", "totalt", "resultat", "s:a"].contains(where: { line.key.hasPrefix($0) }) {
          totals = sums(line, columns)
          end = position
          break
        }
        misses += line.cells.count > 1 ? 1 : 2
      }
    }
    // Names without marks are a list that a label heads.
    guard rows.count >= 3, rows.contains(where: { !$0.marks.isEmpty }) else { return nil }
    let lines = text.body[start]..<text.body[end] + 1
    return (RollCall(lines: lines, rows: rows, isTitled: isTitled, totals: totals), end + 1)
  }

  /// Heads of columns beside a sub-heading: `Ersättare | Parti | Närvarande | Tjänstgör för`.
  private static let headsBeside: Set<String> = [
    "parti", "narvarande", "narvaro", "narv", "anmarkning", "befattning", "tjanstgor for", "ersatter",
    "funktion", "titel",
  ]

  private static func group(_ line: Line) -> RollCall.Group? {
    guard line.cells.dropFirst().allSatisfy({ headsBeside.contains($0.key) }), let first = line.cells.first
    else {
      return nil
    }
    switch first.key {
    case "ersattare", "suppleanter", "ej tjanstgorande ersattare": return .substitutes
    case "narvaroratt", "ovriga", "ovriga narvarande", "tjansteman", "tjanstepersoner", "insynsplats":
      return .others
    case "ledamoter", "ordinarie", "beslutande": return .members
    default: return nil
    }
  }

  private func row(
    _ line: Line, _ group: RollCall.Group, _ columns: [ColumnPlace]
  ) -> RollCall.Row? {
    guard let name = line.cells.firstIndex(where: { RollCallReader.person(in: $0) != nil }),
      var person = RollCallReader.person(in: line.cells[name])
    else { return nil }
    // A row is a name and short marks, no running text.
    guard line.cells[name].text.utf8.count < 60, line.cells.count > 1 || person.party != "" || isTitled else {
      return nil
    }
    var marks: [(column: RollCall.Column, mark: String)] = []
    for word in words(line) where word.box.left > line.cells[name].box.left + 20 {
      if let found = mark(word, columns) {
        marks.append(found)
      } else if word.text.folded.trimming({ $0 == 0x2E }) == "ers",
        let present = columns.first(where: { $0.column == .present })
      {
        // A substitute served: marked so in the column of presence.
        person.remark = "ers"
        marks.append((present.column ?? .present, word.text))
      } else if person.party.isEmpty, word.box.left >= line.cells[name].box.right,
        word.text.unicodeScalars.count <= 5,
        word.text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
      {
        person.party = RollCallReader.party(word.text)
      }
    }
    // An office or a substitution in a column of its own.
    for cell in line.cells[(name + 1)...] where cell.text.unicodeScalars.count > 2 && person.remark.isEmpty {
      if cell.key != person.party.folded, cell.text.unicodeScalars.first?.properties.isAlphabetic == true,
        cell.text.unicodeScalars.count > 5 || !cell.text.startsWithCapital
      {
        person.remark = cell.text
      }
    }
    var title = name > 0 ? line.cells[0].text : ""
    // Some lists begin with the party.
    if person.party.isEmpty, (1...4).contains(title.utf8.count), title.allSatisfy(\.isUppercase) {
      (person.party, title) = (title, "")
    }
    // `Resultat: Ja` in words, not as a cross under `Ja`.
    if let vote = line.cells.last.flatMap({ RollCallReader.votes[$0.key] }), marks.isEmpty {
      marks.append((vote, "X"))
    }
    return RollCall.Row(line: line.index, person: person, title: title, group: group, marks: marks)
  }

  private static let votes: [String: RollCall.Column] = [
    "ja": .yes(item: nil), "nej": .no(item: nil), "avstar": .abstains(item: nil),
    "avstod": .abstains(item: nil),
  ]

  /// A cross or a dash in one of the columns. What stands there and is no dash is a cross, however it was read.
  private func mark(
    _ word: Word, _ columns: [ColumnPlace]
  ) -> (column: RollCall.Column, mark: String)? {
    let mark = word.text.trimming { $0 == 0x7C || $0 == 0x2E }
    let isNo = mark.folded == "nej"
    guard !mark.isEmpty, mark.unicodeScalars.count <= 2 || isNo,
      let nearest = columns.min(by: { $0.distance(to: word.box) < $1.distance(to: word.box) }),
      let column = nearest.column, nearest.distance(to: word.box) < 25
    else { return nil }
    // `Närvarande: Nej` in words.
    return (column, isNo ? "-" : mark)
  }

  private func sums(
    _ line: Line, _ columns: [ColumnPlace]
  ) -> [(column: RollCall.Column, count: Int)] {
    words(line).compactMap { word in
      guard let count = Int(word.text),
        let nearest = columns.min(by: { $0.distance(to: word.box) < $1.distance(to: word.box) }),
        let column = nearest.column, nearest.distance(to: word.box) < 25
      else { return nil }
      return (column, count)
    }
  }

  /// A single letter is often read twice, as capital and small one: `Vv`.
  private static func party(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 2, text == text.capitalised, text.folded.utf8.first == text.folded.utf8.last else {
      return text
    }
    return String(scalars[0])
  }

  /// A line of single signs.
  private func isStray(_ line: Line) -> Bool { words(line).allSatisfy { $0.text.unicodeScalars.count <= 2 } }

  private func attach(
    _ line: Line, to rows: inout [RollCall.Row], _ columns: [ColumnPlace]
  ) {
    for word in words(line) {
      guard let found = mark(word, columns),
        let row = rows.indices.last(where: {
          text.lines[rows[$0].line].page == line.page
            && abs(text.lines[rows[$0].line].box.middle - word.box.middle) < 9
        }
        ),
        !rows[row].marks.contains(where: { $0.column == found.column })
      else { continue }
      rows[row].marks.append(found)
    }
  }

  private func words(_ line: Line) -> ArraySlice<Word> {
    text.document.pages[line.page - 1].words[line.words]
  }

  /// The headings of a head's line. Columns of votes stand too close to be cells, so each of their words is
  /// one; others are put together where a space parts them: `§ 73`, `Närv, ej be-`.
  private func head(_ line: Line) -> [Head] {
    var found: [Head] = []
    var right: Float?
    for word in words(line) {
      let key = word.text.folded
      guard !key.isEmpty else { continue }
      let isVote = RollCallReader.voteWords.contains(key)
      let beginsCell = line.cells.contains { abs($0.box.left - word.box.left) < 0.5 }
      if let end = right, !isVote, !beginsCell, word.box.left - end < 0.8 * word.size,
        let last = found.popLast()
      {
        found.append(
          Head(center: (last.left + word.box.right) / 2, left: last.left, key: last.key + " " + key))
      } else {
        found.append(Head(center: (word.box.left + word.box.right) / 2, left: word.box.left, key: key))
      }
      right = isVote ? nil : word.box.right
    }
    return found
  }

  private static let voteWords: Set<String> = ["ja", "nej", "avs", "avst", "avstar"]

  /// Words of the head that look like names.
  private static let headWords: Set<String> = [
    "ja", "nej", "avs", "avst", "avstar", "narv", "parti", "votering", "summa", "antal",
  ]

  /// A name of at least two parts.
  private static func person(in cell: Cell) -> Person? {
    guard let person = surnameFirst(cell.text) ?? Persons.person(in: cell.text), person.name.contains(" "),
      !nameHeads.contains(cell.key), !person.name.tokens.contains(where: { headWords.contains($0.folded) })
    else { return nil }
    return person
  }

  /// `Tärnhag, Gun-Britt`.
  static func surnameFirst(_ text: String) -> Person? {
    let parts = text.split(separator: ",")
    guard parts.count == 2, let last = Persons.person(in: parts[0]), last.party.isEmpty, last.remark.isEmpty,
      let first = Persons.person(in: parts[1]), first.party.isEmpty, first.remark.isEmpty,
      !first.name.tokens.contains(where: { $0.folded.hasSuffix("ordf") || $0.folded == "ers" })
    else { return nil }
    return Person(name: first.name + " " + last.name)
  }

  /// What each column of the head is for. Headings may take several lines; those of one column overlap.
  private static func columns(_ heads: [Head]) -> [ColumnPlace] {
    var groups: [Head] = []
    var found: [ColumnPlace] = []
    var present: [Head] = []
    for head in heads {
      let key = head.key
      if key.contains("§") || key.hasPrefix("votering") && key.contains(where: \.isNumber) {
        groups.append(head)
      } else if key.utf8.first == 0x74, ["tjg ers", "tjg ersattare", "tj ers", "tjanstg ers"].contains(key) {
        found.append(ColumnPlace(center: head.center, left: head.left, column: .serving))
      } else if key.hasPrefix("narv") || key == "beslut" || key.hasSuffix("be-") || key == "slut"
        || key == "ej beslut"
        || key == "tjg" || key == "ej tjg" || key == "narvarande"
      {
        if let index = present.firstIndex(where: { abs($0.center - head.center) < 22 }) {
          present[index].key += " " + key
        } else {
          present.append(head)
        }
      }
    }
    for head in present {
      found.append(
        ColumnPlace(
          center: head.center, left: head.left,
          column: head.key.holds(" ej") || head.key.hasPrefix("ej ") ? .presentOnly : .present))
    }
    for head in heads {
      let number = groups.last { $0.left <= head.center + 6 }.flatMap { item(of: $0.key) }
      func add(_ column: RollCall.Column?) {
        found.append(ColumnPlace(center: head.center, left: head.left, column: column))
      }
      switch head.key.trimming({ $0 == 0x7C || $0 == 0x20 || $0 == 0x2E }) {
      case "ja": add(.yes(item: number))
      case "nej": add(.no(item: number))
      case "avstar", "avst", "avs", "avstar ej": add(.abstains(item: number))
      case "parti", "anmarkning", "befattning": add(nil)
      default: break
      }
    }
    return found.sorted { $0.center < $1.center }
  }

  /// The last number of a column's heading: `votering § 73`, misread `votering 8 73`.
  private static func item(of key: String) -> String? {
    for token in key.tokens.reversed() {
      let digits = token.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      if !digits.isEmpty { return String(decoding: digits, as: UTF8.self) }
    }
    return nil
  }
}
