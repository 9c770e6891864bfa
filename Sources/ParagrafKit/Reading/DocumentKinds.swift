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
    best(in: text)?.kind
  }

  /// The line that names what the document most likely is.
  public static func line(of text: ReadingText) -> Line? {
    best(in: text)?.line
  }

  private static func best(in text: ReadingText) -> Mention? {
    text.memo.value("document kind") { mentions(in: text).max { $0.confidence < $1.confidence } }
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

  /// Titles that another word may resemble: only letter by letter.
  private static let plainTitles: [String: String] = [
    "tjanstemannaforslag": "tjänsteskrivelse", "delegationsbeslut": "tjänsteskrivelse",
    "delegeringsbeslut": "tjänsteskrivelse", "delegatsbeslut": "tjänsteskrivelse",
    "yttrande": "tjänsteskrivelse", "tertialrapport": "delårsrapport", "tertialbokslut": "delårsrapport",
    "delarsuppfoljning": "delårsrapport", "halvarsrapport": "delårsrapport",
    "halvarsbokslut": "delårsrapport", "protokollsutdrag": "protokoll", "utdragurprotokoll": "protokoll",
  ]

  /// Titles of a notice (anslag) that stands alone.
  private static let notices = [
    "anslag", "anslag om", "anslag for", "anslag av", "anslag/bevis", "anslagsbevis", "bevis om anslag",
    "bevis om anslagsdag", "bevis om justering", "tillkannagivande", "justerat protokoll",
  ]

  /// All mentions on the first two pages.
  public static func mentions(in text: ReadingText) -> [Mention] {
    var found: [Mention] = []
    var cells = 0
    var decided = false
    var isNotice: Bool?
    for line in text.lines where line.page <= 2 && line.role.isOfText && cells < 60 {
      // Some summonses bear no title: the head of their agenda tells them.
      let heads =
        line.cells.count > 1 && line.key.holds("arende")
        ? Set(line.cells.flatMap { $0.key.tokens.map { $0.folded } }) : []
      if heads.contains("arenden") || heads.contains("arende"),
        heads.contains("dnr") || heads.contains("foredragande"), !heads.contains("paragraf")
      {
        found.append(Mention(kind: "kallelse", line: line, cell: line.cells[0], confidence: 0.5))
      }
      for cell in line.cells {
        cells += 1
        decided = decided || names.contains(cell.key)
        // `Anslag beviljas.` is a sentence.
        if isNotice == nil, cell.key.utf8.count < 60, cell.text.utf8.last != 0x2E,
          notices.contains(where: {
            cell.key.utf8.starts(with: $0.utf8)
              && (cell.key.utf8.count == $0.utf8.count
                || cell.key.utf8.dropFirst($0.utf8.count).first == 0x20)
          })
        {
          isNotice = standsAlone(text)
          if isNotice == true {
            found.append(Mention(kind: "anslagsbevis", line: line, cell: cell, confidence: 0.97))
          }
        }
        guard var kind = kind(of: cell) else { continue }
        // Below those who decided stands the notice of the minutes themselves, not a notice alone.
        if kind == "anslagsbevis", decided { kind = "protokoll" }
        // The kind stands at the top: each cell further down counts less. The minutes' own notice of
        // adjustment stands below their cover.
        let distance = Double(min(cells, 40)) * 0.01
        found.append(Mention(kind: kind, line: line, cell: cell, confidence: 0.95 - distance))
      }
    }
    if found.isEmpty, let line = formOfMinutes(text) {
      found.append(Mention(kind: "protokoll", line: line, cell: line.cells[0], confidence: 0.6))
    }
    if found.isEmpty, let title = GoverningDocuments.title(in: text) {
      let line = text.lines[title.lines.lowerBound]
      found.append(Mention(kind: "styrdokument", line: line, cell: line.cells[0], confidence: 0.85))
    }
    return found
  }

  /// Minutes whose title is left out show by their form what they are: who decided, who approves.
  private static func formOfMinutes(_ text: ReadingText) -> Line? {
    var deciding: Line?
    var approves = false
    for line in text.lines where line.page == 1 && line.role == .body {
      for cell in line.cells {
        switch cell.key {
        case "beslutande", "narvarande", "ledamoter": deciding = deciding ?? line
        case "utses att justera", "justerare", "justeringens plats och tid", "justerande": approves = true
        default: break
        }
      }
    }
    return approves ? deciding : nil
  }

  /// Labels of those who took part and of who approves: only minutes bear them. Folded.
  private static let names: Set<String> = [
    "beslutande", "beslutande ledamoter", "utses att justera", "utsedd att justera", "utsedda att justera",
    "narvarande", "narvarande ledamoter", "tjanstgorande ersattare", "ovriga deltagande", "ovriga narvarande",
  ]

  /// Whether a notice is all that the file holds: neither cover page nor items.
  private static func standsAlone(_ text: ReadingText) -> Bool {
    guard let last = text.lines.last, last.page <= 2, text.body.count <= 80 else { return false }
    return !text.body.contains { index in
      text.lines[index].cells.contains { cell in
        names.contains(cell.key) || ["plats och tid", "tid och plats", "justerare"].contains(cell.key)
      }
    }
  }

  private static func kind(of cell: Cell) -> String? {
    guard cell.key.utf8.count <= 90 else {
      // `Protokoll hållet vid sammanträde med …`
      let words = cell.key.split(separator: " ", maxSplits: 2)
      guard words.count > 1 else { return nil }
      let isOpening = words[0].hasPrefix("protokoll") && ["hallet", "fort", "fordt"].contains(words[1])
      return isOpening ? "protokoll" : nil
    }
    let joined = String(decoding: cell.key.utf8.filter { $0 != 0x20 }, as: UTF8.self)
    if let kind = plainTitles[joined] { return kind }
    // `Tertialrapport 1, januari–april 2024`.
    if let word = cell.key.tokens.first, word.utf8.count > 12, let kind = plainTitles[String(word)],
      kind == "delårsrapport"
    {
      return kind
    }
    for (word, kind) in titles {
      if joined == word || joined.resembles(word) { return kind }
      // `Protokoll nr 5`, `Kallelse till sammanträde`, `Delårsrapport januari–augusti 2024`.
      // `Protokoll, fördt vid ordinarie kommunalstämma`.
      guard
        cell.key.hasPrefix(word + " ") || cell.key.hasPrefix(word + "/") || cell.key.hasPrefix(word + ", ")
      else { continue }
      if kind == "tjänsteskrivelse" && cell.key.utf8.count > 30 { continue }
      return kind
    }
    return nil
  }
}
