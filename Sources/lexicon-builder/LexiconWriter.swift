import Lexicon

/// Lays the counts out as the bytes of a lexicon file.
struct LexiconWriter {
  private let counts: WordCounts
  private let roles: CompoundRoles
  private let words: [String]

  init(_ counts: WordCounts, roles: CompoundRoles) {
    self.counts = counts
    self.roles = roles
    let all = Set(counts.words.keys).union(roles.roles.keys)
    words = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func bytes() throws -> [UInt8] {
    guard words.count <= LexiconFormat.maximumWords else {
      throw BuildError("\(words.count) words; the format holds \(LexiconFormat.maximumWords)")
    }
    guard counts.pairs.count < 1 << 24 else { throw BuildError("too many pairs: \(counts.pairs.count)") }
    let slots = slots()
    let (firstPairs, pairs) = pairs()
    let (entries, text) = try entries(firstPairs)
    var body: [UInt8] = []
    var sections: [Int] = []
    func begin() {
      while body.count % 8 != 0 { body.append(0) }
      sections.append(LexiconFormat.headerSize + body.count)
    }
    for section in LexiconFormat.Section.allCases {
      begin()
      switch section {
      case .slots: for value in slots { append(value, to: &body) }
      case .entries: for value in entries { append(value, to: &body) }
      case .pairs: for value in pairs { append(value, to: &body) }
      case .text: body += text
      case .forms: for value in forms() { append(value, to: &body) }
      case .trie: for value in try TrieWriter(words, roles: roles).edges { append(value, to: &body) }
      case .letters: body += LetterModel(counts).costs
      }
    }
    sections.append(LexiconFormat.headerSize + body.count)
    return header(slots: slots.count, sections: sections, body: body) + body
  }

  /// The forms that are no words of the list, as fingerprints.
  private func forms() -> [UInt16] {
    let forms = counts.forms.filter { counts.words[$0] == nil }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var size = 1024
    while size < 2 * forms.count { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for form in forms {
      let hash = Array(form.utf8).withUnsafeBytes { LexiconFormat.hash($0) }
      var (slot, fingerprint) = LexiconFormat.form(hash, slots: size)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = fingerprint
    }
    return slots
  }

  private func header(slots: Int, sections: [Int], body: [UInt8]) -> [UInt8] {
    var header = LexiconFormat.magic
    append(LexiconFormat.version, to: &header)
    header += LexiconFormat.versionString(LexiconFormat.contentHash(body)).utf8
    for value in [words.count, slots, counts.pairs.count, 0] { append(UInt32(value), to: &header) }
    append(UInt64(counts.words.values.reduce(0) { $0 + $1.total }), to: &header)
    append(UInt64(counts.pairs.values.reduce(0, +)), to: &header)
    for offset in sections { append(UInt32(offset), to: &header) }
    header += [UInt8](repeating: 0, count: LexiconFormat.headerSize - header.count)
    return header
  }

  private func slots() -> [UInt32] {
    var size = 1024
    while size < 2 * words.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    let shift = UInt64(64 - size.trailingZeroBitCount)
    for (number, word) in words.enumerated() {
      let hash = Array(word.utf8).withUnsafeBytes { LexiconFormat.hash($0) }
      var slot = Int(hash >> shift)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(hash & 0x3FFF) << 18 | UInt32(number + 1)
    }
    return slots
  }

  /// For each word the number of its first pair, and all pairs in order.
  private func pairs() -> (first: [UInt32], pairs: [UInt32]) {
    let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, UInt32($0)) })
    var keyed: [(key: UInt64, count: Int)] = []
    keyed.reserveCapacity(counts.pairs.count)
    for (pair, count) in counts.pairs {
      guard let first = numbers[pair.first], let second = numbers[pair.second] else { continue }
      keyed.append((UInt64(first) << 32 | UInt64(second), count))
    }
    keyed.sort { $0.key < $1.key }
    var first = [UInt32](repeating: 0, count: words.count + 1)
    for pair in keyed { first[Int(pair.key >> 32) + 1] += 1 }
    for index in 1..<first.count { first[index] += first[index - 1] }
    let packed = keyed.map { UInt32($0.key & 0x3_FFFF) << 14 | LexiconFormat.encode(count: $0.count) }
    return (first, packed)
  }

  private func entries(_ firstPairs: [UInt32]) throws -> (entries: [UInt32], text: [UInt8]) {
    var entries: [UInt32] = []
    var text: [UInt8] = []
    for (number, word) in words.enumerated() {
      let count = counts.words[word] ?? WordCounts.Count()
      guard word.utf8.count < 256 else { throw BuildError("a word of more than 255 bytes: \(word)") }
      entries.append(UInt32(word.utf8.count) << 24 | UInt32(text.count))
      entries += [UInt32(count.lower), UInt32(count.capital)]
      entries.append((roles.roles[word] ?? 0) << 24 | firstPairs[number])
      text += word.utf8
    }
    guard text.count < 1 << 24 else {
      throw BuildError("the words' text takes \(text.count) bytes, over 16 MB")
    }
    entries += [UInt32(text.count), 0, 0, firstPairs[words.count]]
    return (entries, text)
  }

  private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
