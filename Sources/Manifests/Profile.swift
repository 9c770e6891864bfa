import ParagrafKit

/// Which documents a plug-in is made for: those whose running headers or first page show the municipality, the
/// body and a date within the years, and whose lines show the words.
package struct Profile: Sendable {
  var municipality: String?
  var body: String?
  /// Years, both included.
  var from: Int?
  var to: Int?
  /// Folded; two of them at the least, different ones, show that a document writes so.
  var words: Set<String> = []

  /// As people say it: `Östby kommun, from 1995`.
  package var description: String {
    let years =
      switch (from, to) {
      case (let from?, let to?): ["\(from) to \(to)"]
      case (let from?, nil): ["from \(from)"]
      case (nil, let to?): ["until \(to)"]
      case (nil, nil): [String]()
      }
    let all = [municipality, body].compactMap { $0 } + years
    return (all.isEmpty ? ["documents that write \(words.sorted().prefix(3).joined(separator: ", "))"] : all)
      .joined(separator: ", ")
  }

  package func holds(for text: ReadingText) -> Bool {
    let lines = text.lines.filter { $0.page == 1 || $0.role == .header }
    for name in [municipality, body] {
      guard let words = name?.folded.tokens else { continue }
      guard lines.contains(where: { Self.shows(words, $0.key) }) else { return false }
    }
    if from != nil || to != nil {
      let day = lines.lazy.compactMap { Dates.first(in: $0.text) }.first
      // Words tell the time too, where no date does.
      guard let day else { return !words.isEmpty && showsWords(text) }
      guard day.year >= from ?? 0 && day.year <= to ?? Int.max else { return false }
    }
    return words.isEmpty || showsWords(text)
  }

  private func showsWords(_ text: ReadingText) -> Bool {
    var shown: Set<String> = []
    for line in text.lines {
      for token in line.key.tokens {
        let word = token.trimming { $0 < 0x41 }
        guard words.contains(word), shown.insert(word).inserted else { continue }
        if shown.count == 2 { return true }
      }
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
