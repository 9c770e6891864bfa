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
  /// - Parameter announced: titles that earlier papers name as their attachments.
  init?(_ text: ReadingText, _ page: Range<Int>, _ agenda: [AgendaRow], announced: [String]) {
    var kind: String?
    var end = page.lowerBound
    for index in page.prefix(14) {
      let line = text.lines[index]
      // The text below the head begins with a section.
      if line.role == .body, SectionHeadings.kind(of: line) != nil { break }
      for cell in line.cells {
        if let found = PartHead.matter(cell.key) { number = found }
        switch PartHead.joined(cell.key) {
        case "tjansteskrivelse", "tjansteutlatande": kind = "tjänsteskrivelse"
        case "sammantradesprotokoll", "protokollsutdrag", "protokoll": kind = "protokollsutdrag"
        default:
          let words = cell.key.tokens
          if words.count == 2, words[0] == "bilaga", cell.key.utf8.count < 12, index < page.lowerBound + 6 {
            kind = kind ?? "bilaga"
          }
        }
      }
      if dnr == nil, line.role == .body || number != nil { dnr = PartHead.caseNumber(line) }
      let tokens = line.text.tokens
      if tokens.count >= 3, OrganPrefixes.isPrefix(tokens[0]), tokens[1] == "§" {
        reference = tokens[0...2].joined(separator: " ")
      }
      end = index + 1
    }
    guard let (title, lines) = PartHead.title(text, page, head: end) else { return nil }
    // Without a number the title tells: it repeats that of a matter.
    if number == nil, let row = agenda.first(where: { PartHead.isAlike($0.title, title) }) {
      number = row.number
      let next = text.bodyLines(in: lines.upperBound..<page.upperBound).first {
        SectionHeadings.kind(of: $0) != nil
      }
      if kind == nil, next.flatMap({ SectionHeadings.kind(of: $0) }) == .forslag { kind = "tjänsteskrivelse" }
    }
    let isChapter = Chapters.isNumbered(text.lines[lines.lowerBound])
    if kind == nil, !isChapter, announced.contains(where: { PartHead.isAlike($0, title) }) { kind = "bilaga" }
    if kind == nil || kind == "bilaga", PartHead.isInstruction(title) { kind = "instruktion" }
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
  private static func isAlike(_ a: String, _ b: String) -> Bool {
    let x = Set(a.tokens.map { $0.folded }.filter { $0.utf8.count > 3 })
    let y = Set(b.tokens.map { $0.folded }.filter { $0.utf8.count > 3 })
    guard x.count >= 2, y.count >= 2 else { return a.folded == b.folded }
    return Float(x.intersection(y).count) >= 0.6 * Float(max(x.count, y.count))
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

  private static func caseNumber(_ line: Line) -> String? {
    if let number = CaseNumbers.labelled(in: line.text) { return number }
    guard line.cells.count == 1, line.text.utf8.count < 30, line.text.utf8.contains(0x2F),
      CaseNumbers.isComplete(line.text),
      Dates.all(in: line.text).isEmpty
    else { return nil }
    return line.text
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
      SectionHeadings.kind(of: line) == nil
    else { return false }
    let key = joined(line.key)
    let names = ["tjansteskrivelse", "tjansteutlatande", "sammantradesprotokoll", "protokollsutdrag"]
    return !names.contains(key) && !key.hasSuffix("kommun") && !line.text.utf8.contains(0x40)
      && CaseNumbers.labelled(in: line.text) == nil && Dates.all(in: line.text).isEmpty
      || line.text.tokens.count > 4
  }

  /// A letter-spaced title as one word.
  private static func joined(_ key: String) -> String {
    String(decoding: key.utf8.filter { $0 != 0x20 }, as: UTF8.self)
  }
}
