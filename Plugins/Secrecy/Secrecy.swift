import ParagrafKit

/// The law that the secrecy of a matter rests on.
public struct SecrecyRecogniser: Recogniser {
  public static let about = About(
    id: "secrecy", version: "1.0", emits: [.fact(.secrecy)],
    why: "A record that is secret says by which law (offentlighets- och sekretesslagen 5 kap. 5 §).",
    reads: .sections, examples: SecrecyExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    // Among the papers one alone may be secret.
    for section in text.outline.sections() where section.kind != .handlingar && section.kind != .behandling {
      for line in text.bodyLines(in: section.lines) where names(line.key) {
        // The reference may begin on the line above and end on the one below.
        let lines =
          max(section.lines.lowerBound, line.index - 1)..<min(section.lines.upperBound, line.index + 2)
        let around = text.paragraph(text.bodyLines(in: lines).map(\.index))
        // `…utbildning i 26 kap. offentlighets- och sekretesslagen` makes nothing secret.
        guard
          text.words(of: around.text).contains(where: {
            $0.hasPrefix("sekretess") && !$0.hasPrefix("sekretesslag")
          }),
          let law = law(in: around.text, of: line)
        else { continue }
        found.append(.fact(.secrecy, .text(law), lines: around.range, item: section.item, confidence: 0.9))
      }
    }
    return found
  }

  private func names(_ key: String) -> Bool {
    key.holds("sekretesslag") || key.holds(" osl ") || key.hasSuffix(" osl")
  }

  private func isLaw(_ token: Substring) -> Bool {
    let key = token.folded.trimming { $0 == 0x28 || $0 == 0x29 }
    return key.hasPrefix("sekretesslag") || key == "osl"
  }

  /// `26 kap. 1 § offentlighets- och sekretesslagen (2009:400)`; also with the law first.
  private func law(in text: String, of line: Line) -> String? {
    let tokens = text.tokens
    guard let named = line.text.tokens.first(where: isLaw),
      let at = tokens.firstIndex(where: { $0 == named })
    else { return nil }
    var start = at
    if start >= 2, tokens[start - 1] == "och", tokens[start - 2].folded.hasPrefix("offentlighets") {
      start -= 2
    }
    let name = start
    while start > 0, isReference(tokens[start - 1]) { start -= 1 }
    while start < name, !tokens[start].startsWithDigit { start += 1 }
    var end = at + 1
    if end < tokens.count, tokens[end].utf8.first == 0x28,
      tokens[end].utf8.contains(0x3A) || tokens[end].folded == "(osl)"
    {
      end += 1
    }
    if start == name {
      // `offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §`
      var last = end
      while last < tokens.count, isReference(tokens[last]) { last += 1 }
      while last > end, !tokens[last - 1].utf8.starts(with: "§".utf8) { last -= 1 }
      guard last > end else { return nil }
      end = last
    }
    guard
      tokens[start..<end].contains(where: { $0.utf8.starts(with: "§".utf8) || $0.folded.hasPrefix("kap") })
    else { return nil }
    let value = tokens[start..<end].joined(separator: " ").trimming { $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
    return value.utf8.contains(0x28) ? value : value.trimming { $0 == 0x29 }
  }

  /// What a reference to a law is made of: `26`, `kap.`, `1`, `§`, `och`, `första`, `stycket`.
  private func isReference(_ token: Substring) -> Bool {
    if token.startsWithDigit || token.utf8.starts(with: "§".utf8) { return true }
    switch token.folded {
    case "kap", "och", "samt", "eller", "forsta", "andra", "tredje", "stycket", "st", "p", "punkten", "-",
      "–":
      return true
    default: return false
    }
  }
}
