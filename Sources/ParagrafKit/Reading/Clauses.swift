/// Splits the text of a decision or a proposal into its clauses.
public enum Clauses {
  public struct Clause: Sendable {
    public var text: String
    public var lines: Range<Int>
  }

  /// The clauses of a section's content, each whole across lines and pages. A lead such as `Nämnden beslutar`
  /// is no clause; a sentence that decides by itself is one, with its lead.
  public static func all(in passage: Passage, of text: ReadingText) -> [Clause] {
    let parts = pieces(in: passage, of: text)
    var clauses: [Clause] = []
    let hasMarked = parts.contains { isMarked($0.text) }
    /// `Nämnden beslöt bevilja byggnadslov på villkor`, which `att …` on a line of its own goes on with.
    var open: Clause?
    // What stands below `2. Nämnden väljer:` belongs to it.
    var leads = false
    for (position, part) in parts.enumerated() {
      let key = part.text.folded
      if isMarked(part.text) {
        let inner = ListMark.split(part.text)?.rest ?? part.text
        // `1.` before a lead, or a heading that was numbered: the lead is no clause here either.
        if DecisionVerbs.isLead(inner.folded), inner.utf8.last != 0x2E, !key.hasPrefix("att ") { continue }
        if let start = open, inner == part.text {
          clauses.append(
            Clause(text: start.text + " " + inner, lines: start.lines.lowerBound..<part.lines.upperBound))
        } else {
          clauses.append(Clause(text: inner, lines: part.lines))
        }
        open = nil
        leads = inner.utf8.last == 0x3A
      } else if leads, !part.text.endsSentence, part.text.utf8.count < 80, var last = clauses.popLast() {
        last.text += " " + part.text
        last.lines = last.lines.lowerBound..<part.lines.upperBound
        clauses.append(last)
      } else if hasMarked, clauses.isEmpty, isOpening(part.text) {
        if isUnfinished(text.words(of: part.text), part.text) { open = part }
        continue
      } else if elective.contains(key), position + 1 < parts.count, isElected(parts[position + 1].text) {
        // `Ledamöter` over the names of those who are elected, `Fullmäktige väljer` over all of them.
        if clauses.count == 1, let lead = clauses.last, !lead.text.endsSentence, lead.text.utf8.count < 60,
          Persons.withParty(in: lead.text).isEmpty
        {
          clauses = [
            Clause(text: lead.text + " " + part.text, lines: lead.lines.lowerBound..<part.lines.upperBound)
          ]
        } else {
          clauses.append(part)
        }
      } else if isElected(part.text), let last = clauses.last, !last.text.endsSentence {
        // Who is elected stands one a line below `Till ledamöter väljs`.
        clauses[clauses.count - 1].text += " " + part.text
        clauses[clauses.count - 1].lines = last.lines.lowerBound..<part.lines.upperBound
      } else if isContinuation(part.text, after: clauses.last?.text), var last = clauses.popLast() {
        last.text += " " + part.text
        last.lines = last.lines.lowerBound..<part.lines.upperBound
        clauses.append(last)
      } else if let start = open, !part.text.startsWithCapital {
        // `Nämnden fastställer följande sammanträdesdagar för 1997:`, below it `22 januari, 5 mars …`
        clauses.append(
          Clause(text: start.text + " " + part.text, lines: start.lines.lowerBound..<part.lines.upperBound))
        open = nil
      } else if DecisionVerbs.isLead(key), part.text.utf8.last != 0x2E {
        continue
      } else if part.text.utf8.last == 0x3A, part.text.utf8.count < 120 {
        // `Enligt kommunstyrelsens förslag:`
        open = part
        continue
      } else if !clauses.isEmpty, closesMeeting(key) {
        continue
      } else if hasMarked, !clauses.isEmpty {
        // Running text behind the list: reasons, information.
        continue
      } else if part.text.tokens.count >= 2 || DecisionVerbs.passive.contains(key) {
        clauses.append(part)
      }
    }
    return clauses
  }

