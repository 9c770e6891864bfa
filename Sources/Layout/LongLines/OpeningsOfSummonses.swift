import ParagrafKit

/// Where the parts of a summons begin: its agenda, those it calls, who signed it.
extension Openings {
  /// `Föredragningslista`, `Nr. Ärende Dnr Föredragande Tid`, `Beslutsärenden`.
  mutating func agendaHead(at index: Int) -> Int? {
    let key = words[index].folded
    if ["foredragningslista", "dagordning", "arendelista"].contains(key),
      opensText(min(index + 1, words.count - 1))
    {
      cut(index..<index + 1)
      hasAgenda = true
      return index + 1
    }
    var end = index
    while end < words.count, Openings.heads.contains(words[end].folded) { end += 1 }
    if end - index >= 3 {
      cut(index..<end)
      hasAgenda = true
      return end
    }
    guard key.hasSuffix("arenden"), key.utf8.count > 10, index + 1 < words.count,
      words[index + 1].startsWithDigit
    else { return nil }
    cut(index..<index + 1)
    return index + 1
  }

  private static let heads: Set<String> = [
    "nr", "arende", "arenden", "dnr", "foredragande", "tid", "diarienummer", "sida", "sid",
  ]

  /// `Ledamot som är förhindrad …`, `Vid förhinder …` behind the place of the meeting.
  mutating func notice(at index: Int) -> Int? {
    guard index > 0, index + 1 < words.count else { return nil }
    switch (words[index].folded, words[index + 1].folded) {
    case ("ledamot", "som"), ("ledamoter", "som"), ("den", "som"), ("vid", "forhinder"),
      ("anmal", "forhinder"):
      cuts[index] = false
      return index + 2
    default: return nil
    }
  }

  /// `Bengt Ek Ordförande Malin Berg Sekreterare`: names before offices, after a sentence.
  mutating func officers(at index: Int) -> Int? {
    guard index + 2 < words.count, endsText(index - 1) || cuts[index] != nil,
      Persons.isNamePart(words[index]), Persons.isNamePart(words[index + 1])
    else { return nil }
    let office = words[index + 2].folded
    guard words[index + 2].startsWithCapital, office == "ordforande" || office.hasSuffix("sekreterare") else {
      return nil
    }
    cut(index..<index + 2)
    cut(index + 2..<index + 3)
    return index + 3
  }

  /// `Ledamöter Bengt Ek, ordförande (S) Eva Berg (M) …`: one name a line.
  mutating func members(at index: Int) -> Int? {
    guard Openings.lists.contains(words[index].folded) else { return nil }
    var end = index + 1
    var names: [Int] = []
    while end < words.count {
      if let length = person(at: end) {
        names.append(end)
        end += length
      } else if !names.isEmpty || end > index + 1 {
        break
      } else {
        end += 1
      }
    }
    guard names.count >= 2, names[0] == index + 1 else { return nil }
    cut(index..<index + 1)
    for name in names { cuts[name] = false }
    cuts[end] = false
    return end
  }

  private static let lists: Set<String> = ["ledamoter", "ersattare", "ordinarie", "kallade"]

  /// How many words a name with its party takes: `Bengt Ek, ordförande (S)`.
  func person(at index: Int) -> Int? {
    guard Persons.isNamePart(words[index].trimming { $0 == 0x2C }),
      !Openings.lists.contains(words[index].folded)
    else { return nil }
    for length in 2...7 where index + length <= words.count {
      if Persons.party(of: words[index + length - 1]) != nil { return length >= 3 ? length : nil }
    }
    return nil
  }
}
