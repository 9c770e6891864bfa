import ParagrafKit
import Testing

@Suite struct LabelReaderTests {
  private let reader = LabelReader([
    .init("plats och tid", "place-time"), .init("beslutande", "deciding"), .init("ersattare", "substitutes"),
    .init("ej tjanstgorande ersattare", "idle"), .init("utses att justera", "adjusters"),
    .init("justeringens plats och tid", "adjustment"), .init("sekreterare", "secretary"),
    .init("paragrafer", "range"),
    .init("plats", "place"),
  ])

  private func read(_ pieces: [(String, Float, Float)]) -> [String] {
    let lines = Sheet.lines(pieces.map { Sheet.Piece(text: $0.0, left: $0.1, top: $0.2) })
    return reader.read(lines).map { "\($0.id)=\($0.values.map(\.text).joined(separator: "|"))" }
  }

  @Test func aValueStandsBesideItsLabel() {
    let found = read([
      ("Plats och tid", 40, 40), ("Kommunhuset kl 18", 200, 40), ("Beslutande", 40, 60), ("Eva Ek", 200, 60),
    ])
    #expect(found == ["place-time=Kommunhuset kl 18", "deciding=Eva Ek"])
  }

  @Test func aValueGoesOnInItsColumnUntilTheNextLabel() {
    let found = read([
      ("Beslutande", 40, 40), ("Eva Ek", 200, 40), ("Bo Bok", 200, 52), ("Siv Sten", 200, 64),
      ("Sekreterare", 40, 76),
      ("Ada Ask", 200, 76),
    ])
    #expect(found == ["deciding=Eva Ek|Bo Bok|Siv Sten", "secretary=Ada Ask"])
  }

  @Test func aValueStandsBelowItsLabel() {
    let found = read([
      ("Beslutande", 40, 40), ("Eva Ek", 40, 52), ("Bo Bok", 40, 64), ("Ersättare", 40, 76),
      ("Ada Ask", 40, 88),
    ])
    #expect(found == ["deciding=Eva Ek|Bo Bok", "substitutes=Ada Ask"])
  }

  @Test func aLabelMayTakeTwoLines() {
    let found = read([
      ("Justeringens plats", 40, 40), ("Kansliet", 200, 40), ("och tid", 40, 52), ("2021-05-04", 200, 52),
      ("Paragrafer", 40, 70), ("12-18", 200, 70),
    ])
    #expect(found == ["adjustment=Kansliet|2021-05-04", "range=12-18"])
  }

  @Test func aLabelMayBeHyphenatedOverTwoLines() {
    let found = read([
      ("Justerings-", 40, 40), ("Kansliet", 200, 40), ("ens plats och tid", 40, 52), ("kl 9", 200, 52),
    ])
    #expect(found == ["adjustment=Kansliet|kl 9"])
  }

  @Test func labelAndValueMayBeOneCellOfALabelOverTwoLines() {
    let found = read([
      ("Justeringens plats och | Kansliet", 40, 40), ("tid", 40, 52), ("Paragrafer 3-5", 40, 70),
    ])
    #expect(found == ["adjustment=Kansliet", "range=3-5"])
  }

  @Test func severalLabelsShareALine() {
    let found = read([
      ("Sekreterare", 40, 40), ("Ada Ask", 120, 40), ("Paragrafer", 300, 40), ("3-5", 380, 40),
      ("Beslutande", 40, 60),
      ("Eva Ek", 120, 60),
    ])
    #expect(found == ["secretary=Ada Ask", "range=3-5", "deciding=Eva Ek"])
  }

  @Test func labelsInColumnsEachHaveTheirValueBelow() {
    let found = read([
      ("Beslutande", 40, 40), ("Ersättare", 300, 40), ("Eva Ek", 40, 52), ("Ada Ask", 300, 52),
    ])
    #expect(found == ["deciding=Eva Ek", "substitutes=Ada Ask"])
  }

  @Test(arguments: [
    ("Plats: Kommunhuset", ["place=Kommunhuset"]), ("Plats och tid Kommunhuset", ["place-time=Kommunhuset"]),
    ("Paragrafer §§ 12-18", ["range=§§ 12-18"]), ("Plats finns för alla", []),
    ("Beslutande är de som röstar", []),
    ("BESLUTANDE:", ["deciding="]), ("Beslutonde", ["deciding="]), ("Ej tjänstgörande ersättare", ["idle="]),
  ])
  func labelsAreKnownByTheirForm(_ text: String, _ values: [String]) {
    #expect(read([(text, 40, 40)]) == values)
  }

  @Test func aValueEndsWithThePage() {
    let one = Sheet.lines([
      .init(text: "Beslutande", left: 40, top: 40), .init(text: "Eva Ek", left: 40, top: 52),
    ])
    let other = Sheet.line(2, 2, [Cell(text: "Bo Bok", box: one[1].box)], .paragraph, isBold: false)
    let found = reader.read(one + [other])
    #expect(found.map(\.text) == ["Eva Ek"])
    #expect(found.map(\.lines) == [0..<2])
  }

  @Test func linesOfSignsAreNoValue() {
    let found = read([("Sekreterare", 40, 40), ("......", 200, 40), ("Ada Ask", 200, 52)])
    #expect(found == ["secretary=Ada Ask"])
  }
}
