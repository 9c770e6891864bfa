import Foundation
import Importing
import Journal
import Testing

@testable import RunReports

/// The report page in Chromium.
@Suite(.serialized) struct BrowserTests {
  private let bench: Bench
  init() throws { bench = try Bench() }

  /// What a browser must say nothing about, and what it must show.
  private struct Measures: Decodable {
    var scrollWidth: Int
    var clientWidth: Int
    var headings: Int
    var bars: Int
    var landmarks: Int
    /// Elements that begin or end beside the page.
    var beside: [String]
    var language: String
  }

  private func page() throws -> [UInt8] {
    let long = String(repeating: "enmycketlångmappnamn", count: 12)
    var entries: [JournalEntry] = [
      .failed("<script>alert(1)</script>&\""), .failed("\(long)/x", "encrypted"),
      JournalEntry.read("\(long)/y").lacking("no-text", Array(1...40)),
      .read("z") { $0.organ = long },
    ]
    for year in 1863...2024 { entries.append(.read("år \(year)") { $0.date = "\(year)-05-01" }) }
    return try ReportPage(
      try bench.read(entries), folder: FilePath(bench.path("out")), isHeld: false, now: 1_700_000_100
    ).bytes
  }

  private func chromium(_ arguments: [String]) throws -> Bench.Result {
    try bench.run(
      "/usr/bin/timeout",
      [
        "120", "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(bench.path("profile"))", "--enable-logging=stderr", "--virtual-time-budget=5000",
      ] + arguments)
  }

  /// What scripts, styles and policies of a page complain of.
  private func complaints(_ result: Bench.Result) -> [Substring] {
    result.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }
  }

  /// A page that shows `page` in a frame of that width and writes down what it measures there.
  private func measured(_ page: [UInt8], width: Int) throws -> (Measures, Bench.Result) {
    let source = String(decoding: page, as: UTF8.self).replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let outer = """
      <!DOCTYPE html><meta charset="utf-8">
      <iframe id="frame" style="border:0;height:800px;width:\(width)px" srcdoc="\(source)"></iframe>
      <pre id="measures"></pre>
      <script>
        addEventListener("load", () => {
          const page = document.getElementById("frame").contentDocument, root = page.documentElement;
          const beside = [...page.body.querySelectorAll("*")].filter(element => {
            const box = element.getBoundingClientRect();
            return !element.matches(".skip") && box.width > 0 && (box.left < -0.5 || box.right > root.clientWidth + 0.5);
          });
          document.getElementById("measures").textContent = JSON.stringify({
            scrollWidth: root.scrollWidth, clientWidth: root.clientWidth,
            headings: page.querySelectorAll("h1, h2, h3").length,
            bars: [...page.querySelectorAll("rect.bar")].filter(bar => bar.getBoundingClientRect().width > 0).length,
            landmarks: page.querySelectorAll("header, nav, main, footer").length,
            beside: beside.slice(0, 5).map(element => element.outerHTML.slice(0, 80)), language: root.lang
          });
        });
      </script>
      """
    let file = try bench.file("outer.html", outer)
    let result = try chromium(["--window-size=1400,900", "--dump-dom", "file://\(file)"])
    let text = try #require(
      result.output.range(of: "<pre id=\"measures\">").map { result.output[$0.upperBound...] }?
        .prefix { $0 != "<" }, "\(result.errors)")
    let measures = try JSONDecoder().decode(Measures.self, from: Data(text.utf8))
    return (measures, result)
  }

  @Test("Nothing scrolls sideways, on narrow screens and wide", arguments: [390, 1280])
  func width(_ width: Int) throws {
    let (measures, result) = try measured(try page(), width: width)
    #expect(result.status == 0)
    #expect(complaints(result).isEmpty, "\(complaints(result))")
    #expect(measures.clientWidth > width - 30 && measures.clientWidth <= width)
    #expect(measures.scrollWidth <= measures.clientWidth)
    #expect(measures.beside.isEmpty, "\(measures.beside)")
    #expect(measures.headings > 10 && measures.landmarks == 4 && measures.language == "sv")
    // A row a kind and an organ, and a column a decade.
    #expect(measures.bars == 1 + 2 + 17)
  }

  @Test("What is wrong with a page shows here")
  func faults() throws {
    let broken =
      "<html lang=sv><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
      + "<div style=\"width:600px\">x</div><img src=\"https://example.invalid/x.png\"><script>alert(1)</script></html>"
    let (measures, result) = try measured(Array(broken.utf8), width: 390)
    #expect(!complaints(result).isEmpty)
    let wide = "<html lang=sv><div style=\"width:600px\">x</div></html>"
    let (sideways, _) = try measured(Array(wide.utf8), width: 390)
    #expect(sideways.scrollWidth > sideways.clientWidth)
    #expect(measures.landmarks == 0)
  }

  @Test("On paper it has pages of A4 that begin with its title")
  func paper() throws {
    let file = bench.path("page.html")
    try Data(try page()).write(to: URL(filePath: file))
    let result = try chromium([
      "--no-pdf-header-footer", "--print-to-pdf=\(bench.path("page.pdf"))", "file://\(file)",
    ])
    #expect(result.status == 0)
    #expect(complaints(result).isEmpty, "\(complaints(result))")
    let facts = try bench.run("/usr/bin/pdfinfo", [bench.path("page.pdf")]).output.split(separator: "\n")
    let pages = facts.first { $0.hasPrefix("Pages:") }.flatMap { Int($0.split(separator: " ").last ?? "") }
    #expect((pages ?? 0) >= 2)
    #expect(facts.contains { $0.hasPrefix("Page size:") && $0.hasSuffix("(A4)") }, "\(facts)")
    let text = try bench.run("/usr/bin/pdftotext", [bench.path("page.pdf"), "-"]).output
    #expect(text.hasPrefix("Importrapport"))
    #expect(text.contains("Granska först") && text.contains("script>&\".pdf"))
  }
}
