import ParagrafKit

/// The head of an attached document: what stands on its first page above its text.
struct PartHead {
  var kind: String
  var title: String
  /// The matter's number on the agenda, where it is printed: `ÄRENDE 7`.
  var number: String?
  var dnr: String?
  /// The § of an extract of minutes: `KS § 54`.
  var reference: String?
  /// All lines of the head, the title's too.
  var lines: Range<Int>

  /// Reads the head of a document that begins on a page; nil if the page goes on with the one before.
  /// - Parameters:
  ///   - announced: titles that earlier papers name as their attachments.
  ///   - isPaged: whether the text is parted into pages; else the lines begin where a head is.
  init?(
    _ text: ReadingText, _ page: Range<Int>, _ agenda: [AgendaRow], announced: [String], isPaged: Bool
  ) {
    var kind: String?
    var end = page.lowerBound
    for index in page.prefix(14) {
      let line = text.lines[index]
      // The text below the head begins with a section.
      if line.role == .body, line.heading != nil,
        !line.cells.contains(where: { PartHead.kind(of: $0) != nil })
      {
        break
      }
      for cell in line.cells {
        if let found = PartHead.matter(cell.key) { number = found }
        if let found = PartHead.kind(of: cell) {
          kind = found
        } else {
          let words = cell.key.tokens
          if words.count == 2, words[0] == "bilaga", cell.key.utf8.count < 12, index < page.lowerBound + 6 {
            kind = kind ?? "bilaga"
          }
        }
      }
      if dnr == nil, line.role == .body || number != nil {
        dnr = PartHead.caseNumber(line) ?? PartHead.caseNumber(below: line, text)
      }
      let tokens = line.text.tokens
      if tokens.count >= 3, OrganPrefixes.isPrefix(tokens[0]), tokens[1] == "§" {
        reference = tokens[0...2].joined(separator: " ")
      } else if reference == nil, kind == "protokollsutdrag" {
        reference = PartHead.number(tokens)
      }
      end = index + 1
    }
    let head = text.bodyLines(in: page).prefix(16)
    // Text that lost its type with its pages, or keeps it.
    let isPlain = !head.contains { $0.isBold || $0.size != head[head.startIndex].size }
    let matter = number
    func plain() -> (String, Range<Int>)? { PartHead.plainTitle(text, page, agenda, matter) }
    let set = isPaged ? PartHead.title(text, page, head: end) : nil
    let found = isPaged && !isPlain ? set ?? plain() : plain() ?? set
    guard let (title, lines) = found else { return nil }
    // Without a number the title tells: it repeats that of a matter.
    if number == nil, let row = agenda.first(where: { PartHead.isAlike($0.title, title) }) {
      number = row.number
      let next = text.bodyLines(in: lines.upperBound..<page.upperBound).first {
        $0.heading != nil
      }
      if kind == nil, next?.heading == .forslag { kind = "tjänsteskrivelse" }
    }
    let isChapter = Chapters.isNumbered(text.lines[lines.lowerBound])
    if kind == nil, !isChapter, announced.contains(where: { PartHead.isAlike($0, title) }) { kind = "bilaga" }
    if kind == nil || kind == "bilaga", PartHead.isInstruction(title) { kind = "instruktion" }
    if !isPaged, kind == nil, number == nil { kind = "bilaga" }
    guard number != nil || kind != nil && (kind != "protokollsutdrag" || reference != nil) else { return nil }
    // A page with the name of the matter alone parts the papers of one from those of the next.
    if kind == nil, text.bodyLines(in: lines.upperBound..<page.upperBound).isEmpty, dnr == nil { return nil }
    self.kind = kind ?? "rapport"
    self.title = title
    self.lines = page.lowerBound..<lines.upperBound
  }

  /// Whether the page goes on with the part before it, whose head it repeats.
  func goesOn(from last: PartHead?) -> Bool {
    guard let last, last.kind == kind, last.number == number else { return false }
    return last.title == title && last.reference == reference
  }

  /// `Instruktion för kommunens råd`.
  private static func isInstruction(_ title: String) -> Bool {
    title.tokens.first.map { $0.folded.hasPrefix("instruktion") } ?? false
  }

  /// Whether most of the longer words of one title stand in the other.
  static func isAlike(_ a: String, _ b: String) -> Bool {
    let x = Set(a.tokens.map { $0.folded }.filter { $0.utf8.count > 3 })
    let y = Set(b.tokens.map { $0.folded }.filter { $0.utf8.count > 3 })
    guard x.count >= 2, y.count >= 2 else { return a.folded == b.folded }
    return Float(x.intersection(y).count) >= 0.6 * Float(max(x.count, y.count))
  }

  /// `TJÄNSTESKRIVELSE`, `LINDESBERGS KOMMUN SAMMANTRÄDESPROTOKOLL 6`: the kind that a title names.
  private static func kind(of cell: Cell) -> String? {
    var words = cell.key.tokens
    if let end = words.prefix(4).firstIndex(where: { $0 == "kommun" || $0 == "stad" }), end > 0,
      end + 1 < words.count
    {
      words.removeFirst(end + 1)
    }
    while words.count > 1, let last = words.last, Int(last) != nil { words.removeLast() }
    switch words.joined() {
    case "tjansteskrivelse", "tjansteutlatande": return "tjänsteskrivelse"
    case "sammantradesprotokoll", "protokollsutdrag", "protokoll": return "protokollsutdrag"
    default: return nil
    }
  }

  /// Whether a line is a title that names a kind of document, or a matter.
  static func isTitle(_ line: Line) -> Bool {
    line.cells.contains { kind(of: $0) != nil && $0.key.hasPrefix("tjanste") || matter($0.key) != nil }
  }

