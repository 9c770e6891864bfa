/// The words that the document itself writes with a capital: names, as the attendance list and the signatures show them.
struct DocumentNames {
  /// How often each stands, by its letters without marks.
  private var counts: [[UInt8]: [[UInt8]: Int]] = [:]

  init(_ units: [Unit]) {
    for unit in units where unit.shape == .title && unit.letters.count >= 4 {
      counts[Self.plain(unit.searched), default: [:]][unit.searched, default: 0] += 1
    }
  }

  /// The same name with marks that this one lacks ("Rymoén" for "Rymoen"), if the document writes it so more often and twice
  /// at least.
  func fuller(than unit: Unit) -> [UInt8]? {
    guard unit.shape == .title, unit.letters.count >= 4, let forms = counts[Self.plain(unit.searched)] else {
      return nil
    }
    let own = forms[unit.searched] ?? 0
    let marks = Self.marks(unit.searched)
    let fuller = forms.filter { $0.value >= 2 && $0.value > own && Self.marks($0.key) > marks }
    return fuller.count == 1 ? fuller.first?.key : nil
  }

  private static func marks(_ letters: [UInt8]) -> Int { letters.count { $0 >= 0xC0 } }

  private static func plain(_ letters: [UInt8]) -> [UInt8] {
    letters.map { letter in
      switch letter {
      // Signs that are read for ä and ö.
      case 0x34, 0x26: 0x61
      case 0x36: 0x6F
      default: letter.unmarked
      }
    }
  }
}
