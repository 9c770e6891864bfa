/// Letters that scanners read in place of others.
public struct Misreading: Sendable, Hashable {
  /// What was read: one to three Latin-1 letters or signs, capitals being other signs than small letters.
  public let observed: [UInt8]
  /// What stood there: one to three small Latin-1 letters.
  public let intended: [UInt8]
  /// The negative logarithm of how often `intended` is read so.
  public let cost: Float

  public init(observed: [UInt8], intended: [UInt8], cost: Float) {
    self.observed = observed
    self.intended = intended
    self.cost = cost
  }
}

/// The misreadings that a search for words reckons with.
public struct Misreadings: Sendable {
  /// What is read so often that it has a cost of its own.
  public let known: [Misreading]
  /// The cost of any other letter read for a letter.
  public let substitution: Float
  /// The cost of a letter or sign read where none stood.
  public let insertion: Float
  /// The cost of a letter that was not read.
  public let deletion: Float
  /// How many changes of the last three kinds are tried in one word.
  public let otherChanges: Int

  /// What it costs that a letter was read as a byte, and the number of the known misreading that says so; -1 for any other
  /// substitution. The index is the byte read, and the class of the letter below it, five bits.
  let single: [(cost: Float, number: Int32)]
  /// The known misreadings of more than one letter or sign by the first byte read: bounds of a run in `several`.
  let starts: [Int32]
  let several: [Several]
  /// The least that any change costs a letter.
  let least: Float

  /// Lends the tables to a search.
  func withTables<Result>(
    _ body: (
      _ single: UnsafeBufferPointer<(cost: Float, number: Int32)>, _ several: UnsafeBufferPointer<Several>,
      _ starts: UnsafeBufferPointer<Int32>
    ) -> Result
  ) -> Result {
    single.withUnsafeBufferPointer { single in
      several.withUnsafeBufferPointer { several in
        starts.withUnsafeBufferPointer { starts in body(single, several, starts) }
      }
    }
  }

  struct Several {
    var observed: (UInt8, UInt8, UInt8)
    var observedCount: Int
    var intended: (UInt8, UInt8, UInt8)
    var intendedCount: Int
    var cost: Float
    var number: Int32
  }

  public init(
    _ known: [Misreading], substitution: Float, insertion: Float, deletion: Float, otherChanges: Int = 2
  ) {
    self.known = known
    self.substitution = substitution
    self.insertion = insertion
    self.deletion = deletion
    self.otherChanges = otherChanges
    var single = [(cost: Float, number: Int32)](repeating: (substitution, -1), count: 256 << 5)
    var several: [(first: UInt8, Several)] = []
    for (number, one) in known.enumerated() {
      if one.observed.count == 1, one.intended.count == 1 {
        let place = Int(one.observed[0]) << 5 | LetterClass.of(one.intended[0])
        if one.cost < single[place].cost { single[place] = (one.cost, Int32(number)) }
      } else {
        func three(_ bytes: [UInt8]) -> (UInt8, UInt8, UInt8) {
          (bytes[0], bytes.count > 1 ? bytes[1] : 0, bytes.count > 2 ? bytes[2] : 0)
        }
        several.append(
          (
            one.observed[0],
            Several(
              observed: three(one.observed), observedCount: one.observed.count, intended: three(one.intended),
              intendedCount: one.intended.count, cost: one.cost, number: Int32(number))
          ))
      }
    }
    several.sort { ($0.first, $0.1.number) < ($1.first, $1.1.number) }
    var starts = [Int32](repeating: 0, count: 257)
    for one in several { starts[Int(one.first) + 1] += 1 }
    for byte in 1...256 { starts[byte] += starts[byte - 1] }
    self.single = single
    self.several = several.map(\.1)
    self.starts = starts
    least = min(known.map(\.cost).min() ?? substitution, substitution, insertion, deletion)
  }
}

/// One change that a reading supposes.
public enum LetterChange: Sendable, Hashable {
  /// The index of a known misreading.
  case known(Int)
  case substitution
  case insertion
  case deletion
}

/// A word that a string may be a misreading of.
public struct WordReading: Sendable, Hashable {
  /// Latin-1, lower case.
  public let letters: [UInt8]
  /// The word; of a compound or a genitive that is not listed, its last part.
  public let word: Lexicon.WordID
  /// Whether the lexicon holds the word itself.
  public let isListed: Bool
  /// What was misread, by the costs of the search.
  public let cost: Float
  /// The negative logarithm of the word's likelihood by itself.
  public let wordCost: Float
  public var changes: [LetterChange]
}
