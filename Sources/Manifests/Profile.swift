import ParagrafKit

/// Which documents a plug-in is made for: those whose running headers or first page show the municipality, the
/// body and a date within the years.
package struct Profile: Sendable {
  var municipality: String?
  var body: String?
  /// Years, both included.
  var from: Int?
  var to: Int?

  package func holds(for text: ReadingText) -> Bool {
    let lines = text.lines.filter { $0.page == 1 || $0.role == .header }
    for name in [municipality, body] {
      guard let words = name?.folded.tokens else { continue }
      guard lines.contains(where: { Self.shows(words, $0.key) }) else { return false }
    }
    guard from != nil || to != nil else { return true }
    for line in lines {
      if let day = Dates.first(in: line.text) { return day.year >= from ?? 0 && day.year <= to ?? Int.max }
    }
    return false
  }

  /// Whether a folded line holds the words, also in the genitive: `östby kommuns`.
  private static func shows(_ words: [Substring], _ line: String) -> Bool {
    let tokens = line.tokens.map { $0.trimming { !($0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 || $0 == 0x2D) } }
    guard let last = words.last, tokens.count >= words.count else { return false }
    return (0...(tokens.count - words.count)).contains { start in
      let part = tokens[start..<start + words.count]
      return zip(part, words.dropLast()).allSatisfy { $0 == $1 }
        && (part[part.endIndex - 1] == last || part[part.endIndex - 1] == last + "s")
    }
  }
}
