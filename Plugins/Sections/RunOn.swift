import ParagrafKit

/// Sections without headings, as most minutes had them before the 1980s: the sentence itself says what it is.
struct RunOn {
  static let motions: Set<String> = ["yrkar", "yrkade", "yrka", "yrkat", "yrkande", "yrkanden"]

  /// The organs that head the document, folded: whose minutes these are.
  let own: Set<String>
  let vocabulary: Vocabulary

  init(_ text: ReadingText, firstItem: Int) {
    var own: Set<String> = []
    let opening = text.body.prefix(20).prefix { $0 < firstItem }
    for line in opening.map({ text.lines[$0] }) + text.lines.prefix(200).filter({ $0.role == .header }) {
      for word in line.key.split(separator: " ") where Organs.isDefinite(word.trimming { $0 == 0x2C }) {
        own.insert(word.trimming { $0 == 0x2C })
      }
    }
    self.own = own
    vocabulary = text.vocabulary
  }

  /// The kind of section that a paragraph opens, by its words.
  func kind(of text: String) -> SectionKind? {
    let words = words(text)
    guard let first = words.first else { return nil }
    guard words.count >= 3 else { return RunOn.decides(passively: words) ? .beslut : nil }
    let early = words.prefix(14)
    // In a later sentence it stands behind the matter or the decision.
    if let dissent = dissent(firstSentence(text)) { return dissent }
    let opening = words.prefix(4)
    // `Vid den därefter företagna omröstningen avgåvos …`
    if words.prefix(first == "vid" ? 6 : 4).contains(where: {
      $0.hasPrefix("omrostning") || $0.hasPrefix("votering")
    })
      || words.contains("ja-roster")
      || opening.contains(where: { ["avgavos", "avgavs", "avges"].contains($0) })
        && words.contains(where: { $0 == "ja" || $0.hasPrefix("ja-r") || $0 == "roster" })
      || first == "den" && opening.contains("rostar")
    {
      // `Fullmäktige beslöt, sedan votering begärts och verkställts med 21 ja mot 18 nej, att …`
      return opening.contains(where: { DecisionVerbs.active.contains($0) }) && decides(words)
        ? .beslut : .votering
    }
    if opening.contains("proposition") || opening.contains("propositioner")
      || early.contains(where: { $0.hasPrefix("proposition") })
        && early.contains(where: { $0 == "ordforanden" || $0.hasPrefix("framst") })
    {
      return .proposition
    }
    if !RunOn.motions.isDisjoint(with: words.prefix(9)), text.startsWithCapital { return .yrkande }
    // `I ärendet yttrade sig …` lists the speakers before what they move.
    if words.prefix(6).contains(where: { $0 == "yttrade" || $0 == "yttrar" }), words.prefix(8).contains("sig")
    {
      return .yrkande
    }
    if first == "utdrag" && (words[1] == "till" || text.tokens[0].utf8.last == 0x3A) || first == "expedieras"
    {
      return .delges
    }
    if decides(words) || RunOn.decides(verbFirst: words)
      || text.startsWithCapital && decidesInverted(firstSentence(text))
    {
      return .beslut
    }
    if let verb = words.prefix(7).firstIndex(where: {
      $0 == "foreslar" || $0 == "foreslog" || $0 == "foreslas"
    }), verb > 0, isOrgan(words[..<verb]) {
      return .forslag
    }
    // `Till justerare utses …`, `Meddelandena läggs till handlingarna.`
    if words.count <= (first == "till" ? 50 : 30), text.startsWithCapital, !early.contains("foreslar"),
      RunOn.decides(passively: words)
    {
      return .beslut
    }
    return nil
  }

  private func words(_ text: String) -> [String] { text.tokens.map { vocabulary.spelling.modern($0.folded) } }

  private func firstSentence(_ text: String) -> [String] {
    let tokens = text.tokens
    let end = tokens.indices.dropLast().first {
      tokens[$0].utf8.last == 0x2E && tokens[$0].utf8.count > 3 && tokens[$0 + 1].startsWithCapital
    }
    return tokens[...(end ?? tokens.count - 1)].map { vocabulary.spelling.modern($0.folded) }
  }

  /// Whether a heading such as `Kommunstyrelsens beslut` names another organ than the one whose minutes these are.
  func isOfOther(_ heading: String) -> Bool {
    guard !own.isEmpty, let word = heading.folded.tokens.first, word.utf8.last == 0x73 else { return false }
    let organ = word.dropLast()
    return Organs.isDefinite(organ) && !Organs.isOwn(organ) && !own.contains(String(organ))
  }

