import ParagrafKit
import SchemaValidation
import Testing
import Writers

/// The ledger as lines of JSON, and for eyes.
@Suite struct EditWritersTests {
  private let edits = [
    Edit(page: 1, range: 3..<4, before: "$", after: "§", rule: .itemSign, confidence: 0.987),
    Edit(
      page: 1, range: 11..<14, before: "dar", after: "där", rule: .diacritics, confidence: 0.7, margin: 2.5,
      runnerUp: "dår", status: .proposed),
    Edit(
      page: 1, range: 31..<32, before: "\n", after: "", rule: .plainJoin, confidence: 1, status: .rejected),
    Edit(page: 1, range: 35..<36, before: " ", after: "\n", rule: .movedBreak, status: .rejected),
    Edit(page: 2, range: 0..<3, before: "a\u{30A}", after: "å", rule: .composition, status: .accepted),
  ]

  private var record: Record {
    Sample.record(
      [
        [.new("Su $ 7 Vag dar bilar kör kommu"), .next("nen beslutar")], [.new("a\u{30A}r")],
      ], ledger: edits)
  }

  @Test func eachEditIsALine() throws {
    let lines = String(decoding: EditsWriter().bytes(of: record), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(try Schema.edit.faults(in: lines.map(String.init)) == ["", "", "", "", ""])
    let sha256 = String(repeating: "0a", count: 32)
    #expect(
      lines[1] == """
        {"source":"x.pdf","sha256":"\(sha256)","page":1,"range":[11,14],"before":"dar","after":"där",\
        "class":"diacritics","rule":"diacritics","ruleVersion":"1","confidence":0.7,"margin":2.5,\
        "runnerUp":"dår","status":"proposed","lexicon":"2024.1","pageText":"f269a02b1cee74c95524d79850235f78b8414b155c96211234f210ead887befb",\
        "contextBefore":"Su $ 7 Vag ",\
        "contextAfter":" bilar kör kommu nen beslutar "}
        """)
  }

  @Test func theSchemaOfALineIsStrict() throws {
    let line = String(
      String(decoding: EditsWriter().bytes(of: record), as: UTF8.self).split(separator: "\n")[1])
    let spoilt = [
      (#""class":"diacritics""#, #""class":"dialect""#), (#""page":1"#, #""page":0"#),
      (#""status":"proposed""#, #""status":"perhaps""#), (#""margin":2.5"#, #""margins":2.5"#),
      (#""sha256""#, #""sha""#), (#"[11,14]"#, "[13]"),
      (#""contextBefore""#, #""box":[1,2],"contextBefore""#),
    ].map { line.replacing($0.0, with: $0.1) }
    for fault in try Schema.edit.faults(in: spoilt) { #expect(fault != "") }
  }

  @Test func contextIsCutAtWords() throws {
    let text = String(repeating: "ord och ", count: 40) + "fel" + String(repeating: " ord och", count: 40)
    let edit = Edit(page: 1, range: 320..<323, before: "fel", after: "fél", rule: .letters)
    let line = String(
      decoding: EditsWriter().bytes(of: Sample.record([[.new(text)]], ledger: [edit])), as: UTF8.self)
    #expect(line.contains(#""contextBefore":"ord och ord och ord och ord och ord och ","#), "\(line)")
    #expect(line.contains(#""contextAfter":" ord och ord och ord och ord och ord och"}"#), "\(line)")
  }

  /// Ledgers from elsewhere may not fit the text.
  @Test func anEditOutsideItsPageHasNoContext() {
    let edits = [
      Edit(page: 9, range: 0..<1, before: "a", after: "b", rule: .letters),
      Edit(page: 1, range: 900..<901, before: "a", after: "b", rule: .letters),
    ]
    let record = Sample.record([[.new("å")]], ledger: edits)
    #expect(EditsWriter().bytes(of: record).count { $0 == 0x0A } == 2)
    #expect(!EditListWriter().bytes(of: record).isEmpty)
  }

  private func list(_ filter: EditListWriter.Filter = .init(), isColoured: Bool = false) -> String {
    String(
      decoding: EditListWriter(width: 80, isColoured: isColoured, filter: filter).bytes(of: record),
      as: UTF8.self)
  }

  @Test func editsStandInTheirContext() {
    #expect(
      list() == """
        x.pdf

        Made (1)
          page 1
            meaning 0.99     Su [$ → §] 7 Vag dar bilar kör kommu

        Proposed, not made (1)
          page 1
            diacritics 0.70  Su $ 7 Vag [dar → där, or dår] bilar kör kommu nen

        Rejected (1)
          page 1
            join 1.00        7 Vag dar bilar kör kommu[⏎ → ∅]nen beslutar

        3 edits: 1 applied, 1 proposed, 1 rejected
        1 of class form (the same letters in their standard form): --class form

        """)
  }

  @Test func filtersLeaveOthersOut() {
    #expect(list(.init(kind: .form)).hasSuffix("\n1 edit: 1 accepted\n"))
    #expect(list(.init(kind: .form)).contains("accepted: [a\u{30A} → å]r"))
    #expect(list(.init(status: .proposed)).hasSuffix("\n1 edit: 1 proposed\n"))
    #expect(list(.init(kind: .letters)).hasSuffix("\n0 edits\n"))
    #expect(list(.init(page: 2)).contains("0 edits\n1 of class form"))
  }

  @Test func coloursAreForTerminals() {
    #expect(list(isColoured: true).contains("[\u{1B}[31m$\u{1B}[0m → \u{1B}[32m§\u{1B}[0m]"))
    #expect(!list().contains("\u{1B}"))
  }

  @Test func whatThereIsNoOccasionForIsNamed() {
    var record = record
    record.unfitDecisions = [
      Edit(page: 3, range: 0..<1, before: "a", after: "å", rule: .letters, status: .accepted)
    ]
    let text = String(decoding: EditListWriter(width: 80).bytes(of: record), as: UTF8.self)
    #expect(text.hasSuffix("no occasion any more: accepted 'a' as 'å', page 3\n"))
  }
}