  /// `USS 16`, `KS 54 2017-04-26`: a § whose sign was lost.
  private static func number(_ tokens: [Substring]) -> String? {
    guard (2...3).contains(tokens.count), tokens[0].utf8.count <= 5, OrganPrefixes.isPrefix(tokens[0]),
      tokens[0].uppercased() == tokens[0], Int(tokens[1]) != nil,
      tokens.count == 2 || Dates.first(in: tokens[2]) != nil
    else { return nil }
    return tokens[0] + " " + tokens[1]
  }

  /// `ÄRENDE 7`, `Ärende 5 - Genomförande av Demokratidag`.
  private static func matter(_ key: String) -> String? {
    guard key.utf8.starts(with: "arende ".utf8) else { return nil }
    let words = key.tokens
    guard words.count >= 2, let number = Int(words[1].prefix { $0.isNumber }) else {
      return nil
    }
    return String(number)
  }

  /// `Handläggare | Datum | Diarienummer` with the values on the line below.
  private static func caseNumber(below line: Line, _ text: ReadingText) -> String? {
    guard line.cells.count > 1, let label = line.cells.first(where: { CaseNumbers.isLabel($0.text) }),
      line.index + 1 < text.lines.count, let value = text.lines[line.index + 1].cell(under: label)?.text,
      CaseNumbers.isComplete(value)
    else { return nil }
    return value
  }

  private static func caseNumber(_ line: Line) -> String? {
    if let number = CaseNumbers.labelled(in: line.text) { return number }
    guard line.cells.count == 1, line.text.utf8.count < 30, line.text.utf8.contains(0x2F),
      CaseNumbers.isComplete(line.text),
      Dates.all(in: line.text).isEmpty
    else { return nil }
    return line.text
  }

  /// The title where all type is alike: the line that repeats the matter's title on the agenda, or ends with
  /// it; else the last one above the first section.
  private static func plainTitle(
    _ text: ReadingText, _ page: Range<Int>, _ agenda: [AgendaRow], _ number: String?
  ) -> (String, Range<Int>)? {
    let body = text.bodyLines(in: page).filter { !$0.text.isEmpty }.prefix(14)
    let head = body.prefix { $0.heading == nil }.filter {
      candidate($0) && $0.text.startsWithCapital && $0.text.utf8.count < 300 && !$0.key.hasPrefix("innehall")
    }
    let rows = agenda.filter { number == nil || $0.number == number }
    for line in head {
      for row in rows where isAlike(row.title, line.text) {
        return (withoutAuthor(line.text, text, page), line.index..<line.index + 1)
      }
      for row in rows where line.key.hasSuffix(" " + row.title.folded) {
        let words = line.text.tokens.suffix(row.title.tokens.count)
        return (words.joined(separator: " "), line.index..<line.index + 1)
      }
    }
    guard let last = number == nil && text.lines.last?.page == 1 ? head.first : head.last else { return nil }
    return (withoutAuthor(last.text, text, page), last.index..<last.index + 1)
  }

  /// Behind a title may stand who wrote the paper, as the pages' footers show: `Kansliet, Budget 2018 2(8)`.
  private static func withoutAuthor(_ title: String, _ text: ReadingText, _ page: Range<Int>) -> String {
    var title = title
    for line in text.lines[page.lowerBound..<min(page.upperBound + 12, text.lines.count)]
    where line.role == .header || line.role == .footer {
      let lead = line.text.prefix { $0 != "," }
      if lead.count > 3, lead.count < line.text.count, title.hasSuffix(" " + lead) {
        title = String(title.dropLast(lead.count + 1))
      }
    }
    return title.trimming { $0 == 0x20 || $0 == 0x2E }
  }

  /// The title: what is set larger or bolder than the head around it, last before the text; else the head's
  /// last paragraph.
  private static func title(_ text: ReadingText, _ page: Range<Int>, head end: Int) -> (String, Range<Int>)? {
    let body = text.bodyLines(in: page).filter { !$0.text.isEmpty }
    guard !body.isEmpty else { return nil }
    let head = body.prefix(16).filter { candidate($0) }
    let largest = head.map(\.size).max() ?? 0
    let usual = body.map(\.size).sorted()[body.count / 2]
    // A title page holds nothing to compare with.
    let isLarge = largest > usual * 1.12 || body.count < 6
    guard
      let first = head.first(where: {
        isLarge ? $0.size >= largest * 0.98 : $0.isBold && $0.index < end
      })
    else { return nil }
    var indices = [first.index]
    for line in body where line.index > first.index && indices.count < 4 {
      guard line.isBold == first.isBold, abs(line.size - first.size) < 0.6, !line.startsParagraph || isLarge,
        candidate(line), line.box.top - text.lines[indices[indices.count - 1]].box.bottom < line.box.height
      else { break }
      indices.append(line.index)
    }
    let paragraph = text.paragraph(indices)
    return (paragraph.text.trimming { $0 == 0x20 || $0 == 0x2E }, paragraph.range)
  }

  private static func candidate(_ line: Line) -> Bool {
    guard line.cells.count == 1, line.text.utf8.count > 6, matter(line.key) == nil,
      kind(of: line.cells[0]) == nil, !line.key.hasPrefix("sammantradesd"),
      line.heading == nil
    else { return false }
    return line.text.tokens.count > 4
      || !line.key.hasSuffix("kommun") && !line.text.utf8.contains(0x40)
        && CaseNumbers.labelled(in: line.text) == nil && Dates.all(in: line.text).isEmpty
  }
}
