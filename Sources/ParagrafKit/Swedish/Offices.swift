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
    .contains { key.hasSuffix($0) }
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
    return key.utf8.count > 7
      && [
        "direktor", "chef", "sekreterare", "kamrer", "ingenjor", "inspektor", "controller", "strateg",
        "jurist",
      ]
      .contains { key.hasSuffix($0) }
  }

  static func isOfficeEnding(_ key: String) -> Bool {
    [
      "chef", "strateg", "sekreterare", "direktor", "ingenjor", "inspektor", "handlaggare", "samordnare",
      "controller",
      "ordforande", "rad", "ledare", "ekonom", "jurist", "arkitekt", "utredare", "planerare", "registrator",
    ].contains { key.hasSuffix($0) }
  }
}
