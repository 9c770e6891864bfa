import ParagrafKit

extension LaidOutDocument {
  /// Text that has no geometry, laid out as it reads: lines, tabs between cells, empty lines between
  /// paragraphs, form feeds between pages. A line between two pairs of asterisks is bold. Characters are
  /// taken to be 6 points wide, lines 12 points high.
  public init(plain text: String, name: String = "text") {
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).enumerated().map {
      PlainPage.lay($1, number: $0 + 1)
    }
    self.init(
      source: Source(path: name, sha256: "", bytes: text.utf8.count), metadata: Metadata(), damage: Damage(),
      pages: pages)
  }
}

/// One page of text without geometry.
enum PlainPage {
  /// Where the columns of cells stand, in characters.
  private static let column = 32

  static func lay(_ text: Substring, number: Int) -> LaidOutPage {
    var words: [Word] = []
    var lines: [LaidOutLine] = []
    var top = Typewriter.margin
    var startsParagraph = true
    var wasTable = false
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      defer { top += Typewriter.pitch }
      guard line.contains(where: { !$0.isWhitespace }) else {
        startsParagraph = true
        continue
      }
      let isBold =
        line.hasPrefix("**") && line.hasSuffix("**")
        && line.dropFirst(2).dropLast(2).contains { !$0.isWhitespace }
      let content = isBold ? line.dropFirst(2).dropLast(2) : line
      var cells: [Range<Int>] = []
      for (index, cell) in content.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        let start = words.count
        var left = Float(index * column)
        for token in cell.tokens {
          let width = Float(token.unicodeScalars.count)
          words.append(
            Word(
              text: String(token),
              box: Box(
                left: Typewriter.margin + left * Typewriter.character, top: top,
                right: Typewriter.margin + (left + width) * Typewriter.character,
                bottom: top + Typewriter.pitch - 2), size: 10, isBold: isBold))
          left += width + 1
        }
        if words.count > start { cells.append(start..<words.count) }
      }
      let box = words[cells[0].lowerBound..<words.count].reduce(words[cells[0].lowerBound].box) {
        $0.union($1.box)
      }
      let isTable = cells.count > 1
      let isMark = ListMark.split(content) != nil
      lines.append(
        LaidOutLine(
          cells: cells, box: box, startsParagraph: startsParagraph || isTable || wasTable || isMark))
      startsParagraph = false
      wasTable = isTable
    }
    return LaidOutPage(number: number, width: 595, height: max(842, top), words: words, lines: lines)
  }
}
