/// Headings between others whose number a scan has worn away: `SI.` for `§ 7.` between `$ 6.` and `$ 9.`, `Kf 802` for
/// `Kf § 92`. Where a gap in the series of numbers is as wide as the lines in it are many that begin at the headings'
/// left edge with what may be left of a §, these are the headings.
struct WornNumbers {
  /// A gap wider than this many numbers says nothing.
  private static let widest = 3
  /// Lines of a scan that is askew begin so far from one another, in points.
  private static let slant: Float = 10

  /// The headings by their positions in the body of `text`. `read` are those whose number can be read.
  static func all(
    in text: ReadingText, read: [Int: [ItemHeading]], _ organs: Set<String>
  ) -> [Int: ItemHeading] {
    let series = series(read)
    guard series.count >= 4 else { return [:] }
    var found: [Int: ItemHeading] = [:]
    func fill(_ positions: Range<Int>, from number: Int, count: Int, beside heading: Int) {
      let left = text.lines[text.body[heading]].box.left
      let marks = positions.compactMap { position -> (Int, Int)? in
        let line = text.lines[text.body[position]]
        guard line.startsParagraph, abs(line.box.left - left) < slant else { return nil }
        return sign(line, organs).map { (position, $0) }
      }
      guard marks.count == count else { return }
      for (offset, (position, words)) in marks.enumerated() {
        let line = text.lines[text.body[position]]
        let rest = Array(line.text.tokens.dropFirst(words))
        found[position] =
          ItemHeading.heading(
            String(number + offset), rest, line, text.vocabulary.spelling, confidence: 0.5
          ).first
          ?? ItemHeading(number: String(number + offset), title: "", caseNumbers: [], confidence: 0.5)
        found[position]?.isWorn = true
      }
    }
    if series[0].number == 2 { fill(0..<series[0].position, from: 1, count: 1, beside: series[0].position) }
    for (before, after) in zip(series, series.dropFirst()) {
      let missing = after.number - before.number - 1
      guard missing > 0, missing <= widest else { continue }
      fill(
        before.position + 1..<after.position, from: before.number + 1, count: missing, beside: before.position
      )
    }
    return found
  }

  /// The longest run of readings that rise without wide gaps; of two, the one with more steps of one.
  private static func series(_ read: [Int: [ItemHeading]]) -> [(position: Int, number: Int)] {
    let all = read.sorted { $0.key < $1.key }
      .flatMap { position, headings in
        headings.compactMap { heading in Int(heading.number).map { (position: position, number: $0) } }
      }
    guard zip(all, all.dropFirst()).contains(where: { $1.number != $0.number + 1 }) else { return [] }
    var worth = [Int](repeating: 2, count: all.count)
    var previous = [Int?](repeating: nil, count: all.count)
    for index in all.indices {
      for before in max(0, index - 60)..<index where all[before].position < all[index].position {
        let step = all[index].number - all[before].number
        guard step >= 1, step <= widest + 1 else { continue }
        let total = worth[before] + (step == 1 ? 3 : 2)
        if total > worth[index] { (worth[index], previous[index]) = (total, before) }
      }
    }
    var run: [(position: Int, number: Int)] = []
    var next = worth.indices.max { worth[$0] < worth[$1] }
    while let index = next {
      run.append(all[index])
      next = previous[index]
    }
    return run.reversed()
  }

  /// How many words at a line's start are what is left of a § and its number; nil if none are.
  private static func sign(_ line: Line, _ organs: Set<String>) -> Int? {
    let tokens = line.text.tokens
    guard let first = tokens.first, line.text.utf8.count < 220 else { return nil }
    let second = tokens.dropFirst().first ?? ""
    if organs.contains(first.folded) { return second.hasDigit && second.utf8.count <= 5 ? 2 : nil }
    guard first.utf8.count <= 5, let byte = first.utf8.first, !ListMark.isAlone(first) else { return nil }
    // What § is misread as, and then what `1` and `7` are: `SI.`, `$3.`, `S7`.
    guard [0x53, 0x73, 0x24, 0x26, 0x38].contains(byte) || byte == 0xC2 else { return nil }
    let rest = first.unicodeScalars.dropFirst()
    guard rest.allSatisfy({ "§$Ss&Il1i|!.:,0123456789".unicodeScalars.contains($0) }) else { return nil }
    let number = second.trimming { $0 == 0x2E || $0 == 0x3A }
    if rest.isEmpty || ItemHeading.isMark(first) {
      return number.utf8.count <= 3 && (number.startsWithDigit || number != second) ? 2 : nil
    }
    return first.utf8.last == 0x2E || first.hasDigit || byte == 0x24 ? 1 : nil
  }
}
