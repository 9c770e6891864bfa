extension Lexicon {
  /// The words and compounds that a string may be a misreading of, the likeliest first, at most `count`.
  ///
  /// A walk through the tree of words with the string beside it: each step reads a letter as it stands, as a known
  /// misreading, or changes one letter, until the changes cost more than `limit`.
  ///
  /// - Parameters:
  ///   - observed: Latin-1; capitals are signs of their own, to be lowered before where they are none.
  ///   - worth: what the changes and the first parts of a compound may cost together.
  public func readings(
    of observed: [UInt8], by misreadings: Misreadings, limit: Float, count: Int = 6,
    worth: Float = .infinity
  ) -> [WordReading] {
    guard (1...60).contains(observed.count) else { return [] }
    return observed.withUnsafeBufferPointer { observed in
      misreadings.withTables { single, several, starts in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * WordSearch.longest) { path in
          withUnsafeTemporaryAllocation(of: LetterChange.self, capacity: WordSearch.mostChanges) { changes in
            var search = WordSearch(
              lexicon: self, model: misreadings, count: count, limit: limit, worth: worth, observed: observed,
              single: single, several: several, starts: starts, path: path, changes: changes)
            search.walk(0, at: 0, cost: 0, WordSearch.Parts())
            return search.found
          }
        }
      }
    }
  }
}

/// The walk.
private struct WordSearch {
  static let longest = 64
  static let mostChanges = 12

  let lexicon: Lexicon
  let model: Misreadings
  let count: Int
  let limit: Float
  /// What changes and the first parts of a compound may cost together.
  let worth: Float
  let observed: UnsafeBufferPointer<UInt8>
  let single: UnsafeBufferPointer<(cost: Float, number: Int32)>
  let several: UnsafeBufferPointer<Misreadings.Several>
  let starts: UnsafeBufferPointer<Int32>
  /// The letters of the word so far, and how many they are.
  let path: UnsafeMutableBufferPointer<UInt8>
  var length = 0
  /// The changes so far.
  let changes: UnsafeMutableBufferPointer<LetterChange>
  var changed = 0
  var others = 0
  var found: [WordReading] = []

  /// The parts of a compound so far, and what they cost.
  struct Parts {
    var count = 0
    var cost: Float = 0
  }

  /// What a compound of two parts costs beyond its parts: how rare a compound is that the lexicon lacks.
  private static let compound: Float = 5
  private static let genitive: Float = 3
  /// What a first part costs that the lexicon knows from compounds alone.
  private static let boundPart: Float = 10.5
  private static let maximumParts = 3
  /// What may be spent on a compound: its parts are many, and each may be any.
  private static let compoundLimit: Float = 14

  mutating func walk(_ edges: UInt32, at index: Int, cost: Float, _ parts: Parts) {
    let rest = observed.count - index
    let left = left(at: index, cost, parts)
    guard left >= model.least else { return walkExactly(edges, at: index, cost: cost, parts) }
    let mayChange = others < model.otherChanges && changed < Self.mostChanges
    let maySubstitute = mayChange && rest > 0
    let mayDelete =
      mayChange && model.deletion <= left
      && !(changed > 0 && changes[changed - 1] == .insertion)
      && length < 3 * Self.longest
    let next: UInt8 = rest > 0 ? observed[index] : 0
    let row = Int(next) << 5
    guard rest > 0 || mayDelete else { return }
    var place = lexicon.trie + Int(edges) << 3
    while true {
      let edge = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
      let packed = UInt32(truncatingIfNeeded: edge)
      let ending = UInt32(truncatingIfNeeded: edge >> 32)
      let letter = UInt8(truncatingIfNeeded: packed)
      if rest > 0 {
        if letter == next {
          if mayReach(ending, rest - 1, left) {
            path[length] = letter
            length += 1
            arrive(packed >> 8, ending, at: index + 1, cost: cost, parts)
            length -= 1
          }
        } else {
          let (price, number) = single[row | LetterClass.of(letter)]
          if price <= left, number >= 0 ? changed < Self.mostChanges : maySubstitute,
            mayReach(ending, rest - 1, left - price)
          {
            change(
              number >= 0 ? .known(Int(number)) : .substitution, isOther: number < 0, letter, packed >> 8,
              ending, at: index + 1, cost: cost + price, parts)
          }
        }
      }
      if mayDelete, mayReach(ending, rest, left - model.deletion) {
        change(
          .deletion, isOther: true, letter, packed >> 8, ending, at: index, cost: cost + model.deletion, parts
        )
      }
      if ending & LexiconFormat.Edge.last != 0 { break }
      place += 8
    }
    guard rest > 0, changed < Self.mostChanges else { return }
    var number = Int(starts[Int(next)])
    let end = Int(starts[Int(next) + 1])
    while number < end {
      let several = self.several[number]
      number += 1
      guard several.cost <= left, several.observedCount <= rest,
        several.observedCount < 2 || observed[index + 1] == several.observed.1,
        several.observedCount < 3 || observed[index + 2] == several.observed.2
      else { continue }
      descend(edges, several, at: index + several.observedCount, cost: cost + several.cost, parts)
    }
    if mayChange, model.insertion <= left, !(changed > 0 && changes[changed - 1] == .deletion),
      length > 0
    {
      changes[changed] = .insertion
      changed += 1
      others += 1
      walk(edges, at: index + 1, cost: cost + model.insertion, parts)
      others -= 1
      changed -= 1
    }
  }

