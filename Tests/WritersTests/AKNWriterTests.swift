import Foundation
import ParagrafKit
import Testing

@testable import Writers

struct AKNWriterTests {
  @Test func namesTheWorkByItsOrganDayAndParagraphs() {
    let xml = Self.xml(Sample.minutes)
    let uri = "/akn/se/doc/protokoll/nora-kommun.kommunstyrelsen/2022-09-28/sha256-0a0a0a0a0a0a0a0a"
    #expect(xml.contains("<FRBRuri value=\"\(uri)\"/>"))
    #expect(xml.contains("<FRBRthis value=\"\(uri)/swe@2022-09-28/!main.akn\"/>"))
    #expect(xml.contains(#"<FRBRdate date="2022-09-28" name="meeting"/>"#))
    #expect(
      xml.contains(#"<TLCPerson eId="person-eva-ek" href="/akn/ontology/person/se/eva-ek" showAs="Eva Ek"/>"#)
    )
    var record = Sample.minutes
    record.facts.append(Sample.fact(.paragraphRange, "60-65"))
    #expect(Self.xml(record).contains("/2022-09-28/60-65\""))
  }

  @Test func holdsItemsAndSections() {
    let xml = Self.xml(Sample.minutes).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(
      xml.contains(
        #"<section eId="sec_60"><num>§ 60</num><heading>Ny väg</heading><intro><p eId="sec_60__p_1">dnr <docketNumber>KS2021-261</docketNumber></p>"#
      ))
    #expect(
      xml.contains(
        #"<hcontainer eId="sec_60__hcontainer_4" name="beslut"><heading>Kommunstyrelsen beslutar</heading><content><p eId="#
      ))
    #expect(xml.contains("<td><p>Bo By</p></td><td><p>M</p></td><td><p>nej</p></td>"))
    #expect(xml.contains("<preface><table"))
  }

  @Test(arguments: [
    ("2022-09-28", true), ("2024-02-29", true), ("2023-02-29", false), ("2022-9-8", false),
    ("2022-13-01", false),
    ("0000-01-01", false), ("2022-09-28x", false), ("den 8 maj", false), ("", false), ("2000-02-29", true),
    ("1900-02-29", false), ("2022-00-10", false), ("2022-04-31", false), ("-022-04-30", false),
  ])
  func knowsDays(_ text: String, _ isDay: Bool) { #expect(CalendarDay.isValid(text) == isDay) }

  @Test func saysWhenNoDayIsKnown() {
    var record = Sample.record([[.new("x")]], facts: [Sample.fact(.meetingDate, "i våras")])
    #expect(Self.xml(record).contains(#"<FRBRdate date="2022-09-28" name="file"/>"#))
    var document = record.text.document
    document.metadata.created = nil
    record.text = ReadingText(
      document: document, originals: [], lines: record.text.lines, ledger: [], lexicon: "")
    let xml = Self.xml(record)
    #expect(xml.contains(#"<FRBRdate date="0001-01-01" name="unknown"/>"#))
    #expect(xml.contains("/akn/se/doc/dokument/okand/0001-01-01/sha256-"))
  }

  /// Nothing of the text is lost or told twice, whatever items and sections are cut of it.
  @Test(arguments: 0..<200)
  func holdsEachWordOnce(_ seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let record = random.record()
    let plain = String(decoding: TextWriter().bytes(of: record), as: UTF8.self)
    let xml = Self.xml(record)
    let body = try #require(xml.range(of: "</meta>")).upperBound
    let text = xml[body...].replacing(/<\/?docketNumber>/, with: "").replacing(/<[^>]*>/, with: " ")
    #expect(Self.words(String(text)) == Self.words(plain))
    // Ids are unique.
    let ids = xml.matches(of: /eId="([^"]*)"/).map(\.output.1)
    #expect(Set(ids).count == ids.count)
    // A reading copy says so where there is none.
    if Self.words(plain).isEmpty { return }
    let html = String(decoding: HTMLWriter().bytes(of: record), as: UTF8.self)
    let main = try #require(html.range(of: #"id="innehall">"#)).upperBound
    let shown = html[main...].prefix(upTo: try #require(html.range(of: "</main>")).lowerBound)
      .replacing(/<aside>.*?<\/aside>/.dotMatchesNewlines(), with: " ")
      .replacing(/<(h2|h3) class="(liten|egen)">.*?<\/(h2|h3)>/, with: " ")
      .replacing(/<(div|span) class="(sida|slag)".*?<\/(div|span)>/, with: " ")
      .replacing(/<\/?(span|ins|b)[^>]*>/, with: "").replacing(/<[^>]*>/, with: " ")
    #expect(Self.words(String(shown)) == Self.words(plain))
  }

  private static func words(_ text: String) -> [String: Int] {
    var words: [String: Int] = [:]
    for word in text.split(whereSeparator: \.isWhitespace) { words[String(word), default: 0] += 1 }
    return words
  }

  private static func xml(_ record: Record) -> String {
    String(decoding: AKNWriter().bytes(of: record), as: UTF8.self)
  }
}

/// Records cut at random.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }

  mutating func record() -> Record {
    var count = 0
    func word() -> String {
      count += 1
      return "ord\(count)"
    }
    var pages: [[Sample.Row]] = []
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      pages.append(
        (0..<Int.random(in: 0...9, using: &self)).map { _ in
          let row = (0..<Int.random(in: 1...3, using: &self)).map { _ in word() }
          let joint = [Joint.paragraph, .space, .space].randomElement(using: &self) ?? .paragraph
          let isTable = Int.random(in: 0..<4, using: &self) == 0
          return Sample.Row(
            text: row.joined(separator: isTable ? "\t" : " "),
            role: Int.random(in: 0..<9, using: &self) == 0 ? .footer : .body, joint: joint)
        })
    }
    let total = pages.map(\.count).reduce(0, +)
    var record = Sample.record(pages)
    var items: [Item] = []
    var position = Int.random(in: 0...3, using: &self)
    while position < total, items.count < 4 {
      let first = record.text.lines[position]
      // Where items begin, the body does.
      guard first.isBody, first.joint != .word else {
        position += 1
        continue
      }
      let end = Int.random(in: position + 1...total, using: &self)
      let heading = position..<min(end, position + Int.random(in: 0...2, using: &self))
      let number = String(first.text.prefix { $0 != " " && $0 != "\t" })
      var sections: [Section] = []
      var start = heading.upperBound
      while start < end, Bool.random(using: &self) {
        let stop = Int.random(in: start + 1...end, using: &self)
        let length = record.text.lines[start].text.utf8.prefix { $0 != 0x20 && $0 != 0x09 }.count
        // Some begin behind a run-in heading.
        let skip = Bool.random(using: &self) ? length : 0
        sections.append(
          Section(
            kind: [.beslut, .bakgrund, .votering].randomElement(using: &self) ?? .beslut, heading: "",
            item: number,
            lines: start..<stop, content: Passage(lines: start..<stop, skip: skip), confidence: 1,
            recogniser: "prov"))
        start = stop + Int.random(in: 0...1, using: &self)
      }
      items.append(
        Item(
          number: number, heading: heading, lines: position..<end,
          runIn: heading.isEmpty ? number.utf8.count : nil, sections: sections, confidence: 1,
          recogniser: "prov"))
      position = end + Int.random(in: 0...2, using: &self)
    }
    record.text.outline.items = items
    return record
  }
}
