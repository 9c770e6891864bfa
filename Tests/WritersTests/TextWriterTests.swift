import ParagrafKit
import Testing

@testable import Writers

struct TextWriterTests {
  @Test func partsPagesByFormFeeds() {
    #expect(text([[.new("a"), .next("b")], [], [.new("c\td")]]) == "a\nb\n\u{C}\u{C}c\td\n")
    #expect(text([[]]) == "")
    #expect(text([]) == "")
  }

  @Test func leavesRunningLinesOutUnlessTheyAreWanted() {
    let pages: [[Sample.Row]] = [[.header("H"), .new("a"), .footer("1")], [.header("H"), .new("b")]]
    #expect(text(pages) == "a\n\u{C}b\n")
    #expect(text(pages, keep: true) == "H\na\n1\n\u{C}H\nb\n")
  }

  @Test func writesASplitWordOnItsFirstLine() {
    let page: [Sample.Row] = [.new("en kommun"), .rest("styrelse, som"), .next("slut")]
    #expect(text([page]) == "en kommunstyrelse,\nsom\nslut\n")
    // The rest of the word is all there is on its line.
    #expect(text([[.new("kommun"), .rest("styrelsen"), .new("slut")]]) == "kommunstyrelsen\nslut\n")
    // Split twice.
    #expect(text([[.new("a kom"), .rest("mun"), .rest("styrelsen b")]]) == "a kommunstyrelsen\nb\n")
    // Into the next column.
    #expect(text([[.new("x\tkommun"), .rest("styrelsen\ty")]]) == "x\tkommunstyrelsen\ny\n")
    // Over a page and its running lines.
    let pages: [[Sample.Row]] = [[.new("kommun"), .footer("F")], [.header("H"), .rest("styrelsen är")]]
    #expect(text(pages) == "kommunstyrelsen\n\u{C}är\n")
    #expect(text(pages, keep: true) == "kommunstyrelsen\nF\n\u{C}H\när\n")
    // Nothing to go on from.
    #expect(text([[.rest("styrelsen är")]]) == "styrelsen är\n")
  }

  private func text(_ pages: [[Sample.Row]], keep: Bool = false) -> String {
    let options = WritingOptions(keepRunningLines: keep)
    let writer = Formats.writer(named: "text", options: options)
    return String(decoding: writer?.files(of: Sample.record(pages)).first ?? [], as: UTF8.self)
  }
}
