import ParagrafKit

/// Which sentences decide, where no heading says so.
extension RunOn {
  /// Verbs of decision that tell of what was done; minutes since the 1980s decide in the present tense.
  static let past: Set<String> = ["beslot", "beslots", "beslutade", "besloto", "beslutades", "beslutat"]

  /// `Nämnden beslöt …`, `Stämman beviljade …`, `Kommunfullmäktige utser …`: who decides stands before the verb.
  func decides(_ words: [String]) -> Bool {
    guard let verb = words.prefix(9).firstIndex(where: { DecisionVerbs.active.contains($0) }), verb > 0,
      // `Nämnden fann ej anledning till erinran och beslöt …`
      isOrgan(words[..<verb]) || Organs.isOwn(words[0]) && words[verb - 1] == "och",
      !words.prefix(14).contains("foreslagit")
    else { return false }
    let isOwn =
      own.isEmpty || isAbbreviation(words[0])
      || words[..<verb].contains { Organs.isOwn($0) || own.contains($0) }
    let following = verb + 1 < words.count ? words[verb + 1] : ""
    // What another organ did or sent before is the matter's background.
    if ["forslag", "skrivelse", "framstallning", "handlingar"].contains(following) { return false }
    // `Fullmäktige beslutade i juni 2017 att …`: a decision does not date itself.
    if words[(verb + 1)...].prefix(5).prefix(while: { $0 != "att" }).contains(where: {
      $0.count >= 4 && $0.startsWithDigit
    }) {
      return false
    }
    let tells = words[verb] == "beslutat" || following == "den"
    // `Nämnden hade alltså beslutat` concludes; `Skolstyrelsen har beslutat` tells of before.
    if words[..<verb].contains("har"),
      !words[..<verb].contains(where: { ["alltsa", "saledes", "salunda", "darmed"].contains($0) })
    {
      return false
    }
    if !isOwn, tells || !(words[verb].hasPrefix("beslut") || words[verb] == "beslot") { return false }
    return words.contains("att") || words.contains("foljande") || words.count < 20 || isOwn
  }

  /// `På styrelsens förslag beviljade fullmäktige ett anslag.`: the verb before the organ, in the past tense.
  func decidesInverted(_ words: [String]) -> Bool {
    for verb in 1..<max(1, min(16, words.count - 1)) {
      // What bears a date was decided before; what is told in a clause of its own is no decision.
      if words[verb - 1].startsWithDigit || RunOn.subordinating.contains(words[verb - 1])
        || words[verb - 1] == "att" || words[verb - 1] == "sedan"
      {
        return false
      }
      guard !words[verb].hasSuffix("r"), DecisionVerbs.active.contains(words[verb]) else { continue }
      let organ = words[verb + 1]
      return own.contains(organ) || Organs.isOwn(organ) && Organs.isDefinite(organ)
    }
    return false
  }

  /// `Enhälligt beslutar kommunfullmäktige att …`, `Härefter beslöt nämnden att …`
  static func decides(verbFirst words: [String]) -> Bool {
    guard
      let verb = words.prefix(3).firstIndex(where: { $0 == "beslutar" || $0 == "beslot" || $0 == "beslutade" }
      ),
      verb > 0, verb + 1 < words.count, !subordinating.contains(words[0])
    else { return false }
    return Organs.isDefinite(words[verb + 1]) && words.contains("att")
  }

  /// `Till justerare utses …`, `Framställningen bifölls.`, `Beslöts att …`, `Antecknas.`
  static func decides(passively words: [String]) -> Bool {
    // `Skrivelsen föranledde ingen åtgärd.`
    if let verb = words.firstIndex(where: { $0 == "foranledde" || $0 == "foranleder" || $0 == "foranledes" }),
      verb > 0, words[verb...].prefix(6).contains("atgard"),
      words[verb...].prefix(3).contains(where: { ["ingen", "icke", "inte", "ej", "inga"].contains($0) })
    {
      return true
    }
    // `Interpellationen får ställas.`
    if words.last == "stallas", words.contains("far") || words.contains("fick") { return true }
    for (index, word) in words.enumerated() where DecisionVerbs.passive.contains(word) {
      let before = index > 0 ? words[index - 1] : ""
      // `Frågan behandlades i maj, då ärendet återremitterades`, `tillstyrkt att bidrag beviljas`.
      if words[..<index].contains(where: { subordinating.contains($0) }) { continue }
      if word == "beviljas" || word == "beviljades", words[..<index].contains("att") { continue }
      if word == "handlingarna" && before != "till" { continue }
      if word == "utgar" && words.count > 4 { continue }
      // `Taxan antogs 2010`, `Ansökan avslogs av länsstyrelsen den 3 maj` tell of the past.
      let next = words[(index + 1)...].prefix(4)
      // `valdes för tiden till 1935 års slut` does not.
      if let year = next.firstIndex(where: { $0.count == 4 && $0.startsWithDigit }),
        words[year - 1] != "till",
        word.hasSuffix("des") || word.hasSuffix("ogs")
      {
        continue
      }
      if next.first == "av", !next.contains(where: { Organs.isOwn($0) }) { continue }
      return true
    }
    return false
  }

  /// Words that make what follows a part of another sentence.
  private static let subordinating: Set<String> = [
    "som", "vilka", "vilken", "vilket", "har", "da", "nar", "tidigare",
  ]

  /// `Kommunstyrelsen`, `Nämnden`, `Stämman`, `Fullmäktige`: who decides stands before the verb.
  private func isAbbreviation(_ word: String) -> Bool {
    Organs.isAbbreviation(word) || vocabulary.abbreviations.contains(word)
  }

  func isOrgan(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count <= 2, isAbbreviation(first) { return true }
    return words.count <= 5 && first != "med" && (Organs.isDefinite(first) || Organs.isDefinite(last))
  }
}
