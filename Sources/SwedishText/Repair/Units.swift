import Lexicon

/// A piece of a word that is looked up by itself: what stands between white space, hyphens and marks.
struct Unit {
  /// The line and the word in it; of a word that a line's end split, its first half.
  var line: Int
  var word: Int
  /// UTF-8 bytes of the word's text; both halves together where a line's end split it.
  var range: Range<Int>
  /// As it stands, Latin-1; empty for what no search will look at.
  var letters: [UInt8] = []
  /// The listed word that stands here, or the sign that stands for a number.
  var id: Lexicon.WordID?
  var kind = Kind.word
  var shape = Shape.lower
  /// Whether a sentence begins here, as far as marks show.
  var startsSentence = false
  /// Whether it begins a sentence and a name: another word with a capital follows.
  var isName = false
  /// Whether a full stop follows directly.
  var endsInStop = false
  /// How sure the engine was that read it, 0 to 1; nil where none says so.
  var confidence: Float?

  enum Kind {
    /// Letters that the lexicon lists.
    case word
    /// Letters that make a compound or an inflected form of words that the lexicon lists.
    case form
    /// A word in a spelling or with an ending that is not of today.
    case old
    /// Letters, or letters and signs, that nobody knows.
    case unknown
    /// Digits, addresses, abbreviations: never changed.
    case protected
  }

  /// Whether it is a stroke by itself, which may have been an I.
  var isStroke: Bool { letters == [0x7C] }

  /// Whether it stands between the names of noble families: "af", "von", "de".
  var isParticle: Bool { Self.particles.contains { letters.elementsEqual($0.utf8) } }

  private static let particles = ["af", "von", "de", "av", "at", "van", "la"]

  enum Shape {
    case lower, title, upper, mixed
  }
}

/// Cuts lines into units.
struct UnitReader {
  private var units: [Unit] = []
  private let lexicon: Lexicon
  private let number: Lexicon.WordID?
  private var startsSentence = true
  /// The kinds of strings that the lexicon does not list, which are dear to find out.
  private var kinds: [[UInt8]: Unit.Kind] = [:]

