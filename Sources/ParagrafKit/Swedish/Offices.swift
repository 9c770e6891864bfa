/// The words that stand before and behind names and say what a person is.
extension Persons {
  /// A word that stands before a name and tells an office: `Ordföranden`, `1:e vice`, `stadsdirektören`.
  public static func isOffice(_ token: some StringProtocol) -> Bool {
    let key = token.folded
    switch key {
    case "ordforanden", "ordforande", "vice", "1:e", "2:e", "forste", "andre", "ledamoten", "ledamoterna",
      "ersattaren":
      return true
    case _ where isHonorific(key): return true
    default: break
    }
    // In the definite form an office or a trade stands before the name, in the other behind it.
    return [
      "direktoren", "chefen", "sekreteraren", "radet", "inspektoren", "ingenjoren", "strategen", "kamreraren",
      "domaren", "garen", "garne", "brukaren", "lararen", "mastaren", "handlaren", "mannen", "herden",
      "prosten", "handlanden",
    ]
    .contains { key.hasSuffix($0) } || key.utf8.count >= 8 && isDefiniteTrade(key)
  }

  /// `Lantbrukaren`, `Fabrikören`, `Maskinisten`, `Disponenten`. Folded.
  private static func isDefiniteTrade(_ key: String) -> Bool {
    ["aren", "oren", "isten", "enten"].contains { key.hasSuffix($0) }
  }

  /// `herr`, `herrar`, `fru`: what stands before a name, also before a family name alone. Folded.
  static func isHonorific(_ key: String) -> Bool {
    switch key {
    case "herr", "herrar", "herrarna", "herrarne", "hr", "hrr", "fru", "fruar", "froken": true
    default: false
    }
  }

  /// An official's title that stands before the name: `Förvaltningsdirektör Eva Gorton`, `avdelningschef Mats Bohm`.
  static func isTitleOfOfficial(_ token: some StringProtocol) -> Bool {
    let key = token.folded
    switch key {
    case "ekonom", "rektor", "jurist", "arkitekt", "revisor", "kanslist", "utredare", "kurator": return true
    default: break
    }
    return key.utf8.count > 7
      && [
        "direktor", "chef", "sekreterare", "kamrer", "ingenjor", "inspektor", "controller", "strateg",
        "jurist", "ekonom", "samordnare", "handlaggare", "arkitekt", "ledare", "assistent", "planerare",
        "utredare", "utvecklare", "koordinator", "skoterska", "pedagog", "rektor", "forvaltare", "mastare",
        "brukare", "handlare", "arbetare", "larare", "lararinna", "fabrikor", "disponent", "ombudsman",
      ]
      .contains { key.hasSuffix($0) }
  }

  /// A trade or an office in small letters, as it stands before a name in running lists: `lokföraren Hjalmar Ödman`,
  /// `byggmästare Carl Ek`.
  public static func isTrade(_ token: some StringProtocol) -> Bool {
    guard let first = token.utf8.first, first >= 0x61,
      token.unicodeScalars.allSatisfy({ $0.properties.isLowercase })
    else { return false }
    let key = token.folded
    guard key.utf8.count >= 4 else { return false }
    switch key {
    case "sedan", "redan", "innan", "medan", "liksom", "aven", "utan", "fran", "ersattare", "tjanstgor",
      "dartill", "vidare":
      return false
    default: break
    }
    if Organs.isOrgan(key)
      || ["ningen", "heten", "tionen", "teten", "munen"].contains(where: { key.hasSuffix($0) })
    {
      return false
    }
    return ["en", "aren", "an", "are", "man", "ist", "ent", "or", "inna"].contains { key.hasSuffix($0) }
  }

  static func isOfficeEnding(_ key: String) -> Bool {
    [
      "chef", "strateg", "sekreterare", "direktor", "ingenjor", "inspektor", "handlaggare", "samordnare",
      "controller",
      "ordforande", "rad", "ledare", "ekonom", "jurist", "arkitekt", "utredare", "planerare", "registrator",
    ].contains { key.hasSuffix($0) }
  }
}
