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
      if length == 1, !isLabel, !endsText(index - 1), !followsTitle(index), !Openings.alone.contains(last.folded) { continue }
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

  // MARK: Documents

  /// `LINDESBERGS KOMMUN SAMMANTRÄDESPROTOKOLL 7`, `ÄRENDE 6 - …`, `KALLELSE TILL …`: in capitals.
  private mutating func title(at index: Int) -> Int? {
    guard isCapitals(words[index]) else { return nil }
    if words[index].folded == "arende", index + 1 < words.count, Int(words[index + 1]) != nil {
      cuts[index] = false
      if index + 2 < words.count, words[index + 2] != "-", words[index + 2] != "–" { cuts[index + 2] = false }
      return index + 2
    }
    var end = index
    while end < words.count, isCapitals(words[end]) { end += 1 }
    guard let at = words[index..<end].lastIndex(where: { Openings.titles.contains($0.folded) }) else {
      return nil
    }
    // The municipality stands before the title; what else is in capitals is a title of its own.
    let isOwned = at - 2 >= index && ["kommun", "stad"].contains(words[at - 1].folded)
    guard isOwned || at == index else { return nil }
    let start = isOwned ? at - 2 : at
    cuts[start] = false
    if words[at].folded == "kallelse" { return organ(after: end) }
    // The page's number may follow.
    let next =
      at + 1 < words.count && Int(words[at + 1]) != nil && words[at + 1].utf8.count <= 3 ? at + 2 : at + 1
    cuts[next] = false
    return next
  }

  /// Behind `KALLELSE TILL` the organ; what begins with a capital behind it is another line.
  private mutating func organ(after start: Int) -> Int {
    guard
      let at = words.indices.dropFirst(start).prefix(6).first(where: { index in
        Openings.organs.contains { words[index].folded.hasSuffix($0) }
      })
    else { return start }
    var end = at + 1
    while end < words.count, !words[end].startsWithCapital, end < at + 6 { end += 1 }
    cuts[end] = false
    return end
  }

  /// The organs that a paper goes to stand above its title.
  private mutating func addressees(from start: Int) {
    var index = start
    while index < words.count, Openings.organs.contains(where: { words[index].folded.hasSuffix($0) }) {
      index = organ(after: index)
    }
  }

  private static let organs = ["fullmaktige", "styrelsen", "namnden", "utskottet", "beredningen", "radet"]

  private static let titles: Set<String> = [
    "tjansteskrivelse", "tjansteutlatande", "sammantradesprotokoll", "protokollsutdrag", "kallelse",
    "protokoll",
  ]

  private func isCapitals(_ word: String) -> Bool {
    var letters = 0
    for scalar in word.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
    }
    return letters >= 3
  }

  /// `Dnr: KS 2017/83`: a line of its own. An organ and a § number may stand before it: `KS 54 Dnr …`.
  private mutating func caseNumber(at index: Int) -> Int? {
    let key = words[index].folded
    guard key == "dnr" || key == "diarienummer" || key == "arendenummer" else { return nil }
    for length in 1...3 where index + length < words.count {
      let number = words[(index + 1)...(index + length)].joined(separator: " ")
      guard CaseNumbers.isComplete(number) else { continue }
      cut(index..<index + length + 1)
      return index + length + 1
    }
    return nil
  }

  /// `2017-08-15 KS 2017/311-1`, `Sammanträdesdatum`, `USS 16 2016-04-24`: the head of a paper.
  private mutating func dated(at index: Int) -> Int? {
    if words[index].folded.hasPrefix("sammantradesdat") || words[index].folded.hasPrefix("sammantradesdag") {
      cuts[index] = false
      return index + 1
    }
    guard index + 1 < words.count, OrganPrefixes.isPrefix(words[index]), isShort(words[index]) else {
      return nil
    }
    let next = words[index + 1]
    if next.utf8.contains(0x2F), CaseNumbers.isComplete(words[index] + " " + next), index > 0,
      Dates.first(in: words[index - 1]) != nil
    {
      cut(index..<index + 2)
      return index + 2
    }
    guard Int(next) != nil, index + 2 < words.count else { return nil }
    let isDated = Dates.first(in: words[index + 2]) != nil
    guard isDated || words[index + 2].folded == "dnr" else { return nil }
    cut(index..<index + (isDated ? 3 : 2))
    return index + (isDated ? 3 : 2)
  }

  private func isShort(_ word: String) -> Bool { word.utf8.count <= 5 && word == word.uppercased() }

  /// The boxes at a page's foot.
  private mutating func footer(at index: Int) -> Int? {
    let key = words[index].folded
    if key.hasPrefix("justera"), index + 1 < words.count, words[index + 1].folded.hasPrefix("utdragsbest") {
      cuts[index] = false
      cuts[index + 1] = true
      if index + 2 < words.count { cuts[index + 2] = words[index + 2].startsWithDigit }
      return index + 2
    }
    guard key == "postadress" || key == "besoksadress" else { return nil }
    let rest = words[(index + 1)...].prefix(30)
    guard let second = rest.firstIndex(where: { Openings.address.contains($0.folded) }) else { return nil }
    cuts[index] = cuts[index] ?? false
    cuts[index + 1] = true
    cuts[second] = true
    cuts[second + 1] = true
    return second
  }

  private static let address: Set<String> = [
    "besoksadress", "telefon", "telefon/fax", "e-post", "e-post/webbplats", "organisationsnr", "giro",
  ]

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
