import Journal

/// The documents that somebody should look at first: each has points for what speaks for that.
enum ReviewList {
  /// Documents that are listed.
  static let longest = 100

  // What a document has points for; `order` says the same in words.
  private static let page = 10
  private static let damagedPage = 3
  private static let noStructure = 30
  private static let pagesAtMost = 100
  private static let noItems = 40
  private static let unnamed = 20
  private static let sure = 0.6
  private static let proposalsAtMost = 40

  /// The order, as the page states it.
  static let order = """
    Varje dokument får poäng: \(page) för varje sida som saknas, hoppades över eller inte kunde läsas, \(damagedPage) \
    för varje sida med syntaxfel och \(noStructure) om bara texten är inläst (tillsammans högst \(pagesAtMost)); \
    \(noItems) för ett protokoll där inget ärende hittades och \(unnamed) för ett utan organ eller datum; en poäng \
    för varje hundradel som den osäkraste uppgiften ligger under \(Tal.decimal(sure, 1)); och en för varje förslag till \
    rättning som väntar på beslut (högst \(proposalsAtMost)). De med flest poäng står först.
    """

  /// The points, in SQL.
  static let points = """
    (CASE missing WHEN '[]' THEN 0 ELSE min(\(pagesAtMost), (
       SELECT sum(CASE json_extract(gap.value, '$.reason')
         WHEN 'damaged-page' THEN \(damagedPage) WHEN 'no-structure' THEN \(noStructure) ELSE \(page) END)
       FROM json_each(document.missing) AS gap)) END
     + CASE WHEN kind = 'protokoll' AND items = 0 THEN \(noItems) ELSE 0 END
     + CASE WHEN kind = 'protokoll' AND (organ IS NULL OR date IS NULL) THEN \(unnamed) ELSE 0 END
     + max(0, CAST(round((\(sure) - coalesce(confidence, 1)) * 100) AS INTEGER))
     + min(\(proposalsAtMost), proposals))
    """

  /// What speaks for a look at the document.
  static func causes(_ entry: JournalEntry) -> [String] {
    var causes: [String] = []
    var pages: [String: [Int]] = [:]
    for gap in entry.missing { pages[gap.reason, default: []].append(gap.page) }
    for (reason, pages) in pages.sorted(by: { $0.key < $1.key }) {
      let title = Labels.gap(reason, ocr: nil).title.lowercased()
      causes.append(Labels.isOfDocument(reason) ? title : "\(title): \(Tal.places(pages))")
    }
    if entry.kind == "protokoll" {
      if entry.items == 0 { causes.append("protokoll utan ärenden") }
      if entry.organ == nil { causes.append("organ saknas") }
      if entry.date == nil { causes.append("datum saknas") }
    }
    if let confidence = entry.confidence, confidence < sure - 0.005 {
      let doubt = entry.doubt.map { Labels.doubt($0) } ?? "en uppgift"
      causes.append("osäkert: \(doubt) (\(Tal.decimal(confidence, 2)))")
    }
    if entry.proposals > 0 {
      causes.append(Tal.of(entry.proposals, "förslag till rättning", "förslag till rättningar"))
    }
    return causes
  }
}