  /// `Sammanträdet avslutades kl. 9,30 e. m.` below the last decision of the meeting.
  private static func closesMeeting(_ key: String) -> Bool {
    let words = key.split(separator: " ").prefix(4)
    return (words.first == "sammantradet" || words.first == "motet")
      && words.contains { $0.hasPrefix("avslut") || $0.hasPrefix("upplost") }
  }

  /// The paragraphs of the range, cut where a line inside begins a clause of its own.
  private static func pieces(in passage: Passage, of text: ReadingText) -> [Clause] {
    var found: [Clause] = []
    for paragraph in text.paragraphs(in: passage.lines) {
      var start = 0
      for index in paragraph.lines.indices.dropFirst() {
        let line = text.lines[paragraph.lines[index]]
        let before = text.lines[paragraph.lines[index - 1]]
        guard line.joint != .word, beginsClause(line, after: before) else { continue }
        append(paragraph.lines[start..<index], passage, text, &found)
        start = index
      }
      append(paragraph.lines[start...], passage, text, &found)
    }
    return found
  }

  private static func append(
    _ lines: ArraySlice<Int>, _ passage: Passage, _ text: ReadingText, _ found: inout [Clause]
  ) {
    let paragraph = text.paragraph(Array(lines), of: passage)
    // Specks before a line are read as dots and strokes.
    let body = unmarked(paragraph.text.drop { ". ,'`|:;_".contains($0) })
    guard !body.isEmpty else { return }
    found.append(Clause(text: String(body), lines: paragraph.range))
  }

  /// Without `./.`, by which typists marked that something is attached, or that no more follows.
  private static func unmarked(_ text: Substring) -> Substring {
    var text = text
    if text.hasPrefix("/.") { text = text.dropFirst(2).drop { $0 == " " } }
    while text.hasSuffix("./.") {
      text = text.dropLast(3)
      while text.last == " " { text = text.dropLast() }
    }
    return text
  }

  private static func beginsClause(_ line: Line, after before: Line) -> Bool {
    if ListMark.split(line.text) != nil { return true }
    guard line.key.hasPrefix("att ") else { return false }
    let last = before.text.tokens.last.map { $0.folded } ?? ""
    let ended = before.text.utf8.last
    return ended == 0x2C || ended == 0x2E || ended == 0x3B || ended == 0x3A || last == "samt" || last == "och"
      || DecisionVerbs.isLead(before.key)
  }

  /// `att …`, `– att …`, `1. …`.
  private static func isMarked(_ text: String) -> Bool {
    let key = text.folded
    return key.hasPrefix("att ") || ListMark.split(text) != nil
  }

  /// What stands before the first marked clause: `Nämnden beslutar`, not a sentence of its own.
  private static func isOpening(_ text: String) -> Bool {
    text.utf8.last != 0x2E || text.utf8.count < 40
  }

  /// A sentence that decides and breaks off: not `Nämnden beslöt`, after which a list of clauses follows.
  private static func isUnfinished(_ words: [String], _ text: String) -> Bool {
    guard words.count >= 5, let last = text.unicodeScalars.last, last.properties.isAlphabetic,
      let verb = words.firstIndex(where: { DecisionVerbs.active.contains($0) })
    else { return false }
    return verb + 2 < words.count && !DecisionVerbs.isLead(text.folded)
      && !["foljande", "samt", "och", "dels", "besluta"].contains(words[words.count - 1])
  }

  /// What heads the names of those who are elected.
  private static let elective: Set<String> = [
    "ledamoter", "ledamot", "ersattare", "suppleanter", "suppleant", "ordforande", "vice ordforande",
    "revisorer",
    "ombud", "namndeman",
  ]

  /// A name and its party, nothing else.
  private static func isElected(_ text: String) -> Bool {
    guard text.utf8.count < 60, let person = Persons.person(in: text) else { return false }
    return person.name.contains(" ") && !person.party.isEmpty && person.remark.isEmpty
  }

  /// `samt` on a line of its own, or the rest of a sentence.
  private static func isContinuation(_ text: String, after previous: String?) -> Bool {
    guard let previous else { return false }
    if text.folded == "samt" || text.folded == "och" { return true }
    return !previous.endsSentence && !text.startsWithCapital && !text.startsWithDigit
      && previous.utf8.last != 0x2C
  }
}
