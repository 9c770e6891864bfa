import ParagrafKit

/// Lays out text that has no geometry: its lines are those that the file states. Cells of a table are put
/// one under the other, overlong lines into the page's width; paragraphs are known by the lines' lengths.
enum TextLayout {
  /// Width of a page's text where the file's own lines do not give it.
  private static let width: Float = 523

  static func lay(_ pages: [Page]) -> [LaidOutPage] {
    let cut = LongLines.cut(pages)
    let wrap = Wrap(cut)
    var pages = cut.map { place($0, right: Typewriter.margin + (wrap?.width ?? width)) }
    RunningLines.mark(&pages)
    if pages.count == 1 { RepeatedLines.mark(&pages[0]) }
    if !pages.isEmpty { Surroundings.mark(&pages[0]) }
    mark(&pages, wrap)
    return pages
  }

  // MARK: Places

  private static func place(_ page: Page, right: Float) -> LaidOutPage {
    let stated = page.lines ?? []
    var words = page.words
    var first = 0
    while first < stated.count {
      guard stated[first].cells.count > 1 else {
        squeeze(&words, stated[first].words, into: right)
        first += 1
        continue
      }
      // Rows of a table follow each other; one of a single cell may stand between.
      var end = first + 1
      while end < stated.count, !stated[end].followsGap || goesOn(stated, first, end),
        stated[end].cells.count > 1 || stated[end].columns[0] > 0
          || end + 1 < stated.count && stated[end + 1].cells.count > 1 && !stated[end + 1].followsGap
      {
        end += 1
      }
      let columns = align(&words, stated[first..<end].filter { $0.cells.count > 1 }, into: right)
      for row in stated[first..<end] where row.cells.count == 1 {
        // Tabs before a single cell put it into its column; elsewhere they indent.
        if row.columns[0] > 0, row.columns[0] < columns.count {
          move(&words, row.cells[0], by: columns[row.columns[0]] - words[row.cells[0].lowerBound].box.left)
        }
        squeeze(&words, row.words, into: right)
      }
      first = end
    }
    let height = part(&words, stated)
    let lines = stated.map { line in
      var box = words[line.words.lowerBound].box
      for index in line.words.dropFirst() { box = box.union(words[index].box) }
      return LaidOutLine(cells: line.cells, box: box, startsParagraph: line.followsGap)
    }
    return LaidOutPage(
      number: page.number, width: page.width, height: page.height + height, words: words, lines: lines)
  }

  /// Whether a table goes on behind an empty line: with rows of as many columns, under a heading of their own or without.
  private static func goesOn(_ lines: [StatedLine], _ first: Int, _ gap: Int) -> Bool {
    func columns(_ line: StatedLine) -> Int { 1 + (line.columns.last ?? 0) }
    let next = lines[gap].cells.count == 1 ? gap + 1 : gap
    guard next < lines.count, columns(lines[next]) >= 3 else { return false }
    return columns(lines[next]) == columns(lines[first])
  }

  /// Moves what an empty line parts from a table one line further down: rows of one table stand closer. Gives
  /// the height that it takes.
  private static func part(_ words: inout [Word], _ lines: [StatedLine]) -> Float {
    var height: Float = 0
    for index in lines.indices {
      if index > 0, lines[index].followsGap, lines[index].cells.count > 1 || lines[index - 1].cells.count > 1
      {
        height += Typewriter.pitch
      }
      guard height > 0 else { continue }
      for word in lines[index].words {
        words[word].box.top += height
        words[word].box.bottom += height
      }
    }
    return height
  }

  /// Puts the cells of some rows that belong to one column one under the other, unless they stand so already. Gives where
  /// the columns begin.
  private static func align(_ words: inout [Word], _ rows: [StatedLine], into right: Float) -> [Float] {
    let columns = rows.reduce(0) { max($0, 1 + ($1.columns.last ?? 0)) }
    var widths = [Float](repeating: 3 * Typewriter.character, count: columns)
    for row in rows {
      for (column, cell) in zip(row.columns, row.cells) {
        let wide = words[cell.upperBound - 1].box.right - words[cell.lowerBound].box.left
        widths[column] = max(widths[column], wide + 3 * Typewriter.character)
      }
    }
    var starts: [Float] = []
    var left = rows.reduce(Float.infinity) { min($0, words[$1.words.lowerBound].box.left) }
    for width in widths {
      starts.append(left)
      left += width
    }
    for row in rows {
      for (column, cell) in zip(row.columns, row.cells) {
        var left = starts[column]
        // A cross stands in the middle of its column.
        if cell.count == 1, words[cell.lowerBound].isMark {
          left += (widths[column] - 4 * Typewriter.character) / 2
        }
        move(&words, cell, by: left - words[cell.lowerBound].box.left)
      }
    }
    let edge = rows.reduce(0) { max($0, words[$1.words.upperBound - 1].box.right) }
    guard edge > right else { return starts }
    let factor = (right - Typewriter.margin) / (edge - Typewriter.margin)
    for row in rows { stretch(&words, row.words, by: factor) }
    return starts.map { Typewriter.margin + ($0 - Typewriter.margin) * factor }
  }

  private static func squeeze(_ words: inout [Word], _ range: Range<Int>, into right: Float) {
    let edge = words[range.upperBound - 1].box.right
    if edge > right { stretch(&words, range, by: (right - Typewriter.margin) / (edge - Typewriter.margin)) }
  }

  private static func stretch(_ words: inout [Word], _ range: Range<Int>, by factor: Float) {
    for index in range {
      words[index].box.left = Typewriter.margin + (words[index].box.left - Typewriter.margin) * factor
      words[index].box.right = Typewriter.margin + (words[index].box.right - Typewriter.margin) * factor
    }
  }

