import Foundation
import ParagrafKit
import SchemaValidation
import Testing

@testable import Writers

struct JSONWriterTests {
  @Test func obeysItsSchema() throws {
    var damage = Damage()
    damage.loggedErrors = 2
    damage.firstError = "bad \u{1} \"xref\""
    damage.missingPages = [2]
    damage.pagesWithoutText = [1]
    damage.recoveries = Recovery.allCases
    let odd = Sample.fact(
      "my_type", .object(("a", .list([1, "två", .object()])), ("", -1)), item: "7", confidence: 7,
      needsReview: true)
    var placeless = Sample.fact(.chair, "Eva Ek")
    placeless.places = []
    let encrypted = minutes {
      $0.metadata.permissions = Permissions(print: true, copy: false, change: true, annotate: false)
    }
    let records = [
      Sample.minutes, encrypted, Sample.record([]), Sample.record([[], []]),
      Sample.record([[], [], [.new("text")]], facts: [odd, placeless], damage: damage),
    ]
    let outputs = records.map { String(decoding: JSONWriter().bytes(of: $0), as: UTF8.self) }
    #expect(try Schema.record.faults(in: outputs) == ["", "", "", "", ""])
  }

  @Test func schemaIsStrict() throws {
    let good = String(decoding: JSONWriter().bytes(of: Sample.minutes), as: UTF8.self)
    let spoilt = [
      (#""status": "imported""#, #""status": "failed""#), (#""lexicon""#, #""lexikon""#),
      (#""role": "header""#, #""role": "heading""#), (#""review": true"#, #""review": false"#),
      (#""number": 1"#, #""number": 0"#), (#""n": 1,"#, #""n": 1, "m": 1,"#),
      (#""confidence": 0.95"#, #""confidence": 1.5"#), (#""range": [52, 54]"#, #""range": [52]"#),
      (#""kind": "beslut""#, #""kind": """#), (#""heading": "Votering""#, #""headings": "Votering""#),
    ].map { good.replacingOccurrences(of: $0.0, with: $0.1) }
    for output in spoilt { #expect(output != good) }
    for fault in try Schema.record.faults(in: spoilt) { #expect(fault != "") }
  }

  @Test func tellsWhatIsMissing() {
    #expect(Sample.minutes.status == .imported)
    #expect(Sample.record([[], [.new("x")]]).missing == [])
    #expect(
      Sample.record([[], []]).missing == [
        Missing(reason: "no-text", page: 1), Missing(reason: "no-text", page: 2),
      ])
    #expect(Sample.record([]).status == .partial)
    var damage = Damage()
    damage.pagesWithoutText = [3]
    damage.missingPages = [2]
    let record = Sample.record([[.new("x")], [], []], damage: damage)
    #expect(
      record.missing == [Missing(reason: "missing-page", page: 2), Missing(reason: "no-text", page: 3)])
    #expect(record.status == .partial)
  }

  @Test func writesOneRowForALineAnEditAndAPlace() {
    let rows = output(Sample.minutes).split(separator: "\n").map { $0.trimmed }
    for row in [
      #""source": {"#, #""name": "x.pdf","#, #""created": "2022-09-28T08:35:00Z","#, #""missing": [],"#,
      #"{"n": 9, "text": "styrelsen vill bredda den.", "role": "body", "box": [72, 106, 152, 118.25], "#
        + #""size": 11.5, "bold": false, "joint": "word"},"#,
      #"{"page": 2, "range": [52, 54], "before": "-\n", "after": "", "class": "join", "rule": "hyphen-join", "ruleVersion": "1", "#
        + #""confidence": 0.988, "status": "applied"}"#,
      #""places": [{"page": 2, "box": [72.13, 50, 152, 62.3]}],"#, #""details": {"n": 2}"#,
      #""original": "28/9 2022""#, #""lines": [10, 11],"#,
    ] { #expect(rows.contains(row), "\(row)") }
    #expect(!output(Sample.minutes).contains("/hem"))
  }

  @Test func tellsWhatAnOwnerPermits() {
    #expect(!output(Sample.minutes).contains("\"permissions\""))
    let encrypted = minutes {
      $0.metadata.permissions = Permissions(print: true, copy: false, change: false, annotate: true)
    }
    #expect(
      output(encrypted).contains(
        #""permissions": {"print": true, "copy": false, "change": false, "annotate": true}"#))
    #expect(output(encrypted).contains(#""permitsCopying": false"#))
  }

  @Test func givesEachFactOnceToItsItem() {
    let items = [0..<1, 1..<2].map {
      Item(number: "1", heading: $0, lines: $0, sections: [], confidence: 1, recogniser: "prov")
    }
    var second = Sample.fact(.recipient, "B", item: "1", page: 2)
    second.itemPosition = 1
    let facts = [
      Sample.fact(.recipient, "A", item: "1", page: 1), second,
      Sample.fact(.recipient, "C", item: "2", page: 2), Sample.fact(.chair, "D"),
    ]
    let record = Sample.record([[.new("§ 1")], [.new("§ 1")]], facts: facts, items: items)
    let (own, ofItems) = FactsByItem.split(record)
    #expect(own.map(\.value.string) == ["C", "D"])
    #expect(ofItems.map { $0.map(\.value.string) } == [["A"], ["B"]])
  }

  @Test(arguments: Formats.all.map { $0.format })
  func sameRecordSameBytes(format: String) throws {
    let writer = try #require(Formats.writer(named: format))
    #expect(type(of: writer).format == format)
    let files = writer.files(of: Sample.minutes)
    #expect(files == writer.files(of: Sample.minutes) && files.count == type(of: writer).suffixes.count)
    let moved = minutes { $0.source.path = "annan/mapp/x.pdf" }
    #expect(files == writer.files(of: moved))
  }

  @Test func knowsNoOtherFormat() {
    #expect(Formats.writer(named: "xml") == nil)
    #expect(
      Formats.all.flatMap { $0.suffixes } == [
        "json", "facts.jsonl", "txt", "md", "edits.jsonl", "alto.xml", "tables/items.csv",
        "tables/decisions.csv",
        "tables/votes.csv", "tables/attendance.csv", "tables/datapackage.json", "akn.xml", "html",
        "masks.jsonl",
      ])
  }

  private func minutes(of change: (inout LaidOutDocument) -> Void) -> Record {
    var record = Sample.minutes
    let text = record.text
    var document = text.document
    change(&document)
    record.text = ReadingText(
      document: document, originals: text.originals, lines: text.lines, ledger: text.ledger,
      lexicon: text.lexicon,
      outline: text.outline)
    return record
  }

  private func output(_ record: Record) -> String {
    String(decoding: JSONWriter().bytes(of: record), as: UTF8.self)
  }
}