  /// The walk where no change can be afforded.
  private mutating func walkExactly(_ edges: UInt32, at index: Int, cost: Float, _ parts: Parts) {
    let before = length
    var (edges, index) = (edges, index)
    while index < observed.count, let (below, ending) = edge(observed[index], among: edges) {
      let rest = observed.count - index - 1
      guard mayReach(ending, rest, 0) else { break }
      path[length] = observed[index]
      length += 1
      index += 1
      let word = ending & LexiconFormat.Edge.wordMask
      if word != 0 { end(word - 1, ending, at: index, cost: cost, parts) }
      if below == 0 { break }
      if left(at: index, cost, parts) >= model.least {
        walk(below, at: index, cost: cost, parts)
        break
      }
      edges = below
    }
    length = before
  }

  @inline(__always)
  private func left(at index: Int, _ cost: Float, _ parts: Parts) -> Float {
    (parts.count == 0 ? cap(index) : min(Self.compoundLimit, worth - parts.cost, limit)) - cost
  }

  /// What may have been spent when the string is read so far: all near its end, less before. The first letters, where the
  /// tree branches most, are read with few changes or not at all.
  @inline(__always)
  private func cap(_ index: Int) -> Float {
    guard limit > Self.early, 2 * index < observed.count else { return limit }
    return Self.early + (limit - Self.early) * Float(2 * index) / Float(observed.count)
  }

  /// What may be spent on the first letter.
  private static let early: Float = 11

  /// Whether words of this part of the tree can be as long as what is left to read, at the price that is left.
  @inline(__always)
  private func mayReach(_ ending: UInt32, _ rest: Int, _ left: Float) -> Bool {
    let shortest = Int(ending >> LexiconFormat.Edge.shortestShift & LexiconFormat.Edge.shortestMask)
    if shortest > rest { return Float(shortest - rest) * model.least <= left }
    // A genitive -s may follow.
    let longest = Int(ending >> LexiconFormat.Edge.longestShift & LexiconFormat.Edge.longestMask) + 1
    if longest >= rest || ending & LexiconFormat.Edge.hasModifier != 0 { return true }
    return Float(rest - longest) * model.least <= left
  }

  @inline(__always)
  private mutating func change(
    _ change: LetterChange, isOther: Bool, _ letter: UInt8, _ below: UInt32, _ ending: UInt32, at index: Int,
    cost: Float, _ parts: Parts
  ) {
    path[length] = letter
    length += 1
    changes[changed] = change
    changed += 1
    if isOther { others += 1 }
    arrive(below, ending, at: index, cost: cost, parts)
    if isOther { others -= 1 }
    changed -= 1
    length -= 1
  }