  private static func move(_ words: inout [Word], _ range: Range<Int>, by distance: Float) {
    for index in range {
      words[index].box.left += distance
      words[index].box.right += distance
    }
  }

  // MARK: Paragraphs

  private static func mark(_ pages: inout [LaidOutPage], _ wrap: Wrap?) {
    var previous: (page: Int, line: Int)?
    /// What the paragraph so far begins with.
    var opening = Opening.other
    for page in pages.indices {
      for line in pages[page].lines.indices where pages[page].lines[line].role == .body {
        let followsGap = pages[page].lines[line].startsParagraph
        var starts = true
        if let previous {
          let above = pages[previous.page]
          starts = breaks(
            TextLine(above, previous.line), TextLine(pages[page], line), wrap,
            followsGap: followsGap || previous.page != page, opening: opening)
          // A line that goes on is a full one.
          if !starts, let wrap { fill(&pages[previous.page], previous.line, wrap) }
        }
        pages[page].lines[line].startsParagraph = starts
        if starts { opening = TextLine(pages[page], line).opening }
        previous = (page, line)
      }
    }
  }

  /// Whether a paragraph ends between two lines.
  private static func breaks(
    _ a: TextLine, _ b: TextLine, _ wrap: Wrap?, followsGap: Bool, opening: Opening
  ) -> Bool {
    if a.isTable || b.isTable || a.isBold != b.isBold { return true }
    if a.endsInHyphen, b.goesOn, !followsGap || wrap != nil { return false }
    // Points of a list are indented; what begins in the middle of a sentence goes on, be the line set in
    // larger type.
    var share = opening == .mark ? 0.8 : Wrap.full
    if !followsGap, !a.endsSentence, b.startsSmall { share = min(share, 0.65) }
    guard let wrap, !b.isMarked, !a.isHeading, !b.isHeading,
      wrap.isFull(a.right, next: b.first.unicodeScalars.count, share: share)
    else { return true }
    if followsGap { return !b.goesOn || b.isClause || a.endsSentence }
    if b.isClause { return a.invitesClause || (opening == .clause && a.endsPart) }
    return false
  }

  /// Draws a line's words out to the right edge: proportional type fills a line with more or fewer letters.
  private static func fill(_ page: inout LaidOutPage, _ line: Int, _ wrap: Wrap) {
    let right = page.lines[line].box.right
    guard right > Typewriter.margin else { return }
    stretch(&page.words, page.lines[line].words, by: wrap.width / (right - Typewriter.margin))
    page.lines[line].box.left = page.words[page.lines[line].words.lowerBound].box.left
    page.lines[line].box.right = Typewriter.margin + wrap.width
  }
}

/// How a paragraph begins.
private enum Opening {
  /// `att …`
  case clause
  /// `1.`, `–`
  case mark
  case other
}

/// What the parting of paragraphs asks of a line.
private struct TextLine {
  private let words: ArraySlice<Word>
  let right: Float
  let isTable: Bool

  init(_ page: LaidOutPage, _ line: Int) {
    words = page.words[page.lines[line].words]
    right = page.lines[line].box.right
    isTable = page.lines[line].cells.count > 1
  }

  var first: String { words[words.startIndex].text }
  private var last: String { words[words.endIndex - 1].text }

  var isBold: Bool { words.allSatisfy(\.isBold) }
  var isClause: Bool { first.utf8.count == 3 && first.folded == "att" }
  var opening: Opening { isClause ? .clause : words.count > 1 && ListMark.isAlone(first) ? .mark : .other }
  var startsSmall: Bool { first.unicodeScalars.first?.properties.isLowercase == true && !isClause }
  /// Begins in the middle of a sentence, or of a word.
  var goesOn: Bool {
    guard let scalar = first.unicodeScalars.first else { return false }
    return scalar.properties.isLowercase || scalar == "," || scalar == ";" || scalar == ")"
      || (0x30...0x39).contains(scalar.value)
  }
  /// Begins with a list mark, or heads an item.
  var isMarked: Bool {
    if words.count > 1, ListMark.isAlone(first) { return true }
    return words.count <= 8 && !goesOn && RunningLabels.isItemHeading(words.prefix(3).map(\.text))
  }
  var isHeading: Bool {
    words.count <= 8
      && SectionHeadings.kind(of: words.map(\.text).joined(separator: " ").folded) != nil
  }
  var endsSentence: Bool { last.endsSentence || last.utf8.last == UInt8(ascii: ":") }
  /// A letter and a hyphen.
  var endsInHyphen: Bool {
    let end = last.unicodeScalars.suffix(2)
    guard end.count == 2, let letter = end.first, let hyphen = end.last else { return false }
    return ["-", "\u{2010}", "\u{AD}", "¬"].contains(hyphen) && letter.properties.isAlphabetic
  }
  /// Ends where a clause of a decision may end.
  var endsPart: Bool {
    guard let byte = last.utf8.last else { return false }
    return [0x2C, 0x2E, 0x3A, 0x3B].contains(byte) || ["samt", "och", "dels"].contains(last)
  }
  /// Ends as the opening of a decision does.
  var invitesClause: Bool {
    if last.utf8.last == UInt8(ascii: ":") || last.endsSentence { return true }
    return last.folded.hasPrefix("beslut") || ["foreslar", "yrkar", "hemstaller"].contains(last.folded)
  }
}

extension Word {
  /// A cross or a dash.
  fileprivate var isMark: Bool { ["X", "x", "-", "–", "—", "✓", "√"].contains(text) }
}
