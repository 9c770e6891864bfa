import ParagrafKit

/// Who dissents, adds a statement or is disqualified: reservations, särskilda yttranden, notes to the
/// minutes (protokollsanteckningar), jäv; and items whose minutes were approved on the spot.
public struct DissentRecogniser: Recogniser {
  public static let about = About(
    id: "dissent", version: "1.0",
    emits: [
      .fact(.reservation), .fact(.specialStatement), .fact(.protocolNote), .fact(.jav),
      .fact(.immediateAdjustment),
    ],
    why: "Reservations and jäv decide who answers for a decision (kommunallagen 4 kap. 27 §, 6 kap. 28 §).",
    reads: .sections, examples: DissentExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    var known: Roster?
    /// Who took part, read when first asked for.
    func roster() -> Roster {
      let roster = known ?? Roster(text)
      known = roster
      return roster
    }
    for section in text.outline.sections() {
      if section.kind == .omedelbarJustering {
        found.append(
          .fact(
            .immediateAdjustment, .text(section.item), lines: section.lines, item: section.item,
            confidence: 0.9))
      }
      // Earlier treatment tells of other meetings' reservations.
      guard section.kind != .behandling, section.kind != .handlingar else { continue }
      for paragraph in text.paragraphs(in: section.content) {
        let words = text.words(of: paragraph.text)
        if section.kind != .omedelbarJustering, ImmediateApproval.isTold(in: words) {
          found.append(
            .fact(
              .immediateAdjustment, .text(section.item), lines: paragraph.range, item: section.item,
              confidence: 0.85))
        }
        guard let type = type(words, in: section.kind) else { continue }
        let item = type == .jav ? itemNamed(behindJav: paragraph.text, text) ?? section.item : section.item
        var people =
          type == .reservation
          ? paragraph.text.sentences.flatMap { sentence in
            sentence.folded.holds("reserv") ? Persons.names(in: actors(sentence, type)) : []
          } : []
        if people.isEmpty { people = Persons.names(in: actors(paragraph.text, type)) }
        if people.isEmpty { people = roster().surnames(in: actors(paragraph.text, type)) }
        for person in people {
          let full = person.name.contains(" ") ? [] : roster().details(of: person)
          found.append(
            .fact(
              type, .text(person.name), lines: paragraph.range, item: item,
              details: full.isEmpty ? [.init("party", .text(person.party))] : full, confidence: 0.85))
        }
      }
    }
    return found
  }

  /// What a paragraph reports; nil if it reports nothing of the kind.
  private func type(_ words: [String], in kind: SectionKind) -> FactType? {
    // `reserverar sig`; `reserverar medel` is no dissent.
    let reserves = words.indices.contains { index in
      words[index].hasPrefix("reserver") && words[index...].prefix(3).contains("sig")
    }
    if reserves {
      // `I kommunstyrelsen reserverade sig …` tells of the meeting before this one.
      if words.count > 2, words[0] == "i", Organs.isDefinite(words[1]), !Organs.isOwn(words[1]),
        words.contains("reserverade")
      {
        return nil
      }
      // Who reserved themselves against what another organ decided is told in the background.
      return kind == .bakgrund && Organs.opposed(in: words) != nil ? nil : .reservation
    }
    if words.contains(where: { $0 == "jav" || $0 == "javig" || $0 == "javiga" }) { return .jav }
    let isStatement = words.indices.dropFirst().contains { index in
      words[index - 1].hasPrefix("sarskil")
        && (words[index].hasPrefix("yttrande") || words[index].hasPrefix("uttalande"))
    }
    switch kind {
    // `Reservationer och särskilda yttranden` may hold a statement alone.
    case .reservation where !isStatement || words.contains { $0.hasPrefix("reservation") }:
      return words.contains {
        $0.hasPrefix("reservation") || $0 == "anmaler" || $0 == "anmalde" || $0 == "forman"
      }
        ? .reservation : nil
    case .sarskiltYttrande: return .specialStatement
    case .protokollsanteckning: return .protocolNote
    case .jav: return .jav
    default: break
    }
    if words.contains(where: { $0.hasPrefix("protokollsanteckning") }) { return .protocolNote }
    return isStatement ? .specialStatement : nil
  }

  /// `… anmält jäv i § 126`: the item it concerns.
  private func itemNamed(behindJav text: String, _ document: ReadingText) -> String? {
    let tokens = text.tokens
    guard let at = tokens.firstIndex(where: { $0.folded.hasPrefix("jav") }) else { return nil }
    let rest = tokens[(at + 1)...].prefix(4)
    guard let sign = rest.firstIndex(where: { $0.utf8.starts(with: "§".utf8) }) else { return nil }
    let number =
      (tokens[sign].utf8.count > 2
      ? tokens[sign].dropFirst() : sign + 1 < tokens.count ? tokens[sign + 1] : "")
      .trimming { !($0 >= 0x30 && $0 <= 0x39) }
    return document.outline.items.contains { $0.number == number } ? number : nil
  }

  /// The part of a paragraph that names those who act: up to the verb, or all of it where the verb comes first.
  private func actors(_ text: String, _ type: FactType) -> String {
    let tokens = text.tokens
    // `På grund av jäv deltar inte Olle Gran i handläggningen.`
    let verbs = [
      "reserver", "anmal", "anfor", "deltar", "deltog", "lamna", "begar", "vill", "foreslar", "gor", "far",
      "inger",
      "infor",
    ]
    // A capital within the sentence makes it a name: `Usama Fares`.
    guard
      let verb = tokens.indices.first(where: { index in
        (index == 0 || !tokens[index].startsWithCapital)
          && verbs.contains { tokens[index].folded.hasPrefix($0) }
      })
    else {
      // `Eva Ek och Bo Ask, till förmån för Eva Eks yrkande.`
      let end = tokens.firstIndex { $0 == "till" } ?? tokens.count
      return end > 1 ? tokens[..<end].joined(separator: " ") : text
    }
    let before = tokens[..<verb].joined(separator: " ")
    if !Persons.names(in: before).isEmpty { return before }
    // `Mot beslutet reserverar sig Eva Ek (S) till förmån för …`
    let after = tokens[verb...]
    let end = after.firstIndex { ["till", "mot", "med", "samtliga"].contains($0.folded) } ?? after.endIndex
    let near = after[..<end].joined(separator: " ")
    // `Samtliga ledamöter för S reserverar sig mot beslutet: Eva Ek (S) och Bo Ask (S)`
    guard Persons.names(in: near).isEmpty, let colon = text.lastIndex(of: ":") else { return near }
    return String(text[text.index(after: colon)...])
  }
}
