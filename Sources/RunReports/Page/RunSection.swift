import Journal
import Writers

/// The runs and versions that the results come from.
struct RunSection {
  /// Runs that are told.
  private static let longest = 10

  private var runs: [JournalRun]
  private var versions: [(name: String, documents: Int)] = []
  private let isHeld: Bool?

  init(_ journal: Journal, isHeld: Bool?) throws {
    self.isHeld = isHeld
    runs = try journal.lastRuns(Self.longest)
    try journal.forEachRow(
      """
      SELECT paragraf, substr(document.fingerprint, 1, 12), count(*) FROM document JOIN run ON run.id = document.run
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20
      """
    ) { row in
      versions.append(("Paragraf \(row.text(0) ?? "?"), inställningar \(row.text(1) ?? "?")", row.int(2)))
    }
  }

  func write(to html: inout HTML) {
    html.element("h3", text: "Versioner")
    html.element(
      "p",
      text: """
        Samma version och samma inställningar ger samma resultat. Bakom inställningar står en kontrollsumma över programmet, \
        igenkännarna, ordlistan och alla val som påverkar resultatet.
        """)
    html.element("ul") { html in
      for version in versions {
        html.element("li", text: "\(version.name): \(Tal.documents(version.documents))")
      }
    }
    html.element("h3", text: "Senaste körningarna")
    html.element("ol") { html in
      for (index, run) in runs.enumerated() {
        html.element("li") { html in
          html.text(
            "\(Moment.local(run.began)): \(Self.words(run, RunState(run, isHeld: index == 0 ? isHeld : false)))"
          )
          let roots = run.paths.split(separator: "\n")
          html.raw("<br>")
          html.element("span", ["class": "path"], text: roots.prefix(5).joined(separator: ", "))
          if roots.count > 5 { html.text(" och \(Tal.whole(roots.count - 5)) till") }
        }
      }
    }
  }

  private static func words(_ run: JournalRun, _ state: RunState) -> String {
    let length = Tal.duration((run.ended ?? run.began) - run.began)
    let figures = "\(Tal.documents(run.documents)), \(Tal.pages(run.pages)) lästa"
    return switch state {
    case .runs: "pågår"
    case .killed: "avbröts utan att kunna avslutas; samma kommando fortsätter där den var"
    case .runsOrKilled: "pågår, eller avbröts utan att kunna avslutas"
    case .stopped(let why): "stannade efter \(length) (\(Details.words(why).text)); \(figures)"
    case .finished: "klar på \(length); \(figures)"
    }
  }
}
