import ParagrafKit

/// Decides which body lines begin a paragraph and which go on with the one before, also across pages.
enum Paragraphs {
  static func mark(_ pages: inout [LaidOutPage]) {
    let pitch = usualPitch(pages)
    let sizeStep = sizeStep(pages)
    var previous: (page: Int, line: Int)?
    for page in pages.indices {
      let right = textRight(pages[page])
      for line in pages[page].lines.indices where pages[page].lines[line].role == .body {
        if let (lastPage, last) = previous {
          let starts =
            lastPage == page
            ? breaks(pages[page], last, line, right: right, pitch: pitch, sizeStep: sizeStep)
            : breaksAcross(pages[lastPage], last, pages[page], line)
          pages[page].lines[line].startsParagraph = starts
        }
        previous = (page, line)
      }
    }
  }

  /// Whether a paragraph ends between two lines of a page.
  private static func breaks(
    _ page: LaidOutPage, _ above: Int, _ below: Int, right: Float, pitch: Float, sizeStep: Float
  ) -> Bool {
    let a = page.lines[above]
    let b = page.lines[below]
    if a.cells.count > 1 || b.cells.count > 1 { return true }
    let first = page.words[b.words.lowerBound]
    if ListMark.isAlone(first.text) && b.words.count > 1 { return true }
    if style(page, a) != style(page, b) { return true }
    // `Beslut:` in bold type, and the text behind it.
    if first.isBold, first.text.utf8.last == 0x3A, !page.words[a.words.upperBound - 1].isBold { return true }
    let sizeA = page.words[a.words.lowerBound].size
    let sizeB = first.size
    if abs(sizeA - sizeB) > sizeStep * max(sizeA, sizeB) { return true }
    if endsHeading(page, a) { return true }
    let distance = b.box.middle - a.box.middle
    // Beside each other, a heading and the text that it stands at.
    if distance > -6 * max(pitch * sizeB, 1), !a.box.overlapsHorizontally(b.box) { return true }
    // Above: the next column has begun.
    if distance <= 0 {
      return a.box.overlapsHorizontally(b.box) || endsParagraph(page, a)
    }
    if distance > 1.3 * max(pitch * sizeB, 1) { return true }
    let lastWord = page.words[a.words.upperBound - 1].text
    if lastWord.utf8.last == 0x2D || lastWord.hasSuffix("\u{2010}") || lastWord.hasSuffix("\u{AD}") {
      return false
    }
    let hasMark = ListMark.isAlone(page.words[a.words.lowerBound].text)
    let shift = b.box.left - a.box.left
    if shift > 0.6 * sizeB, !hasMark { return true }
    if shift < -0.6 * sizeB, !a.startsParagraph { return true }
    // A line is left short only where a paragraph ends: the next word would have fitted.
    let space = 0.3 * sizeA
    return a.box.right + space + first.box.width < columnRight(page, above, fallback: right) - 0.5 * sizeA
  }

  /// Whether a paragraph ends at a page's end.
  private static func breaksAcross(
    _ before: LaidOutPage, _ above: Int, _ page: LaidOutPage, _ below: Int
  ) -> Bool {
    let a = before.lines[above]
    let b = page.lines[below]
    if a.cells.count > 1 || b.cells.count > 1 || style(before, a) != style(page, b) { return true }
    let first = page.words[b.words.lowerBound]
    if ListMark.isAlone(first.text) && b.words.count > 1 { return true }
    let last = before.words[a.words.upperBound - 1].text
    if last.utf8.last == 0x2D || last.hasSuffix("\u{2010}") || last.hasSuffix("\u{AD}") { return false }
    if last.endsSentence { return true }
    return a.box.right + first.box.width < textRight(before)
  }

  /// Whether nothing goes on from a line: a rule typed of dashes, or a case number that stands alone below a title.
  private static func endsHeading(_ page: LaidOutPage, _ line: LaidOutLine) -> Bool {
    guard line.words.count <= 3, line.startsParagraph else { return false }
    let last = page.words[line.words.upperBound - 1].text
    if line.words.count == 1, last.isTypedRule { return true }
    guard let byte = last.utf8.last, byte >= 0x30, byte <= 0x39 else { return false }
    return CaseNumbers.isUnmistakable(page.words[line.words].map(\.text).joined(separator: " "))
  }

  private static func endsParagraph(_ page: LaidOutPage, _ line: LaidOutLine) -> Bool {
    page.words[line.words.upperBound - 1].text.endsSentence
  }

  private static func style(_ page: LaidOutPage, _ line: LaidOutLine) -> Bool {
    let bold = page.words[line.words].reduce(0) { $0 + ($1.isBold ? $1.text.utf8.count : 0) }
    let all = page.words[line.words].reduce(0) { $0 + $1.text.utf8.count }
    return bold * 2 > all
  }

  /// From which part of a font size on another size means another paragraph. OCR measures each line anew by the
  /// letters that it happens to hold; where lines differ all the time, a small difference says nothing.
  private static func sizeStep(_ pages: [LaidOutPage]) -> Float {
    var pairs = 0
    var unlike = 0
    for page in pages {
      for index in page.lines.indices.dropFirst() {
        let (a, b) = (page.lines[index - 1], page.lines[index])
        guard a.role == .body, b.role == .body, a.words.count >= 5, b.words.count >= 5 else { continue }
        pairs += 1
        let (sizeA, sizeB) = (page.words[a.words.lowerBound].size, page.words[b.words.lowerBound].size)
        if abs(sizeA - sizeB) > 0.05 * max(sizeA, sizeB) { unlike += 1 }
      }
    }
    return unlike * 4 > pairs ? 0.3 : 0.15
  }

  /// The right edge that the lines around one reach which begin where it begins. A single line that reaches
  /// further, such as one with a number at its end, does not count.
  private static func columnRight(_ page: LaidOutPage, _ line: Int, fallback: Float) -> Float {
    let own = page.lines[line].box
    var edges: [Float] = []
    for index in max(0, line - 15)..<min(page.lines.count, line + 16) {
      let other = page.lines[index]
      guard other.role == .body, other.cells.count == 1, abs(other.box.left - own.left) < 24 else { continue }
      edges.append(other.box.right)
    }
    // A few lines say little of where the column ends.
    guard edges.count >= 6 else { return fallback }
    edges.sort()
    return edges[edges.count * 9 / 10]
  }

  /// The right edge that body text of one cell reaches on a page.
  private static func textRight(_ page: LaidOutPage) -> Float {
    page.lines.reduce(0) { $1.role == .body && $1.cells.count == 1 ? max($0, $1.box.right) : $0 }
  }

  /// The usual distance of two lines of one paragraph, in font sizes: the median of the small ones.
  private static func usualPitch(_ pages: [LaidOutPage]) -> Float {
    var found: [Float] = []
    for page in pages {
      for index in page.lines.indices.dropFirst() {
        let a = page.lines[index - 1]
        let b = page.lines[index]
        guard a.role == .body, b.role == .body, a.words.count >= 5, b.words.count >= 3 else { continue }
        let size = page.words[b.words.lowerBound].size
        let distance = (b.box.middle - a.box.middle) / max(size, 1)
        if distance > 0.8, distance < 2.5 { found.append(distance) }
      }
    }
    guard !found.isEmpty else { return 1.3 }
    found.sort()
    return found[found.count * 2 / 5]
  }
}
