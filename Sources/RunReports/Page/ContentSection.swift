import Journal
import Writers

/// What the documents are: kinds, years, organs.
struct ContentSection {
  private static let kindsAtMost = 20
  private static let organsAtMost = 30
  /// Years in which a document that is read here can have been made; the rest are misread.
  private static let earliest = 1600
  /// Columns that can be told from each other on a narrow screen.
  private static let columnsAtMost = 120

  private var kinds: [Charts.Bar]
  private var organs: [Charts.Bar]
  private var years: [(year: Int, documents: Int)] = []
  private var undated = 0
  private var misdated = 0
  private var organCount = 0

  /// - Parameter thisYear: documents may bear the next one.
  init(_ journal: Journal, thisYear: Int) throws {
    kinds = try Self.bars(journal, "kind", atMost: Self.kindsAtMost, unknown: "okänd typ")
    organs = try Self.bars(journal, "organ", atMost: Self.organsAtMost, unknown: "okänt organ")
    try journal.forEachRow(
      "SELECT count(DISTINCT organ) FROM document WHERE status <> 'failed'"
    ) { organCount = $0.int(0) }
    try journal.forEachRow(
      """
      SELECT CASE WHEN date GLOB '[0-9][0-9][0-9][0-9]-*' THEN CAST(substr(date, 1, 4) AS INTEGER) END, count(*)
      FROM document WHERE status <> 'failed' GROUP BY 1 ORDER BY 1
      """
    ) { row in
      switch row.int(0) {
      case 0: undated += row.int(1)
      case Self.earliest...thisYear + 1: years.append((row.int(0), row.int(1)))
      default: misdated += row.int(1)
      }
    }
  }

  private static func bars(
    _ journal: Journal, _ column: String, atMost: Int, unknown: String
  ) throws -> [Charts.Bar] {
    var bars: [Charts.Bar] = []
    var without = 0
    var rest = (names: 0, documents: 0)
    try journal.forEachRow(
      """
      SELECT \(column), count(*) FROM document WHERE status <> 'failed' GROUP BY 1 ORDER BY 2 DESC, 1
      """
    ) { row in
      guard let name = row.text(0) else {
        without = row.int(1)
        return
      }
      if bars.count < atMost {
        bars.append(Charts.Bar(name: name, documents: row.int(1)))
      } else {
        rest = (rest.names + 1, rest.documents + row.int(1))
      }
    }
    if rest.names > 0 {
      bars.append(
        Charts.Bar(
          name: "\(Tal.whole(rest.names)) andra", documents: rest.documents, isOwn: true, isRest: true))
    }
    if without > 0 { bars.append(Charts.Bar(name: unknown, documents: without, isOwn: true)) }
    return bars
  }

  func write(to html: inout HTML) {
    html.element("h3", ["id": "typer"], text: "Dokumenttyper")
    if kinds.isEmpty { html.element("p", text: "Inget dokument är inläst.") }
    Charts.bars(kinds, title: "Inlästa dokument efter typ", heads: ("Typ", "Dokument"), to: &html)
    html.element("h3", ["id": "ar"], text: "År")
    writeYears(to: &html)
    html.element("h3", ["id": "organ"], text: "Organ")
    Charts.bars(
      organs,
      title: "Inlästa dokument efter organ, \(Tal.whole(organCount)) olika, som namnen står i dokumenten",
      heads: ("Organ", "Dokument"), to: &html)
  }

  private static func list(_ years: [(year: Int, documents: Int)], suffix: String, to html: inout HTML) {
    html.element("ul", ["class": "years"]) { html in
      for (year, documents) in years { html.element("li", text: "\(year)\(suffix): \(Tal.whole(documents))") }
    }
  }

  private func writeYears(to html: inout HTML) {
    if let first = years.first?.year, let last = years.last?.year {
      let span = last - first < Self.columnsAtMost ? 1 : 10
      let start = first / span * span
      var columns = stride(from: start, through: last, by: span).map { (year: $0, documents: 0) }
      for (year, documents) in years { columns[(year - start) / span].documents += documents }
      html.element("p", text: "Sammanträdesdagens år, eller dokumentets där inget sammanträde nämns.")
      html.element("figure") { html in
        Charts.years(columns, years: span, to: &html)
        Self.list(columns.filter { $0.documents > 0 }, suffix: span == 1 ? "" : "-talet", to: &html)
        guard span > 1 else { return }
        html.element("details") { html in
          html.element("summary", text: "År för år")
          Self.list(years, suffix: "", to: &html)
        }
      }
    }
    if undated > 0 { html.element("p", text: "Utan datum: \(Tal.documents(undated)).") }
    if misdated > 0 { html.element("p", text: "Med ett orimligt årtal: \(Tal.documents(misdated)).") }
  }
}
