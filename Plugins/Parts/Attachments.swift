import ParagrafKit

/// What a paper names as its attachments: `Bilaga 1 Övergripande mål, daterad den 14 december 2022`.
enum Attachments {
  /// The titles listed under the heading `Bilagor` among these lines.
  static func titles(in range: Range<Int>, of text: ReadingText) -> [String] {
    let paragraphs = text.paragraphs(in: range)
    guard let heading = paragraphs.firstIndex(where: { ["bilagor", "bilaga"].contains($0.text.folded) })
    else {
      return []
    }
    return paragraphs[(heading + 1)...].prefix(20).prefix {
      text.lines[$0.lines[0]].heading == nil && $0.text.utf8.count < 200
    }
    .map { title($0.text) }
  }

  /// Without mark, number and date: `• Bilaga 2 Plan för 2023, daterad den 4 maj` as `Plan för 2023`.
  static func title(_ text: String) -> String {
    var tokens = text.tokens[...]
    if let first = tokens.first, ListMark.isAlone(String(first)) { tokens.removeFirst() }
    if tokens.count > 2, tokens[tokens.startIndex].folded == "bilaga",
      tokens[tokens.startIndex + 1].startsWithDigit
    {
      tokens.removeFirst(2)
    }
    if let dated = tokens.firstIndex(where: { ["daterad", "daterat"].contains($0.folded) }) {
      tokens = tokens[..<dated]
    }
    return tokens.joined(separator: " ").trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x20 }
  }
}
