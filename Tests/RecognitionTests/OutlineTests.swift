import ParagrafKit
import Recognition
import Testing

@Suite struct OutlineTests {
  private func record(_ rows: String...) -> Record {
    Recognition.recognise(Fakes.text(rows), with: Fakes.all)
  }

  @Test func anItemReachesToTheNext() {
    let found = record("Omslag", "@a item 1 0.9", "Text ett", "@a item 2 0.9", "Text två", "Mera")
    #expect(found.outline.items.map(\.number) == ["1", "2"])
    #expect(found.outline.items.map(\.heading) == [1..<2, 3..<4])
    #expect(found.outline.items.map(\.lines) == [1..<3, 3..<6])
  }

  @Test func aQuotedLawBeginsNoItem() {
    let found = record("@a item 60 0.9", "Enligt lagen:", "@b item 5 0.9", "@a item 61 0.9", "Slut")
    #expect(found.outline.items.map(\.number) == ["60", "61"])
    #expect(found.rejected.map(\.reason) == ["its number is out of sequence"])
    #expect(found.rejected.map(\.finding.recogniser) == ["b"])
  }

  @Test func aRegionEndsAnItem() {
    let found = record("@a item 1 0.9", "Text", "@b region votes 2", "Eva Ek Ja", "Slut")
    #expect(found.outline.items.map(\.lines) == [0..<2])
  }

  @Test func aRegionHoldsNoItems() {
    let found = record("@b region contents 3", "@a item 1 0.9", "@a item 2 0.9", "@c item 1 0.9", "Text")
    #expect(found.outline.items.map(\.heading) == [3..<4])
    #expect(found.rejected.map(\.reason) == ["stands inside contents", "stands inside contents"])
  }

  @Test func sectionsFollowEachOther() {
    let found = record("@a item 1 0.9", "@a section beslut 0.9", "Vi gör så", "@a section delges 0.9", "Alla")
    #expect(found.outline.sections().map(\.kind) == [.beslut, .delges])
    #expect(found.outline.sections().map(\.lines) == [1..<3, 3..<5])
    #expect(found.outline.sections().map(\.content.lines) == [2..<3, 4..<5])
    #expect(found.outline.sections([.delges]).map(\.heading) == ["delges"])
  }

  @Test func textUnderTheTitleIsBackground() {
    let found = record("@a item 1 0.9", "Saken är denna.", "@a section beslut 0.9", "Vi gör så")
    #expect(found.outline.sections().map(\.kind) == [.bakgrund, .beslut])
    #expect(found.outline.sections()[0].content.lines == 1..<2)
    #expect(found.outline.sections()[0].recogniser == "resolver")
  }

  @Test func ofTwoSectionsInOneLineTheSurerIsTaken() {
    let text = Fakes.text(["§ 1", "Beslut", "Vi gör så"])
    let found = Recognition.recognise(text, with: [Unsure(), Sure(), Title()])
    #expect(found.outline.sections().map(\.kind) == [.beslut])
    #expect(found.rejected.map(\.reason) == ["sure claims the line with more confidence"])
  }

  @Test func aSectionOutsideItemsIsRejected() {
    let found = record("@a section beslut 0.9", "@a item 1 0.9", "Text")
    #expect(found.outline.sections().map(\.kind) == [.bakgrund])
    #expect(found.rejected.map(\.reason) == ["stands in no item"])
  }

  @Test func aSectionInAHeadingIsRejected() {
    let found = Recognition.recognise(
      Fakes.text(["§ 1", "Beslut", "Text"]), with: [Title(lines: 0..<2), Sure()])
    #expect(found.outline.sections().map(\.kind) == [.bakgrund])
    #expect(found.rejected.map(\.reason) == ["stands in the heading of item 1"])
  }

  @Test func aSectionThatReachesIntoTheNextItemIsRejected() {
    let rows = ["@a item 1 0.9", "Text", "Beslut", "@a item 2 0.9", "Mera"]
    let found = Recognition.recognise(Fakes.text(rows), with: Fakes.all + [Reaching()])
    #expect(found.outline.items.map(\.lines) == [0..<3, 3..<5])
    #expect(found.outline.sections().map(\.kind) == [.bakgrund, .bakgrund])
    #expect(found.rejected.map(\.reason) == ["reaches beyond the end of item 1"])
  }

  /// A section whose heading takes two lines.
  struct Reaching: Recogniser {
    static let about = Fakes.about("reaching")
    func findings(in text: ReadingText) -> [Finding] {
      [Finding(.section(.beslut, heading: "Beslut"), lines: 2..<4)]
    }
  }

  /// A heading of one or more lines.
  struct Title: Recogniser {
    static let about = Fakes.about("title")
    var lines = 0..<1
    func findings(in text: ReadingText) -> [Finding] { [Finding(.item(number: "1"), lines: lines)] }
  }

  struct Sure: Recogniser {
    static let about = Fakes.about("sure")
    func findings(in text: ReadingText) -> [Finding] {
      [Finding(.section(.beslut, heading: "Beslut"), lines: 1..<2, confidence: 0.9)]
    }
  }

  struct Unsure: Recogniser {
    static let about = Fakes.about("unsure")
    func findings(in text: ReadingText) -> [Finding] {
      [Finding(.section(.forslag, heading: "Beslut"), lines: 1..<2, confidence: 0.6)]
    }
  }

  @Test func twoSetsOfMinutesInOneFileKeepTheirFactsApart() {
    let found = record(
      "@a item 1 0.9", "@a reservation 0.9 Eva Ek", "@a item 2 0.9", "@a item 1 0.9",
      "@a reservation 0.9 Eva Ek",
      "@a item 2 0.9")
    let reservations = found.facts.filter { $0.type == .reservation }
    #expect(found.outline.items.map(\.number) == ["1", "2", "1", "2"])
    #expect(reservations.map(\.itemPosition) == [0, 2])
    #expect(reservations.map(\.item) == ["1", "1"])
  }

  @Test func aParagraphMayHoldTwoVotes() {
    let rows = [
      "@a item 1 0.9", "@a section votering 0.9", "@a vote 0.9 5", "@a section votering 0.9", "@a vote 0.9 5",
    ]
    let votes = Recognition.recognise(Fakes.text(rows), with: Fakes.all).facts.filter { $0.type == .vote }
    #expect(votes.count == 2)
    let one = record("@a item 1 0.9", "@a section votering 0.9", "@a vote 0.9 5", "@a vote 0.9 5")
    #expect(one.facts.filter { $0.type == .vote }.count == 1)
  }
}