  private var latin: [UInt8] = []
  private var places: [Int] = []
  private var folded: [UInt8] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    number = lexicon.id(of: Array("<n>".utf8))
  }

  mutating func startParagraph() { startsSentence = true }

  /// Hands out the units, with the first names of names that begin sentences marked, and begins anew.
  mutating func finish() -> [Unit] {
    defer {
      units = []
      startsSentence = true
    }
    for index in units.indices.dropLast() where units[index].startsSentence && units[index].shape == .title {
      var next = units[index + 1]
      if next.isParticle, index + 2 < units.count { next = units[index + 2] }
      units[index].isName = !next.startsSentence && (next.shape == .title || next.shape == .mixed)
    }
    return units
  }

  /// Reads one word, in the text in use.
  mutating func read(_ text: String, line: Int, word: Int, confidence: Float? = nil) {
    let first = units.count
    defer { for index in first..<units.count { units[index].confidence = confidence } }
    latin.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        places.append(index)
        let byte = bytes[index]
        if byte < 0x80 {
          latin.append(byte)
          index += 1
        } else if byte & 0xFE == 0xC2, index + 1 < bytes.count {
          latin.append(byte << 6 | bytes[index + 1] & 0x3F)
          index += 2
        } else {
          // Dashes part words, quotation marks stand around them; what else there is stands for itself in no word.
          let isDash =
            byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
            && (0x90...0x95).contains(bytes[index + 2])
          latin.append(isDash ? 0x2D : byte == 0xE2 ? 0x22 : 0x2A)
          index += 1
          while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
      }
      places.append(bytes.count)
    }
    cut(line, word)
    guard let last = latin.last(where: { $0 != 0x22 && $0 != 0x29 }) else { return }
    let isMark = latin.allSatisfy { !$0.isLatinLetter }
    startsSentence = [0x2E, 0x21, 0x3F, 0x3A].contains(last) || startsSentence && isMark
  }

  private mutating func cut(_ line: Int, _ word: Int) {
    guard let first = latin.firstIndex(where: \.mayBeginWord),
      let last = latin.lastIndex(where: \.mayEndWord), first <= last
    else { return }
    let core = latin[first...last]
    // Abbreviations, addresses, times, decimals.
    if !isSpeckled(core),
      core.contains(where: { $0 == 0x2E || $0 == 0x2C || $0 == 0x40 || $0 == 0x3A || $0 == 0x3D })
    {
      add(first, last + 1, line, word, isProtected: true)
      return
    }
    var start = first
    for index in first...last + 1 where index > last || latin[index] == 0x2D || latin[index] == 0x2F {
      if index > start { add(start, index, line, word, isProtected: false) }
      start = index + 1
    }
  }

  /// Whether a mark stands for a letter in a long word: "ansökni.g", "ing:vits". Of two words between which a space was lost,
  /// both are words.
  private func isSpeckled(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.count >= 7,
      core.allSatisfy({ $0.isLatinLetter && !$0.isLatinCapital || $0 == 0x2E || $0 == 0x3A }),
      let mark = core.firstIndex(where: { !$0.isLatinLetter }),
      core[(mark + 1)...].allSatisfy(\.isLatinLetter), mark - core.startIndex >= 2, core.endIndex - mark > 3,
      !["com", "org", "net"].contains(where: { core[(mark + 1)...].elementsEqual($0.utf8) })
    else { return false }
    return [core[..<mark], core[(mark + 1)...]].contains { half in
      guard let id = lexicon.id(of: Latin1.utf8(Array(half))) else { return true }
      return lexicon.count(id) == 0
    }
  }

  /// The kind of a string that the lexicon does not list.
  private mutating func kind(of folded: [UInt8]) -> Unit.Kind {
    if let known = kinds[folded] { return known }
    let kind: Unit.Kind = lexicon.isForm(folded) ? .form : lexicon.isOldForm(folded) ? .old : .unknown
    kinds[folded] = kind
    return kind
  }

  private mutating func add(_ start: Int, _ end: Int, _ line: Int, _ word: Int, isProtected: Bool) {
    var unit = Unit(line: line, word: word, range: places[start]..<places[end])
    unit.startsSentence = startsSentence
    startsSentence = false
    var (letters, digits, capitals) = (0, 0, 0)
    for letter in latin[start..<end] {
      if letter.isLatinLetter { letters += 1 } else if (0x30...0x39).contains(letter) { digits += 1 }
      if letter.isLatinCapital { capitals += 1 }
    }
    let count = end - start
    let signs = count - letters - digits
    // A number behind a word is a footnote's.
    let isNoted = digits == 1 && letters >= 3 && (0x30...0x39).contains(latin[end - 1])
    // A letter by itself may be any; a stroke is one.
    let isLone = count == 1 && latin[start] != 0x7C && (letters == 0 || latin[start] >= 0x80)
    if isProtected || isNoted || isLone || letters == 0 && count > 1 || digits > 1
      || digits == 1 && (letters < 2 && signs == 0 && count > 2)
    {
      unit.kind = .protected
      if digits == count { unit.id = number }
      units.append(unit)
      return
    }
    if capitals > 0 {
      if capitals == letters {
        unit.shape = letters == 1 ? .title : .upper
      } else {
        unit.shape = capitals == 1 && latin[start].isLatinCapital ? .title : .mixed
      }
    }
    if letters == count {
      folded.removeAll(keepingCapacity: true)
      for letter in latin[start..<end] {
        let small = letter.isLatinCapital ? letter + 0x20 : letter
        if small < 0x80 {
          folded.append(small)
        } else {
          folded.append(0xC0 | small >> 6)
          folded.append(0x80 | small & 0x3F)
        }
      }
      if let id = lexicon.id(of: folded), lexicon.count(id) > 0 {
        unit.id = id
      } else {
        unit.kind = kind(of: folded)
      }
    } else {
      unit.kind = .unknown
    }
    unit.letters = Array(latin[start..<end])
    unit.endsInStop = end < latin.count && latin[end] == 0x2E
    units.append(unit)
  }
}

extension UInt8 {
  /// Letters, digits, and signs that scanners read for letters: & $ | £.
  fileprivate var mayBeginWord: Bool {
    isLatinLetter || (0x30...0x39).contains(self) || self == 0x26 || self == 0x24 || self == 0x7C
      || self == 0xA3
  }

  fileprivate var mayEndWord: Bool { mayBeginWord }
}
