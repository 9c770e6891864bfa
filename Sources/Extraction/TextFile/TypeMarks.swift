/// Bold type and italics as Markdown marks them, `**so**` and `*so*`, and only where the marks are clearly that: each pair on one
/// line, or from the beginning of one line to the end of one of the next three. A bold run that is glued to
/// what stands before it was a line of its own.
struct TypeMarks {
  struct Mark {
    /// Byte within the line.
    var position: Int
    var isOpening: Bool
    /// Whether a line begins here.
    var startsLine: Bool
    /// Asterisks: two mean bold, one italics.
    var width = 2
  }

  /// Lines that are still to be bold.
  private var open = 0

  /// The marks of a line.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Mark] {
    let stars = TypeMarks.stars(text, line)
    if open > 0 {
      open -= 1
      return open == 0 ? stars.suffix(1).map { Mark(position: $0, isOpening: false, startsLine: false) } : []
    }
    if stars.count == 1, TypeMarks.isFirst(stars[0], text, line), let end = TypeMarks.end(text, line) {
      open = end
      return [Mark(position: stars[0], isOpening: true, startsLine: false)]
    }
    if stars.isEmpty { return TypeMarks.italics(text, line) }
    guard stars.count % 2 == 0 else { return [] }
    var marks: [Mark] = []
    for pair in stride(from: 0, to: stars.count, by: 2) {
      let first = line.lowerBound + stars[pair]
      let last = line.lowerBound + stars[pair + 1]
      guard last > first + 2, text[first + 2] > 0x20, text[last - 1] > 0x20 else { return [] }
      let isGlued = first > line.lowerBound && TypeMarks.isGlue(text[first - 1])
      marks.append(Mark(position: stars[pair], isOpening: true, startsLine: isGlued))
      let following = last + 2 < line.upperBound ? text[last + 2] : 0x20
      let endsLine = following != 0x2A && TypeMarks.isLetter(following)
      marks.append(Mark(position: stars[pair + 1], isOpening: false, startsLine: endsLine))
    }
    return marks
  }

  /// Positions of `**` within a line, pairs of asterisks from the left; none where five or more stand in a
  /// row, which is a rule or a mask.
  private static func stars(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Int] {
    var found: [Int] = []
    var position = line.lowerBound
    while position < line.upperBound {
      guard text[position] == 0x2A else {
        position += 1
        continue
      }
      var end = position
      while end < line.upperBound, text[end] == 0x2A { end += 1 }
      let count = end - position
      if count == 2 || count == 4 {
        for star in stride(from: position, to: end, by: 2) { found.append(star - line.lowerBound) }
      } else if count > 4 {
        return []
      }
      position = end
    }
    return found
  }

  /// `*so*`, once in a line, with nothing but white space around it, or glued to what stands before it and
  /// at the line's end.
  private static func italics(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Mark] {
    guard let first = text[line].firstIndex(of: 0x2A), let last = text[line].lastIndex(of: 0x2A),
      last > first + 1, !text[first + 1..<last].contains(0x2A), text[first + 1] > 0x20, text[last - 1] > 0x20
    else { return [] }
    let isLast = text[last + 1..<line.upperBound].allSatisfy { $0 <= 0x20 }
    let isApart = first == line.lowerBound || text[first - 1] <= 0x20
    guard isApart && (isLast || text[last + 1] <= 0x20) || isLast && isLetter(text[first - 1]) else {
      return []
    }
    return [
      Mark(position: first - line.lowerBound, isOpening: true, startsLine: !isApart, width: 1),
      Mark(position: last - line.lowerBound, isOpening: false, startsLine: false, width: 1),
    ]
  }

  private static func isFirst(
    _ star: Int, _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    text[line.lowerBound..<line.lowerBound + star].allSatisfy { $0 == 0x20 }
      && line.lowerBound + star + 2 < line.upperBound && text[line.lowerBound + star + 2] > 0x20
  }

  /// How many lines further on a run that begins in this line ends, at that line's end.
  private static func end(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    func next(_ end: Int) -> Int {
      end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? end + 2 : end + 1
    }
    var start = next(line.upperBound)
    for number in 1...3 {
      var end = start
      while end < text.count, !(0x0A...0x0D).contains(text[end]), end - start < 400 { end += 1 }
      guard end <= text.count, start < end else { return nil }
      let stars = stars(text, start..<end)
      if stars.count > 1 { return nil }
      if let star = stars.first {
        let isLast = text[(start + star + 2)..<end].allSatisfy { $0 <= 0x20 }
        return star > 0 && isLast ? number : nil
      }
      start = next(end)
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isGlue(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == 0x2A || byte == 0x2E || byte == 0x3A || byte == 0x29
  }
}
