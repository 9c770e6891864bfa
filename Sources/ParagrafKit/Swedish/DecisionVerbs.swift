/// The verbs by which an organ decides and proposes, over the times.
public enum DecisionVerbs {
  /// `beslutar`, `beslöt`, `beslöts`, `beslutade`: and what else says that an organ decides or proposes. Folded.
  public static let deciding: Set<String> = [
    "beslutar", "beslot", "beslots", "beslutade", "beslutades", "beslutat", "besluta", "beslutas", "besloto",
    "godkanner", "godkande", "bifaller", "avslar", "antecknar", "overlamnar", "tillstyrker", "uppdrar",
    "foreslar",
    "utser", "faststaller", "antar", "foreslog",
  ]

  /// Whether a folded text is the lead of a list of clauses: it ends where `att` follows — `Kommunstyrelsen
  /// föreslår kommunfullmäktige besluta`, `Nämnden beslutar följande`.
  public static func isLead(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard let last = words.last, words.count >= 2, words.count <= 30,
      // `… yrkade, att nämnden skulle besluta` moves; it decides nothing.
      !words.contains(where: { $0.hasPrefix("yrka") || $0 == "skulle" || $0 == "matte" })
    else { return false }
    switch last {
    case "besluta", "beslutar", "beslot", "beslutade", "beslots", "att", "foljande", "foreslar", "beslut":
      return last != "beslut" || words[words.count - 2].utf8.last == 0x73
    default: return false
    }
  }
}