  /// What a paragraph below a decision is, though no heading parts them.
  func dissent(_ words: [String]) -> SectionKind? {
    let early = words.prefix(14)
    // `Mot kommunstyrelsens beslut reserverade sig …` in the council's minutes tells of another meeting.
    if let organ = Organs.opposed(in: words.prefix(16)),
      !own.contains(String(organ)) && !own.contains(organ + "s")
    {
      return nil
    }
    if words.prefix(12).contains(where: { $0 == "reserverar" || $0 == "reserverade" })
      && words.contains("sig")
      || words.starts(with: ["mot", "beslutet"])
      || words.first == "haremot" && words.dropFirst().first?.hasPrefix("reserver") == true
      || words.prefix(12).contains("reservation")
        && words.contains(where: { $0.hasPrefix("anmal") || $0.hasPrefix("anfor") })
    {
      return .reservation
    }
    if early.contains("jav"), early.contains(where: { $0.hasPrefix("anmal") || $0.hasPrefix("delt") }) {
      return .jav
    }
    if ImmediateApproval.isSubject(of: early) { return .omedelbarJustering }
    // `Bo Ask (V) deltar inte i beslutet.`
    if let verb = early.firstIndex(where: { $0 == "deltar" || $0 == "deltog" || $0 == "delta" }), verb > 0,
      words[(verb + 1)...].prefix(2).contains(where: { $0 == "inte" || $0 == "ej" })
        || words[verb - 1] == "inte",
      words[verb...].prefix(5).contains(where: { $0.hasPrefix("beslut") })
    {
      return .deltarEj
    }
    // `Eva Ek (S) låter anteckna följande till protokollet: …`
    if let verb = early.firstIndex(where: { $0.hasPrefix("anteckn") }),
      words[verb...].prefix(6).contains("protokollet"), words[verb...].prefix(6).contains("till"), verb > 0,
      !Organs.isDefinite(words[0])
    {
      return .protokollsanteckning
    }
    if words.prefix(10).contains("sekretess"),
      early.contains(where: { ["enligt", "omfattas", "rader"].contains($0) })
    {
      return .sekretess
    }
    if let at = early.firstIndex(where: { $0.hasPrefix("sarskil") }), at + 1 < words.count,
      words[at + 1].hasPrefix("yttrande") || words[at + 1].hasPrefix("uttalande"),
      early.contains(where: { word in
        ["anmal", "lamna", "inlamna", "avge", "foga", "inge"].contains { word.hasPrefix($0) }
      })
    {
      return .sarskiltYttrande
    }
    return nil
  }

  // MARK: Inside a paragraph

  /// Where in a paragraph that opens nothing the decision or a reservation begins: `Sedan skolrådet anhållit om
  /// anslag, beslöt stämman …`, `Skrivelsen upplästes. Nämnden beslöt …`. The kinds and the tokens they begin at.
  func turns(in text: String, after kind: SectionKind?) -> [(kind: SectionKind, token: Int)] {
    let tokens = text.tokens
    var kind = kind
    var found: [(kind: SectionKind, token: Int)] = []
    guard tokens.count > 6 else { return [] }
    for index in 1..<tokens.count - 1 {
      let ended = tokens[index - 1].utf8.last
      if ended == 0x2C, kind != .beslut {
        let verb = tokens[index] == "och" || tokens[index] == "samt" ? index + 1 : index
        guard verb + 1 < tokens.count, tokens[verb].utf8.first.map({ $0 >= 0x61 }) ?? false else { continue }
        let word = vocabulary.spelling.modern(tokens[verb].folded)
        // `… hemställde om anslag, hvilket afslogs`
        if word == "beslots"
          || ["vilket", "vilken", "vilka"].contains(word)
            && DecisionVerbs.passive.contains(
              vocabulary.spelling.modern(tokens[verb + 1].folded.trimming { $0 == 0x2E }))
          || DecisionVerbs.active.contains(word) && !word.hasSuffix("r")
            && Organs.isOwn(tokens[verb + 1].folded)
        {
          found.append((.beslut, index))
          kind = .beslut
        }
      } else if ended == 0x2E, tokens[index - 1].utf8.count > 3, tokens[index].startsWithCapital {
        // The beginning tells; whole paragraphs of lost line ends are long.
        let rest = tokens[index..<min(index + 60, tokens.count)].joined(separator: " ")
        let words = self.words(rest)
        if words.first == "beslots" || decides(words) || decidesInverted(firstSentence(rest)),
          kind != .beslut, kind != .reservation
        {
          found.append((.beslut, index))
          kind = .beslut
        } else if kind != .reservation, dissent(firstSentence(rest)) == .reservation {
          found.append((.reservation, index))
          kind = .reservation
        }
      }
    }
    return found
  }
}
