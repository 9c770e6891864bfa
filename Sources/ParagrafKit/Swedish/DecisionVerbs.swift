/// The verbs by which an organ decides and proposes, over the times. Folded, in the spelling of today.
public enum DecisionVerbs {
  /// `beslutar`, `beslöt`, `beslöts`, `beslutade`: and what else says that an organ decides or proposes.
  public static let deciding: Set<String> = [
    "beslutar", "beslot", "beslots", "beslutade", "beslutades", "beslutat", "besluta", "beslutas", "besloto",
    "godkanner", "godkande", "bifaller", "avslar", "antecknar", "overlamnar", "tillstyrker", "uppdrar",
    "foreslar",
    "utser", "faststaller", "antar", "foreslog",
  ]

  /// What the organ itself does, in either tense: the sentence it begins with the organ decides.
  public static let active: Set<String> = [
    "beslutar", "beslot", "beslutade", "besloto", "beslutat", "bifaller", "bifoll", "godkanner", "godkande",
    "avslar", "avslog", "antecknar", "antecknade", "overlamnar", "overlamnade", "tillstyrker", "tillstyrkte",
    "avstyrker", "avstyrkte", "uppdrar", "uppdrog", "uppdrogo", "utser", "utsag", "valjer", "valde",
    "faststaller", "faststallde", "antar", "antog", "beviljar", "beviljade", "aterremitterar", "remitterar",
    "remitterade", "bordlagger", "bordlade", "noterar", "medger", "medgav", "entledigar", "entledigade",
    "konstaterar", "hemstaller", "hemstallde",
  ]

  /// What is done, without saying by whom. Only words that hardly ever tell what others did before.
  public static let passive: Set<String> = [
    "beslots", "beslutades", "utses", "bestamdes", "utsags", "utsagos", "valjes", "valdes", "bordlaggs",
    "bordlades",
    "bordlagges", "aterremitteras", "aterremitterades", "remitteras", "remitterades", "godkannes", "godkanns",
    "godkandes", "antecknas", "antecknades", "noteras", "noterades", "avslogs", "avslas", "bifolls",
    "bifalles", "bifalls", "beviljas", "beviljades", "faststalles", "faststalldes", "antages",
    "antogs", "uppdrogs", "medgavs", "handlingarna", "utgar", "avslagen", "bifallen",
    "besvarad",
  ]

  /// Whether a folded text is the lead of a list of clauses: it ends where `att` follows — `Kommunstyrelsen
  /// föreslår kommunfullmäktige besluta`, `Nämnden beslutar följande`.
  public static func isLead(_ key: String) -> Bool {
    let words = key.tokens
    guard let last = words.last, words.count >= 2, words.count <= 30,
      // `… yrkade, att nämnden skulle besluta` moves; it decides nothing.
      !words.contains(where: { $0.hasPrefix("yrka") || $0 == "skulle" || $0 == "matte" })
    else { return false }
    switch last {
    case "besluta", "beslutar", "beslot", "beslutade", "beslutat", "beslots", "att", "foljande", "foreslar",
      "beslut":
      return last != "beslut" || words[words.count - 2].utf8.last == 0x73
    default: return false
    }
  }
}
