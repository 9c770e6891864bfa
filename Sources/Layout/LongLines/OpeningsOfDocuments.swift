import ParagrafKit

/// Where attached documents begin: their titles, what stands in their heads, the boxes at their feet.
extension Openings {
  /// `LINDESBERGS KOMMUN SAMMANTRÄDESPROTOKOLL 7`, `ÄRENDE 6 - …`, `KALLELSE TILL …`: in capitals.
  mutating func title(at index: Int) -> Int? {
    guard isCapitals(words[index]) else { return nil }
    if words[index].folded == "arende", index + 1 < words.count, Int(words[index + 1]) != nil {
      cuts[index] = false
      if index + 2 < words.count, words[index + 2] != "-", words[index + 2] != "–" { cuts[index + 2] = false }
      return index + 2
    }
    var end = index
    let furthest = min(index + 12, words.count)
    while end < furthest, isCapitals(words[end]) { end += 1 }
    guard let at = words[index..<end].lastIndex(where: { Openings.titles.contains($0.folded) }) else {
      return nil
    }
    // The municipality stands before the title; what else is in capitals is a title of its own.
    let isOwned = at - 2 >= index && at - index <= 4 && ["kommun", "stad"].contains(words[at - 1].folded)
    guard isOwned || at == index else { return nil }
    let start = isOwned ? index : at
    cuts[start] = false
    if words[at].folded == "kallelse" { return organ(after: end) }
    // The page's number may follow.
    let next =
      at + 1 < words.count && Int(words[at + 1]) != nil && words[at + 1].utf8.count <= 3 ? at + 2 : at + 1
    cuts[next] = false
    return next
  }

  /// Behind `KALLELSE TILL` the organ; what begins with a capital behind it is another line.
  mutating func organ(after start: Int) -> Int {
    guard
      let at = words.indices.dropFirst(start).prefix(6).first(where: { index in
        Organs.isDefinite(words[index].folded)
      })
    else { return start }
    var end = at + 1
    while end < words.count, !words[end].startsWithCapital, end < at + 6 { end += 1 }
    cuts[end] = false
    return end
  }

  /// The organs that a paper goes to stand above its title.
  mutating func addressees(from start: Int) {
    var index = start
    while index < words.count, Organs.isDefinite(words[index].folded) {
      index = organ(after: index)
    }
  }

  private static let titles: Set<String> = [
    "tjansteskrivelse", "tjansteutlatande", "sammantradesprotokoll", "protokollsutdrag", "kallelse",
    "protokoll",
  ]

  func isCapitals(_ word: String) -> Bool {
    if word.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return false }
    var letters = 0
    for scalar in word.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isAlphabetic { letters += 1 }
    }
    return letters >= 3
  }

  /// `Dnr: KS 2017/83`: a line of its own. An organ and a § number may stand before it: `KS 54 Dnr …`.
  mutating func caseNumber(at index: Int) -> Int? {
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
  mutating func dated(at index: Int) -> Int? {
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

  func isShort(_ word: String) -> Bool { word.utf8.count <= 5 && word == word.uppercased() }

  /// The boxes at a page's foot.
  mutating func footer(at index: Int) -> Int? {
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
}
