import ParagrafKit

/// The ways in which a document's lines are read on: what a line's end, a column or a page break parts belongs together
/// in one of them.
struct Streams {
  /// A line, or a cell of one.
  struct Piece {
    var line: Int
    /// Bytes of the line's text.
    var bytes: Range<Int>
    /// How it follows the piece before it.
    var joint: Joint
  }

  /// Lines that are read together at a time, and those that are read again with the next ones: nothing that is masked
  /// takes more lines than these.
  private static let window = 40
  private static let overlap = 6

  private let text: ReadingText
  private(set) var all: [[Piece]] = []

  init(_ text: ReadingText) {
    self.text = text
    let body = text.lines.filter(\.isBody)
    all.append(body.map { Piece(line: $0.index, bytes: 0..<$0.text.utf8.count, joint: $0.joint) })
    let other = text.lines.filter { !$0.isBody }
    if !other.isEmpty {
      all.append(other.map { Piece(line: $0.index, bytes: 0..<$0.text.utf8.count, joint: $0.joint) })
    }
    all += Self.columns(of: body)
  }

  /// Cells that stand below each other.
  private static func columns(of body: [Line]) -> [[Piece]] {
    var done: [[Piece]] = []
    /// Columns that may go on in the next line, by their left edges.
    var open: [(left: Float, pieces: [Piece], isTable: Bool)] = []
    func close(_ column: (left: Float, pieces: [Piece], isTable: Bool)) {
      if column.pieces.count > 1, column.isTable { done.append(column.pieces) }
    }
    for line in body {
      var next: [(left: Float, pieces: [Piece], isTable: Bool)] = []
      for (cell, piece) in zip(line.cells, pieces(of: line)) {
        let isTable = line.cells.count > 1
        if let index = open.firstIndex(where: { abs($0.left - cell.box.left) < 8 }) {
          let above = open.remove(at: index)
          next.append((cell.box.left, above.pieces + [piece], above.isTable || isTable))
        } else {
          next.append((cell.box.left, [piece], isTable))
        }
      }
      open.forEach(close)
      open = next
    }
    open.forEach(close)
    return done
  }

  /// The running text of a stream, some lines at a time.
  func windows(of stream: [Piece]) -> [RunningText] {
    var windows: [RunningText] = []
    var start = 0
    while start < stream.count {
      let end = min(start + Self.window, stream.count)
      var running = RunningText()
      for (index, piece) in zip(start..<end, stream[start..<end]) {
        if index > start { Self.part(piece, &running) }
        running.add(
          text.lines[piece.line].text.slice(utf8: piece.bytes), line: piece.line, from: piece.bytes.lowerBound
        )
      }
      if !running.text.isEmpty { windows.append(running) }
      if end == stream.count { break }
      start = end - Self.overlap
    }
    return windows
  }

  private static func part(_ piece: Piece, _ running: inout RunningText) {
    switch piece.joint {
    case .word: break
    case .space: running.add("\n")
    case .paragraph: running.add("\n\n")
    }
  }

  /// Two lines each between which a number may have been broken, read without the break.
  func brokenNumbers(of stream: [Piece]) -> [RunningText] {
    var found: [RunningText] = []
    for (first, second) in zip(stream, stream.dropFirst()) {
      let above = text.lines[first.line].text.slice(utf8: first.bytes)
      let below = text.lines[second.line].text.slice(utf8: second.bytes)
      var running = RunningText()
      running.add(above, line: first.line, from: first.bytes.lowerBound)
      running.dropSpaces()
      guard let last = running.text.utf8.last, isOfNumber(last),
        Self.goesOnWithNumber(RunningText(below).text, behindDigit: last != 0x2D && last != 0x2B)
      else { continue }
      // The hyphen at a line's end may be one of the number or one of the break.
      var without = running
      without.dropHyphens()
      for var joined in last == 0x2D ? [running, without] : [running] {
        joined.add(below, line: second.line, from: second.bytes.lowerBound)
        found.append(joined)
      }
    }
    return found
  }

  /// Cells that end in half a number, read on in each cell of the next line: where that one has fewer cells, nothing says
  /// below which it stands.
  func brokenCells() -> [RunningText] {
    let body = text.lines.filter(\.isBody)
    var found: [RunningText] = []
    for (upper, lower) in zip(body, body.dropFirst()) where upper.cells.count > 1 || lower.cells.count > 1 {
      for first in Self.pieces(of: upper) {
        var running = RunningText()
        running.add(upper.text.slice(utf8: first.bytes), line: upper.index, from: first.bytes.lowerBound)
        running.dropSpaces()
        guard Self.endsInHalfANumber(running.text) else { continue }
        for second in Self.pieces(of: lower) {
          let below = lower.text.slice(utf8: second.bytes)
          guard RunningText(below).text.startsWithDigit else { continue }
          var joined = running
          joined.add(below, line: lower.index, from: second.bytes.lowerBound)
          found.append(joined)
        }
      }
    }
    return found
  }

  /// `850412-`, `850412`, `070-`
  private static func endsInHalfANumber(_ text: String) -> Bool {
    let digits = text.utf8.reversed().drop { $0 == 0x2D || $0 == 0x2B }.prefix { $0 >= 0x30 && $0 <= 0x39 }
      .count
    let isOpen = text.utf8.last == 0x2D || text.utf8.last == 0x2B
    return isOpen ? digits > 0 : digits == 6 || digits == 8
  }

  private static func pieces(of line: Line) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for cell in line.cells {
      let end = min(start + cell.text.utf8.count, line.text.utf8.count)
      guard start <= end else { break }
      var piece = Piece(line: line.index, bytes: start..<end, joint: .paragraph)
      // What goes on in small letters or behind a hyphen goes on.
      if !cell.text.startsWithCapital { piece.joint = .space }
      pieces.append(piece)
      start = end + 1
    }
    return pieces
  }

  /// Whether a text begins with the rest of a number. Behind a digit a sign begins the last four; others are negative
  /// numbers below each other.
  private static func goesOnWithNumber(_ text: String, behindDigit: Bool) -> Bool {
    guard let first = text.utf8.first else { return false }
    if first >= 0x30 && first <= 0x39 { return true }
    guard first == 0x2D || first == 0x2B else { return false }
    let rest = text.utf8.dropFirst().drop { $0 == 0x20 }
    return !behindDigit || rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count == 4
  }

  private func isOfNumber(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2B
  }
}
