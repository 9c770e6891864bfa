extension Unit {
  /// The letters as they are searched for: a capital that begins the word, and capitals throughout, lowered.
  var searched: [UInt8] {
    switch shape {
    case .lower: letters
    case .upper: letters.map(\.lowered)
    case .title: letters.map(\.lowered)
    case .mixed: [letters[0].lowered] + letters.dropFirst()
    }
  }
}

/// Gives a repaired word the capitals that its place asks for.
enum Casing {
  static func cased(_ letters: [UInt8], as unit: Unit) -> [UInt8] {
    switch unit.shape {
    case .lower: unit.isStroke && unit.startsSentence ? letters.map(\.raised) : letters
    case .upper: letters.map(\.raised)
    case .title: [letters[0].raised] + letters.dropFirst()
    case .mixed: unit.letters[0].isLatinCapital ? [letters[0].raised] + letters.dropFirst() : letters
    }
  }
}
