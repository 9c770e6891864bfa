import ParagrafKit
import Testing
import Writers

/// What `paragraf show` prints.
struct OutlineWriterTests {
  @Test func showsItemsFactsAndWarnings() {
    let text = String(decoding: OutlineWriter(width: 60).bytes(of: record()), as: UTF8.self)
    #expect(
      text == """
        x.pdf
        1 page, 1 item, 8 facts

        Document kind  protokoll
        Attendee       Eva Ek, S, ledamot
                       Bo Al, M, ersättare (?)

        § 60  Strategi för samverkan mellan Nora kommun och
              civilsamhället (page 1)
          Dnr       KS2021-261
          Sections  beslut “Ledningsutskottet beslutar”
          Decision  att strategi för samverkan mellan Nora kommun
                    och civilsamhället ses över
          Vote: ja 9, nej 2, avstar 0

        Warnings
          - 2 syntax errors in the file, first: bad xref
          - to be reviewed: page 1, Attendee: Bo Al, M, ersättare

        """)
  }

  @Test(arguments: [40, 60, 80, 200])
  func linesFit(_ width: Int) {
    let long =
      String(repeating: "Donaudampfschiffahrts", count: 20) + " åäö " + String(repeating: "ord ", count: 99)
    var record = record()
    record.facts.append(fact(.decision, .text(long), item: "60"))
    record.facts.append(fact(.meetingPlace, .text(long)))
    let text = String(decoding: OutlineWriter(width: width).bytes(of: record), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
  }

  private func record() -> Record {
    let box = Box(left: 0, top: 0, right: 100, bottom: 10)
    var damage = Damage()
    damage.loggedErrors = 2
    damage.firstError = "bad xref"
    let document = LaidOutDocument(
      source: Source(path: "a/x.pdf", sha256: "", bytes: 1), metadata: Metadata(), damage: damage,
      pages: [LaidOutPage(number: 1, width: 595, height: 842, words: [], lines: [])])
    let line = Line(
      index: 0, page: 1, box: box, text: "§ 60", source: 0..<5, words: 0..<0, cells: [], size: 11,
      isBold: true,
      role: .body, indent: 0, joint: .paragraph)
    var outline = Outline()
    let section = Section(
      kind: .beslut, heading: "Ledningsutskottet beslutar", item: "60", lines: 0..<1,
      content: Passage(lines: 0..<1),
      confidence: 1, recogniser: "r")
    outline.items = [
      Item(number: "60", heading: 0..<1, lines: 0..<1, sections: [section], confidence: 1, recogniser: "r")
    ]
    let text = ReadingText(
      document: document, originals: ["§ 60\n"], lines: [line], ledger: [], lexicon: "", outline: outline)
    var doubtful = fact(.attendee, .object(("name", "Bo Al"), ("party", "M"), ("role", "ersättare")))
    doubtful.needsReview = true
    let facts = [
      fact(.documentKind, "protokoll"),
      fact(.attendee, .object(("name", "Eva Ek"), ("party", "S"), ("role", "ledamot"))), doubtful,
      fact(.item, "60", item: "60"),
      fact(.itemTitle, "Strategi för samverkan mellan Nora kommun och civilsamhället", item: "60"),
      fact(.itemDnr, "KS2021-261", item: "60"),
      fact(
        .decision, "att strategi för samverkan mellan Nora kommun och civilsamhället ses över", item: "60"),
      fact(.vote, .object(("ja", 9), ("nej", 2), ("avstar", 0)), item: "60"),
    ]
    return Record(text: text, facts: facts, rejected: [], recognisers: [])
  }

  private func fact(_ type: FactType, _ value: Value, item: String? = nil) -> Fact {
    Fact(
      type: type, value: value, item: item, itemPosition: item == nil ? nil : 0, details: [],
      places: [Place(page: 1, box: Box(left: 0, top: 0, right: 1, bottom: 1))], original: "", confidence: 1,
      recogniser: "r")
  }
}
