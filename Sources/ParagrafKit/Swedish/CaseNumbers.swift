/// Finds case numbers (diarienummer, `dnr`) as registries print them: `KS 2019/496`, `ks2022-063`,
/// `SLK-2024-00009`, `2014/354-KS`, `418/75`, `KS/2020:248-003`.
public enum CaseNumbers {
  /// Labels that stand before a case number.
  static let labels = [
    "dnr", "diarienr", "diarienummer", "arendenummer", "arendenr", "beteckning", "diarie",
    "d-nr",
  ]

  /// What follows a label such as `dnr` in the text, without the label; nil if there is none.
  public static func labelled(in text: some StringProtocol) -> String? {
    guard text.hasDigit else { return nil }
    let words = text.tokens
    guard words.contains(where: { isLabel($0) || $0.utf8.contains(0x3A) }) else { return nil }
    let tokens = words.flatMap(parted)
    for (index, token) in tokens.enumerated() where isLabel(token) {
      var parts: [Substring] = []
      for next in tokens[(index + 1)...] {
        if !parts.isEmpty, isComplete(parts.joined(separator: " ")), !isTail(next) {
          // `57/88 805`: the class of the filing plan behind the number.
          if next.utf8.count == 3, next == tokens.last, next.allSatisfy({ $0.isASCII && $0.isNumber }) {
            parts.append(next)
          }
          break
        }
        guard isPart(next) else { break }
        parts.append(next)
        if parts.count == 4 { break }
      }
      let number = parts.joined(separator: " ").trimming {
        $0 == 0x2C || $0 == 0x2E || $0 == 0x3B || $0 == 0x2F || $0 == 0x28 || $0 == 0x29 || $0 == 0x7C
      }
      if isComplete(number) { return number }
    }
    return nil
  }

  /// `Dnr:KS` as `Dnr:` and `KS`.
  private static func parted(_ token: Substring) -> [Substring] {
    guard let colon = token.utf8.firstIndex(of: 0x3A), colon > token.startIndex,
      token.utf8.index(after: colon) < token.endIndex,
      labels.contains(token[..<colon].folded)
    else { return [token] }
    return [token[...colon], token[token.index(after: colon)...]]
  }

  /// `Dnr`, also misread: `Dar`, `Dur`, `Dnr:`.
  public static func isLabel(_ token: some StringProtocol) -> Bool {
    // Most words are told by their length and first letter.
    guard (3...18).contains(token.utf8.count),
      let first = token.utf8.first(where: { $0 >= 0x41 && $0 != 0x5B }),
      first == 0xC3 || [0x61, 0x62, 0x64].contains(first | 0x20)
    else { return false }
    // `/Dnr 304/79/`: slashes were typed for parentheses.
    let key = token.folded.trimming { $0 == 0x2F || $0 == 0x28 || $0 == 0x3C || $0 == 0x5B || $0 == 0x3A }
    if labels.contains(key) { return true }
    // Misread: `Dar`, `Dur`, `Duar`; `Där` is a word.
    let letters = token.utf8.drop { $0 < 0x41 }
    return (3...4).contains(key.utf8.count) && key.hasPrefix("d") && key.hasSuffix("r")
      && letters.first == 0x44
      && token.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether the whole text has the form of a case number: an optional organ, then a year and a serial
  /// number parted by `/`, `-`, `:` or nothing, in either order.
  public static func isComplete(_ text: some StringProtocol) -> Bool {
    var digits = 0
    var separators = 0
    var letters = 0
    var run = 0
    for byte in text.utf8 {
      // `PROTOKOLL 2/2014`: a word, no organ's letters.
      run = byte >= 0x41 && byte != 0x5F ? run + 1 : 0
      if run > 8 { return false }
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2F, 0x2D, 0x3A: separators += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC3, 0x80...0xBF: letters += 1
      case 0x20, 0x2E: continue
      default: return false
      }
    }
    if letters == 0, isSpan(text) { return false }
    return digits >= 3 && (separators > 0 || letters >= 2 && digits >= 5) && letters <= 10
  }

  /// Whether a text can be nothing but a case number although no label introduces it: a year and a serial number, with
  /// an organ's letters or parted by `/`. A statute (`2009:400`), a publication (`SOU 2023:45`) and a school year
  /// (`2022/23`) are none.
  public static func isUnmistakable(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 24, isComplete(text) else { return false }
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    let letters = text.split { !$0.isLetter }
    guard (2...4).contains(numbers.count), let year = numbers.first(where: { isYear($0) }) else {
      return false
    }
    guard let organ = letters.first?.folded else {
      let isSchoolYear =
        numbers.count == 2 && numbers[1].utf8.count == 2
        && Int(numbers[1]) == Int(year).map { ($0 + 1) % 100 }
      return !isSchoolYear && text.utf8.contains(0x2F)
    }
    return organ.utf8.count <= 5 && !organ.hasSuffix("fs") && !publications.contains(organ)
  }

  private static func isYear(_ number: some StringProtocol) -> Bool {
    number.utf8.count == 4 && (1900...2100).contains(Int(number) ?? 0)
  }

  /// Series of publications and of statutes, whose numbers look like case numbers. Folded.
  private static let publications: Set<String> = [
    "sou", "ds", "prop", "dir", "skr", "rskr", "bet", "eu", "eg", "eeg", "mot", "iso", "lag", "nr", "kap",
    "den", "ar",
  ]

  /// `2025-2026`: two years, not a year and a serial number; or the first and the last of a series of §§.
  private static func isSpan(_ text: some StringProtocol) -> Bool {
    let parts = text.trimmed.split { $0 == "-" || $0 == "/" || $0 == "–" }
    guard parts.count == 2, let a = Int(parts[0]), let b = Int(parts[1]) else { return false }
    // `143-150`: the §§ of the minutes.
    if parts[0].count <= 3, parts[1].count <= 3, b > a,
      text.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 })
    {
      return true
    }
    guard (1900...2100).contains(a),
      parts[0].count == 4
    else {
      return false
    }
    return parts[1].count == 4 && b >= a && b - a <= 10
  }

  /// A token that can be part of a case number: a short organ in letters, or something with a digit.
  private static func isPart(_ token: Substring) -> Bool {
    if token.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return true }
    let bare = token.trimming { $0 == 0x2F || $0 == 0x3A }
    return !bare.isEmpty && bare.unicodeScalars.count <= 6
      && bare.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "/" || $0 == "-" }
  }

  /// What may follow a complete number: `:25`, `-003`, `/`.
  private static func isTail(_ token: Substring) -> Bool {
    guard let first = token.utf8.first else { return false }
    return (first == 0x3A || first == 0x2D || first == 0x2F)
  }
}
