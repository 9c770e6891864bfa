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

  /// The known ones by their first observed byte: bounds of a run in `order`.
  let starts: [Int]
  let order: [Int]

  public init(
    _ known: [Misreading], substitution: Float, insertion: Float, deletion: Float, otherChanges: Int = 2
  ) {
    self.known = known
    self.substitution = substitution
    self.insertion = insertion
    self.deletion = deletion
    self.otherChanges = otherChanges
    order = known.indices.sorted { (known[$0].observed[0], $0) < (known[$1].observed[0], $1) }
    var starts = [Int](repeating: 0, count: 257)
    for misreading in known { starts[Int(misreading.observed[0]) + 1] += 1 }
    for byte in 1...256 { starts[byte] += starts[byte - 1] }
    self.starts = starts
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
