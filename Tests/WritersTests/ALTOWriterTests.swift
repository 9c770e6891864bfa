import Foundation
import ParagrafKit
import SchemaValidation
import Testing
import Writers

@Suite struct ALTOWriterTests {
  /// A page whose lines are given word by word, and edits of it.
  private func record(
    _ rows: [(words: [String], role: LineRole, joint: Joint, text: String)], edits: [Edit] = [],
    confidence: Float? = nil
  ) -> Record {
    var words: [Word] = []
    var lines: [Line] = []
    var original = ""
    for (index, row) in rows.enumerated() {
      let first = words.count
      let top = 72 + 12 * Float(index)
      for (position, text) in row.words.enumerated() {
        let left = 72 + 36 * Float(position)
        words.append(
          Word(
            text: text, box: Box(left: left, top: top, right: left + 30, bottom: top + 10), size: 10.5,
            isBold: position == 0, confidence: confidence))
      }
      let start = original.utf8.count
      original += row.words.joined(separator: " ")
      let box = words[first...].dropFirst().reduce(words[first].box) { $0.union($1.box) }
      lines.append(
        Line(
          index: index, page: 1, box: box, text: row.text, source: start..<original.utf8.count,
          words: first..<words.count, cells: [Cell(text: row.text, box: box)], size: 10.5, isBold: false,
          role: row.role, indent: 0, joint: row.joint))
      original += "\n"
    }
    let document = LaidOutDocument(
      source: Source(path: "x&<\u{1}>.pdf", sha256: "0a", bytes: 1), metadata: Metadata(), damage: Damage(),
      pages: [LaidOutPage(number: 1, width: 594, height: 842.4, words: words, lines: [])])
    let text = ReadingText(
      document: document, originals: [original], lines: lines, ledger: edits, lexicon: "2024.1")
    return Record(text: text, facts: [], rejected: [], recognisers: [])
  }

  private func alto(_ record: Record) -> String {
    String(decoding: ALTOWriter().bytes(of: record), as: UTF8.self)
  }

