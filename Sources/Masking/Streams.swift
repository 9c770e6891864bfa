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
      var start = 0
      for cell in line.cells {
        let end = start + cell.text.utf8.count
        var piece = Piece(line: line.index, bytes: start..<min(end, line.text.utf8.count), joint: .paragraph)
        // What goes on in small letters or behind a hyphen goes on.
        if !cell.text.startsWithCapital { piece.joint = .space }
        start = end + 1
        guard piece.bytes.upperBound <= line.text.utf8.count else { break }
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
  /// - Parameter takes: whether a line is read.
  func windows(of stream: [Piece], where takes: (Int) -> Bool = { _ in true }) -> [RunningText] {
    var windows: [RunningText] = []
    var start = 0
    while start < stream.count {
      let end = min(start + Self.window, stream.count)
      var running = RunningText()
      var isFirst = true
      for piece in stream[start..<end] where takes(piece.line) {
        if !isFirst { Self.part(piece, &running) }
        isFirst = false
        running.add(text.lines[piece.line].text.slice(utf8: piece.bytes), line: piece.line, from: piece.bytes.lowerBound)
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
        let next = RunningText(below).text.utf8.first, isOfNumber(next)
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

  private func isOfNumber(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2B
  }
}
