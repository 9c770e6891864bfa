import ParagrafKit

/// Plain text becomes pages of words: form feeds part pages (or line ends, see `PageLines`), tabs and wide gaps part cells, line ends of any
/// system part lines. Words stand where a typewriter would have put them.
struct TextFile {
  private(set) var pages: [Page] = []
  /// Characters left out because they are controls or override the direction of reading.
  private(set) var removed = 0

  /// This many spaces in a row, and more, part two cells.
  private static let gap = 4
  /// Where the n-th cell of a line with tabs stands; Layout moves it.
  private static let column = 32

  private var words: [Word] = []
  private var lines: [StatedLine] = []
  private var row = 0
  private var followsGap = false
  /// The line that is being read.
  private var cells: [Range<Int>] = []
  private var columns: [Int] = []
  private var tabs = 0
  private var firstWord = 0
  private var column = 0
  private var isBold = false
  private var isItalic = false
  private var hasText = false
  private var bytes: [UInt8] = []
  private var wordColumn = 0

  /// - Parameter progress: called before each page with its number and the number of pages.
  init(_ text: [UInt8], progress: (Int, Int) -> Void = { _, _ in }) {
    var marks = TypeMarks()
    text.withUnsafeBufferPointer { text in
      let pageLines = PageLines.starts(text)
      let total = 1 + text.reduce(pageLines.count) { $0 + ($1 == 0x0C ? 1 : 0) }
      progress(1, total)
      var start = 0
      while start < text.count {
        if pageLines.contains(start) {
          finishPage()
          marks = TypeMarks()
          progress(min(pages.count + 1, total), total)
        }
        var end = start
        while end < text.count, !TextFile.endsLine(text[end]) { end += 1 }
        read(UnsafeBufferPointer(rebasing: text[start..<end]), bold: marks.read(text, start..<end))
        if end < text.count, text[end] == 0x0C {
          finishPage()
          marks = TypeMarks()
          progress(min(pages.count + 1, total), total)
        } else if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A {
          end += 1
        }
        start = end + 1
      }
    }
    // The form feed behind the last page opens no other.
    if !words.isEmpty || pages.isEmpty { finishPage() }
  }

  /// LF, VT, FF, CR.
  private static func endsLine(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) }

  private mutating func finishPage() {
    // A page ends below its last line: footers are known by standing there.
    let height = (words.last?.box.bottom ?? 842) + Typewriter.margin
    pages.append(Page(number: pages.count + 1, width: 595, height: height, words: words, lines: lines))
    words = []
    lines = []
    row = 0
    followsGap = false
  }

  // MARK: Lines

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, bold: [TypeMarks.Mark]) {
    var marks = bold[...]
    beginLine()
    var position = 0
    var spaces = 0
    while position < line.count {
      if let mark = marks.first, mark.position == position {
        marks = marks.dropFirst()
        if mark.startsLine {
          finishLine()
          beginLine()
          spaces = 0
        } else {
          finishWord()
        }
        if mark.width == 2 { isBold = mark.isOpening } else { isItalic = mark.isOpening }
        position += mark.width
        continue
      }
      let lead = line[position]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let end = min(position + length, line.count)
      let value = lead < 0x80 ? UInt32(lead) : TextFile.value(line, position, end)
      if value == 0x09 {
        finishCell()
        tabs += 1
        column = max(column + 1, cells.isEmpty ? 0 : (column / TextFile.column + 1) * TextFile.column)
        spaces = 0
      } else if value == 0x2028 || value == 0x2029 || value == 0x85 {
        finishLine()
        beginLine()
        spaces = 0
      } else if WordSplitter.isSpace(value) {
        finishWord()
        spaces += 1
        column += 1
      } else if Forbidden.contains(value) {
        removed += 1
      } else {
        if spaces >= TextFile.gap, bytes.isEmpty { finishCell() }
        spaces = 0
        if bytes.isEmpty { wordColumn = column }
        bytes.append(contentsOf: line[position..<end])
        column += 1
      }
      position = end
    }
    finishLine()
    if !hasText { followsGap = true }
  }

  private mutating func beginLine() {
    cells = []
    columns = []
    tabs = 0
    firstWord = words.count
    column = 0
    hasText = false
  }

  private mutating func finishWord() {
    guard !bytes.isEmpty else { return }
    let top = Typewriter.margin + Float(row) * Typewriter.pitch
    let box = Box(
      left: Typewriter.margin + Float(wordColumn) * Typewriter.character, top: top,
      right: Typewriter.margin + Float(column) * Typewriter.character, bottom: top + Typewriter.pitch - 2)
    words.append(
      Word(
        text: String(decoding: bytes, as: UTF8.self), box: box, size: 10, isBold: isBold, isItalic: isItalic))
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func finishCell() {
    finishWord()
    if words.count > firstWord {
      cells.append(firstWord..<words.count)
      columns.append(max(tabs, columns.last.map { $0 + 1 } ?? 0))
    }
    firstWord = words.count
  }

  private mutating func finishLine() {
    finishCell()
    row += 1
    guard !cells.isEmpty else { return }
    if isRule {
      words.removeSubrange(cells[0].lowerBound...)
      return
    }
    lines.append(StatedLine(cells: cells, columns: columns, followsGap: followsGap))
    followsGap = false
    hasText = true
  }

  /// Nothing but dashes in several cells: the rule under a table's head, as Markdown draws it.
  private var isRule: Bool {
    cells.count > 1
      && words[cells[0].lowerBound...].allSatisfy { word in
        word.text.utf8.count >= 3 && word.text.utf8.allSatisfy { $0 == 0x2D || $0 == 0x3A }
      }
  }

  private static func value(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var value = UInt32(line[start]) & (end - start == 2 ? 0x1F : end - start == 3 ? 0x0F : 0x07)
    for index in start + 1..<end { value = value << 6 | UInt32(line[index] & 0x3F) }
    return value
  }
}
