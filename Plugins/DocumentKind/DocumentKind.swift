import ParagrafKit

/// What kind of document the file is, by the title words of its first page.
public struct DocumentKindRecogniser: Recogniser {
  public static let about = About(
    id: "document-kind", version: "1.0", emits: [.fact(.documentKind)],
    why: "Archives file minutes, summons, written reports and notices under different series.",
    examples: DocumentKindExamples.all)

  public init() {}

  /// Title words, folded and without spaces (titles are often letter-spaced), and the kind they name.
  private static let titles: [(word: String, kind: String)] = [
    ("sammantradesprotokoll", "protokoll"), ("protokoll", "protokoll"), ("beslutsprotokoll", "protokoll"),
    ("kallelse", "kallelse"), ("foredragningslista", "kallelse"), ("tillaggskallelse", "kallelse"),
    ("kungorelse", "kallelse"), ("tjansteskrivelse", "tjänsteskrivelse"),
    ("tjansteutlatande", "tjänsteskrivelse"), ("beslutsunderlag", "tjänsteskrivelse"),
    ("delarsrapport", "delårsrapport"), ("delarsbokslut", "delårsrapport"), ("anslagsbevis", "anslagsbevis"),
    ("bevisomanslag", "anslagsbevis"),
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    var cells = 0
    for line in text.lines where line.page <= 2 && cells < 60 {
      for cell in line.cells {
        cells += 1
        guard let kind = kind(of: cell) else { continue }
        // The kind stands at the top: each cell further down counts less. The minutes' own notice of
        // adjustment stands below their cover.
        let distance = Double(min(cells, 40)) * 0.01
        found.append(.fact(.documentKind, .text(kind), line: line, cell: cell, confidence: 0.95 - distance))
      }
    }
    return found
  }

  private func kind(of cell: Cell) -> String? {
    guard cell.key.utf8.count <= 90 else { return nil }
    let joined = cell.key.filter { $0 != " " }
    for (word, kind) in DocumentKindRecogniser.titles {
      if joined == word || joined.resembles(word) { return kind }
      // `Protokoll nr 5`, `Kallelse till sammanträde`, `Delårsrapport januari–augusti 2024`.
      guard cell.key.hasPrefix(word + " ") || cell.key.hasPrefix(word + "/") else { continue }
      if kind == "tjänsteskrivelse" && cell.key.utf8.count > 30 { continue }
      return kind
    }
    return nil
  }
}
