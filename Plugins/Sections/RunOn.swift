import ParagrafKit

/// Sections without headings, as most minutes had them before the 1980s: the sentence itself says what it is.
enum RunOn {
  static let motions: Set<String> = ["yrkar", "yrkade", "yrka", "yrkat", "yrkande", "yrkanden"]

  /// The kind of section that a paragraph opens, by its words.
  static func kind(of text: String) -> SectionKind? {
    let key = text.folded
    let words = text.tokens.map { $0.folded }
    guard words.count >= 3 else { return nil }
    let early = Set(words.prefix(14))
    if words.prefix(12).contains("reserverar") || words.prefix(12).contains("reserverade")
      || key.hasPrefix("mot beslutet")
      || words.prefix(12).contains("reservation") && words.contains(where: { $0.hasPrefix("anmal") })
    {
      return .reservation
    }
    if key.hasPrefix("omrostning") || key.hasPrefix("votering") || key.hasPrefix("vid omrostning")
      || key.hasPrefix("vid votering") || words.contains("ja-roster") || key.hasPrefix("den som rostar")
    {
      return .votering
    }
    if words.prefix(4).contains("proposition") || words.prefix(4).contains("propositioner")
      || key.hasPrefix("ordforanden staller proposition") || key.hasPrefix("efter framstalld proposition")
    {
      return .proposition
    }
    if !motions.isDisjoint(with: words.prefix(9)), text.startsWithCapital { return .yrkande }
    if key.hasPrefix("utdrag till") || key.hasPrefix("expedieras") || key.hasPrefix("utdrag:") {
      return .delges
    }
    if let verb = words.prefix(9).firstIndex(where: { isDecision($0) }), verb > 0, isOrgan(words[..<verb]),
      !early.contains("foreslagit"), words.contains("att") || words.contains("foljande") || words.count < 20
    {
      return .beslut
    }
    if let verb = words.prefix(7).firstIndex(where: {
      $0 == "foreslar" || $0 == "foreslog" || $0 == "foreslas"
    }), verb > 0,
      isOrgan(words[..<verb])
    {
      return .forslag
    }
    // `Till justerare utses …`, `Meddelandena läggs till handlingarna.`
    if words.count <= 30, !early.contains("foreslar"), words.contains(where: { passive.contains($0) }) {
      return .beslut
    }
    return nil
  }

  /// Verbs of decision that tell of what was done; minutes since the 1980s decide in the present tense.
  static let past: Set<String> = ["beslot", "beslots", "beslutade", "besloto", "beslutades", "beslutat"]

  private static let passive: Set<String> = [
    "utses", "utsags", "utsagos", "valjes", "valdes", "bordlaggs", "bordlades", "bordlagges",
    "aterremitteras",
    "godkannes", "godkanns", "antecknas", "antecknades", "avslogs", "avslas", "bifolls", "handlingarna",
  ]

  private static func isDecision(_ word: String) -> Bool {
    switch word {
    case "beslutar", "beslot", "beslots", "beslutade", "besloto", "beslutades", "beslutat", "bifaller",
      "bifoll", "godkanner",
      "godkande", "avslar", "avslog", "antecknar", "overlamnar", "tillstyrker", "uppdrar":
      true
    default: false
    }
  }

  /// `Kommunstyrelsen`, `Nämnden`, `Stämman`, `Fullmäktige`: who decides stands before the verb.
  private static func isOrgan(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return false }
    let endings = [
      "styrelsen", "namnden", "utskottet", "fullmaktige", "stamman", "radet", "beredningen", "direktionen",
    ]
    return words.count <= 5
      && (endings.contains { first.hasSuffix($0) } || endings.contains { words.last?.hasSuffix($0) ?? false })
      && first != "med"
  }
}
