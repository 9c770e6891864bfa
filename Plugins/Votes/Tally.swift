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
  /// With `countsVotes`, `41 röster för förslaget och 18 röster för avslag` too.
  init?(_ text: String, countsVotes: Bool = false) {
    guard countsVotes || Tally.mayList(text) else { return nil }
    let words = Tally.words(text)
    let tokens = text.tokens
    if let yes = Tally.count(of: "ja", words, tokens), let no = Tally.count(of: "nej", words, tokens) {
      (self.yes, self.no) = (yes, no)
    } else if countsVotes, let (yes, no) = Tally.votes(words) {
      (self.yes, self.no) = (yes, no)
    } else {
      return nil
    }
    abstaining = Tally.abstaining(in: text)
  }

  /// `41 röster för förslaget och 18 röster för avslag`, `2106 röster mot 755`: those for what was put first.
  private static func votes(_ words: [String]) -> (Int, Int)? {
    let counts = words.indices.filter {
      $0 > 0 && (words[$0] == "roster" || words[$0] == "rost") && weighted(words[$0 - 1]) != nil
    }
    guard let first = counts.first, let yes = weighted(words[first - 1]) else { return nil }
    if counts.count == 2, let no = weighted(words[counts[1] - 1]) { return (yes, no) }
    guard counts.count == 1, let against = words[first...].firstIndex(of: "mot"), against + 1 < words.count,
      against <= first + 12, let no = weighted(words[against + 1])
    else { return nil }
    return (yes, no)
  }

  /// Until 1918 votes were weighed by tax: `1,312`, `1.312`.
  private static func weighted(_ word: String) -> Int? {
    number(word) ?? Int(word.filter { $0 != "," && $0 != "." }).flatMap { $0 < 1_000_000 ? $0 : nil }
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
    // `2 nej-röster och 1 nedlagd röst`.
    if let put = words.firstIndex(where: { $0.hasPrefix("nedlagd") }), put > 0, put + 1 < words.count,
      words[put + 1].hasPrefix("rost"), let number = number(words[put - 1])
    {
      return number
    }
    guard let verb = words.firstIndex(where: { $0.hasPrefix("avsta") || $0.hasPrefix("avstod") }) else {
      return nil
    }
    for index in stride(from: verb - 1, through: max(0, verb - 4), by: -1) {
      if let number = number(words[index]) { return number }
    }
    // `Folke Berg avstår från att rösta.`
    let sentence = text.sentences.first {
      Tally.words($0).contains { $0.hasPrefix("avsta") || $0.hasPrefix("avstod") }
    }
    let names = Persons.names(in: sentence.map(beforeVerb) ?? "")
    return names.isEmpty ? nil : names.count
  }

  private static func beforeVerb(_ sentence: String) -> String {
    let tokens = sentence.tokens
    let verb = tokens.firstIndex { $0.folded.hasPrefix("avsta") || $0.folded.hasPrefix("avstod") } ?? 0
    return tokens[..<verb].joined(separator: " ")
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
      // `6 röster för ja`, `fyra (4) ledamöter röstar ja`.
      var before = index - 1
      while before > 0, index - before < 4, fillers.contains(words[before]) { before -= 1 }
      if before >= 0, let number = number(words[before]) { return number }
    }
    return nil
  }

  /// Words between a number and the vote it counts.
  private static let fillers: Set<String> = [
    "st", "roster", "rost", "for", "ledamoter", "ledamot", "rostar", "rostade",
  ]

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
    let found = text.sentences.flatMap { groups($0) + told($0) }
    return found.isEmpty ? headed(text) : found
  }

  /// `9 ja-röster (Eva Ek, Bo Ask) mot 1 nej-röst (Siv By)`.
  private static func groups(_ sentence: String) -> [(vote: String, names: String)] {
    guard sentence.utf8.contains(0x28) else { return [] }
    var found: [(vote: String, names: String)] = []
    var vote: String?
    var names: [Substring]?
    for token in sentence.tokens {
      if names == nil {
        if token.utf8.first == 0x28, vote != nil, token.utf8.last != 0x29, !token.dropFirst().startsWithDigit
        {
          names = [token.dropFirst()]
          continue
        }
        let key = token.folded
        vote =
          key == "ja" || key.hasPrefix("ja-r") ? "ja" : key == "nej" || key.hasPrefix("nej-r") ? "nej" : nil
        continue
      }
      names?.append(token)
      guard let all = names, token.utf8.contains(0x29), Persons.party(of: token) == nil, let own = vote
      else { continue }
      found.append((own, all.joined(separator: " ").trimming { $0 == 0x29 || $0 == 0x2E || $0 == 0x2C }))
      (vote, names) = (nil, nil)
    }
    return found
  }

  /// `Eva Ek (S) och Bo Ask (M) röstar ja`, `För bifall röstade …` says no more than who was for it.
  private static func told(_ sentence: String) -> [(vote: String, names: String)] {
    let tokens = sentence.tokens
    // `Avstår gör Lars Ny (L) och Maj Lind (KD).`
    if tokens.count > 3, tokens[0].folded.hasPrefix("avst"), ["gör", "gjorde", "från"].contains(tokens[1]) {
      return [("avstår", tokens[2...].joined(separator: " "))]
    }
    // `Ja röstar Eva Ek (S) och Bo Ask (M).`, `Från att rösta avstår Siv By (C).`
    if tokens.count > 3, ["rostar", "rostade"].contains(tokens[1].folded),
      let vote = ["ja", "nej"].first(where: { $0 == tokens[0].folded })
    {
      return [(vote, tokens[2...].joined(separator: " "))]
    }
    if tokens.count > 4, tokens[0].folded == "fran", tokens[3].folded.hasPrefix("avst") {
      return [("avstår", tokens[4...].joined(separator: " "))]
    }
    // `Ja-röst avges av Eva Ek (S) och Bo Ask (M).`
    if tokens.count > 4,
      let vote = [("ja-r", "ja"), ("nej-r", "nej")].first(where: { tokens[0].folded.hasPrefix($0.0) })?.1,
      tokens[1].folded.hasPrefix("avg"), tokens[2] == "av"
    {
      return [(vote, tokens[3...].joined(separator: " "))]
    }
    if let verb = tokens.firstIndex(where: { $0 == "avstår" || $0 == "avstod" }), verb > 1,
      verb + 1 == tokens.count || tokens[verb + 1] == "från",
      !tokens[..<verb].contains(where: { $0.utf8.last == 0x3A })
    {
      var names = tokens[..<verb].joined(separator: " ")
      if let last = tokens.last, total(behind: String(last)) != nil { names += " " + String(last) }
      return [("avstår", names)]
    }
    guard let verb = tokens.firstIndex(where: { ["rostar", "rostade"].contains($0.folded) }), verb > 1,
      verb + 1 < tokens.count, ["ja", "nej"].contains(tokens[verb + 1].folded),
      tokens[verb + 1].utf8.last != 0x3A
    else { return [] }
    return [(tokens[verb + 1].folded, tokens[..<verb].joined(separator: " "))]
  }

  private static func headed(_ text: String) -> [(vote: String, names: String)] {
    var parts: [String] = []
    for token in text.tokens {
      let key = token.folded
      let opens = token.utf8.last == 0x3A && heads.contains(key)
      if parts.isEmpty || opens { parts.append(String(token)) } else { parts[parts.count - 1] += " " + token }
    }
    return parts.compactMap(list)
  }

  /// Whether a word is `ja`, `ja-röster`, or begins as `nej` and `avstår` do: most paragraphs hold none, and are not
  /// looked into further.
  private static func mayList(_ text: String) -> Bool {
    var letters = 0
    var word: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      let lower = byte | 0x20
      guard byte >= 0x80 || lower >= 0x61 && lower <= 0x7A else {
        if letters == 2, word == (0x6A, 0x61) { return true }
        letters = 0
        continue
      }
      letters += 1
      switch (letters, word.0, word.1, lower) {
      case (1, _, _, _): word.0 = lower
      case (2, _, _, _): word.1 = lower
      case (3, 0x6A, 0x61, 0x72), (3, 0x6E, 0x65, 0x6A), (3, 0x61, 0x76, 0x73): return true
      default: continue
      }
    }
    return letters == 2 && word == (0x6A, 0x61)
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
    let words = key.tokens.map { $0.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x3A } }
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
