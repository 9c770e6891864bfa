/// A person as minutes list them: `Jörgen Abrahamsson (M) ersätter Jörgen Johansson (SD)`.
public struct Person: Sendable, Hashable {
  public var name: String
  /// As printed; empty if none is.
  public var party: String
  /// What stands behind the name and is no party: an office, `§ 60`.
  public var remark: String

  public init(name: String, party: String = "", remark: String = "") {
    self.name = name
    self.party = party
    self.remark = remark
  }
}

public enum Persons {
  /// Reads one person from a line of a list: the name up to the first comma, parenthesis, slash or known
  /// function word, then the party, then the remark. nil if it begins with no name.
  public static func person(in text: some StringProtocol) -> Person? {
    var name: [Substring] = []
    // Specks on a scan are read as quotation marks and dots.
    var rest = Substring(text.trimmed).drop { "\"'”“`´.,|•*-– ".contains($0) }
    var party = ""
    while let token = rest.split(separator: " ", maxSplits: 1).first {
      let bare = token.trimming { $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }
      if token.utf8.first == 0x28 || token.utf8.first == 0x2F { break }
      guard isNamePart(bare) || (!name.isEmpty && isParticle(bare)) else { break }
      name.append(Substring(bare))
      rest = rest.dropFirst(token.count).drop { $0 == " " }
      if token.utf8.last == 0x2C || token.utf8.last == 0x3A || token.utf8.last == 0x3B { break }
    }
    while let last = name.last, isParticle(last) { name.removeLast() }
    guard !name.isEmpty, name.count <= 6, name[0].startsWithCapital else { return nil }
    var remark = String(rest)
    if let (found, after) = leadingParty(rest) {
      party = found
      remark = String(after)
    }
    remark = remark.trimming { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x3A || $0 == 0x29 }
    return Person(name: name.joined(separator: " "), party: party, remark: remark)
  }

  /// The persons of one line of a list, where several stand in it: parted by commas or `och` behind a party.
  /// A line with one person, or with one who replaces another, stays whole.
  public static func split(_ text: some StringProtocol) -> [String] {
    let tokens = text.tokens
    let parties = tokens.indices.filter { party(of: tokens[$0]) != nil }
    guard parties.count > 1, !tokens.contains(where: { ["for", "ersatter", "istallet"].contains($0.folded) }) else {
      return [String(text)]
    }
    var found: [String] = []
    var start = 0
    for index in parties {
      while start < index, ["och", "samt"].contains(tokens[start].folded) { start += 1 }
      found.append(tokens[start...index].joined(separator: " "))
      start = index + 1
    }
    return found
  }

  /// The names with a party in running text: `Magnus Ångström (MP) och Lars Haddad (SD) reserverar sig`.
  public static func withParty(in text: some StringProtocol) -> [Person] {
    var found: [Person] = []
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      guard index > 0, let party = party(of: token) else { continue }
      var start = index
      while start > 0, index - start < 5 {
        let before = tokens[start - 1]
        let isName = isNamePart(before) && before.utf8.last != 0x2C
        guard isName || (start < index && isParticle(before)) else { break }
        start -= 1
      }
      while start < index, isParticle(tokens[start]) || isTitle(tokens[start]) { start += 1 }
      guard start < index else { continue }
      found.append(Person(name: tokens[start..<index].joined(separator: " "), party: party))
    }
    return found
  }

  /// `(S)`, `(LPo),`, `/c/`, `(-)`: the party without its marks; nil if the token is none.
  public static func party(of token: some StringProtocol) -> String? {
    let bare = token.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }
    guard let first = bare.utf8.first, let last = bare.utf8.last, bare.utf8.count >= 3 else { return nil }
    guard (first == 0x28 && last == 0x29) || (first == 0x2F && last == 0x2F) else { return nil }
    let inner = bare.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2F }
    guard inner.unicodeScalars.count <= 5, inner.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
    else { return nil }
    return inner
  }

  private static func leadingParty(_ text: Substring) -> (String, Substring)? {
    guard let token = text.split(separator: " ", maxSplits: 1).first, let party = party(of: token) else {
      return nil
    }
    return (party, text.dropFirst(token.count))
  }

  /// A capitalised word of letters, hyphens and apostrophes, or an initial: `Ek`, `Al-Hassan`, `J.`.
  public static func isNamePart(_ token: some StringProtocol) -> Bool {
    guard token.startsWithCapital else { return false }
    var letters = 0
    var capitals = 0
    for scalar in token.unicodeScalars {
      if scalar.properties.isAlphabetic {
        letters += 1
        if scalar.properties.isUppercase { capitals += 1 }
      } else if !(scalar == "-" || scalar == "'" || scalar == "’" || scalar == "." || scalar == "´") {
        return false
      }
    }
    if Substring(token).utf8.last == 0x2E { return letters <= 2 }
    return capitals < letters || letters == 1
  }

  /// Small words inside names: `af`, `von`, `de la`.
  public static func isParticle(_ token: some StringProtocol) -> Bool {
    switch String(token) {
    case "af", "av", "von", "van", "de", "la", "der", "den", "el", "al", "bin", "di", "da": true
    default: false
    }
  }

  /// Words that stand capitalised before a name and are none.
  static func isTitle(_ token: some StringProtocol) -> Bool {
    switch token.folded {
    case "ordforande", "ordforanden", "ledamoten", "ledamoterna", "ersattaren", "herr", "fru", "froken", "vice",
      "ja", "nej", "avstar", "och", "samt", "mot", "aven", "av", "for":
      true
    default: false
    }
  }
}
