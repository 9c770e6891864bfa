/// Swedish as it was spelled before the reform of 1906 (in minutes until about 1915).
public enum OldSpelling {
  /// A folded word as it has been spelled since: `afslogs` → `avslogs`, `hvilken` → `vilken`, `öfver` → `över`,
  /// `qvarn` → `kvarn`, `godkändt` → `godkänt`. For comparing alone: a word of today may become none (`chev`).
  public static func modern(_ word: String) -> String {
    guard
      word.utf8.contains(where: { $0 == 0x66 || $0 == 0x71 }) || word.hasPrefix("hv") || word.hasSuffix("dt")
    else { return word }
    let old = Array(word.utf8)
    var new: [UInt8] = []
    for (index, byte) in old.enumerated() {
      let next = index + 1 < old.count ? old[index + 1] : nil
      switch byte {
      case 0x66 where next == 0x76: continue  // fv
      case 0x68 where index == 0 && next == 0x76: continue  // hv
      case 0x71 where next == 0x76: new.append(0x6B)  // qv
      case 0x66 where index > 0 && isVowel(old[index - 1]) && next != 0x66 && (next == nil || index == 1):
        new.append(0x76)  // af, blef, af-slogs
      case 0x64 where next == 0x74 && index + 2 == old.count: continue  // -dt
      default: new.append(byte)
      }
    }
    return String(decoding: new, as: UTF8.self)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The words folded and in the spelling of today: for comparing.
  public var words: [String] { tokens.map { OldSpelling.modern($0.folded) } }
}
