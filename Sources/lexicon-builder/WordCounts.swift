import Lexicon

/// The counts as read: words in lower case with two counts, and pairs of words.
struct WordCounts {
  struct Count {
    var lower = 0
    var capital = 0
    var total: Int { lower + capital }
  }
  struct Pair: Hashable {
    let first: String
    let second: String
  }

  var words: [String: Count] = [:]
  var pairs: [Pair: Int] = [:]
  /// Inflected forms of which no count is known, in lower case.
  var forms: Set<String> = []

  static func read(from folder: String) throws -> WordCounts {
    var counts = WordCounts()
    try counts.readWords(folder + "/unigrams.tsv.xz")
    try counts.readPairs(folder + "/bigrams.tsv.xz")
    try counts.readDomain(folder + "/domain.txt")
    try counts.readMunicipalities(folder + "/municipalities.tsv")
    counts.forms = Set(try Files.unpackedLines(of: folder + "/hunspell-sv.txt.xz").map(String.init))
    return counts
  }

  private mutating func readWords(_ path: String) throws {
    for (index, line) in try Files.unpackedLines(of: path).enumerated() {
      let fields = line.utf8.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 2, let count = Int(Substring(fields[1])), count > 0 else {
        throw BuildError("\(path), line \(index + 1): expected a word and a count")
      }
      add(Substring(fields[0]), count)
    }
  }

  private mutating func readPairs(_ path: String) throws {
    for (index, line) in try Files.unpackedLines(of: path).enumerated() {
      let fields = line.utf8.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 3, let count = Int(Substring(fields[2])), count > 0 else {
        throw BuildError("\(path), line \(index + 1): expected two words and a count")
      }
      let pair = Pair(first: fold(Substring(fields[0])), second: fold(Substring(fields[1])))
      pairs[pair, default: 0] += count
      // A pair's word may be too rare for the list of words, or a mark such as <s>.
      for word in [pair.first, pair.second] where words[word] == nil { words[word] = Count() }
    }
  }

  private mutating func readDomain(_ path: String) throws {
    for line in try Files.lines(of: path) where !line.hasPrefix("#") {
      let count = words[fold(line), default: Count()].lower
      if count < LexiconBuilder.domainCount { add(Substring(fold(line)), LexiconBuilder.domainCount - count) }
    }
  }

  private mutating func readMunicipalities(_ path: String) throws {
    for (index, line) in try Files.lines(of: path).enumerated() {
      let fields = line.utf8.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 2 else {
        throw BuildError("\(path), line \(index + 1): expected a code and a name")
      }
      for name in Substring(fields[1]).split(separator: " ") {
        guard name.first?.isUppercase == true else { continue }
        let genitive = name.hasSuffix("s") ? name : name + "s"
        for form in [name, genitive] {
          let count = words[fold(form), default: Count()].capital
          if count < LexiconBuilder.municipalityCount { add(form, LexiconBuilder.municipalityCount - count) }
        }
      }
    }
  }

  private mutating func add(_ word: Substring, _ count: Int) {
    let lower = fold(word)
    if lower.utf8.elementsEqual(word.utf8) {
      words[lower, default: Count()].lower += count
    } else {
      words[lower, default: Count()].capital += count
    }
  }

  private func fold(_ word: Substring) -> String { String(decoding: Folding.folded(word), as: UTF8.self) }
}
