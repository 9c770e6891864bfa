/// The letters that the letter model tells apart: 0 the edge of a word, 1 to 26 a to z, then å, ä, ö, é; 31 any other.
package enum LetterClass {
  package static let edge = 0
  package static let other = 31

  /// - Parameter letter: Latin-1, lower case.
  @inline(__always)
  package static func of(_ letter: UInt8) -> Int {
    switch letter {
    case 0x61...0x7A: Int(letter) - 0x60
    case 0xE5: 27
    case 0xE4: 28
    case 0xF6: 29
    case 0xE9: 30
    default: other
    }
  }
}

extension Lexicon {
  /// The cost of a string of letters as a word that nobody knows: the negative logarithm of its likelihood by the letters
  /// that follow each other in Swedish words. Some 2.3 a letter for what could be Swedish, 4 for what could not.
  ///
  /// - Parameter word: Latin-1, lower case.
  public func letterCost(_ word: some Sequence<UInt8>) -> Float {
    var (first, second) = (LetterClass.edge, LetterClass.edge)
    var cost = 0
    for letter in word {
      let next = LetterClass.of(letter)
      cost += Int(letters.load(fromByteOffset: first << 10 | second << 5 | next, as: UInt8.self))
      (first, second) = (second, next)
    }
    cost += Int(letters.load(fromByteOffset: first << 10 | second << 5 | LetterClass.edge, as: UInt8.self))
    return Float(cost) / 16
  }
}
