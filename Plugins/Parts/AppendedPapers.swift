import ParagrafKit

/// Papers behind minutes: a page that begins with `Bilaga 1`, `Bilaga A KF § 16/22`, `Bilaga 6:7 till … protokoll`. They have
/// headings, page numbers and §§ of their own, which may even cite a wrong §: nothing there belongs to the item before.
enum AppendedPapers {
  static func findings(in text: ReadingText) -> [Finding] {
    guard let last = text.lines.last, last.page > 1 else { return [] }
    var found: [Finding] = []
    var start: Int?
    var page = 0
    var hasItem = false
    for index in text.body {
      let line = text.lines[index]
      if line.page != page {
        page = line.page
        if let open = start, isHead(line) || isItem(line) {
          found.append(Finding(.region("bilaga"), lines: open..<index, confidence: 0.8))
          start = nil
        }
        if start == nil, hasItem, isHead(line) { start = index }
      }
      hasItem = hasItem || isItem(line)
    }
    if let start {
      found.append(Finding(.region("bilaga"), lines: start..<text.lines.count, confidence: 0.8))
    }
    return found
  }

  private static func isItem(_ line: Line) -> Bool {
    line.text.tokens.prefix(2).contains { $0.utf8.starts(with: "§".utf8) }
  }

  /// `Bilaga`, alone or with its number or letter, and what it is appended to.
  private static func isHead(_ line: Line) -> Bool {
    guard line.key.hasPrefix("bilaga"), line.text.utf8.count < 90, line.text.utf8.last != 0x2E else {
      return false
    }
    let tokens = line.text.tokens
    guard tokens[0].trimming({ $0 == 0x3A }).folded == "bilaga" else { return false }
    guard tokens.count > 1 else { return true }
    let mark = tokens[1].trimming { $0 == 0x3A || $0 == 0x2C || $0 == 0x2E }
    return mark.startsWithDigit || mark.utf8.count == 1 && mark.startsWithCapital || mark == "till"
  }
}
