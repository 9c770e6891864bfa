/// The abbreviations of organs that stand before a § in a document: `Tu § 7`, `KF § 72`.
public enum OrganPrefixes {
  /// Those of a text, folded. They show headings whose § was misread. Where no § was read at all, an
  /// abbreviation that comes back before numbers and case numbers is one: `Kf 14`.
  public static func all(in text: ReadingText) -> Set<String> {
    var found: Set<String> = []
    /// What follows an abbreviation, and how often it stands beside a case number.
    var seen: [String: (numbers: Set<String>, cases: Int, mayAbbreviate: Bool)] = [:]
    /// Numbers before a year, `KS 353/2008`, by the organ before them.
    var years: [String: [Int]] = [:]
    for index in text.body where text.lines[index].startsParagraph {
      let tokens = text.lines[index].text.tokens
      guard tokens.count >= 2, isPrefix(tokens[0]) else { continue }
      if tokens[1].utf8.starts(with: "§".utf8) {
        found.insert(tokens[0].folded)
      } else if tokens.count == 2, tokens[1].utf8.contains(0x2F),
        let number = ItemHeading.number(tokens[1]).flatMap({ Int($0) })
      {
        years[tokens[0].folded, default: []].append(number)
      } else if text.lines[index].text.utf8.count < 60, tokens[0].utf8.count <= 6, tokens[1].utf8.count <= 5,
        tokens[1].utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
          || tokens.count > 2 && tokens[2].startsWithDigit,
        !words.contains(tokens[0].folded), Dates.month(tokens[0]) == nil
      {
        var entry = seen[tokens[0].folded] ?? ([], 0, mayAbbreviate(tokens[0]))
        entry.numbers.insert(
          tokens[1].startsWithDigit || tokens.count < 3 ? String(tokens[1]) : String(tokens[2]))
        if CaseNumbers.labelled(in: text.lines[index].text) != nil { entry.cases += 1 }
        seen[tokens[0].folded] = entry
      }
    }
    for (organ, numbers) in years where isSeries(numbers) { found.insert(organ) }
    for (organ, entry) in seen where entry.numbers.count + min(entry.cases, entry.numbers.count) >= 3 {
      // A word numbered by itself (`Hus 1`, `Fig. 2`) is none; with case numbers it is.
      if entry.mayAbbreviate || entry.cases * 2 >= entry.numbers.count { found.insert(organ) }
    }
    return found
  }

  /// Whether a token may be the abbreviation of an organ's name by its form: `KS`, `Tu`, `Ks/Au`, `Bun`. A full stop ends an
  /// abbreviated word (`Fig.`, `Anf.`); what can be spoken at one go in three letters or more is a word (`Hus`, `Etapp`).
  private static func mayAbbreviate(_ token: Substring) -> Bool {
    guard token.utf8.last != 0x2E else { return false }
    let letters = token.folded.utf8
    if letters.count <= 2 || token.utf8.allSatisfy({ !(0x61...0x7A).contains($0) }) { return true }
    if token.utf8.contains(0x2F) || token.dropFirst().contains(where: \.isUppercase) { return true }
    let vowels = letters.map { "aeiouy".utf8.contains($0) }
    return !vowels.contains(true)
  }

  /// Items follow each other without a gap; case numbers do not.
  private static func isSeries(_ numbers: [Int]) -> Bool {
    numbers.count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Whether a token has the form of one: `KF`, `Alu`, `Ks/Au`.
  public static func isPrefix(_ token: some StringProtocol) -> Bool {
    token.utf8.count <= 8 && token.startsWithCapital
      && token.unicodeScalars.allSatisfy {
        switch $0 {
        case "A"..."Z", "a"..."z", "/", ".", "-": true
        default: $0.value >= 0x80 && $0.properties.isAlphabetic
        }
      }
  }

  /// Short words that stand before numbers and are no organs.
  private static let words: Set<String> = [
    "sid", "sida", "sidan", "blad", "nr", "kl", "den", "ar", "punkt", "bilaga", "tabell", "kapitel",
    "avsnitt", "box", "del",
    "dnr", "steg", "tel", "kod", "rum", "sal", "vid", "fran", "till", "om", "i", "under",
  ]
}
