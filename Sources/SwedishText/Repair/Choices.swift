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

  /// Misreadings that are looked for behind words that are words, and their numbers among the common ones.
  var frequent: (misreadings: Misreadings, indices: [Int])?

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The readings of an unknown string, costs not yet those of the document.
  mutating func readings(of letters: [UInt8]) -> [WordReading] {
    let key = Key(letters: letters, reach: .all)
    if let known = found[key] { return known }
    let readings = search(letters)
    found[key] = readings
    return readings
  }

  /// The readings of a string that need few changes.
  mutating func near(_ letters: [UInt8]) -> [WordReading] {
    let key = Key(letters: letters, reach: .near)
    if let known = found[key] { return known }
    let readings = lexicon.readings(of: letters, by: NoiseModel.common, limit: 7, count: 4)
    found[key] = readings
    return readings
  }

  private func search(_ letters: [UInt8]) -> [WordReading] {
    // Short words have many neighbours, long ones few: what a word of so many letters may have lost.
    let limits: [Float] =
      switch letters.count {
      case 1: [5]
      case 2: [6.6, 9]
      case 3: [6.6, 10]
      case 4...5: [7, 13]
      case 6...8: [8, 15]
      default: [8.6, 17]
      }
    // Dearer than a string that nobody knows no reading can be.
    let itself = lexicon.letterCost(letters)
    let dearest = max(limits[0], itself + 3)
    // Nor a compound, whose last part costs 6 at least and which must be likelier by as much.
    let worth = itself - 4.5
    for limit in limits {
      let readings = lexicon.readings(
        of: letters, by: NoiseModel.common, limit: min(limit, dearest), worth: worth)
      if let best = readings.first, best.isListed || limit == limits.last { return readings }
      if limit >= dearest { return readings }
    }
    return []
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
