import Lexicon

/// A word that may stand where a unit stands.
struct Choice {
  /// Latin-1, lower case; as it stands where it is the unit itself.
  var letters: [UInt8]
  /// The listed word, by which its neighbours tell of it.
  var id: Lexicon.WordID?
  /// What the misreading costs and, where no neighbour tells of the word, the word itself.
  var cost: Float
  var changes: [LetterChange] = []
  /// Whether this is what was read.
  var isAsRead = false
}

/// Finds what may stand where a unit stands, once for each string.
struct ChoiceFinder {
  private let lexicon: Lexicon
  private var found: [Key: [WordReading]] = [:]

  private enum Reach {
    case all, near, frequent
  }

  private struct Key: Hashable {
    let letters: [UInt8]
    let reach: Reach
  }

  /// The misreadings by the document's own costs, once it has shown them.
  private var adapted: Misreadings?
  /// How much more than usual changes may cost, where each costs more; less, where each costs less.
  private var slack: Float = 0

  /// Searches by what the document has shown from now on.
  mutating func adapt(to noise: NoiseModel) {
    adapted = noise.misreadings
    slack = noise.shift
    found = found.filter { $0.key.reach != .all }
  }

  /// Misreadings that are looked for behind words that are words, and their numbers among the common ones.
  var frequent: (misreadings: Misreadings, indices: [Int])?

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The readings of an unknown string: with few changes by the usual costs, with more by those of the document, once these
  /// are known.
  mutating func readings(of letters: [UInt8]) -> [WordReading] {
    let key = Key(letters: letters, reach: .all)
    if let known = found[key] { return known }
    var readings = near(letters)
    let limits = Self.limits(letters.count)
    let (dearest, worth) = bounds(letters)
    if readings.first?.isListed != true, limits.far > limits.near, dearest > limits.near {
      readings = lexicon.readings(
        of: letters, by: adapted ?? NoiseModel.common, limit: min(limits.far + slack, dearest), worth: worth)
    }
    found[key] = readings
    return readings
  }

  /// The readings of a string that need few changes, by the usual costs.
  mutating func near(_ letters: [UInt8]) -> [WordReading] {
    let key = Key(letters: letters, reach: .near)
    if let known = found[key] { return known }
    let readings = lexicon.readings(
      of: letters, by: NoiseModel.common, limit: Self.limits(letters.count).near, worth: bounds(letters).worth
    )
    found[key] = readings
    return readings
  }

  /// Dearer than a string that nobody knows no reading can be, nor a compound, whose last part costs 6 at least and which
  /// must be likelier by as much.
  private func bounds(_ letters: [UInt8]) -> (dearest: Float, worth: Float) {
    let itself = lexicon.letterCost(letters)
    return (itself + 3, itself - 4.5)
  }

  /// Short words have many neighbours, long ones few: what the changes of a word of so many letters may cost.
  private static func limits(_ count: Int) -> (near: Float, far: Float) {
    switch count {
    case 1: (5, 5)
    case 2: (6.6, 9)
    case 3: (6.6, 10)
    case 4...5: (7, 13)
    case 6...8: (8, 15)
    default: (8.6, 17)
    }
  }

  /// The readings of a word that is a word, by what this document misreads often.
  mutating func doubts(of letters: [UInt8]) -> [WordReading] {
    guard let frequent else { return [] }
    let key = Key(letters: letters, reach: .frequent)
    if let known = found[key] { return known }
    let readings = lexicon.readings(of: letters, by: frequent.misreadings, limit: 9).map { reading in
      var reading = reading
      for place in reading.changes.indices {
        if case .known(let index) = reading.changes[place] {
          reading.changes[place] = .known(frequent.indices[index])
        }
      }
      return reading
    }
    found[key] = readings
    return readings
  }
}
