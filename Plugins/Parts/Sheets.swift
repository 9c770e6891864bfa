import ParagrafKit

/// Where attached documents may begin: at each new page or, in a text that is not parted into pages, at lines
/// that repeat a title of the agenda or of an enclosed paper, and at titles of documents.
struct Sheets {
  private let text: ReadingText
  private let agenda: [AgendaRow]

  init(_ text: ReadingText, _ agenda: [AgendaRow]) {
    self.text = text
    self.agenda = agenda
  }

  /// Ranges of lines, in order.
  func all() -> [Range<Int>] {
    guard let last = text.lines.last else { return [] }
    var starts: [Int] = []
    if last.page > 1 {
      for line in text.lines where line.page > (starts.last.map { text.lines[$0].page } ?? 1) {
        starts.append(line.index)
      }
    } else {
      starts = openings()
    }
    return zip(starts, starts.dropFirst() + [text.lines.count]).map { $0..<$1 }
  }

  private func openings() -> [Int] {
    guard let start = agenda.last?.lines.upperBound else { return [] }
    var starts: [Int] = []
    /// Titles of papers that the last matter lists as enclosed.
    var enclosed: [String] = []
    var isList = false
    for line in text.bodyLines(in: start..<text.lines.count)
    where line.startsParagraph && line.cells.count == 1 {
      if let kind = line.heading {
        isList = kind == .handlingar
        if isList { enclosed = [] }
        continue
      }
      let key = Attachments.title(line.text).folded
      if !isList,
        let at = enclosed.firstIndex(where: { $0 == key || key.utf8.count > 20 && $0.hasPrefix(key) })
      {
        // Further on the title is a running header.
        enclosed.remove(at: at)
        starts.append(line.index)
      } else if PartHead.isTitle(line) || agenda.contains(where: { repeats($0, line) }) {
        starts.append(head(above: line))
        enclosed = []
        isList = false
      } else if isList {
        enclosed.append(key)
      }
    }
    return starts
  }

  /// Whether a paragraph is a matter's title and has a section, or text, of its own below it.
  private func repeats(_ row: AgendaRow, _ line: Line) -> Bool {
    guard line.text.utf8.count < 300, line.text.tokens.count >= 2, PartHead.isAlike(row.title, line.text)
    else {
      return false
    }
    return text.bodyLines(in: line.index + 1..<min(line.index + 3, text.lines.count)).contains {
      $0.heading != nil
    }
  }

  /// Above the title of a paper stand to whom it goes, who wrote it and when.
  private func head(above line: Line) -> Int {
    var start = line.index
    while start > 0, line.index - start < 4 {
      let above = text.lines[start - 1]
      let isOrgan =
        Organs.isDefinite(above.key) || above.key.hasSuffix("forvaltningen")
        || above.key.hasSuffix("kontoret")
      let tells =
        isOrgan || above.text.contains("@") || !Dates.all(in: above.text).isEmpty || hasTelephone(above)
      guard above.role == .body, above.text.tokens.count <= 5, tells else { break }
      start -= 1
    }
    return start
  }

  /// `Jonas Fors, 0240-861 73`.
  private func hasTelephone(_ line: Line) -> Bool {
    line.text.tokens.contains { $0.utf8.first == 0x30 && $0.utf8.count >= 6 && $0.utf8.contains(0x2D) }
  }
}
