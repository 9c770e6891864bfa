/// A small random generator (xorshift64*): the same seed gives the same documents everywhere.
struct Random {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ from: [Element]) -> Element { from[below(from.count)] }
}

/// Documents of random words with everything that the third stage changes.
struct RandomSheets {
  private var random: Random

  init(seed: Int) { random = Random(seed: seed) }

  /// Whole words; some are split over a line's end.
  private static let words = [
    "kommunfullmäktige", "nämnden", "beslutar", "och", "att", "förskola", "i", "verksamhetsberättelsen",
    "IT-chef", "Eva",
    "§", "§12", "2021-05-04", "(S),", "åtgärder", "Ångström", "kostnaden.", "e-tjänst", "KS", "äldre-",
    "bygglovsärenden",
  ]

  private static let pieces = [
    "\u{FB01}", "\u{FB02}", "\u{FB00}", "\u{FB03}", "\u{FB06}", "a\u{30A}", "a\u{308}", "o\u{308}",
    "A\u{30A}", "e\u{301}",
    "\u{AD}", "\u{2010}", "-", "å", "ö", "k", "st", "\u{201D}", "\u{418}\u{306}", "\u{3B1}\u{301}",
    "\u{4E2D}", "\u{1F600}",
    "\u{AC}", "e\u{302}\u{301}", "½", "€",
  ]

  private static let hyphens = ["-", "\u{2010}", "\u{AD}", "\u{AC}", ""]

  private mutating func word() -> String {
    guard random.chance(35) else { return random.pick(RandomSheets.words) }
    return (0...random.below(5)).map { _ in random.pick(RandomSheets.pieces) }.joined()
  }

  /// A document of one to four pages.
  mutating func sheet() -> Sheet {
    var sheet = Sheet()
    var rest: String?
    for number in 0...random.below(4) {
      var rows: [Row] = []
      if random.chance(60) { rows.append(Row("Norrvede kommun \(word()) \(number)", role: .header)) }
      for _ in 0..<random.below(9) { rows.append(row(&rest)) }
      if random.chance(60) { rows.append(Row("\(word())\tSida \(number)", role: .footer)) }
      sheet.page(rows)
    }
    return sheet
  }

  private mutating func row(_ rest: inout String?) -> Row {
    let isTable = rest == nil && random.chance(15)
    // A line never consists of one word that is split at both its ends.
    var words = (0...random.below(6) + 1).map { _ in word() }
    if let half = rest { words[0] = half }
    let goesOn = rest != nil
    rest = nil
    if !isTable, random.chance(50) {
      let whole = Array(random.pick(RandomSheets.words).unicodeScalars.map(String.init))
      if whole.count > 3 {
        let cut = 1 + random.below(whole.count - 2)
        words[words.count - 1] = whole[..<cut].joined() + random.pick(RandomSheets.hyphens)
        rest = whole[cut...].joined()
      }
    }
    let gap = isTable ? "\t" : " "
    return Row(
      words.joined(separator: gap), starts: isTable || !goesOn && random.chance(30),
      width: random.chance(80) ? 500 : 300)
  }
}
