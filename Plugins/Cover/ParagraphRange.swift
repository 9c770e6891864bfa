import ParagrafKit

/// Which §§ the minutes hold.
enum ParagraphRange {
  /// `Sekreterare .............. Paragrafer 88-94`, `… §§ 61 - 68`: a line of dots joins what stands in two columns.
  static func behindSignature(in text: ReadingText) -> [Finding] {
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    let lines = text.bodyLines(in: 0..<min(first, 120))
    for (position, line) in lines.enumerated() where line.key.holds(" paragraf") || line.text.holds("§§") {
      let tokens = line.text.tokens
      guard let at = tokens.firstIndex(where: { $0.folded.hasPrefix("paragraf") || $0 == "§§" }), at > 0,
        tokens[at - 1].utf8.allSatisfy({ $0 == 0x2E || $0 == 0x5F }) || line.key.hasPrefix("underskrift")
      else { continue }
      let below = position + 1 < lines.count ? lines[position + 1].text : ""
      let behind = tokens[(at + 1)...].joined(separator: " ")
      guard let stated = range(behind.isEmpty ? below : behind) else { continue }
      let end = behind.isEmpty ? lines[position + 1].index : line.index
      return [.fact(.paragraphRange, .text(stated), lines: line.index..<end + 1, confidence: 0.75)]
    }
    return []
  }

  /// `§§ 71–82`, `Paragrafer 60-65`, `§ 5`: as `71-82`.
  static func range(_ text: String) -> String? {
    var numbers: [String] = []
    var current = ""
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        current.append(Character(UnicodeScalar(byte)))
      } else if !current.isEmpty {
        numbers.append(current)
        current = ""
      }
    }
    if !current.isEmpty { numbers.append(current) }
    guard let first = numbers.first, numbers.count <= 4, first.utf8.count <= 4 else { return nil }
    guard numbers.count >= 2, let last = numbers.last, let a = Int(first), let b = Int(last), b > a else {
      return first
    }
    return "\(first)-\(last)"
  }
}
