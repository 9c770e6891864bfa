/// What tells a title from the text of a matter.
extension ItemHeading {
  /// Whether a text below a § is no title but says what was done: `Anmäldes, att länsstyrelsen …`, `Till
  /// justeringsmän utsågos herrar Bylund och Tegman.`
  public static func isSentence(_ text: String, _ spelling: Spelling) -> Bool {
    let words = text.tokens.map { spelling.modern($0.folded) }
    if words.count > 7, ["sedan", "foredrogs", "anmaldes", "upplastes", "enar"].contains(words[0]) {
      return true
    }
    guard text.utf8.last == 0x2E else { return false }
    guard words.count >= 3 else { return words.count == 2 && DecisionVerbs.passive.contains(words[1]) }
    return tellsOfAct(text, spelling)
      || words.contains { ["hade", "har", "skulle", "foreligger", "voro"].contains($0) }
      || words.contains { $0 != "handlingarna" && DecisionVerbs.passive.contains($0) }
      || words.count >= 4 && words.prefix(6).contains { DecisionVerbs.active.contains($0) }
        && words.prefix(3).contains { Organs.isDefinite($0) }
  }

  /// `Föredrogs`, `Anmäldes`, `Upplästes`, `Sedan …`: how items without a title begin.
  static func tellsOfAct(_ text: String, _ spelling: Spelling) -> Bool {
    guard let first = text.tokens.first else { return false }
    switch spelling.modern(first.folded) {
    case "foredrogs", "foredrogos", "anmaldes", "upplastes", "forekom", "foretogs", "forklarades", "beslots",
      "sedan", "uppa", "pa", "harefter", "darefter", "vidare", "i", "till", "av", "efter", "som", "enar":
      return text.tokens.count > 7 || first.folded.hasSuffix("es") || first.folded.hasSuffix("gs")
    default: return false
    }
  }

  /// Longer than a title and with a sentence's end inside, or with a verb of decision.
  public static func isRunningText(_ text: String) -> Bool {
    if text.utf8.count > 260 { return true }
    let tokens = text.tokens
    guard tokens.count > 7 else { return false }
    let ends = tokens.dropLast().filter { $0.utf8.last == 0x2E && $0.utf8.count > 4 }
    return !ends.isEmpty || (tokens.count > 12 && text.utf8.last == 0x2E && text.utf8.count > 120)
  }
}
