import BrowserTesting
import Foundation
import ParagrafKit
import Testing

@testable import Writers

@Suite(.serialized) struct HTMLWriterTests {
  @Test func showsTheTextByItemsWithFactsBeside() {
    let html = Self.html(Sample.minutes)
    #expect(html.contains(#"<h1>Kommunstyrelsen</h1>"#))
    #expect(html.contains(#"<p class="datum">28 september 2022</p>"#))
    #expect(html.contains(##"<li><a href="#p60"><b>§ 60</b> Ny väg</a></li>"##))
    #expect(
      html.contains(
        #"<article id="p60" aria-labelledby="p60-r"><h2 id="p60-r"><span class="nummer">§ 60</span> Ny väg</h2>"#
      ))
    #expect(html.contains(#"<p class="bredvid">dnr KS2021-261</p>"#))
    #expect(html.contains("<dt>Röster</dt><dd>1 ja, 1 nej, 0 avstår</dd>"))
    #expect(html.contains(#"<p class="stycke">Vägen är smal och kommunstyrelsen vill bredda den.</p>"#))
    #expect(html.contains(#"<p class="punkt">att vägen breddas, samt</p>"#))
    #expect(html.contains(#"<div class="sida" id="sida-2" role="doc-pagebreak">sida 2</div>"#))
    #expect(html.contains("<td>Bo By</td><td>M</td><td>nej</td>"))
    // Running lines are none of the text.
    #expect(!html.contains("Justerandes sign"))
  }

  @Test func textNeverBecomesMarkup() {
    let evil = #"<script>alert("1")</script>&amp;<!--' onload="x"#
    let item = Item(
      number: evil, part: evil, heading: 0..<1, lines: 0..<3,
      sections: [Sample.section("x\" onclick=\"y", evil, item: evil, 1..<3)], confidence: 1,
      recogniser: "prov")
    let types: [FactType] = [
      .documentKind, .municipality, .body, .meetingDate, .chair, .attendee, .documentTitle,
    ]
    let ofItem: [FactType] = [.itemTitle, .itemDnr, .decision, .motion, .vote, .jav, .recipient, .secrecy]
    var record = Sample.record(
      [[.new(evil), .new(evil), .new("\(evil)\t\(evil)"), .new("a\tb")]],
      facts: types.map { Sample.fact($0, .text(evil)) }
        + ofItem.map { Sample.fact($0, .text(evil), item: evil) },
      items: [item])
    record.text.outline.items = [item]
    let html = Self.html(record)
    for mark in ["<script>alert", "<!--", "onload=\"", "onclick=\""] {
      #expect(!html.contains(mark), "\(mark)")
    }
    #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;"))
  }

  @Test func marksWhatWasRepairedAndLeavesJoinsOut() {
    let original = "§ 1 Vagen ar smal\n"
    let letters = [(6, "a", "ä"), (11, "a", "ä")].map { at, before, after in
      Edit(page: 1, range: at..<at + 1, before: before, after: after, rule: .diacritics)
    }
    let shape = Edit(page: 1, range: 14..<15, before: "s", after: "s", rule: .ligature)
    let line = Line(
      index: 0, page: 1, box: Box(left: 0, top: 0, right: 9, bottom: 9), text: "§ 1 Vägen är smal",
      source: 0..<original.utf8.count - 1, words: 0..<0, cells: [], size: 9, isBold: false, role: .body,
      indent: 0,
      joint: .paragraph)
    let document = Sample.minutes.text.document
    let text = ReadingText(
      document: document, originals: [original], lines: [line], ledger: letters + [shape], lexicon: "")
    let html = Self.html(Record(text: text, facts: [], rejected: [], recognisers: []))
    #expect(
      html.contains(
        #"§ 1 <ins title="läst som: Vagen">Vägen</ins> <ins title="läst som: ar">är</ins> smal</p>"#),
      "\(html)")
    #expect(html.contains("understrukna"))
    // A copy for the public has no ledger.
    let bare = ReadingText(document: document, originals: [], lines: [line], ledger: [], lexicon: "")
    #expect(!Self.html(Record(text: bare, facts: [], rejected: [], recognisers: [])).contains("<ins"))
  }

  @Test func aPageBeginsInsideAParagraph() {
    let html = Self.html(
      Sample.record([[.new("ett två"), .new("tre kom")], [.rest("munens fyra")], [], [.next("fem")]]))
    #expect(
      html.contains(
        #"tre kommunens<span class="sida" id="sida-2" role="doc-pagebreak">sida 2</span>  fyra <span class="sida" id="sida-4""#
      ),
      "\(html)")
  }

  @Test(arguments: [(390, false), (390, true), (1280, false), (1280, true)])
  func browsersShowItWell(_ width: Int, _ isDark: Bool) throws {
    let page = HTMLWriter().bytes(of: Self.long)
    let measures = try Chromium().measures(
      of: page, width: width, isDark: isDark,
      counting: [
        "asides": "aside", "repairs": "ins", "untold": ".tabell:not([tabindex='0'][aria-label])",
        "tables": ".tabell",
      ])
    #expect(measures.complaints.isEmpty, "\(measures.complaints)")
    #expect(measures.clientWidth > width - 30 && measures.clientWidth <= width)
    #expect(measures.scrollWidth <= measures.clientWidth)
    #expect(measures.beside.isEmpty, "\(measures.beside)")
    #expect(measures.landmarks == ["header", "nav", "main", "footer"] && measures.language == "sv")
    #expect(measures.headingsAreInOrder && measures.headings.count > 60, "\(measures.headings)")
    #expect(measures.pale.isEmpty && measures.texts > 400, "\(measures.pale)")
    #expect(
      measures.counts["asides"] == 30 && measures.counts["tables"] == 30 && measures.counts["untold"] == 0)
  }

  @Test func itCanBePrinted() throws {
    let (facts, text, complaints) = try Chromium().printed(HTMLWriter().bytes(of: Self.long))
    #expect(complaints.isEmpty, "\(complaints)")
    #expect(facts.contains { $0.hasPrefix("Page size:") && $0.hasSuffix("(A4)") }, "\(facts)")
    #expect(text.contains("Kommunstyrelsen") && text.contains("§ 29") && text.contains("SHA-256"))
    // The index leads nowhere on paper.
    #expect(!text.contains("Innehåll"))
  }

  /// Minutes of thirty items with long words, wide tables and facts of each kind.
  private static var long: Record {
    var rows: [Sample.Row] = []
    var items: [Item] = []
    var facts = [
      Sample.fact(.documentKind, "protokoll"), Sample.fact(.body, "Kommunstyrelsen"),
      Sample.fact(.meetingPlace, .text(String(repeating: "lång", count: 60))),
      Sample.fact(.attendee, "Eva Ek"),
    ]
    let word = String(repeating: "ord", count: 50)
    for number in 0..<30 {
      let start = rows.count
      rows += [
        .new("§ \(number) \(word)"), .new("Bakgrund"), .new(word),
        .new((0..<12).map { "cell nummer \($0)" }.joined(separator: "\t")),
        .new((0..<12).map { "\(word.prefix(20))\($0)" }.joined(separator: "\t")), .new("Beslut"),
        .new("att bifalla"),
      ]
      let key = String(number)
      items.append(
        Item(
          number: key, heading: start..<start + 1, lines: start..<start + 7,
          sections: [
            Sample.section(.bakgrund, "Bakgrund", item: key, start + 1..<start + 5),
            Sample.section(.beslut, "Beslut", item: key, start + 5..<start + 7),
          ], confidence: 1, recogniser: "prov"))
      for type in [FactType.decision, .motion, .itemDnr, .jav, .reservation, .secrecy, .recipient] {
        facts.append(Sample.fact(type, .text(word), item: key))
      }
    }
    return Sample.record([rows], facts: facts, items: items)
  }

  private static func html(_ record: Record) -> String {
    String(decoding: HTMLWriter().bytes(of: record), as: UTF8.self)
  }
}
