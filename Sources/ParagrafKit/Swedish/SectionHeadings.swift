/// What Swedish minutes write over the parts of an item, and what each part then is.
public enum SectionHeadings {
  /// The kind that a line is the heading of; nil if it is none. The line must be a paragraph of its own or
  /// begin one, and short.
  /// - Parameter known: headings in full, folded, that such documents have besides.
  static func kind(of line: Line, besides known: [String: SectionKind] = [:]) -> SectionKind? {
    guard line.startsParagraph, (1...2).contains(line.cells.count), line.text.utf8.count <= 110,
      // `Lars Nyqvist (C) yrkar bifall till utskottets förslag.` is a sentence.
      // So is the end of one, `… i handläggningen av | ärendet.`
      line.text.utf8.last != 0x2E || line.text.tokens.count <= 3 && line.text.startsWithCapital,
      !line.text.utf8.contains(0x28) || line.isBold
    else { return nil }
    return kind(of: unspaced(line.cells[0].key), besides: known)
  }

  /// A heading that shares its line with the text under it: in a margin of its own, `Beslut | Nämnden
  /// avslår …`, or followed by a colon, `Utdrag till: Gatukontoret`. With the bytes of the line that are heading.
  public static func runIn(
    _ line: Line, besides known: [String: SectionKind]
  ) -> (kind: SectionKind, heading: String, bytes: Int)? {
    guard line.startsParagraph else { return nil }
    // A case number in the margin: `2009/118-253 | Exp: Ekonomikontoret`.
    if line.cells.count == 2, CaseNumbers.isComplete(line.cells[0].text),
      let colon = line.cells[1].text.utf8.firstIndex(of: 0x3A)
    {
      let head = line.cells[1].text[..<colon]
      guard head.utf8.count <= 40, let kind = kind(of: head.folded, besides: known) else { return nil }
      return (kind, String(head), line.cells[0].text.utf8.count + 1 + head.utf8.count + 1)
    }
    if line.cells.count == 2, let kind = kind(of: line.cells[0].key, besides: known),
      line.cells[0].text.utf8.count <= 40
    {
      return (kind, line.cells[0].text, line.cells[0].text.utf8.count + 1)
    }
    // In the margin what elsewhere heads a column or a form.
    if line.cells.count == 2, line.cells[0].key == "arende" {
      return (.bakgrund, line.cells[0].text, line.cells[0].text.utf8.count + 1)
    }
    if line.boldLead > 0, line.boldLead <= 60 {
      let head = String(decoding: line.text.utf8.prefix(line.boldLead), as: UTF8.self)
      if let kind = kind(of: head.folded, besides: known) { return (kind, head, line.boldLead + 1) }
    }
    guard let colon = line.text.utf8.firstIndex(of: 0x3A) else { return nil }
    let head = line.text[..<colon]
    let bytes = head.utf8.count + 1
    guard bytes <= 40, bytes < line.text.utf8.count, let kind = kind(of: head.folded, besides: known) else {
      return nil
    }
    return (kind, String(head), bytes)
  }

  /// `b e s l u t`, as typists set a heading apart, without its spaces.
  private static func unspaced(_ key: String) -> String {
    guard key.utf8.count > 8, key.utf8.dropFirst().first == 0x20 else { return key }
    let letters = key.split(separator: " ")
    return letters.allSatisfy { $0.utf8.count == 1 || $0 == ":" }
      ? letters.joined().trimming { $0 == 0x3A } : key
  }

  /// The kind that a folded heading names.
  public static func kind(of key: String, besides known: [String: SectionKind] = [:]) -> SectionKind? {
    guard !key.isEmpty, key.utf8.count <= 110 else { return nil }
    if let kind = known[key] ?? exact[key] { return kind }
    let words = key.tokens
    if words.count <= 10, let kind = byPattern(key, words) { return kind }
    guard key.utf8.count >= 8, key.utf8.count <= 40 else { return nil }
    let length = key.utf8.count
    for count in max(8, length - 5)...length + 5 where abs(count - length) <= count / 8 {
      for (label, kind) in longer[count] ?? [] where key.resembles(label) { return kind }
    }
    for (label, kind) in known where abs(label.utf8.count - length) <= length / 8 && key.resembles(label) {
      return kind
    }
    return nil
  }

