extension SectionHeadings {
  /// What a written report weighs: `Bedömning ur ekonomisk dimension`, `Konsekvenser för barn`,
  /// `Förvaltningens synpunkter och förslag`.
  static func byAspect(_ key: String, _ words: [Substring]) -> SectionKind? {
    let weighs = words.contains { word in
      ["konsekvens", "bedomning", "dimension", "aspekt", "paverkan", "perspektiv"].contains {
        word.hasPrefix($0)
      }
    }
    if weighs, words.count >= 2 {
      if words.contains(where: { $0.hasPrefix("ekonomi") || $0.hasPrefix("finansiell") }) { return .ekonomi }
      if words.contains(where: { $0.hasPrefix("barn") }) { return .barnperspektiv }
      if key.hasPrefix("bedomning ur ") { return .bakgrund }
    }
    if words.contains("synpunkter"), words[0].utf8.last == 0x73 { return .bakgrund }
    if key.hasPrefix("ekonomi och ") || key.hasSuffix(" och finansiering") { return .ekonomi }
    return nil
  }
}
