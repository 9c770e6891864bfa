import ParagrafKit

/// Where items of minutes begin, and the labels of their cover pages.
extension Openings {
  /// `KF § 73 Dnr KS 2019/496`, `§ 12 Nästa sammanträde` after a sentence.
  mutating func item(at index: Int) -> Int? {
    let sign = words[index].utf8.starts(with: "§".utf8) ? index : index + 1
    guard sign + 1 < words.count, words[sign] == "§", words[sign + 1].startsWithDigit,
      words[sign + 1].utf8.count <= 5
    else { return nil }
    let isPrefixed = sign > index
    guard !isPrefixed || words[index].utf8.count <= 4 && OrganPrefixes.isPrefix(words[index]) else {
      return nil
    }
    var end = sign + 2
    if end < words.count, CaseNumbers.isLabel(words[end]) {
      for length in 1...3 where end + length < words.count {
        guard CaseNumbers.isComplete(words[(end + 1)...(end + length)].joined(separator: " ")) else {
          continue
        }
        end += length + 1
        break
      }
    }
    let hasCase = end > sign + 2
    // A § that the text cites stands inside a sentence.
    guard hasCase || index == 0 || endsText(index - 1) else { return nil }
    cuts[index] = false
    if hasCase { cuts[end] = false }
    lastItem = end
    return end
  }

  /// The number of words of the cover label at a word; nil if none begins there.
  func coverLabel(at index: Int) -> Int? {
    guard words[index].startsWithCapital else { return nil }
    for length in stride(from: min(6, words.count - index - 1), through: 1, by: -1) {
      let phrase = words[index..<index + length]
      guard !phrase.dropLast().contains(where: { $0.endsSentence || $0.utf8.last == 0x2C }),
        opensText(index + length) || words[index + length].utf8.starts(with: "§".utf8),
        CoverLabels.labels.contains(phrase.joined(separator: " ").folded)
      else { continue }
      return length
    }
    return nil
  }

  /// A label of a cover page, its value beside it; of a list of persons one a line below it.
  mutating func cover(at index: Int) -> Int? {
    guard let length = coverLabel(at: index) else { return nil }
    let start = index + length
    let end = words.indices.dropFirst(start).first { coverLabel(at: $0) != nil } ?? words.count
    cuts[index] = false
    let names = words.indices[start..<end].filter { beginsPerson($0, after: start) }
    let isList = names.count > 1 && words[start..<end].filter { Persons.party(of: $0) != nil }.count > 1
    cuts[start] = !isList
    if isList { for name in names { cuts[name] = false } }
    return start
  }

  /// `… (S), ordförande Agneta Ek (M) Johan Berg (SD)`: behind a party, or behind an office.
  func beginsPerson(_ index: Int, after start: Int) -> Bool {
    guard index + 1 < words.count, Persons.isNamePart(words[index]), words[index + 1].startsWithCapital else {
      return false
    }
    if index == start { return true }
    let before = words[index - 1]
    return Persons.party(of: before) != nil && before.utf8.last != 0x2C
      || ["ordforande", "ordf"].contains(before.folded) && !before.startsWithCapital
  }
}
