import ParagrafKit
import Testing

@testable import Writers

struct MarkdownWriterTests {
  @Test func laysMinutesOut() {
    #expect(
      markdown(Sample.minutes) == """
        # Protokoll · Kommunstyrelsen · Nora kommun · 2022-09-28

        | Uppgift | Värde |
        |---|---|
        | Tid | 08:30–12:10 |
        | Justerare | Eva Ek, Bo By (granskas) |

        ## Närvarande

        - Eva Ek (S), tjänstgörande ersättare för Ulla Ulv, 2:e vice ordförande

        ## § 60 Ny väg

        *Dnr KS2021-261*

        Vägen är smal och kommunstyrelsen vill bredda den.

        ### Förslag till beslut

        - 1\\. Vägen breddas.

        ### Votering

        | Ja | Nej | Avstår |
        |---|---|---|
        | 1 | 1 | 0 |

        | Namn | Parti | Röst |
        |---|---|---|
        | Eva Ek | S | ja |
        | Bo By | M | nej |

        ### Kommunstyrelsen beslutar

        - att vägen breddas, samt
        - att ärendet är avslutat.

        """)
  }

  @Test func showsADocumentWithoutItemsAsParagraphsAndTables() {
    var damage = Damage()
    damage.pagesWithoutText = [2, 3]
    let record = Sample.record(
      [
        [
          .header("H"), .new("Första"), .next("stycket_"), .new("År\t2021\t2022"), .new("Summa\t1\t2"),
          .new("# Sist | slut"), .new("ensam\trad"),
        ], [], [],
      ], damage: damage)
    #expect(
      markdown(record) == """
        # Prov "ett"

        > Ofullständig: sida 2, 3 saknar läsbar text.

        Första stycket\\_

        | År | 2021 | 2022 |
        |---|---|---|
        | Summa | 1 | 2 |

        \\# Sist \\| slut

        ensam rad

        """)
  }

  @Test func showsWhatStandsBetweenSections() {
    let lines: [Sample.Row] = [
      .new("§ 3 a"), .new("före"), .new("Beslut"), .new("text"), .new("mellan"), .new("utan rubrik"),
      .new("efter"),
    ]
    let item = Item(
      number: "3 a", heading: 0..<1, lines: 0..<7,
      sections: [
        Sample.section(.beslut, "Beslut", item: "3 a", 2..<4),
        Sample.section(.delges, "", item: "3 a", 5..<6),
      ], confidence: 1, recogniser: "prov")
    #expect(
      markdown(Sample.record([lines], items: [item])).split(separator: "\n").dropFirst() == [
        "## § 3 a", "före", "### Beslut", "text", "mellan", "### (Delges)", "utan rubrik", "efter",
      ])
  }

  @Test func putsCellsBelowTheirColumn() {
    func cell(_ text: String, _ left: Float, _ right: Float) -> Cell {
      Cell(text: text, box: Box(left: left, top: 0, right: right, bottom: 10))
    }
    let rows = Columns.rows(of: [
      [cell("a", 0, 20), cell("b", 50, 60), cell("c", 90, 99)], [cell("d", 0, 30), cell("e", 85, 99)],
      [cell("f", 45, 55), cell("g", 100, 120)],
    ])
    #expect(rows == [["a", "b", "c"], ["d", "", "e"], ["", "f", "g"]])
  }

  @Test(arguments: [
    ("a*b_c [d](e) <f> `g` \\", #"a\*b\_c \[d\](e) \<f> \`g\` \\"#), ("# x", "\\# x"), ("- x-y", #"\- x-y"#),
    ("12. x 13. y", #"12\. x 13. y"#), ("1) x", #"1\) x"#), ("2022-09-28", "2022-09-28"),
    ("S & M &amp; Ö", #"S & M \&amp; Ö"#), ("a\nb", "a b"), ("1234567890. x", "1234567890. x"),
  ])
  func escapesMarks(plain: String, markdown: String) {
    #expect(Markdown.escaped(plain) == markdown)
  }

  @Test func cutsParagraphsBeforeClauses() {
    func pieces(_ text: String, _ clauses: [String]) -> [String] {
      Clauses.pieces(of: text, clauses: clauses).map { ($0.isClause ? "- " : "") + $0.text }
    }
    #expect(
      pieces("Vi beslutar att a, att b.", ["att a", "att b."]) == ["Vi beslutar", "- att a,", "- att b."])
    #expect(pieces("Vi beslutar.", ["att x"]) == ["Vi beslutar."])
    #expect(pieces("1. A 2", ["A 2", "A 3"]) == ["- 1. A 2"])
    #expect(pieces("att x", []) == ["- att x"])
    #expect(pieces("kort", ["mycket längre än så"]) == ["kort"])
  }

  private func markdown(_ record: Record) -> String {
    String(decoding: MarkdownWriter().bytes(of: record), as: UTF8.self)
  }
}
