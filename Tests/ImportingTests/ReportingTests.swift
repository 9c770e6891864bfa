import ParagrafKit
import Testing

@testable import Importing

/// What the user sees.
struct ReportingTests {
  @Test(arguments: [20, 40, 60, 79, 200])
  func theProgressLineFits(_ width: Int) {
    var state = ImportState()
    state.done = 12
    state.found = 300
    state.isSearching = false
    state.pages = 400
    state.failed = 2
    state.seconds = 12
    state.pagesPerSecond = 33.3
    (state.share, state.secondsLeft) = (0.049, 281)
    let path = "kommun/o\u{308}stby/会議録/2020-05-12 kommunstyrelsens protokoll med bilagor.pdf"
    state.current = [.init(path: FilePath(path), page: 3, pages: 400)]
    let line = ProgressLine.text(state, width: width)
    #expect(TextWidth.of(line) <= width)
    #expect(line.hasPrefix("12/300  4 %"))
    if width == 200 { #expect(line.contains("  33 pages/s  about 5 min left  2 failed  ")) }
    if width == 79 { #expect(line.hasSuffix("r.pdf, page 3 of 400") && line.contains("  …")) }
  }

  @Test func thePaceIsThatOfTheLastMinutes() {
    var pace = Pace(at: 0)
    #expect(pace.rate(pages: 0, at: 0) == 0)
    for second in 1...1000 { pace.add(pages: second * 100, at: Double(second)) }
    for second in 1001...2000 { pace.add(pages: 100_000 + 10 * (second - 1000), at: Double(second)) }
    let rate = pace.rate(pages: 110_000, at: 2000)
    #expect(abs(rate - 10) < 0.1)
  }

  @Test func whatIsLeftIsRoundedUpAndNamed() {
    #expect(
      [0.2, 4.9, 5.1, 56, 61, 599, 3601].map(ProgressLine.rounded)
        == ["5 s", "5 s", "10 s", "1 min", "2 min", "10 min", "1 h 1 min"])
    var state = ImportState()
    (state.done, state.found, state.isSearching) = (15, 17, false)
    (state.seconds, state.secondsLeft) = (60, 0.2)
    state.current = [.init(path: FilePath("bok.pdf"), page: 3, pages: 400)]
    #expect(ProgressLine.text(state, width: 79).hasSuffix("about 5 s left  bok.pdf, page 3 of 400"))
    state.done = 16
    #expect(ProgressLine.text(state, width: 79).hasSuffix("left  waiting for bok.pdf, page 3 of 400"))
    state.secondsLeft = nil
    #expect(!ProgressLine.text(state, width: 79).contains("left"))
  }

  @Test func theSummaryNamesWhatDocumentsCarry() {
    var summary = RunSummary()
    var outcome = Outcome(id: 1, status: .imported, pages: 3)
    let names = ["a.pdf", "b\u{1B}.xml", ""] + (1...9).map { "\($0).txt" }
    outcome.carries = JobRunner.words(for: names.map { Attachment(name: $0, bytes: 1, isDocument: false) })
    summary.add(FilePath("bär.pdf"), outcome)
    summary.add(FilePath("inget.pdf"), Outcome(id: 2, status: .imported, pages: 1))
    let text = summary.text
    #expect(text.contains("  carrying other files, which were not read: 1\n    bär.pdf: a.pdf, b"))
    #expect(text.contains(".xml, (no name), 1.txt, 2.txt, 3.txt, 4.txt, 5.txt, 6.txt, 7.txt and 2 more\n"))
    #expect(!text.contains("\u{1B}"))
    #expect(JobRunner.words(for: []) == nil)
  }

  @Test func theSummaryNamesTwentyFailures() {
    var summary = RunSummary()
    summary.add(FilePath("ok.pdf"), Outcome(id: 1, status: .imported, pages: 3))
    var partial = Outcome(id: 2, status: .partial, pages: 2)
    partial.missing = [Missing(reason: "no-text", page: 1), Missing(reason: "no-text", page: 2)]
    summary.add(FilePath("scan.pdf"), partial)
    for number in 1...23 {
      summary.add(FilePath("\(number).pdf"), .failed(number, number == 1 ? .encrypted : .damaged, "d"))
    }
    summary.seconds = 75
    let lines = summary.text.split(separator: "\n")
    #expect(lines[0] == "25 documents in 1 min 15 s: 1 imported, 1 partial, 23 failed; 5 pages")
    #expect(lines[1].hasPrefix("  partial, no-text: 1 ("))
    #expect(lines[2] == "    scan.pdf")
    #expect(lines.filter { $0.hasPrefix("    ") }.count == 22)
    #expect(lines.last == "    and 3 more failed; --log-format json names them all")
    #expect(summary.text.contains("  failed, encrypted: 1 (the PDF asks for a password"))
  }

  @Test func aTerminalGetsOneLine() {
    var written = ""
    let reporter = TextReporter(isQuiet: false, width: { 80 }, write: { written += $0 })
    reporter.advanced(ImportState())
    reporter.ended(FilePath("a.pdf"), .failed(1, .damaged, "d"))
    #expect(!written.contains("\n"))
    reporter.summarise(RunSummary(), RunMetrics(RunSummary(), WorkerPool.Figures()))
    #expect(written.hasPrefix("\r0/0+\u{1B}[K\r\u{1B}[K0 documents"))
  }

  @Test(arguments: [(0.04, "0 s"), (0.44, "0.4 s"), (9.96, "10 s"), (59.4, "59 s"), (3600, "1 h 0 min")])
  func durations(_ seconds: Double, _ words: String) {
    #expect(Counted.duration(seconds) == words)
  }
}
