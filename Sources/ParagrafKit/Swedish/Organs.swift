/// The words by which minutes name those who meet and decide.
public enum Organs {
  /// Whether a folded word names an organ in the form that sentences use: `kommunstyrelsen`, `stämman`.
  public static func isDefinite(_ word: some StringProtocol) -> Bool {
    definite.contains { word.hasSuffix($0) }
  }

  /// Whether a folded word names an organ in any form: `byggnadsnämnd`, `kommunfullmäktige`.
  public static func isOrgan(_ word: some StringProtocol) -> Bool {
    isDefinite(word) || indefinite.contains { word.hasSuffix($0) }
  }

  /// Whether a folded word stands for the organ whose minutes these are, whatever it is called in full.
  public static func isOwn(_ word: some StringProtocol) -> Bool { own.contains(String(word)) }

  /// Whether a folded word is what minutes commonly call an organ for short: `KS beslutar`, `BN beslöt`.
  public static func isAbbreviation(_ word: some StringProtocol) -> Bool {
    abbreviations.contains(String(word))
  }

  /// Where the name begins of the organ whose last word stands at `end`: two words more for `Barn- och utbildningsnämnden`,
  /// one for `Tekniska nämnden`.
  public static func start(ofNameEndingAt end: Int, in words: ArraySlice<Substring>) -> Int {
    if end - 2 >= words.startIndex, words[end - 1].folded == "och", words[end - 2].utf8.last == 0x2D {
      return end - 2
    }
    let stands = words[end].folded.hasPrefix("namnden")
    return stands && end > words.startIndex && words[end - 1].folded.hasSuffix("a") ? end - 1 : end
  }

  /// The organ, as written, whose decision a sentence turns against: `mot kommunstyrelsens beslut`; nil if it is the
  /// organ itself, or no organ.
  public static func opposed(in words: some Collection<String>) -> Substring? {
    let words = Array(words)
    guard let at = words.firstIndex(of: "mot"), at + 2 < words.count, words[at + 2] == "beslut" else {
      return nil
    }
    let organ = words[at + 1].dropLast()
    return isDefinite(organ) && !isOwn(organ) ? organ : nil
  }

  private static let abbreviations: Set<String> = [
    "kf", "ks", "au", "ksau", "kau", "bn", "sn", "tn", "mn", "kn", "fn", "bun", "von", "mbn", "sbn", "kfn",
    "rs", "rf", "ls", "lf",
  ]
  private static let definite = [
    "fullmaktige", "styrelsen", "namnden", "utskottet", "beredningen", "stamman", "radet", "direktionen",
    "delegationen", "kammaren", "kommitten", "kollegiet",
  ]
  private static let indefinite = [
    "namnd", "styrelse", "utskott", "stamma", "beredning", "delegation", "direktion", "kommitte",
  ]
  private static let own: Set<String> = [
    "namnden", "styrelsen", "utskottet", "fullmaktige", "stamman", "direktionen", "radet", "beredningen",
    "delegationen", "kammaren", "kommitten", "ordforanden", "sammantradet", "motet",
  ]
}