  /// `Kommunfullmäktiges beslut`, `Förvaltningens förslag till beslut i nämnden`, `Utskottets behandling …`.
  private static func byPattern(_ key: String, _ words: [Substring]) -> SectionKind? {
    // `Enligt arbetsutskottets förslag:` leads to clauses.
    guard let last = words.last, !["enligt", "pa", "med", "efter", "mot", "bifall"].contains(words[0]) else {
      return nil
    }
    if words.count <= 6, let kind = byAspect(key, words) { return kind }
    // `Förvaltningens förslag`, `Tekniska kontorets förslag`.
    let noun = words.firstIndex { $0 == "forslag" || $0 == "beslut" || $0.hasPrefix("yrkande") } ?? 0
    let isPossessive = words[0].utf8.last == 0x73 || noun > 0 && words[noun - 1].utf8.last == 0x73
    // `Kommunstyrelsens beslut för egen del`.
    if words.count <= 7, isPossessive, words.contains("beslut"), key.hasSuffix("for egen del") {
      return .beslut
    }
    // `Styrelsens beslut`; `Beslut i kommunfullmäktige`.
    if words.count <= 6, isPossessive, last == "beslut", !words.contains("forslag"),
      organEndings.contains(where: { ending in words.contains { $0.hasSuffix(ending) } })
        || words.count == 2 && words[0].utf8.count > 7
    {
      return .beslut
    }
    if words.count <= 6, isPossessive, words.count >= 2 {
      if last == "yrkanden" || last == "yrkande" { return .yrkande }
      if last == "overlaggning" || last == "behandling" || last == "handlaggning" { return .behandling }
      if ["sammanfattning", "bedomning", "overvaganden"].contains(last) { return .bakgrund }
    }
    // `Votering 1`.
    if words.count == 2, last.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let kind = exact[String(words[0])],
      kind == .votering || kind == .proposition || kind == .yrkande
    {
      return kind
    }
    if words[0] == "handlingar", words.count <= 5, words.count > 1, ["som", "till", "i"].contains(words[1]) {
      return .handlingar
    }
    // `Fortsatt propositionsordning`, `Ny omröstning`.
    if words.count == 2, ["fortsatt", "ny", "ytterligare", "andra"].contains(words[0]),
      let kind = exact[String(last)]
    {
      return kind
    }
    let isMembers = String(words[0]).resembles("ledamoternas") || String(words[0]).resembles("ledamoters")
    if isMembers, words.count >= 2, words[1] == "forslag" || words[1].hasPrefix("yrkande") { return .yrkande }
    if key.hasPrefix("forslag till beslut") || key.hasPrefix("forslag till kommun") { return .forslag }
    if words.count >= 2, words.contains("forslag"), isPossessive, !words.contains("stalls"),
      last == "beslut" || last == "forslag" || words.last == "till"
        || words.firstIndex(of: "till").map({
          $0 + 1 < words.count
            && (words[$0 + 1] == "beslut" || words[$0 + 1].hasPrefix("kommun")
              || words[$0 + 1].hasPrefix("region") || words[$0 + 1] == "yttrande")
        }) ?? false
    {
      return .forslag
    }
    if words.count >= 3,
      words.contains("behandling") && (words.contains("arendet") || words.contains("tidigare"))
    {
      return .behandling
    }
    if words.count <= 5,
      key.hasPrefix("beslut")
        && (words.contains("skickas") || words.contains("expedieras") || words.contains("sands"))
    {
      return .delges
    }
    if key.hasPrefix("protokollsutdrag") && (last == "till" || words.contains("skickas")) { return .delges }
    if (key.hasPrefix("meddelas") || key.hasPrefix("delges")) && words.count <= 3 { return .delges }
    if key.hasPrefix("reservation") && words.count <= 4 { return .reservation }
    if key.hasPrefix("protokollsanteckning") && words.count <= 4 { return .protokollsanteckning }
    if key.hasPrefix("sarskilt yttrande") || key.hasPrefix("sarskilda yttranden") { return .sarskiltYttrande }
    if key.hasPrefix("tidigare ") && (last == "behandling" || last == "beslut" || last == "handlaggning") {
      return .behandling
    }
    return nil
  }

  /// How the genitive of an organ ends.
  private static let organEndings = [
    "fullmaktiges", "styrelsens", "namndens", "utskottets", "beredningens", "stammans", "radets",
    "direktionens", "rattens",
    "ordforandens", "delegationens",
  ]

  /// Headings in full, folded.
  private static let exact: [String: SectionKind] = {
    var found: [String: SectionKind] = [:]
    for (kind, texts) in table { for text in texts { found[text] = kind } }
    return found
  }()

  /// Those that are long enough to be known although a letter is misread, by their length.
  private static let longer: [Int: [(String, SectionKind)]] = Dictionary(
    grouping: table.flatMap { kind, texts in texts.filter { $0.utf8.count >= 8 }.map { ($0, kind) } },
    by: { $0.0.utf8.count })