  @Test func wordsStandInTheirPlaces() {
    let written = alto(
      record([(["Nämnden", "beslutar"], .body, .paragraph, "Nämnden beslutar")], confidence: 0.93751))
    for row in [
      #"<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" SCHEMAVERSION="4.4">"#,
      "<MeasurementUnit>inch1200</MeasurementUnit>", "<fileName>x&amp;&lt;&gt;.pdf</fileName>",
      #"<Page ID="page-1" PHYSICAL_IMG_NR="1" WIDTH="9900" HEIGHT="14040">"#,
      #"<TextStyle ID="size-105" FONTSIZE="10.5"/>"#,
      #"<TextLine ID="line-1" STYLEREFS="size-105" HPOS="1200" VPOS="1200" WIDTH="1100" HEIGHT="166.67">"#,
      #"<String CONTENT="Nämnden" STYLE="bold" WC="0.938" HPOS="1200" VPOS="1200" WIDTH="500" HEIGHT="166.67"/>"#,
      #"<SP HPOS="1700" VPOS="1200" WIDTH="100" HEIGHT="166.67"/>"#,
      #"<String CONTENT="beslutar" WC="0.938" HPOS="1800" VPOS="1200" WIDTH="500" HEIGHT="166.67"/>"#,
    ] { #expect(written.contains(row), "\(row)") }
    #expect(!alto(record([(["a"], .body, .paragraph, "a")])).contains("WC="))
  }

  @Test func whatWasReadStandsBesideWhatIsUsed() {
    let edits = [
      Edit(page: 1, range: 3..<4, before: "$", after: "§", rule: .itemSign),
      Edit(page: 1, range: 7..<13, before: "vag en", after: "vägen", rule: .letters),
      Edit(page: 1, range: 14..<16, before: "||", after: "", rule: .strayMark),
      Edit(page: 1, range: 17..<22, before: "tillA", after: "till A", rule: .letters),
    ]
    let written = alto(
      record(
        [(["Su", "$", "7", "vag", "en", "||", "tillA"], .body, .paragraph, "Su § 7 vägen  till A")],
        edits: edits))
    #expect(written.contains(#"<String CONTENT="§" HPOS="1800""#))
    #expect(written.contains(#"<ALTERNATIVE PURPOSE="as read">$</ALTERNATIVE>"#))
    #expect(written.contains(#"<ALTERNATIVE PURPOSE="as read">vag en</ALTERNATIVE>"#))
    #expect(written.contains(#"<String CONTENT="" "#))
    #expect(written.contains(#"<ALTERNATIVE PURPOSE="as read">||</ALTERNATIVE>"#))
    #expect(written.contains(#"<String CONTENT="till A" "#))
    #expect(written.contains(#"<ALTERNATIVE PURPOSE="as read">tillA</ALTERNATIVE>"#))
    #expect(written.components(separatedBy: "<ALTERNATIVE").count == 5)
  }

  @Test func splitWordsAreKnownWhole() {
    let rows: [([String], LineRole, Joint, String)] = [
      (["samt", "kommu-"], .body, .paragraph, "samt kommu"), (["nen", "och"], .body, .word, "nen och"),
      (["full"], .body, .space, "full"), (["mäk-"], .body, .word, "mäk"), (["tige"], .body, .word, "tige"),
    ]
    let edits = [
      Edit(page: 1, range: 10..<12, before: "-\n", after: "", rule: .hyphenJoin),
      Edit(page: 1, range: 15..<16, before: " ", after: "\n", rule: .movedBreak),
      Edit(page: 1, range: 29..<31, before: "-\n", after: "", rule: .hyphenJoin),
    ]
    let written = alto(record(rows.map { (words: $0, role: $1, joint: $2, text: $3) }, edits: edits))
    for part in [
      #"CONTENT="kommu" SUBS_TYPE="HypPart1" SUBS_CONTENT="kommunen""#,
      #"CONTENT="nen" STYLE="bold" SUBS_TYPE="HypPart2" SUBS_CONTENT="kommunen""#,
      #"CONTENT="full" STYLE="bold" SUBS_TYPE="HypPart1" SUBS_CONTENT="fullmäktige""#,
      #"CONTENT="mäk" STYLE="bold" SUBS_TYPE="HypPart1" SUBS_CONTENT="fullmäktige""#,
      #"CONTENT="tige" STYLE="bold" SUBS_TYPE="HypPart2" SUBS_CONTENT="fullmäktige""#,
    ] { #expect(written.contains(part), "\(part)") }
    #expect(written.components(separatedBy: #"<HYP CONTENT="-"/>"#).count == 3)
    #expect(!written.contains("ALTERNATIVE"))
  }

  @Test func runningLinesStandInTheMargins() throws {
    let written = alto(
      record([
        (["Sida"], .header, .paragraph, "Sida"), (["text"], .body, .paragraph, "text"),
        (["Signatur"], .footer, .paragraph, "Signatur"), (["sned"], .aside, .paragraph, "sned"),
      ]))
    func part(_ name: String) throws -> Substring {
      let start = try #require(written.firstRange(of: "<\(name) "))
      let end = try #require(written.firstRange(of: "</\(name)>"))
      return written[start.lowerBound..<end.lowerBound]
    }
    #expect(try part("TopMargin").contains(#"CONTENT="Sida""#))
    #expect(try part("BottomMargin").contains(#"CONTENT="Signatur""#))
    #expect(try part("PrintSpace").contains(#"CONTENT="text""#))
    #expect(try part("PrintSpace").contains(#"TAGREFS="role-aside""#))
  }

  /// Whatever the text holds, another reader of XML reads it.
  @Test func isWellFormedWhateverTheTextHolds() throws {
    let odd = [
      "<a>&\"'", "]]>", "\u{0}\u{1}\u{8}\u{B}\u{1F}", "\u{FFFE}\u{FFFF}", "\u{7F}\u{85}\u{9F}",
      "\u{1F600}e\u{301}",
      "&#0;", "\u{200E}\u{202E}", "\r",
    ]
    let written = alto(record(odd.map { (words: [$0], role: .body, joint: .paragraph, text: $0) }))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xml")
    try Data(written.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let read = try Python.run(
      """
      import sys, xml.etree.ElementTree as e
      for s in e.parse(sys.argv[1]).iter('{http://www.loc.gov/standards/alto/ns-v4#}String'): print(ascii(s.get('CONTENT')))
      """, [file.path])
    #expect(
      String(decoding: read, as: UTF8.self).split(separator: "\n")
        == [
          #"'<a>&"\''"#, "']]>'", "''", "''", "''", #"'\U0001f600e\u0301'"#, "'&#0;'",
          #"'\u200e\u202e'"#, #"'\r'"#,
        ].map { Substring($0) })
  }
}
