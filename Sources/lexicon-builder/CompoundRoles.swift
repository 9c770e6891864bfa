import Lexicon

/// Works out from the words which strings begin and which end compounds.
struct CompoundRoles {
  private(set) var roles: [String: UInt32] = [:]

  /// A string that begins compounds with at least this many different last parts is a first part.
  static let modifierFamily = 4
  /// The same for one that is not itself a word, nor a word in a linking form.
  static let bareModifierFamily = 10
  /// A word that ends compounds with at least this many different first parts is a last part.
  static let headFamily = 3

  private let counts: WordCounts

  init(_ counts: WordCounts) {
    self.counts = counts
    let (modifiers, heads) = families()
    for (string, family) in modifiers where !Self.neverFirst.contains(string) {
      let needed = isLinkingForm(string) ? Self.modifierFamily : Self.bareModifierFamily
      if family.count >= needed { roles[string, default: 0] |= LexiconFormat.Role.modifier }
    }
    for (string, family) in heads where family.count >= Self.headFamily {
      roles[string, default: 0] |= LexiconFormat.Role.head
    }
    for (word, count) in counts.words where Fragments.isLetters(word) && !Self.endings.contains(word) {
      if word.count >= 6, count.lower >= 30 { roles[word, default: 0] |= LexiconFormat.Role.head }
      if word.count >= 7, count.lower >= 10, isUninflected(word) {
        roles[word, default: 0] |= LexiconFormat.Role.stem
      }
    }
    addInflectedHeads()
  }

  /// Makes last parts of the rarer inflected forms of last parts: "rätterna", as "rätt" is one.
  private mutating func addInflectedHeads() {
    let known = roles.filter { $0.value & LexiconFormat.Role.head != 0 }
    for (word, count) in counts.words
    where count.lower >= 4 && word.count >= 6 && known[word] == nil && Fragments.isLetters(word)
      && !Self.endings.contains(word)
    {
      let isInflected = Self.inflections.contains { ending in
        guard word.hasSuffix(ending), word.count - ending.count >= 4 else { return false }
        let stem = String(word.dropLast(ending.count))
        return [stem, stem + "a", stem + "e"].contains { known[$0] != nil && $0 != word }
      }
      if isInflected { roles[word, default: 0] |= LexiconFormat.Role.head }
    }
  }

  /// For each string, the different beginnings of the last parts that follow it; for each word, the different first
  /// parts that precede it.
  private func families() -> (modifiers: [String: Set<String>], heads: [String: Set<String>]) {
    var modifiers: [String: Set<String>] = [:]
    var heads: [String: Set<String>] = [:]
    for (word, count) in counts.words where count.lower >= 4 && Fragments.isLetters(word) && word.count >= 7 {
      var start = word.index(word.startIndex, offsetBy: 3)
      let last = word.index(word.endIndex, offsetBy: -3)
      while start <= last {
        let head = String(word[start...])
        if isPossibleHead(head) {
          let modifier = String(word[..<start])
          modifiers[modifier, default: []].insert(String(head.prefix(4)))
          if isLinkingForm(modifier) { heads[head, default: []].insert(modifier) }
        }
        start = word.index(after: start)
      }
    }
    return (modifiers, heads)
  }

  private func lower(_ word: String) -> Int { counts.words[word]?.lower ?? 0 }

  private func isPossibleHead(_ head: String) -> Bool {
    let needed = head.count == 3 ? 1000 : head.count == 4 ? 100 : 20
    return lower(head) >= needed && !Self.endings.contains(head)
  }

  /// Whether the string is a word, or the form of a word that compounds are made with: -s, a vowel less, or -e, -o
  /// and -u in the place of or after the word's end.
  private func isLinkingForm(_ string: String) -> Bool {
    guard !Self.neverFirst.contains(string) else { return false }
    let needed = string.count == 3 ? 200 : 20
    if lower(string) >= needed || lower(string + "a") >= needed || lower(string + "e") >= needed {
      return true
    }
    let stem = String(string.dropLast())
    switch string.last {
    case "s": return lower(stem) >= needed
    case "e", "o", "u": return lower(stem + "a") >= needed || lower(stem) >= needed
    default: return false
    }
  }

  /// Whether the word is not the definite form or the plural of another word of the list.
  private func isUninflected(_ word: String) -> Bool {
    for ending in ["arna", "erna", "orna", "na", "en", "et", "ar", "er", "or", "n", "t", "r", "a", "s", "de"]
    where word.hasSuffix(ending) {
      if ending == "a" || ending == "s" || ending == "de" { return false }
      let stem = String(word.dropLast(ending.count))
      if lower(stem) * 20 >= lower(word) && lower(stem) > 0 || lower(stem + "a") > 0 { return false }
    }
    return true
  }

  /// Derivational and inflectional endings, which the counts hold as words now and then.
  static let endings: Set<String> = [
    "ande", "andet", "anden", "andena", "ende", "endet", "het", "heten", "heter", "heterna", "hets", "lig",
    "liga",
    "ligt", "ligen", "lighet", "ligheten", "ling", "lingen", "lingar", "ning", "ningen", "ningar", "ningarna",
    "nings", "are", "aren", "arna", "arnas", "erna", "ernas", "orna", "ornas", "nas", "tion", "tionen",
    "tioner",
    "ion", "ism", "isk", "iska", "iskt", "else", "elsen", "elser", "sam", "samt", "samma", "bar", "bara",
    "bart",
    "skap", "dom", "ska", "ner", "nen", "net", "ter", "ten", "tet", "ren", "der", "den", "det", "des", "dena",
    "inte", "att", "och", "som", "för", "med", "till", "var", "vara", "era", "ras", "ade", "ats", "ens",
    "ets",
    "eras", "erat", "erar", "erad", "ing", "inga", "ingen", "inget", "min", "sin", "sina", "oss", "hon",
    "han",
    "man", "mig", "dig", "sig", "den", "dem", "lös", "are", "ares", "given", "kan", "kom", "ser", "ter",
    "tal",
    "tar", "har", "hit", "dit", "vad", "vem", "vid", "ett", "enda", "ända", "per", "pers", "ors",
  ]

  static let inflections = [
    "arna", "erna", "orna", "rna", "na", "en", "et", "n", "t", "ar", "er", "or", "r", "a", "ad", "at", "ade",
    "as",
  ]

  /// Words that start no compounds, whatever the counts suggest.
  static let neverFirst: Set<String> = [
    "och", "att", "det", "den", "dess", "dem", "som", "har", "kan", "ska", "hade", "hon", "han", "man", "men",
    "när",
    "där", "här", "hur", "vad", "vem", "vid", "ett", "eller", "inte", "ingen", "sin", "sina", "min", "mina",
    "din",
    "vår", "våra", "var", "vara", "varit", "blir", "bli", "utan", "från", "ännu", "även", "denna", "detta",
    "dessa",
    "kommer", "kom", "har", "haft", "skulle", "kunde", "ville", "till", "med", "mot", "för", "hos", "per",
    "ser",
    "tas", "ges", "ska", "skall", "kon", "pro", "ter", "der", "ner", "dis", "des", "for", "far", "fran",
    "til", "ans", "fore",
    "res", "ers", "ens", "ets",
  ]
}
