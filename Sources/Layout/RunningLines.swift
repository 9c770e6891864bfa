import ParagrafKit

/// Gives running headers and footers their role. They are known by repetition at the same height on other
/// pages, with digits masked and misread letters allowed for, and by labels that only footers bear.
enum RunningLines {
  /// How many lines at each edge of a page may be running ones.
  private static let depth = 7
  /// The part of a page's height, from its foot, that footers stand in.
  private static let footer: Float = 0.2
  /// How many lines a running header has at most, unless nearly all pages bear it.
  private static let longestHeader = 5
  /// How far a running line may move from page to page, points.
  private static let drift: Float = 14

  static func mark(_ pages: inout [LaidOutPage]) {
    let tops = pages.map { page in
      page.lines.indices.prefix(depth).map { Candidate(page, $0, distance: page.lines[$0].box.top) }
    }
    let bottoms = pages.map { page in
      page.lines.indices.suffix(depth).reversed().map {
        Candidate(page, $0, distance: page.height - page.lines[$0].box.bottom)
      }
    }
    let heads = pages.indices.map { headerEnd(pages[$0], tops, $0) }
    for number in pages.indices {
      for candidate in tops[number][..<completed(heads, tops, number)] {
        pages[number].lines[candidate.line].role = .header
      }
    }
    let feet = pages.indices.map { footerEnd(pages[$0], bottoms, $0) }
    for number in pages.indices {
      let end = completed(feet, bottoms, number)
      for candidate in bottoms[number][..<end] where pages[number].lines[candidate.line].role == .body {
        pages[number].lines[candidate.line].role = .footer
      }
      markStrays(&pages[number], bottoms[number], above: end)
    }
  }

  /// How many lines at the head of a page run.
  private static func headerEnd(_ page: LaidOutPage, _ edges: [[Candidate]], _ number: Int) -> Int {
    let own = edges[number]
    var end = 0
    /// Whether nearly all pages bear each line.
    var isEverywhere = true
    for (position, candidate) in own.enumerated() {
      if position > 0 {
        let gap = page.lines[candidate.line].box.top - page.lines[candidate.line - 1].box.bottom
        let height = page.lines[candidate.line].box.height
        if gap > 2.2 * height || gap > 1.2 * height && candidate.isHeadOfPaper { break }
      }
      if candidate.isProtected { break }
      let share = share(of: candidate, on: edges, except: number, isFoot: false)
      if share < 0.8 { isEverywhere = false }
      if share >= 0.4 || (candidate.isPageNumber && share > 0) { end = position + 1 }
    }
    // A page number or a date may stand in a header of which nothing else is repeated.
    if end == 0, let first = own.first, first.isPageNumber, page.lines[first.line].cells.count == 1 {
      end = 1
    }
    // A page that holds nothing else is no header; the heads of a table go on below the page's own.
    guard end < page.lines.count, end <= longestHeader || isEverywhere else { return 0 }
    return end
  }

  /// The same where lines below are misread beyond recognition: as many as most pages have, if they stand where theirs do.
  private static func completed(_ ends: [Int], _ edges: [[Candidate]], _ number: Int) -> Int {
    let own = ends[number]
    guard own > 0 else { return own }
    let near = ends[max(0, number - window)..<min(ends.count, number + window + 1)]
    guard let usual = near.max(), usual > own, usual < edges[number].count else { return own }
    let models = near.indices.filter { $0 != number && ends[$0] == usual }
    guard models.count * 2 >= near.count - 1 else { return own }
    for position in own..<usual {
      let candidate = edges[number][position]
      let isPlaced = models.contains {
        abs(edges[$0][position].distance - candidate.distance) <= drift
      }
      if !isPlaced || candidate.isProtected || !candidate.isShort { return own }
    }
    return usual
  }

