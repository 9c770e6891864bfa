import ParagrafKit

/// Who adopted a document and when: `Antagen av kommunfullmäktige 2019-05-20 § 64`.
struct Adoption {
  var organ: String?
  var day: Day?

  init(_ text: String) {
    day = Dates.first(in: text)
    let words = text.tokens
    guard let at = words.firstIndex(where: { Adoption.isOrgan($0) }) else { return }
    let start = Organs.start(ofNameEndingAt: at, in: words[...])
    let name = words[start...at].map { $0.trimming { $0 == 0x2C || $0 == 0x2E || $0 == 0x3A } }
      .joined(separator: " ")
    switch name {
    case "KF", "Kf": organ = "Kommunfullmäktige"
    case "KS", "Ks": organ = "Kommunstyrelsen"
    default: organ = name.capitalised
    }
  }

  private static func isOrgan(_ word: Substring) -> Bool {
    ["KF", "Kf", "KS", "Ks"].contains(word) || Organs.isDefinite(word.folded)
  }
}

/// How long a document holds, as a period of ISO 8601; one without an end is open: `2015-02-01/..`.
enum Validity {
  static func period(in text: String) -> String? {
    let days = Dates.all(in: text)
    if days.count >= 2 { return days[0].iso + "/" + days[1].iso }
    guard let day = days.first else { return years(in: text) }
    let words = Set(text.tokens.map { $0.folded })
    let isEnd = words.contains("till") && !words.contains("fran") && !words.contains("tillsvidare")
    return isEnd ? nil : day.iso + "/.."
  }

  /// `2024–2027`, also in a title.
  static func years(in text: String) -> String? {
    let years = text.tokens.flatMap { $0.split { $0 == "-" || $0 == "–" } }.compactMap { Int($0) }
      .filter { (1900...2100).contains($0) }
    guard years.count == 2, years[0] <= years[1] else { return nil }
    return "\(years[0])-01-01/\(years[1])-12-31"
  }
}
