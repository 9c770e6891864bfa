import ParagrafKit

/// Texts whose saver lost the line ends: headings, labels and rows stand inside lines of a page's length. They
/// are cut into lines again where a form of minutes or summonses says that one begins.
///
/// Words keep their order and all of them; only where they stand changes.
enum LongLines {
  /// A line of more characters than this may have been several.
  private static let long: Float = 400 * Typewriter.character
  /// So many openings of lines inside long lines show that line ends were lost.
  private static let enough = 4

  static func cut(_ pages: [Page]) -> [Page] {
    guard areFlattened(pages) else { return pages }
    let repeated = RepeatedEnds(pages)
    var openings = Openings()
    return pages.map { page in
      var page = page
      var lines: [StatedLine] = []
      var top = Typewriter.margin
      for line in page.lines ?? [] {
        let tail = repeated.tail(of: line, on: page)
        for piece in pieces(line, page.words, &openings, tail: tail) {
          if piece.followsGap, !lines.isEmpty { top += Typewriter.pitch }
          place(&page.words, piece, top)
          top += Typewriter.pitch
          lines.append(piece)
        }
      }
      page.lines = lines
      page.height = max(page.height, top + 3 * Typewriter.pitch + Typewriter.margin)
      if let last = lines.last, lines.count > 1, repeated.isTail(last, of: page) || isFooter(last, page) {
        place(&page.words, last, page.height - Typewriter.margin - Typewriter.pitch)
      }
      return page
    }
  }

  private static func isFooter(_ line: StatedLine, _ page: Page) -> Bool {
    RunningLabels.isFooter(line.cells.map { page.words[$0].map(\.text).joined(separator: " ").folded })
  }

  private static func areFlattened(_ pages: [Page]) -> Bool {
    var count = 0
    for page in pages {
      for line in page.lines ?? [] where line.cells.count == 1 {
        let words = page.words[line.words]
        guard let last = words.last, last.box.right - Typewriter.margin > long else { continue }
        var openings = Openings()
        count += openings.cuts(words.map(\.text)).count
        if count >= enough { return true }
      }
    }
    return false
  }

  /// The lines that a line is cut into. `tail` words at its end are a running footer.
  private static func pieces(
    _ line: StatedLine, _ words: [Word], _ openings: inout Openings, tail: Int
  ) -> [StatedLine] {
    guard line.cells.count == 1, line.words.count > 2 else { return [line] }
    let end = line.words.upperBound - tail
    var starts = openings.cuts(words[line.words.lowerBound..<end].map(\.text))
      .map { (at: $0.at + line.words.lowerBound, isCell: $0.isCell) }
    if tail > 0, end > line.words.lowerBound { starts.append((end, false)) }
    var found: [StatedLine] = []
    var cells: [Range<Int>] = []
    var start = line.words.lowerBound
    for (at, isCell) in starts + [(line.words.upperBound, false)] where at > start {
      cells.append(start..<at)
      start = at
      if isCell { continue }
      found.append(StatedLine(cells: cells, followsGap: found.isEmpty ? line.followsGap : false))
      cells = []
    }
    return found
  }

  /// Puts the words of a line at the left edge of a row.
  private static func place(_ words: inout [Word], _ line: StatedLine, _ top: Float) {
    var left = Typewriter.margin
    for cell in line.cells {
      let distance = left - words[cell.lowerBound].box.left
      for index in cell {
        words[index].box.left += distance
        words[index].box.right += distance
        words[index].box.top = top
        words[index].box.bottom = top + Typewriter.pitch - 2
      }
      left = words[cell.upperBound - 1].box.right + 4 * Typewriter.character
    }
  }
}

/// What the last lines of pages that follow each other have in common: a running footer, figures aside.
private struct RepeatedEnds {
  /// By page, the number of words.
  private let tails: [Int]

  init(_ pages: [Page]) {
    let ends = pages.map { page in
      page.lines?.last.map { page.words[$0.words].suffix(24).map { RepeatedEnds.masked($0.text) } } ?? []
    }
    tails = pages.indices.map { index in
      let neighbours = [index - 1, index + 1].filter(pages.indices.contains)
      let shared = neighbours.map { RepeatedEnds.common(ends[index], ends[$0]) }.max() ?? 0
      let tail = ends[index].suffix(shared)
      let isFooter = tail.contains { $0.contains("#") || $0.folded.hasPrefix("utdragsbest") }
      return shared >= 2 && isFooter ? shared : 0
    }
  }

  func tail(of line: StatedLine, on page: Page) -> Int {
    page.lines?.last?.words == line.words ? min(tails[page.number - 1], line.words.count) : 0
  }

  func isTail(_ line: StatedLine, of page: Page) -> Bool {
    tails[page.number - 1] > 0 && line.words.count == tails[page.number - 1]
      && line.words.upperBound == page.words.count
  }

  private static func common(_ a: [String], _ b: [String]) -> Int {
    zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  }

  private static func masked(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 0x30 && $0 <= 0x39 ? 0x23 : $0 }, as: UTF8.self)
  }
}
