import ParagrafKit

/// What running lines of Swedish minutes say, whatever the municipality.
enum RunningLabels {
  /// Cells that stand in footers only: the signatures' and the extract's boxes.
  private static let footers = [
    "justerandes sign", "justerandes signatur", "justerares sign", "justerares signatur", "justerarsignaturer",
    "justerare signatur", "justeringssign", "justerandes signaturer", "ordforandes signatur",
    "utdragsbestyrkande", "utdraget bestyrkes", "utdragsbestyrkning", "utragsbestyrkande", "expedierat/bestyrkt",
    "utdrag bestyrkes", "justerande sign", "ordforandens sign", "sekreterarens sign",
  ]

  /// Whether one of a line's folded cells is a footer's label, alone or before initials.
  static func isFooter(_ cells: [String]) -> Bool {
    cells.contains { cell in
      footers.contains { label in
        cell.resembles(label) || (cell.hasPrefix(label) && cell.utf8.count <= label.utf8.count + 12)
      }
    }
  }

  /// Whether a masked text is a page number alone: `#`, `# (#)`, `#(#)`, `sida # av #`, `- # -`.
  static func isPageNumber(_ masked: String) -> Bool {
    var rest = masked[...]
    for word in ["sidan", "sida", "sid", "s.", "blad", "page"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    let bare = rest.filter { $0 != " " && $0 != "." && $0 != "-" && $0 != "–" }
    switch bare {
    case "#", "#(#)", "#[#]", "[#]", "#av#", "#/#", "#(#": return true
    default: return false
    }
  }
}
