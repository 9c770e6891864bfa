import ParagrafKit

/// What running lines of Swedish minutes say, whatever the municipality.
enum RunningLabels {
  /// Cells that stand in footers only: the signatures' and the extract's boxes.
  private static let footers = [
    "justerandes sign", "justerandes signatur", "justerares sign", "justerares signatur",
    "justerarsignaturer",
    "justerare signatur", "justeringssign", "justerandes signaturer", "ordforandes signatur",
    "utdragsbestyrkande", "utdraget bestyrkes", "utdragsbestyrkning", "utragsbestyrkande",
    "expedierat/bestyrkt",
    "utdrag bestyrkes", "justerande sign", "ordforandens sign", "sekreterarens sign",
  ]

  /// Heads of an address block; two in a row make one.
  private static let address: Set<String> = [
    "postadress", "besoksadress", "telefon", "e-post", "telefon/fax", "e-post/webbplats", "organisationsnr",
    "giro",
    "org.nr", "organisationsnummer", "bankgiro", "webbplats", "telefax", "fax", "hemsida", "internet",
    "adress", "epost",
    "telefonvaxel", "e-postadress", "plusgiro", "vaxel", "webb",
  ]

  /// Whether one of a line's folded cells is a footer's label, alone or before initials, or two are heads of
  /// an address block.
  static func isFooter(_ cells: [String]) -> Bool {
    if cells.count > 1, cells.filter({ address.contains($0) }).count > 1 { return true }
    return cells.contains { cell in
      footers.contains { label in
        cell.resembles(label) || (cell.hasPrefix(label) && cell.utf8.count <= label.utf8.count + 12)
      }
    }
  }

  /// Whether the first words of a line head an item: `Tu § 7`, also with the § misread, `KF 872`, `KF$89`.
  static func isItemHeading(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if words.contains(where: { $0.utf8.contains(0xA7) && $0.contains("§") }) { return true }
    let letters = first.unicodeScalars.prefix { $0.properties.isAlphabetic }
    guard (2...6).contains(letters.count), letters.first?.properties.isUppercase == true,
      !["box", "sida", "sidan", "sid", "blad", "page", "tel", "fax", "vxl", "nr"].contains(first.folded)
    else { return false }
    if letters.count < first.unicodeScalars.count {
      return first.unicodeScalars.count - letters.count <= 5
        && first.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
    return words.count > 1 && words[1].unicodeScalars.count <= 5
      && words.dropFirst().prefix(2).contains { $0.startsWithDigit } && Dates.month(first) == nil
  }

  /// Whether a masked text is a page number alone: `#`, `# (#)`, `#(#)`, `sida # av #`, `- # -`.
  static func isPageNumber(_ masked: String) -> Bool {
    // `§ 4` alone heads an item.
    guard masked.utf8.count <= 16, masked.utf8.contains(0x23),
      masked.unicodeScalars.allSatisfy({ $0.isASCII || $0 == "–" || $0 == "—" })
    else { return false }
    var rest = masked[...]
    for word in ["sidan", "sida", "sid", "s.", "blad", "page"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    // Dots, dashes and spaces around it count for nothing; U+2013 is E2 80 93.
    let bare = rest.utf8.filter { $0 != 0x20 && $0 != 0x2E && $0 != 0x2D && $0 < 0x80 }
    switch String(decoding: bare, as: UTF8.self) {
    case "#", "#(#)", "#[#]", "[#]", "#av#", "#/#", "#(#": return true
    default: return false
    }
  }
}