  /// How many lines at the foot of a page run.
  private static func footerEnd(_ page: LaidOutPage, _ edges: [[Candidate]], _ number: Int) -> Int {
    let own = edges[number]
    var end = 0
    for (position, candidate) in own.enumerated() {
      // What stands higher is no foot, however alike the pages are.
      if candidate.distance > footer * page.height || page.lines[candidate.line].role == .header { break }
      if candidate.isProtected { break }
      let share = share(of: candidate, on: edges, except: number, isFoot: true)
      if share >= 0.4 || candidate.isFooterLabel || (candidate.isPageNumber && (share > 0 || position == 0))
        || position == 0 && candidate.endsWithPageNumber && share > 0
      {
        end = position + 1
      }
    }
    return end
  }

  /// Initials and stamps beside the signature box are read as stray marks just above it.
  private static func markStrays(_ page: inout LaidOutPage, _ own: [Candidate], above end: Int) {
    guard end > 0 else { return }
    for candidate in own[end...] {
      let line = page.lines[candidate.line]
      let below = page.lines[candidate.line + 1]
      guard below.box.top - line.box.bottom < 30, line.role == .body, isStray(line, page),
        !candidate.isProtected, !goesOn(candidate.line, page)
      else { break }
      page.lines[candidate.line].role = .footer
    }
  }

  /// How many pages before and after a page are looked at.
  private static let window = 20
  /// The same where a file holds many documents of a few pages, each with running lines of its own.
  private static let narrow = 2

  /// The share of the pages around one that bear the candidate at its height.
  private static func share(
    of candidate: Candidate, on edges: [[Candidate]], except number: Int, isFoot: Bool
  ) -> Float {
    var pages: [Float] = [0, 0]
    var found: [Float] = [0, 0]
    for other in max(0, number - window)..<min(edges.count, number + window + 1)
    where other != number && !edges[other].isEmpty {
      let isNear = abs(other - number) <= narrow
      let matches = edges[other].contains { $0.matches(candidate, drift: drift) }
      for width in isNear ? 0...1 : 0...0 {
        pages[width] += 1
        if matches { found[width] += 1 }
      }
    }
    let wide = pages[0] > 0 ? found[0] / pages[0] : 0
    // Near pages alone also share the heads of a long table: they must count pages, or stand at the foot.
    guard isFoot || candidate.hasPageNumber, pages[1] > 0 else { return wide }
    return max(wide, found[1] / pages[1])
  }

  /// Whether a line ends a word that the line above began.
  private static func goesOn(_ line: Int, _ page: LaidOutPage) -> Bool {
    guard line > 0, let last = page.words[page.lines[line - 1].words].last else { return false }
    return last.text.utf8.last == UInt8(ascii: "-") && last.text.utf8.count > 2
  }

  /// Nothing but marks: no word of three letters in a row that is longer than its noise, nor the small letters in
  /// which a paragraph ends.
  private static func isStray(_ line: LaidOutLine, _ page: LaidOutPage) -> Bool {
    let text = page.words[line.words]
    let letters = text.reduce(0) { $0 + $1.text.unicodeScalars.filter(\.properties.isAlphabetic).count }
    let isEnd = text.last?.text.utf8.last == UInt8(ascii: ".") && text.allSatisfy(\.isSmall)
    return letters <= 8 && !isEnd
      && !text.contains { $0.text.unicodeScalars.filter(\.properties.isAlphabetic).count >= 5 }
  }

  /// One of the outermost lines of a page. What it says is read when first asked for: most lie deeper in the page than
  /// running lines reach.
  private final class Candidate {
    let line: Int
    /// From the page's edge, points.
    let distance: Float
    private let words: ArraySlice<Word>
    private let ranges: [Range<Int>]

    init(_ page: LaidOutPage, _ line: Int, distance: Float) {
      self.line = line
      self.distance = distance
      words = page.words[page.lines[line].words]
      ranges = page.lines[line].cells
    }

