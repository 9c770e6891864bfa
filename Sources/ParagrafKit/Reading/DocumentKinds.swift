/// Kinds of documents by the title words of the first pages.
public enum DocumentKinds {
  /// A kind with where it is named and how sure that is, 0 to 1.
  public struct Mention: Sendable {
    public var kind: String
    public var line: Line
    public var cell: Cell
    public var confidence: Double
  }

  /// The kind that the document most likely is; nil if nothing names one.
  public static func kind(of text: ReadingText) -> String? {
    mentions(in: text).max { $0.confidence < $1.confidence }?.kind
  }

  /// Title words, folded and without spaces (titles are often letter-spaced), and the kind they name.
  private static let titles: [(word: String, kind: String)] = [
    ("sammantradesprotokoll", "protokoll"), ("protokoll", "protokoll"), ("beslutsprotokoll", "protokoll"),
    ("kallelse", "kallelse"), ("foredragningslista", "kallelse"), ("tillaggskallelse", "kallelse"),
    ("kungorelse", "kallelse"), ("tjansteskrivelse", "tjänsteskrivelse"),
    ("tjansteutlatande", "tjänsteskrivelse"), ("beslutsunderlag", "tjänsteskrivelse"),
    ("delarsrapport", "delårsrapport"), ("delarsbokslut", "delårsrapport"), ("anslagsbevis", "anslagsbevis"),
    ("bevisomanslag", "anslagsbevis"),
  ]

  /// All mentions on the first two pages.
  public static func mentions(in text: ReadingText) -> [Mention] {
    var found: [Mention] = []
    var cells = 0
    var decided = false
    for line in text.lines where line.page <= 2 && line.role != .surrounding && cells < 60 {
      // Some summonses bear no title: the head of their agenda tells them.
      let heads = Set(line.cells.flatMap { $0.key.split(separator: " ").map { $0.folded } })
      if line.cells.count > 1, heads.contains("arenden") || heads.contains("arende"),
        heads.contains("dnr") || heads.contains("foredragande"), !heads.contains("paragraf")
      {
        found.append(Mention(kind: "kallelse", line: line, cell: line.cells[0], confidence: 0.5))
      }
      for cell in line.cells {
        cells += 1
        decided = decided || cell.key == "beslutande" || cell.key == "utses att justera"
        guard var kind = kind(of: cell) else { continue }
        // Below those who decided stands the notice of the minutes themselves, not a notice alone.
        if kind == "anslagsbevis", decided { kind = "protokoll" }
        // The kind stands at the top: each cell further down counts less. The minutes' own notice of
        // adjustment stands below their cover.
        let distance = Double(min(cells, 40)) * 0.01
        found.append(Mention(kind: kind, line: line, cell: cell, confidence: 0.95 - distance))
      }
    }
    return found
  }

  private static func kind(of cell: Cell) -> String? {
    guard cell.key.utf8.count <= 90 else { return nil }
    let joined = cell.key.filter { $0 != " " }
    for (word, kind) in titles {
      if joined == word || joined.resembles(word) { return kind }
      // `Protokoll nr 5`, `Kallelse till sammanträde`, `Delårsrapport januari–augusti 2024`.
      guard cell.key.hasPrefix(word + " ") || cell.key.hasPrefix(word + "/") else { continue }
      if kind == "tjänsteskrivelse" && cell.key.utf8.count > 30 { continue }
      return kind
    }
    return nil
  }
}
