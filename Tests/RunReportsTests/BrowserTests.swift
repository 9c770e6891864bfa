import BrowserTesting
import Importing
import Journal
import Testing

@testable import RunReports

/// The report page in Chromium.
@Suite(.serialized) struct BrowserTests {
  private let bench: Bench
  init() throws { bench = try Bench() }

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

  @Test("Nothing scrolls sideways, on narrow screens and wide", arguments: [390, 1280])
  func width(_ width: Int) throws {
    let measures = try Chromium().measures(
      of: try page(), width: width, counting: ["bars": "rect.bar"])
    #expect(measures.complaints.isEmpty, "\(measures.complaints)")
    #expect(measures.clientWidth > width - 30 && measures.clientWidth <= width)
    #expect(measures.scrollWidth <= measures.clientWidth)
    #expect(measures.beside.isEmpty, "\(measures.beside)")
    #expect(measures.headings.count > 10 && measures.headingsAreInOrder)
    #expect(measures.landmarks == ["header", "nav", "main", "footer"] && measures.language == "sv")
    #expect(measures.pale.isEmpty && measures.texts > 100, "\(measures.pale)")
    // A row a kind and an organ, and a column a decade.
    #expect(measures.counts == ["bars": 1 + 2 + 17])
  }

  @Test("What is wrong with a page shows here")
  func faults() throws {
    let broken =
      "<html lang=sv><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
      + "<div style=\"width:600px\">x</div><img src=\"https://example.invalid/x.png\"><script>alert(1)</script></html>"
    let measures = try Chromium().measures(of: Array(broken.utf8), width: 390)
    #expect(!measures.complaints.isEmpty && measures.landmarks.isEmpty)
    let wide = "<html lang=sv><h1>a</h1><h3>b</h3><div style=\"width:600px;color:#999\">x</div></html>"
    let sideways = try Chromium().measures(of: Array(wide.utf8), width: 390)
    #expect(sideways.scrollWidth > sideways.clientWidth && !sideways.beside.isEmpty)
    #expect(sideways.pale == ["2.85 x"] && !sideways.headingsAreInOrder)
  }

  @Test("On paper it has pages of A4 that begin with its title")
  func paper() throws {
    let (facts, text, complaints) = try Chromium().printed(try page())
    #expect(complaints.isEmpty, "\(complaints)")
    let pages = facts.first { $0.hasPrefix("Pages:") }.flatMap { Int($0.split(separator: " ").last ?? "") }
    #expect((pages ?? 0) >= 2)
    #expect(facts.contains { $0.hasPrefix("Page size:") && $0.hasSuffix("(A4)") }, "\(facts)")
    #expect(text.hasPrefix("Importrapport"))
    #expect(text.contains("Granska först") && text.contains("script>&\".pdf"))
  }
}
