import Lexicon

/// Lays the words that consist of Latin-1 letters out as a tree of letters.
struct TrieWriter {
  /// Two numbers an edge, as `LexiconFormat` says.
  private(set) var edges: [UInt32] = []

  private struct Entry {
    let letters: [UInt8]
    let number: UInt32
    let roles: UInt32
  }

  /// - Parameter words: in byte order.
  init(_ words: [String], roles: CompoundRoles) throws {
    let entries = words.enumerated().compactMap { number, word -> Entry? in
      var letters: [UInt8] = []
      for scalar in word.unicodeScalars {
        guard let letter = UInt8(exactly: scalar.value), (0x61...0x7A).contains(letter) || letter >= 0xE0
        else { return nil }
        letters.append(letter)
      }
      return Entry(letters: letters, number: UInt32(number), roles: roles.roles[word] ?? 0)
    }
    add(entries[...], depth: 0)
    guard edges.count / 2 < 1 << 24 else { throw BuildError("the tree of letters has too many edges") }
  }

  /// Writes the edges of entries that share their first letters, then those below each.
  @discardableResult
  private mutating func add(_ entries: ArraySlice<Entry>, depth: Int) -> UInt32 {
    let longer = entries.drop { $0.letters.count == depth }
    guard !longer.isEmpty else { return 0 }
    var groups: [ArraySlice<Entry>] = []
    for index in longer.indices {
      if let last = groups.last, last.first?.letters[depth] == longer[index].letters[depth] {
        groups[groups.count - 1] = longer[last.startIndex...index]
      } else {
        groups.append(longer[index...index])
      }
    }
    let first = edges.count / 2
    edges += [UInt32](repeating: 0, count: 2 * groups.count)
    for (position, group) in groups.enumerated() {
      let entry = group[group.startIndex]
      let below = add(group, depth: depth + 1)
      let lengths = group.map { $0.letters.count - depth - 1 }
      var word =
        UInt32(min(lengths.max() ?? 0, 63)) << LexiconFormat.Edge.longestShift
        | UInt32(min(lengths.min() ?? 0, 7)) << LexiconFormat.Edge.shortestShift
      let firsts = LexiconFormat.Role.modifier | LexiconFormat.Role.stem
      if group.contains(where: { $0.roles & firsts != 0 }) { word |= LexiconFormat.Edge.hasModifier }
      if entry.letters.count == depth + 1 {
        word |= (entry.number + 1) | entry.roles << LexiconFormat.Edge.roleShift
      }
      if position == groups.count - 1 { word |= LexiconFormat.Edge.last }
      edges[2 * (first + position)] = UInt32(entry.letters[depth]) | below << 8
      edges[2 * (first + position) + 1] = word
    }
    return UInt32(first)
  }
}
