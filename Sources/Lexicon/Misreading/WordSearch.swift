extension Lexicon {
  /// The words and compounds that a string may be a misreading of, the likeliest first, at most `count`.
  ///
  /// A walk through the tree of words with the string beside it: each step reads a letter as it stands, as a known
  /// misreading, or changes one letter, until the changes cost more than `limit`.
  ///
  /// - Parameter observed: Latin-1; capitals are signs of their own, to be lowered before where they are none.
  public func readings(
    of observed: [UInt8], by misreadings: Misreadings, limit: Float, count: Int = 6
  ) -> [WordReading] {
    guard (1...60).contains(observed.count) else { return [] }
    var search = WordSearch(self, misreadings, limit: limit, count: count)
    search.run(observed)
    return search.found
  }
}

/// The walk.
private struct WordSearch {
  private let lexicon: Lexicon
  private let model: Misreadings
  private let count: Int
  private var limit: Float
  private(set) var found: [WordReading] = []

  private var observed: [UInt8] = []
  /// The letters of the word so far.
  private var path: [UInt8] = []
  private var changes: [LetterChange] = []
  private var others = 0

  init(_ lexicon: Lexicon, _ model: Misreadings, limit: Float, count: Int) {
    self.lexicon = lexicon
    self.model = model
    self.limit = limit
    self.count = count
  }

  /// The parts of a compound so far, and what they cost.
  private struct Parts {
    var count = 0
    var cost: Float = 0
  }

  /// What a compound of two parts costs beyond its parts: how rare a compound is that the lexicon lacks.
  private static let compound: Float = 5
  private static let genitive: Float = 3
  /// What a first part costs that the lexicon knows from compounds alone.
  private static let boundPart: Float = 10.5
  private static let maximumParts = 3

  mutating func run(_ string: [UInt8]) {
    observed = string
    walk(0, at: 0, cost: 0, Parts())
  }

  private mutating func walk(_ edges: UInt32, at index: Int, cost: Float, _ parts: Parts) {
    var edge = edges
    let rest = observed.count - index
    let next: UInt8 = rest > 0 ? observed[index] : 0
    while true {
      let place = lexicon.trie + Int(edge) << 3
      let packed: UInt32 = place.loadLittleEndian(at: 0)
      let ending: UInt32 = place.loadLittleEndian(at: 4)
      let letter = UInt8(truncatingIfNeeded: packed)
      let below = packed >> 8
      if letter == next, rest > 0 {
        path.append(letter)
        arrive(below, ending, at: index + 1, cost: cost, parts)
        path.removeLast()
      } else if rest > 0, others < model.otherChanges, cost + model.substitution <= limit {
        change(.substitution, letter, below, ending, at: index + 1, cost: cost + model.substitution, parts)
      }
      if others < model.otherChanges, cost + model.deletion <= limit, changes.last != .insertion {
        change(.deletion, letter, below, ending, at: index, cost: cost + model.deletion, parts)
      }
      if ending & LexiconFormat.Edge.last != 0 { break }
      edge += 1
    }
    guard rest > 0 else { return }
    for place in model.starts[Int(next)]..<model.starts[Int(next) + 1] {
      let number = model.order[place]
      let misreading = model.known[number]
      let length = misreading.observed.count
      guard cost + misreading.cost <= limit, length <= rest else { continue }
      if length > 1, !observed[index..<index + length].elementsEqual(misreading.observed) { continue }
      descend(edges, number, misreading, at: index + length, cost: cost + misreading.cost, parts)
    }
    if others < model.otherChanges, cost + model.insertion <= limit, changes.last != .deletion, !path.isEmpty {
      changes.append(.insertion)
      others += 1
      walk(edges, at: index + 1, cost: cost + model.insertion, parts)
      others -= 1
      changes.removeLast()
    }
  }

  private mutating func change(
    _ change: LetterChange, _ letter: UInt8, _ below: UInt32, _ ending: UInt32, at index: Int, cost: Float,
    _ parts: Parts
  ) {
    path.append(letter)
    changes.append(change)
    others += 1
    arrive(below, ending, at: index, cost: cost, parts)
    others -= 1
    changes.removeLast()
    path.removeLast()
  }

  /// Goes down the letters that a known misreading stands for.
  private mutating func descend(
    _ edges: UInt32, _ number: Int, _ misreading: Misreading, at index: Int, cost: Float, _ parts: Parts
  ) {
    var level = edges
    let before = path.count
    changes.append(.known(number))
    for (position, letter) in misreading.intended.enumerated() {
      guard let (below, ending) = edge(letter, among: level) else { break }
      path.append(letter)
      if position == misreading.intended.count - 1 {
        arrive(below, ending, at: index, cost: cost, parts)
      } else if below == 0 {
        break
      }
      level = below
    }
    changes.removeLast()
    path.removeLast(path.count - before)
  }

  private func edge(_ letter: UInt8, among edges: UInt32) -> (below: UInt32, ending: UInt32)? {
    var edge = edges
    while true {
      let place = lexicon.trie + Int(edge) << 3
      let packed: UInt32 = place.loadLittleEndian(at: 0)
      let ending: UInt32 = place.loadLittleEndian(at: 4)
      if UInt8(truncatingIfNeeded: packed) == letter { return (packed >> 8, ending) }
      if ending & LexiconFormat.Edge.last != 0 { return nil }
      edge += 1
    }
  }

  /// Takes what ends here, and goes on.
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
    } else if rest == 1, observed[index] == 0x73, path.count >= 4, path.last != 0x73 {
      path.append(0x73)
      take(id, roles, cost: cost, parts, suffix: Self.genitive)
      path.removeLast()
    }
    // On with the next part of a compound.
    guard rest >= 3, parts.count + 1 < Self.maximumParts else { return }
    let isStem = roles & LexiconFormat.Role.stem != 0
    if roles & LexiconFormat.Role.modifier != 0 || isStem { goOn(id, at: index, cost: cost, parts) }
    if isStem, observed[index] == 0x73, rest >= 4 {
      path.append(0x73)
      goOn(id, at: index + 1, cost: cost, parts)
      path.removeLast()
    }
  }

  private mutating func goOn(_ id: Lexicon.WordID, at index: Int, cost: Float, _ parts: Parts) {
    var parts = parts
    parts.count += 1
    parts.cost += min(lexicon.wordCost(id), Self.boundPart) + Self.compound
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
    if let place = found.firstIndex(where: { $0.letters == path }) {
      guard total < found[place].cost + found[place].wordCost else { return }
      found.remove(at: place)
    } else if found.count >= count {
      guard let last = found.last, total < last.cost + last.wordCost else { return }
      found.removeLast()
    }
    let reading = WordReading(
      letters: path, word: id, isListed: parts.count == 0 && suffix == 0, cost: cost, wordCost: wordCost,
      changes: changes)
    let place = found.firstIndex { total < $0.cost + $0.wordCost } ?? found.count
    found.insert(reading, at: place)
  }
}
