import Lexicon

/// What the words of a passage tell of its language.
struct LanguageEvidence {
  /// Words, and those that are small words of Swedish.
  private(set) var words = 0
  private var swedish = 0
  /// By language: small words that it has and Swedish has not, and those that it shares with Swedish.
  private var own = [Int](repeating: 0, count: SmallWords.languages.count)
  private var shared = [Int](repeating: 0, count: SmallWords.languages.count)
  /// Words without a capital, of three letters or more, and those of them that the lexicon lists.
  private var plain = 0
  private var listed = 0

  /// Fewer words tell nothing of a language that is not listed.
  private static let enough = 12

  mutating func add(_ word: String, _ lexicon: Lexicon) {
    guard let word = Letters(word) else { return }
    words += 1
    let bits = SmallWords.table[word.folded] ?? 0
    let isSwedish = bits & SmallWords.swedish != 0
    if isSwedish { swedish += 1 }
    var others = bits & ~SmallWords.swedish
    while others != 0 {
      let language = others.trailingZeroBitCount
      others &= others - 1
      if isSwedish { shared[language] += 1 } else { own[language] += 1 }
    }
    if bits == 0, word.isFinnish { own[Self.finnish] += 1 }
    if word.isNordic {
      for language in Self.nordic { own[language] += 1 }
    }
    guard word.isPlain else { return }
    plain += 1
    if let id = lexicon.id(of: Array(word.folded.utf8)), lexicon.count(id) > 0 { listed += 1 }
  }

  /// Adds what another passage tells.
  /// - Parameter weight: how often it counts.
  mutating func add(_ other: LanguageEvidence, weight: Int = 1) {
    words += weight * other.words
    swedish += weight * other.swedish
    for language in own.indices {
      own[language] += weight * other.own[language]
      shared[language] += weight * other.shared[language]
    }
    plain += weight * other.plain
    listed += weight * other.listed
  }

  /// How many small words more another language has than Swedish that the two do not share; that which has most.
  var lead: Int { own.indices.dropFirst().map { own[$0] - (swedish - shared[$0]) }.max() ?? 0 }

  /// Whether it is in no Swedish of any age.
  ///
  /// Another language shows more small words of its own than Swedish shows against it. A language that is not listed shows next to
  /// none, and words that the lexicon does not list; a scan must be very bad to make Swedish look so.
  var isForeign: Bool {
    let lead = lead
    if lead > 0 { return own.contains { $0 >= 2 } }
    if lead < 0, swedish * 8 >= words { return false }
    guard words >= Self.enough, plain >= Self.enough / 2 else { return false }
    return swedish * 16 < words && listed * 20 < plain * 9
  }

  private static let finnish = SmallWords.languages.firstIndex { $0.name == "Finnish" }!
  /// Languages with ø and æ.
  private static let nordic = SmallWords.languages.indices.filter {
    ["Danish", "Norwegian", "Nynorsk"].contains(SmallWords.languages[$0].name)
  }

  /// A word's letters in lower case, its marks left out.
  private struct Letters {
    var folded: String
    /// Whether it is three letters or more without a capital.
    var isPlain: Bool
    /// Whether ø or æ stands among other small letters.
    var isNordic = false

    init?(_ word: String) {
      var bytes: [UInt8] = []
      var hasCapital = false
      var lead: UInt8 = 0
      for byte in word.utf8 {
        switch byte {
        case 0x41...0x5A:
          hasCapital = true
          bytes.append(byte | 0x20)
        case 0x61...0x7A: bytes.append(byte)
        case 0x80...0xBF where lead == 0xC3:
          // À to Þ are small 32 further on.
          if byte < 0x9F, byte != 0x97 { hasCapital = true }
          let small = byte < 0x9F && byte != 0x97 ? byte + 0x20 : byte
          if small == 0xB8 || small == 0xA6 { isNordic = true }
          bytes.append(small)
        case 0x80...0xFF: bytes.append(byte)
        case 0x30...0x39, 0x2F, 0x40: return nil
        default: if !bytes.isEmpty, byte == 0x27 || byte == 0x2D { break }
        }
        lead = byte
      }
      guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
      folded = String(decoding: bytes, as: UTF8.self)
      isPlain = !hasCapital && bytes.count >= 3
    }

    /// Whether it has an ending of Finnish behind three letters or more.
    var isFinnish: Bool {
      let bytes = folded.utf8
      guard bytes.count >= 6 else { return false }
      return SmallWords.finnishEndings.contains { ending in
        bytes.count >= ending.utf8.count + 3 && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      }
    }
  }
}
