import ParagrafKit

/// Texts for these tests, made by hand: no stage is asked.
enum Sheet {
  /// Where a cell stands, in points.
  struct Piece {
    var text: String
    var left: Float
    var top: Float
  }

  /// One page from pieces; pieces of one height make one line. Characters are 6 points wide.
  static func lines(_ pieces: [Piece]) -> [Line] {
    var rows: [[Piece]] = []
    for piece in pieces {
      if let last = rows.last, last[0].top == piece.top {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    return rows.enumerated().map { index, row in
      line(index, 1, row.map { Cell(text: $0.text, box: box($0)) }, .paragraph, isBold: false)
    }
  }

  /// Lines of text: an empty line parts paragraphs, a form feed pages, a tab cells; `+` before a line says
  /// that it goes on with the last word, `#` that it is a running line.
  static func text(_ text: String) -> ReadingText {
    var lines: [Line] = []
    var page = 1
    var top: Float = 40
    var joint = Joint.paragraph
    var pages = [LaidOutPage(number: 1, width: 595, height: 842, words: [], lines: [])]
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { top += 12 }
      if row == "\u{0C}" {
        page += 1
        top = 40
        pages.append(LaidOutPage(number: page, width: 595, height: 842, words: [], lines: []))
        continue
      }
      guard !row.isEmpty else {
        joint = .paragraph
        continue
      }
      let isRunning = row.hasPrefix("#")
      let isRest = row.hasPrefix("+")
      let content = isRunning || isRest ? row.dropFirst() : row
      let cells = content.split(separator: "\t").enumerated().map {
        Cell(text: String($1), box: box(Piece(text: String($1), left: 40 + 200 * Float($0), top: top)))
      }
      lines.append(
        line(
          lines.count, page, cells, isRest ? .word : joint, isBold: false, role: isRunning ? .header : .body))
      if !isRunning { joint = .space }
    }
    let document = LaidOutDocument(
      source: Source(path: "sheet", sha256: "", bytes: 0), metadata: Metadata(), damage: Damage(),
      pages: pages)
    return ReadingText(document: document, originals: [], lines: lines, ledger: [], lexicon: "")
  }

  static func line(
    _ index: Int, _ page: Int, _ cells: [Cell], _ joint: Joint, isBold: Bool, role: LineRole = .body
  ) -> Line {
    let box = cells.dropFirst().reduce(cells[0].box) { $0.union($1.box) }
    return Line(
      index: index, page: page, box: box, text: cells.map(\.text).joined(separator: "\t"), source: 0..<0,
      words: 0..<0, cells: cells, size: 10, isBold: isBold, role: role, indent: 0, joint: joint)
  }

  private static func box(_ piece: Piece) -> Box {
    Box(
      left: piece.left, top: piece.top, right: piece.left + 6 * Float(piece.text.unicodeScalars.count),
      bottom: piece.top + 10)
  }
}
