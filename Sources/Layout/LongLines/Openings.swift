import ParagrafKit

/// Where lines begin inside a text whose line ends are lost: at headings of sections, labels of forms, titles
/// of documents in capitals, numbered rows.
struct Openings {
  /// The number of the last row that was cut, so that a list goes on in the next line.
  private var lastRow = 0
  /// Whether an agenda was opened, whose rows may have bare numbers.
  var hasAgenda = false
  /// Where the text behind the last item's heading begins.
  var lastItem: Int?
  private(set) var words: [String] = []
  var cuts: [Int: Bool] = [:]
  /// Whether the line holds labels of a cover page.
  private var isCover = false

  /// Before which words a line begins, or only a cell.
  mutating func cuts(_ words: [String]) -> [(at: Int, isCell: Bool)] {
    self.words = words
    cuts = [:]
    lastItem = nil
    let labels = words.indices.compactMap { index in
      coverLabel(at: index).map { words[index..<index + $0].joined(separator: " ").folded }
    }
    isCover = labels.filter { $0.utf8.contains(0x20) }.count >= 3 || Set(labels).count >= 5
    var index = 0
    while index < words.count { index = max(index + 1, read(at: index)) }
    rows()
    cuts[0] = nil
    return cuts.filter { $0.key < words.count }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  mutating func cut(_ range: Range<Int>) {
    cuts[range.lowerBound] = false
    if cuts[range.upperBound] == nil { cuts[range.upperBound] = false }
  }

  /// Reads what begins at a word; where to read on.
  private mutating func read(at index: Int) -> Int {
    let word = words[index]
    // An address of electronic mail ends the lines that say who wrote.
    if word.utf8.contains(0x40), index + 1 < words.count, words[index + 1].startsWithCapital {
      cuts[index + 1] = cuts[index + 1] ?? false
      addressees(from: index + 1)
    }
    guard word.startsWithCapital || word == "§" else { return index + 1 }
    if let end = officers(at: index) { return end }
    if isCover, let end = cover(at: index) { return end }
    if let end = item(at: index) ?? title(at: index) ?? caseNumber(at: index) ?? footer(at: index)
      ?? agendaHead(at: index)
      ?? members(at: index) ?? dated(at: index) ?? notice(at: index)
      ?? heading(at: index)
    {
      return end
    }
    return index + 1
  }

  // MARK: Headings

  /// `Förslag till beslut`, `Meddelas för åtgärd:` before a capital.
  private mutating func heading(at index: Int) -> Int? {
    for length in stride(from: min(8, words.count - index - 1), through: 1, by: -1) {
      let phrase = words[index..<index + length]
      let isLabel = phrase.last?.utf8.last == 0x3A
      guard let last = phrase.last, last.utf8.last != 0x2E, last.utf8.last != 0x2C,
        phrase.dropFirst().allSatisfy({ !$0.startsWithCapital }),
        !phrase.dropLast().contains(where: { $0.endsSentence || $0.utf8.last == 0x2C }),
        isLabel || opensText(index + length),
        let kind = SectionHeadings.kind(of: phrase.joined(separator: " ").folded)
      else { continue }
      // One word alone is a heading after a sentence, or before the text that it announces.
      let isAnnounced = endsText(index - 1) || followsTitle(index) || Openings.alone.contains(last.folded)
      if length == 1, !isLabel, !isAnnounced { continue }
      if index > 0, Openings.leading.contains(words[index - 1].folded) { continue }
      // `5 Förslag till beslut`: chapters are numbered.
      let isNumbered = index > 0 && Int(words[index - 1]) != nil && words[index - 1].utf8.count <= 2
      let start = isNumbered ? index - 1 : index
      // `Förslag: Eva Ek (M)` is one line.
      if isLabel, length == 1 { cuts[start] = false } else { cut(start..<index + length) }
      if kind == .beslut || kind == .forslag { sentences(from: index + length) }
      return index + length
    }
    return nil
  }

  /// The points of a decision stood on lines of their own: sentences, as far as they are short.
  private mutating func sentences(from start: Int) {
    for index in words.indices.dropFirst(start + 1).prefix(100)
    where words[index].startsWithCapital && words[index - 1].utf8.last == 0x2E {
      if heading(startsAt: index) { break }
      let isEnd = words[index - 1].utf8.count > 3 && (Int(words[index - 1].dropLast()) ?? 2000) >= 1000
      if isEnd { cuts[index] = cuts[index] ?? false }
    }
  }

  private func heading(startsAt index: Int) -> Bool {
    (1...6).contains { length in
      index + length < words.count
        && (opensText(index + length) || words[index + length - 1].utf8.last == 0x3A)
        && SectionHeadings.kind(of: words[index..<index + length].joined(separator: " ").folded) != nil
    }
  }

  /// Headings of one word that no sentence has in front of a capital.
  private static let alone: Set<String> = ["beslut", "arendebeskrivning", "beslutsunderlag", "yrkanden"]
  /// What a heading does not stand behind.
  private static let leading: Set<String> = [
    "enligt", "om", "av", "och", "samt", "under", "i", "till", "for",
  ]

  func opensText(_ index: Int) -> Bool {
    words[index].startsWithCapital || words[index].startsWithDigit || words[index] == "att"
      || ListMark.isAlone(words[index])
  }

  /// Whether nothing but a title stands between an item's heading and a word.
  private func followsTitle(_ index: Int) -> Bool {
    guard let lastItem, lastItem < index, index - lastItem <= 25 else { return false }
    return !words[lastItem..<index].contains { $0.endsSentence }
  }

  func endsText(_ index: Int) -> Bool {
    index < 0 || words[index].endsSentence && words[index].utf8.last != 0x3A
  }

  // MARK: Rows

  /// `1. Delårsrapport … 2. Budget …`: a series that begins with 1 or goes on with the one before.
  private mutating func rows() {
    var found: [(at: Int, number: Int)] = []
    for (index, word) in words.enumerated() where index + 1 < words.count && word.startsWithDigit {
      let isMarked = word.utf8.last == 0x2E
      guard isMarked || hasAgenda && word.utf8.count <= 2,
        let number = Int(isMarked ? word.dropLast() : word[...]), words[index + 1].startsWithCapital
      else { continue }
      let expected = (found.last?.number ?? lastRow) + 1
      if number == expected {
        found.append((index, number))
      } else if number == 1 {
        if found.count == 1 { found = [] }
        if found.isEmpty { found = [(index, 1)] }
      }
    }
    guard found.count >= 2 || found.first.map({ $0.number > 1 && $0.at == 0 }) ?? false else { return }
    lastRow = found.last?.number ?? 0
    for row in found { cuts[row.at] = false }
  }
}
