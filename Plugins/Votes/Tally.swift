import ParagrafKit

/// The result of a vote as a sentence tells it.
struct Tally {
  var yes: Int
  var no: Int
  /// nil if the sentence says nothing of it.
  var abstaining: Int?

  var value: Value {
    .object(("ja", .number(yes)), ("nej", .number(no)), ("avstar", .number(abstaining ?? 0)))
  }

  /// Reads `5 ja-röster och 2 nej-röster`, `43 Ja mot 38 Nej`, `Ja: 5 Nej: 3`; nil if the text holds none.
  init?(_ text: String) {
    guard Tally.mayList(text) else { return nil }
    let words = Tally.words(text)
    let tokens = text.tokens
    guard let yes = Tally.count(of: "ja", words, tokens), let no = Tally.count(of: "nej", words, tokens)
    else { return nil }
    self.yes = yes
    self.no = no
    abstaining = Tally.abstaining(in: text)
  }

  init(yes: Int, no: Int, abstaining: Int?) {
    self.yes = yes
    self.no = no
    self.abstaining = abstaining
  }

  /// The number in parentheses at a list's end: `… (7).`
  static func total(behind names: String) -> Int? {
    guard let last = names.tokens.last, last.utf8.first == 0x28 else { return nil }
    return Int(last.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2E || $0 == 0x2C })
  }

  /// `1 ledamot avstår`, `två avstod från att rösta`, `3 avstår`.
  static func abstaining(in text: String) -> Int? {
    let words = words(text)
    guard let verb = words.firstIndex(where: { $0.hasPrefix("avsta") || $0.hasPrefix("avstod") }) else {
      return nil
    }
    for index in stride(from: verb - 1, through: max(0, verb - 4), by: -1) {
      if let number = number(words[index]) { return number }
    }
    return nil
  }

  private static func words(_ text: String) -> [String] {
    text.tokens.map { $0.folded.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2E || $0 == 0x2C } }
  }

  /// The number right before `ja`, `ja-röster`, `nej` …; behind it where a colon says so: `Ja: 5`.
  private static func count(of stem: String, _ words: [String], _ tokens: [Substring]) -> Int? {
    for index in words.indices
    where words[index] == stem || words[index].hasPrefix(stem + "-r") || words[index].hasPrefix(stem + "rost")
    {
      if tokens[index].utf8.last == 0x3A {
        if index + 1 < words.count, let number = number(words[index + 1]) { return number }
        continue
      }
      if index > 0, let number = number(words[index - 1]) { return number }
      if index > 1, words[index - 1] == "st", let number = number(words[index - 2]) { return number }
    }
    return nil
  }

  private static let numerals = [
    "noll", "en", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv", "tretton",
    "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
  ]

  private static func number(_ word: String) -> Int? {
    if let number = Int(word), number < 400 { return number }
    return numerals.firstIndex(of: word) ?? (word == "ett" ? 1 : nil)
  }

  /// The lists of voters in a paragraph: `Ja: … Nej: … Avstår: …` may stand in one.
  static func lists(_ text: String) -> [(vote: String, names: String)] {
    guard mayList(text) else { return [] }
    var parts: [String] = []
    for token in text.tokens {
      let key = token.folded
      let opens = token.utf8.last == 0x3A && heads.contains(key)
      if parts.isEmpty || opens { parts.append(String(token)) } else { parts[parts.count - 1] += " " + token }
    }
    return parts.compactMap(list)
  }

  /// Whether a word begins as `ja`, `nej` or `avstår` do: most paragraphs hold none, and are not looked into further.
  private static func mayList(_ text: String) -> Bool {
    var letters = 0
    var first: UInt8 = 0
    for byte in text.utf8 {
      let lower = byte | 0x20
      guard byte >= 0x80 || lower >= 0x61 && lower <= 0x7A else {
        letters = 0
        continue
      }
      letters += 1
      if letters == 1 { first = lower }
      guard letters == 2 else { continue }
      switch (first, lower) {
      case (0x6A, 0x61), (0x6E, 0x65), (0x61, 0x76): return true
      default: continue
      }
    }
    return false
  }

  private static let heads: Set<String> = [
    "ja", "nej", "avstar", "ja-roster", "nej-roster", "jaroster", "nejroster", "avstod",
  ]

  /// The vote and the names of a list of voters.
  static func list(_ text: String) -> (vote: String, names: String)? {
    let parts = text.split(separator: ":", maxSplits: 1)
    let key: String
    let names: String
    if parts.count == 2, parts[0].utf8.count < 60 {
      key = parts[0].folded
      names = String(parts[1])
    } else if let verb = text.tokens.firstIndex(where: { ["avstar", "avstod"].contains($0.folded) }),
      verb > 1, text.utf8.count < 400,
      text.tokens[..<verb].contains(where: { Persons.party(of: $0) != nil })
    {
      // `Henrik Ek (D) avstår från att rösta (1).`
      return (
        "avstår",
        text.tokens[..<verb].joined(separator: " ") + " " + (text.tokens.last.map(String.init) ?? "")
      )
    } else {
      let tokens = text.tokens
      guard let first = tokens.first, tokens.count > 2, first.utf8.last != 0x2E else { return nil }
      key = first.folded
      names = tokens.dropFirst().joined(separator: " ")
      guard key == "ja-roster" || key == "nej-roster" else { return nil }
    }
    let words = key.split(separator: " ").map { $0.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x3A } }
    guard words.count <= 8 else { return nil }
    if words.contains(where: { $0.hasPrefix("avsta") || $0.hasPrefix("avstod") }) { return ("avstår", names) }
    if words.contains(where: { $0 == "nej" || $0.hasPrefix("nej-") || $0 == "nejroster" }) {
      return ("nej", names)
    }
    if words.contains(where: { $0 == "ja" || $0.hasPrefix("ja-") || $0 == "jaroster" }) {
      return ("ja", names)
    }
    return nil
  }
}
