/// The marks that begin the points of a list.
public enum ListMark {
  /// Whether the text is nothing but a mark: `–`, `•`, `1.`, `2)`, `a)`, `(3)`.
  public static func isAlone(_ text: some StringProtocol) -> Bool {
    // Most of what is asked about is a word: the longest marks have three bytes, or end with a sign.
    let last = Substring(text).utf8.last
    guard text.utf8.count <= 3 || last == 0x29 || last == 0x2E else { return false }
    switch String(text) {
    // A plus is a mark by itself, and what a scan makes of a bullet.
    case "+", "-", "–", "—", "•", "·", "*", "o", "\u{F0B7}", "▪", "●", "‒", "−", "": return true
    default: break
    }
    let inner = text.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x2E }
    guard inner.utf8.count < text.utf8.count, last == 0x29 || last == 0x2E else { return false }
    if inner.utf8.count <= 2, inner.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return !inner.isEmpty }
    guard inner.utf8.count == 1, let letter = inner.utf8.first, letter >= 0x61, letter <= 0x7A else {
      return false
    }
    // `Nils-Olof Grip | (m) att vara nämndeman`: a party that a line begins with.
    return Substring(text).utf8.first != 0x28 || !"smcvlhk".utf8.contains(letter)
  }

  /// The mark at the start of a line, and what follows it; nil if the line begins without one.
  public static func split(_ text: some StringProtocol) -> (mark: String, rest: String)? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, isAlone(parts[0]) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
