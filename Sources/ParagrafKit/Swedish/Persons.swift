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
    var rest = Substring(spaced(text.trimmed)).drop { "\"'”“`´.,|•*-– ".contains($0) }
    // `12. Eva Ek (S)`: the number in a list.
    if rest.startsWithDigit {
      let behind = rest.drop { $0.isASCII && $0.isNumber }
      if rest.utf8.count - behind.utf8.count <= 3, behind.utf8.first == 0x2E || behind.utf8.first == 0x29 {
        rest = behind.dropFirst().drop { $0 == " " }
      }
    }
    // A full stop behind a signature.
    if rest.utf8.last == 0x2E, let last = rest.tokens.last, !isNamePart(last) { rest = rest.dropLast() }
    var party = ""
    var title = ""
    while let office = rest.split(separator: " ", maxSplits: 1).first, office.count < rest.count {
      let behind = rest.dropFirst(office.count).drop { $0 == " " }
      guard isOffice(office) || isTitleOfOfficial(office) || isTrade(office) && beginsName(behind) else {
        break
      }
      if !isHonorific(office.folded), !office.folded.hasPrefix("ledamot"),
        !office.folded.hasPrefix("ersattare")
      {
        title += (title.isEmpty ? "" : " ") + office
      }
      rest = behind
    }
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
    if party.isEmpty, let code = bareParty(rest) {
      party = code
      remark = String(rest.dropFirst(code.count))
    } else if let (found, after) = leadingParty(rest) {
      party = found
      remark = String(after)
    }
    // `Bengt Storbacka, ordförande (S)`: the party stands behind the office.
    if party.isEmpty, let token = remark.tokens.last, let found = self.party(of: token) {
      party = found
      remark = remark.tokens.dropLast().joined(separator: " ")
    }
    remark = remark.trimming {
      $0 == 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x3A || $0 == 0x28 || $0 == 0x29
    }
    return Person(
      name: name.joined(separator: " "), party: party, remark: remark.isEmpty ? title : remark)
  }

  /// Whether a text begins with two words of a name.
  private static func beginsName(_ text: Substring) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].utf8.last != 0x2C else { return false }
    return isNamePart(words[0]) && isNamePart(words[1].trimming { $0 == 0x2C || $0 == 0x3B || $0 == 0x2E })
  }

  /// `Eva Ek(S)` as `Eva Ek (S)`, `( S )` as `(S)`.
  private static func spaced(_ text: String) -> String {
    guard text.utf8.contains(0x28) else { return text }
    var out: [UInt8] = []
    var isInside = false
    for byte in text.utf8 {
      if byte == 0x28, let last = out.last, last != 0x20, last != 0x28 { out.append(0x20) }
      if byte == 0x29, out.last == 0x20 { out.removeLast() }
      if byte == 0x20, isInside, out.last == 0x28 { continue }
      if byte == 0x28 { isInside = true } else if byte == 0x29 { isInside = false }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The names in running text, with or without a party: two or more name words in a row.
  public static func names(in text: some StringProtocol) -> [Person] {
    let known = withParty(in: text)
    if !known.isEmpty { return known }
    var found: [Person] = []
    var run: [Substring] = []
    /// Whether `herr` or `fru` stands before: then a family name alone is one.
    var isHonoured = false
    func close() {
      while let last = run.last, isParticle(last) { run.removeLast() }
      // `herr Ek.` ends the sentence; it is no initial.
      if let last = run.last, last.utf8.last == 0x2E { run[run.count - 1] = last.dropLast() }
      if run.count >= (isHonoured ? 1 : 2), run.count <= 5 {
        found.append(Person(name: run.joined(separator: " ")))
      }
      run = []
    }
    for token in text.tokens {
      let isInitial = token.utf8.last == 0x2E && isNamePart(token)
      let bare = token.trimming { $0 == 0x2C || !isInitial && $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }
      if isNamePart(bare), !isOffice(bare), !isOfficeEnding(bare.folded) || run.isEmpty {
        // `J. A. Ek P. Olsson`: the next one's initial.
        if isInitial, run.count >= 2, run[run.count - 1].utf8.last != 0x2E { close() }
        run.append(Substring(bare))
      } else if !run.isEmpty, isParticle(bare) {
        run.append(Substring(bare))
        continue
      } else {
        close()
        let key = token.folded
        isHonoured = isHonorific(key) || isHonoured && (key == "och" || key == "samt")
        continue
      }
      if token.utf8.count != bare.utf8.count { close() }
    }
    close()
    return found
  }

  /// The names with a party in running text: `Magnus Ångström (MP) och Lars Haddad (SD) reserverar sig`.
  public static func withParty(in text: some StringProtocol) -> [Person] {
    var found: [Person] = []
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      guard index > 0, let party = party(of: token) ?? code(token, after: tokens[index - 1]) else { continue }
      var start = index
      while start > 0, index - start < 5 {
        let before = tokens[start - 1]
        // `Berit Tornkvist, s`: the comma before a bare party is part of it.
        let name = start == index ? Substring(before.trimming { $0 == 0x2C }) : before
        let isName = isNamePart(name) && (name.utf8.last != 0x2C)
        guard isName || (start < index && isParticle(before)) else { break }
        start -= 1
      }
      while start < index, isParticle(tokens[start]) || isTitle(tokens[start]) { start += 1 }
      guard start < index, party == token.trimming(isMark) ? index - start > 1 : true else { continue }
      let name = tokens[start..<index].joined(separator: " ").trimming { $0 == 0x2C }
      found.append(Person(name: name, party: party))
    }
    return found
  }

  /// A party without marks of its own behind a name and a comma: `Berit Tornkvist, s, yrkar`, `Eva Ek, M och`.
  private static func code(_ token: Substring, after before: Substring) -> String? {
    guard before.utf8.last == 0x2C, isNamePart(before.trimming { $0 == 0x2C }) else { return nil }
    let bare = token.trimming(isMark)
    guard (1...4).contains(bare.unicodeScalars.count) else { return nil }
    if bare.unicodeScalars.allSatisfy({ $0.properties.isUppercase }) { return bare }
    // In small letters only those that are known: any short word would be one otherwise.
    return smallParties.contains(bare) ? bare : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x3A
  }

  /// Parties as they were written until about 2010, older names too.
  private static let smallParties: Set<String> = [
    "s", "m", "c", "v", "l", "h", "fp", "mp", "kd", "kds", "sd", "vpk", "nyd", "bf", "k", "skp", "spi",
  ]

  /// `(S)`, `(LPo),`, `/c/`, `(-)`: the party without its marks; nil if the token is none.
  public static func party(of token: some StringProtocol) -> String? {
    let bare = token.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x3B || $0 == 0x3A }
    guard let first = bare.utf8.first, let last = bare.utf8.last, bare.utf8.count >= 3 else { return nil }
    guard (first == 0x28 && last == 0x29) || (first == 0x2F && last == 0x2F) else { return nil }
    let inner = bare.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2F }
    guard inner.unicodeScalars.count <= 5,
      inner.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
    else { return nil }
    return inner
  }

  /// `Eva Ek, S`, `Stig Lövå, c, ordförande`: one to four capitals, or a party known in small letters.
  private static func bareParty(_ rest: Substring) -> String? {
    let code = (rest.split(separator: ",", maxSplits: 1).first ?? rest).trimmed
    guard (1...4).contains(code.unicodeScalars.count) else { return nil }
    return code.unicodeScalars.allSatisfy { $0.properties.isUppercase } || smallParties.contains(code)
      ? code : nil
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
    if Substring(token).utf8.last == 0x2E { return letters <= 2 || givenNames.contains(token.folded) }
    return capitals < letters || letters == 1
  }

  /// Given names as they were cut short, folded: `Joh.`, `Carl Aug.`
  private static let givenNames: Set<String> = [
    "alb", "alfr", "aug", "edv", "ferd", "fredr", "gust", "herm", "hjalm", "joh", "konr", "ludv", "magn",
    "osc", "rob", "sigfr", "vict", "vilh", "wilh",
  ]

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
    case "ordforande", "ordforanden", "ledamoten", "ledamoterna", "ersattaren", "herr", "fru", "froken",
      "vice",
      "ja", "nej", "avstar", "och", "samt", "mot", "aven", "av", "for":
      true
    default: false
    }
  }
}
