import Importing
import Journal
import ParagrafKit
import Writers

/// What came of an import, as one page for a screen or for paper. It needs nothing but itself.
public struct ReportPage {
  private let folder: FilePath
  private let now: Double
  private let overview: Overview
  private let lists: DocumentLists
  private let content: ContentSection
  private let runs: RunSection

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - isHeld: whether a run holds it now; nil where that cannot be told.
  ///   - file: what the page is written to, for its links; nil where it goes elsewhere.
  ///   - now: seconds since 1970.
  public init(
    _ journal: Journal, folder: FilePath, isHeld: Bool?, file: FilePath? = nil, now: Double
  ) throws {
    self.folder = folder
    self.now = now
    overview = try Overview(journal)
    lists = try DocumentLists(
      journal, overview, DocumentLinks(output: folder, page: file),
      ocr: overview.lastRun?.options.flatMap(RunOptions.init(json:))?.ocr)
    content = try ContentSection(journal, thisYear: Int(Moment.day(now).prefix(4)) ?? 9998)
    runs = try RunSection(journal, isHeld: isHeld)
  }

  /// The page in UTF-8.
  public var bytes: [UInt8] {
    HTML.page(title: "Importrapport – \(folder.display)", style: PageStyle.css) { html in
      writeHeader(to: &html)
      html.element("main", ["id": "innehall"]) { html in
        for part in parts {
          html.element("section", ["aria-labelledby": part.id]) { html in
            html.element("h2", ["id": part.id], text: part.title)
            part.write(&html)
          }
        }
      }
      html.element(
        "footer",
        text: """
          Paragraf \(Paragraf.version). Rapporten säger vad som står i importens journal. Talen gäller alla dokument i den, \
          även från tidigare körningar.
          """)
    }
  }

  private struct Part {
    var id: String
    var title: String
    var write: (inout HTML) -> Void
  }

  private var parts: [Part] {
    [
      Part(id: "inlast", title: "Vad som kom in", write: writeSums),
      Part(id: "ej-inlast", title: "Vad som inte lästes, och varför", write: lists.writeFailures),
      Part(id: "saknas", title: "Vad som saknas i ofullständiga dokument", write: lists.writeGaps),
      Part(id: "granska", title: "Granska först", write: lists.writeReview),
      Part(id: "vad", title: "Vad dokumenten är", write: content.write),
      Part(id: "rattningar", title: "Rättningar i texten", write: writeRepairs),
      Part(id: "korningar", title: "Körningar och versioner", write: runs.write),
    ]
  }

  private func writeHeader(to html: inout HTML) {
    html.element("header") { html in
      html.element("h1", text: "Importrapport")
      html.element("p") { html in
        html.path(folder.bytes)
        html.raw("<br>")
        html.text("Upprättad \(Moment.local(now))")
      }
    }
    html.element("nav", ["aria-label": "Innehåll"]) { html in
      html.element("ul") { html in
        for part in parts {
          html.element("li") { $0.element("a", ["href": "#\(part.id)"], text: part.title) }
        }
      }
    }
  }

  private func writeSums(to html: inout HTML) {
    html.element("dl", ["class": "tiles"]) { html in
      for (name, value) in [
        ("Dokument", Tal.whole(overview.documents)), ("Sidor", Tal.whole(overview.pages)),
        ("Ärenden", Tal.whole(overview.items)), ("Filernas storlek", Tal.megabytes(overview.bytes)),
      ] {
        html.element("div") { html in
          html.element("dt", text: name)
          html.element("dd", text: value)
        }
      }
    }
    let parts = [Status.imported, .partial, .failed].compactMap { status in
      overview.results[status].map { (Labels.status(status), $0, status.rawValue) }
    }
    Charts.parts(parts, to: &html)
    if let finished = overview.finished {
      let (first, last) = (Moment.local(finished.lowerBound), Moment.local(finished.upperBound))
      html.element("p", text: "Dokumenten lästes \(first == last ? first : "från \(first) till \(last)").")
    }
    if overview.unchanged > 0 {
      html.element(
        "p",
        text: "Den senaste körningen fann \(Tal.documents(overview.unchanged)) oförändrade sedan de lästes.")
    }
    if let gone = overview.lastRun?.gone, gone > 0 {
      html.element(
        "p", text: "\(Tal.of(gone, "original finns", "original finns")) inte kvar där de låg när de lästes.")
    }
    if !overview.leftOut.isEmpty {
      let counts = overview.leftOut.map { "\($0.files) \(Labels.leftOut($0.reason))" }
      html.element(
        "p", text: "Filer som inte är dokument och inte lästes: \(counts.joined(separator: ", ")).")
    }
    if overview.uncopyable > 0 {
      html.element(
        "p", text: "I \(Tal.documents(overview.uncopyable)) tillåter ägaren inte att texten kopieras.")
    }
  }

  private func writeRepairs(to html: inout HTML) {
    html.element(
      "p",
      text: overview.repairs.edits == 0
        ? "Inga rättningar är gjorda."
        : "\(Tal.of(overview.repairs.edits, "rättning är gjord", "rättningar är gjorda")) i "
          + "\(Tal.documents(overview.repairs.documents)). Var och en står i dokumentets lista och kan tas tillbaka."
    )
    html.element("p") { html in
      guard overview.proposals.edits > 0 else {
        html.text("Inga förslag väntar på beslut.")
        return
      }
      html.text(
        "\(Tal.of(overview.proposals.edits, "förslag väntar", "förslag väntar")) på beslut i "
          + "\(Tal.documents(overview.proposals.documents)). ”")
      html.element("code", text: "paragraf edits FIL --status proposed")
      html.text("” visar dem.")
    }
  }
}