    /// Folded text with each run of digits as `#`.
    var masked: String { mask.text }
    private lazy var mask = Mask(words)
    /// The same of each cell that is long enough to be known, with its left edge.
    private lazy var cells: [(mask: Mask, left: Float)] = ranges.compactMap { cell in
      let mask = ranges.count == 1 ? mask : Mask(words[cell])
      return mask.text.utf8.count >= 8 ? (mask, words[cell.lowerBound].box.left) : nil
    }
    lazy var isPageNumber = RunningLabels.isPageNumber(masked)
    /// `Handläggare | Datum | Diarienummer`: papers of one office in one file have it in the same place, each with values
    /// of its own. Where the page is counted among these fields, they run.
    lazy var isHeadOfPaper: Bool = {
      let keys = ranges.map { cell in words[cell].map(\.text).joined(separator: " ").folded }
      return keys.count > 1 && keys.contains { $0.hasPrefix("handlaggare") }
        && !keys.contains { $0.hasPrefix("sid") || $0 == "blad" }
    }()
    lazy var isFooterLabel = RunningLabels.isFooter(
      ranges.map { cell in words[cell].map(\.text).joined(separator: " ").folded })
    /// `…, Internkontrollplan 2018 3(6)`.
    var endsWithPageNumber: Bool { masked.hasSuffix("#(#)") || masked.hasSuffix("# (#)") }
    /// `3 (12)` alone in a cell or at the end of one.
    var hasPageNumber: Bool {
      isPageNumber || endsWithPageNumber
        || !cells.isEmpty
          && masked.tokens.contains { RunningLabels.isPageNumber(String($0)) && $0 != "#" }
    }
    /// The heading of an item or a section may stand at the same height on many pages, but is no running line.
    var isProtected: Bool {
      if isPageNumber { return false }
      if RunningLabels.isItemHeading(words.prefix(3).map(\.text)) || isPointOfList { return true }
      return ranges.count == 1 && SectionHeadings.kind(of: masked) != nil && !isFooterLabel
    }

    /// A few words that end no sentence.
    var isShort: Bool {
      words.count <= 8 && words.last.map { $0.text.utf8.last != UInt8(ascii: ".") } ?? true
    }

    /// `1. att godkänna redovisningen`: minutes decide in the same words at the foot of many pages.
    private var isPointOfList: Bool {
      guard words.count > 2, let first = words.first, ListMark.isAlone(first.text) else { return false }
      return words[words.startIndex + 1].isSmall
    }

    func matches(_ other: Candidate, drift: Float) -> Bool {
      guard abs(distance - other.distance) <= drift else { return false }
      if mask.isNear(other.mask) { return true }
      // Signatures spoil one cell of a footer and leave the other.
      return cells.contains { own in
        other.cells.contains { abs($0.left - own.left) < 10 && $0.mask.isNear(own.mask) }
      }
    }
  }

  /// Folded text with each run of digits as `#`.
  private struct Mask {
    let text: String
    /// How often each letter stands in it; bytes that share their last five bits count as one.
    private let letters: [Int16]

    init(_ words: ArraySlice<Word>) {
      var bytes: [UInt8] = []
      for word in words {
        if !bytes.isEmpty { bytes.append(0x20) }
        for byte in word.text.utf8 {
          if byte >= 0x30, byte <= 0x39 {
            if bytes.last != 0x23 { bytes.append(0x23) }
          } else {
            bytes.append(byte)
          }
        }
      }
      text = String(decoding: bytes, as: UTF8.self).folded
      var letters = [Int16](repeating: 0, count: 32)
      for byte in text.utf8 where letters[Int(byte & 31)] < 1000 { letters[Int(byte & 31)] += 1 }
      self.letters = letters
    }

    /// Whether at most one letter in five differs.
    func isNear(_ other: Mask) -> Bool {
      if text == other.text { return true }
      let limit = min(text.utf8.count, other.text.utf8.count) / 5
      guard limit > 0, abs(text.utf8.count - other.text.utf8.count) <= limit else { return false }
      // A letter that differs changes two counts at most: most texts are told apart by these alone.
      var distance = 0
      for letter in 0..<32 { distance += Int(abs(letters[letter] &- other.letters[letter])) }
      return distance <= 2 * limit && editDistance(text, other.text, limit: limit) <= limit
    }
  }
}

extension Word {
  /// Whether all its letters are small ones, of which there is one at least.
  fileprivate var isSmall: Bool {
    var hasLetter = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase || scalar.properties.numericType != nil { return false }
      if scalar.properties.isLowercase { hasLetter = true }
    }
    return hasLetter
  }
}