  private static let table: [(SectionKind, [String])] = [
    (
      .bakgrund,
      [
        "arendebeskrivning", "sammanfattning", "sammanfattning av arendet", "beskrivning av arendet",
        "bakgrund",
        "arendet", "arendet i korthet", "information", "bakgrund och arendebeskrivning", "arendets bakgrund",
        "beskrivning", "bakgrundsbeskrivning", "redogorelse for arendet", "redogorelse", "arendeberedning",
        "bedomning", "overvaganden", "skal for beslut", "motivering", "skalen for beslutet",
      ]
    ),
    (
      .forslag,
      [
        "forslag till beslut", "forslag", "beslutsforslag", "forvaltningens forslag", "forslag till yttrande",
        "ordforandens forslag", "kommunstyrelsens forslag", "arbetsutskottets forslag", "presidiets forslag",
      ]
    ),
    (
      .yrkande,
      [
        "yrkande", "yrkanden", "tillaggsyrkande", "tillaggsyrkanden", "forslag under sammantradet",
        "forslag pa sammantradet", "forslag till beslut pa sammantradet", "forslag pa motet",
        "framstallningar i arendet", "andringsyrkande", "yrkanden och overlaggning",
        "inlagg och yrkanden", "avslagsyrkande",
      ]
    ),
    (
      .behandling,
      [
        "behandling", "tidigare behandling", "arendets behandling", "arendets tidigare handlaggning",
        "arendets handlaggning", "arendets beredning", "dagens sammantrade", "beredning", "overlaggning",
        "utskottets behandling av arendet", "namndens behandling av arendet", "arendets gang", "diskussion",
        "tidigare beslut", "behandling av arendet", "debatt", "yttranden", "inlagg",
      ]
    ),
    (
      .proposition,
      [
        "proposition", "propositioner", "propositionsordning", "beslutsgang", "forslag stalls mot varandra",
        "proposition och beslut", "propositionsordning och beslutsgang", "beslutsordning",
        "propositionsvagring",
      ]
    ),
    (
      .votering,
      [
        "votering", "omrostning", "omrostning begars", "omrostningsresultat", "huvudvotering",
        "omrostningslista",
        "voteringsresultat", "voteringsordning", "kontraproposition", "omrostning och resultat",
        "voteringslista",
      ]
    ),
    (.beslut, ["beslut", "beslutar", "beslutet", "namndens beslut"]),
    (
      .omedelbarJustering,
      ["omedelbar justering", "omedelbart justerad"]
    ),
    (.reservation, ["reservation", "reservationer", "reservationer och protokollsanteckningar"]),
    (
      .sarskiltYttrande,
      ["sarskilt yttrande", "sarskilda yttranden", "sarskilt uttalande", "sarskilda uttalanden"]
    ),
    (
      .protokollsanteckning,
      [
        "protokollsanteckning", "protokollsanteckningar", "anteckning till protokollet", "anteckning",
        "notering till protokollet",
      ]
    ),
    (
      .deltarEj,
      [
        "deltar ej i beslut", "deltar ej i beslutet", "deltar inte i beslutet", "deltar inte i beslut",
        "ej deltagande",
        "deltog inte i beslutet", "deltog ej i beslutet", "ej deltagande i beslut",
        "avstar fran att delta i beslutet",
      ]
    ),
    (.jav, ["jav", "anmalan av jav", "javsanmalan", "anmalan om jav"]),
    (.sekretess, ["sekretess", "sekretessarende"]),
    (
      .delges,
      [
        "delges", "expedieras", "expedieras till", "protokollsutdrag till", "protokollsutdrag", "sandlista",
        "kopia till", "utdrag till", "utdrag",
        "meddelas for atgard", "meddelas for kannedom", "beslut skickas till", "beslutet skickas till",
        "beslut till",
        "beslutet expedieras till", "beslut expedieras till", "expediering", "beslutsexpediering",
        "protokollsutdrag skickas till",
        "exp",
        "expediera", "delgivning", "beslutet delges", "skickas till", "expedierat", "for kannedom",
        "for atgard", "beslutet sands till",
        "beslut sands till", "beslutet ska skickas till", "beslut ska skickas till",
      ]
    ),
    (
      .handlingar,
      [
        "handlingar", "handling", "beslutsunderlag", "underlag", "underlag till beslut",
        "underlag till beslutet", "i arendet redovisas", "bilagor", "bilaga",
        "underlag for beslut", "handlingar i arendet", "arendets handlingar",
        "beslutsunderlag och handlingar",
      ]
    ),
    (
      .ekonomi,
      [
        "ekonomiska konsekvenser", "finansiering", "ekonomi", "ekonomisk bedomning",
        "kostnader och finansiering", "kostnader", "kostnad",
      ]
    ),
    (
      .barnperspektiv,
      [
        "barnperspektiv", "barnrattsperspektiv", "barnchecklista", "barnets basta", "barnkonsekvensanalys",
        "barnrattsperspektivet", "barnperspektivet", "konsekvenser for barn",
        "barnets basta och barnkonsekvenser",
      ]
    ),
  ]
}