  /// Goes down the letters that a known misreading stands for.
  private mutating func descend(
    _ edges: UInt32, _ several: Misreadings.Several, at index: Int, cost: Float, _ parts: Parts
  ) {
    guard let first = edge(several.intended.0, among: edges) else { return }
    let before = length
    defer {
      length = before
      changed -= 1
    }
    changes[changed] = .known(Int(several.number))
    changed += 1
    var (below, ending) = first
    path[length] = several.intended.0
    length += 1
    for letter in [several.intended.1, several.intended.2].prefix(several.intendedCount - 1) {
      guard below != 0, let next = edge(letter, among: below) else { return }
      (below, ending) = next
      path[length] = letter
      length += 1
    }
    if mayReach(ending, observed.count - index, limit - cost) {
      arrive(below, ending, at: index, cost: cost, parts)
    }
  }

  private func edge(_ letter: UInt8, among edges: UInt32) -> (below: UInt32, ending: UInt32)? {
    var place = lexicon.trie + Int(edges) << 3
    while true {
      let edge = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
      let ending = UInt32(truncatingIfNeeded: edge >> 32)
      if UInt8(truncatingIfNeeded: edge) == letter { return (UInt32(truncatingIfNeeded: edge) >> 8, ending) }
      if ending & LexiconFormat.Edge.last != 0 { return nil }
      place += 8
    }
  }

  /// Takes what ends here, and goes on.
  @inline(__always)
  private mutating func arrive(
    _ below: UInt32, _ ending: UInt32, at index: Int, cost: Float, _ parts: Parts
  ) {
    let word = ending & LexiconFormat.Edge.wordMask
    if word != 0 { end(word - 1, ending, at: index, cost: cost, parts) }
    if below != 0 { walk(below, at: index, cost: cost, parts) }
  }

  private mutating func end(_ number: UInt32, _ ending: UInt32, at index: Int, cost: Float, _ parts: Parts) {
    let id = Lexicon.WordID(number: number)
    let roles = ending >> LexiconFormat.Edge.roleShift & 7
    let rest = observed.count - index
    if rest == 0 {
      take(id, roles, cost: cost, parts, suffix: 0)
    } else if rest == 1, observed[index] == 0x73, length >= 4, path[length - 1] != 0x73 {
      path[length] = 0x73
      length += 1
      take(id, roles, cost: cost, parts, suffix: Self.genitive)
      length -= 1
    }
    // On with the next part of a compound.
    guard rest >= 3, cost <= Self.compoundLimit, parts.count + 1 < Self.maximumParts,
      length < 2 * Self.longest
    else { return }
    let isStem = roles & LexiconFormat.Role.stem != 0
    if roles & LexiconFormat.Role.modifier != 0 || isStem { goOn(id, at: index, cost: cost, parts) }
    if isStem, observed[index] == 0x73, rest >= 4 {
      path[length] = 0x73
      length += 1
      goOn(id, at: index + 1, cost: cost, parts)
      length -= 1
    }
  }

  private mutating func goOn(_ id: Lexicon.WordID, at index: Int, cost: Float, _ parts: Parts) {
    var parts = parts
    parts.count += 1
    parts.cost += min(lexicon.wordCost(id), Self.boundPart) + Self.compound
    guard cost + parts.cost <= worth else { return }
    walk(0, at: index, cost: cost, parts)
  }

  private mutating func take(
    _ id: Lexicon.WordID, _ roles: UInt32, cost: Float, _ parts: Parts, suffix: Float
  ) {
    if parts.count > 0 {
      guard roles & LexiconFormat.Role.head != 0 else { return }
    } else if lexicon.count(id) == 0 {
      return
    }
    let wordCost = parts.cost + lexicon.wordCost(id) + suffix
    let total = cost + wordCost
    let letters = path[..<length]
    if let place = found.firstIndex(where: { $0.letters.elementsEqual(letters) }) {
      guard total < found[place].cost + found[place].wordCost else { return }
      found.remove(at: place)
    } else if found.count >= count {
      guard let last = found.last, total < last.cost + last.wordCost else { return }
      found.removeLast()
    }
    let reading = WordReading(
      letters: Array(letters), word: id, isListed: parts.count == 0 && suffix == 0, cost: cost,
      wordCost: wordCost, changes: Array(changes[..<changed]))
    let place = found.firstIndex { total < $0.cost + $0.wordCost } ?? found.count
    found.insert(reading, at: place)
  }
}
