import ParagrafKit

/// What is left of `plats och tid` when the time is taken away.
enum MeetingPlace {
  static func place(in text: String) -> String {
    var kept: [Substring] = []
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      // `28 september`, but `Storgatan 15`.
      let isDay = token.startsWithDigit && index + 1 < tokens.count && Dates.month(tokens[index + 1]) != nil
      let isHour = token.startsWithDigit && index > 0 && ["kl", "klockan"].contains(tokens[index - 1].folded)
      if isDay || isHour || isTime(token) {
        if let last = kept.last, last.utf8.last == 0x2C { kept[kept.count - 1] = last.dropLast() }
        // Place and time in turn: what follows the time is no more of the place.
        if !kept.isEmpty { break }
        continue
      }
      kept.append(token)
    }
    return kept.joined(separator: " ").trimming {
      $0 == 0x2C || $0 == 0x20 || $0 == 0x3B || $0 == 0x3A || $0 == 0x7C
    }
  }

  private static let words: Set<String> = [
    "kl", "kl.", "klockan", "den", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag",
    "mandagen",
    "tisdagen", "onsdagen", "torsdagen", "fredagen", "lordagen", "sondagen", "-", "–",
  ]

  private static func isTime(_ token: Substring) -> Bool {
    let key = token.folded
    if words.contains(key) { return true }
    if Dates.months.contains(key) { return true }
    // Dates, clock times and years; `sal 3` is a place.
    let digits = key.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count
    let marks = key.utf8.contains { $0 == 0x2D || $0 == 0x2E || $0 == 0x3A || $0 == 0x2F || $0 >= 0x80 }
    return key.startsWithDigit && (digits >= 4 || marks && digits >= 2)
  }
}
