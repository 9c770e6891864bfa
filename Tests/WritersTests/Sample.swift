import ParagrafKit

/// Records made by hand.
enum Sample {
  /// A line of a made-up page.
  struct Row {
    var text: String
    var role = LineRole.body
    var joint = Joint.paragraph

    /// Running header.
    static func header(_ text: String) -> Row { Row(text: text, role: .header) }
    static func footer(_ text: String) -> Row { Row(text: text, role: .footer) }
    /// Goes on with the paragraph.
    static func next(_ text: String) -> Row { Row(text: text, joint: .space) }
    /// Goes on with the word.
    static func rest(_ text: String) -> Row { Row(text: text, joint: .word) }
    static func new(_ text: String) -> Row { Row(text: text) }
  }

  /// A document whose pages hold the given rows; tabs part cells, 100 points wide each.
  static func text(_ pages: [[Row]], damage: Damage = Damage(), ledger: [Edit] = []) -> ReadingText {
    var lines: [Line] = []
    var originals: [String] = []
    for (page, rows) in pages.enumerated() {
      var original = ""
      for (position, row) in rows.enumerated() {
        let top = Float(50 + 14 * position)
        let cells = row.text.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
          .map { index, text in
            let left = 72 + 100 * Float(index)
            let box = Box(left: left, top: top, right: left + 80, bottom: top + 12.25)
            return Cell(text: String(text), box: box)
          }
        let start = original.utf8.count
        original += row.text + "\n"
        lines.append(
          Line(
            index: lines.count, page: page + 1,
            box: cells.reduce(cells[0].box) { $0.union($1.box) }, text: row.text,
            source: start..<original.utf8.count - 1, words: 0..<0, cells: cells, size: 11.5,
            isBold: false, role: row.role, indent: 0, joint: row.joint))
      }
      originals.append(original)
    }
    var metadata = Metadata()
    metadata.title = "Prov \"ett\""
    metadata.created = 1_664_354_100
    let document = LaidOutDocument(
      source: Source(
        path: "/hem/någon/x.pdf", sha256: String(repeating: "0a", count: 32), bytes: 1234),
      metadata: metadata, damage: damage,
      pages: pages.indices.map {
        LaidOutPage(number: $0 + 1, width: 595.276, height: 841.89, words: [], lines: [])
      })
    return ReadingText(
      document: document, originals: originals, lines: lines, ledger: ledger, lexicon: "2024.1")
  }

  static func record(
    _ pages: [[Row]], facts: [Fact] = [], items: [Item] = [], damage: Damage = Damage(), ledger: [Edit] = []
  ) -> Record {
    var text = text(pages, damage: damage, ledger: ledger)
    text.outline.items = items
    let about = About(id: "prov", version: "1.0", emits: [], why: "", examples: [])
    // A fact without a position belongs to the first item of its number.
    let placed = facts.map { fact -> Fact in
      var fact = fact
      if fact.itemPosition == nil { fact.itemPosition = items.firstIndex { $0.number == fact.item } }
      return fact
    }
    return Record(text: text, facts: placed, rejected: [], recognisers: [about])
  }

  static func fact(
    _ type: FactType, _ value: Value, item: String? = nil, page: Int = 1, details: [Value.Field] = [],
    original: String? = nil, confidence: Double = 0.9, needsReview: Bool = false
  ) -> Fact {
    let box = Box(left: 72.125, top: 50, right: 152, bottom: 62.3)
    return Fact(
      type: type, value: value, item: item, details: details, places: [Place(page: page, box: box)],
      original: original ?? value.description, confidence: confidence, recogniser: "prov",
      needsReview: needsReview)
  }

  static func section(
    _ kind: SectionKind, _ heading: String, item: String, _ lines: Range<Int>
  ) -> Section {
    Section(
      kind: kind, heading: heading, item: item, lines: lines,
      content: Passage(lines: (heading.isEmpty ? lines.lowerBound : lines.lowerBound + 1)..<lines.upperBound),
      confidence: 0.95, recogniser: "prov")
  }

  /// Minutes of one item with a decision, a vote and running lines.
  static var minutes: Record {
    let pages: [[Row]] = [
      [
        .header("NORA KOMMUN\tSida 1"), .new("Plats\tKommunhuset"), .new("Beslutande\tEva Ek (S)"),
        .footer("Justerandes sign"),
      ],
      [
        .header("NORA KOMMUN\tSida 2"), .new("§ 60 Ny väg"), .next("dnr KS2021-261"),
        .new("Vägen är smal och kommun"), .rest("styrelsen vill bredda den."), .new("Förslag till beslut"),
        .new("1. Vägen breddas."), .new("Votering"), .new("Namn\tParti\tRöst"), .new("Eva Ek\tS\tja"),
        .new("Bo By\tM\tnej"), .new("Kommunstyrelsen beslutar"), .new("att vägen breddas, samt"),
        .next("att ärendet är avslutat."), .footer("Justerandes sign"),
      ],
    ]
    let facts = [
      fact(.documentKind, "protokoll", original: "PROTOKOLL"), fact(.municipality, "Nora kommun"),
      fact(.body, "Kommunstyrelsen"), fact(.meetingDate, "2022-09-28", original: "28/9 2022"),
      fact(.meetingStart, "08:30"), fact(.meetingEnd, "12:10"), fact(.adjuster, "Eva Ek"),
      fact(.adjuster, "Bo By", needsReview: true),
      fact(
        .attendee, .object(("name", "Eva Ek"), ("party", "S"), ("role", "tjänstgörande ersättare")),
        details: [.init("for", "Ulla Ulv"), .init("title", "2:e vice ordförande")]),
      fact(.item, "60", item: "60", page: 2), fact(.itemTitle, "Ny väg", item: "60", page: 2),
      fact(.itemDnr, "KS2021-261", item: "60", page: 2),
      fact(.proposal, "Vägen breddas.", item: "60", page: 2, details: [.init("n", 1)]),
      fact(.decision, "att vägen breddas", item: "60", page: 2, details: [.init("n", 1)]),
      fact(.decision, "att ärendet är avslutat.", item: "60", page: 2, details: [.init("n", 2)]),
      fact(.vote, .object(("ja", 1), ("nej", 1), ("avstar", 0)), item: "60", page: 2),
      fact(
        .individualVote, .object(("name", "Eva Ek"), ("party", "S"), ("vote", "ja")), item: "60", page: 2),
      fact(
        .individualVote, .object(("name", "Bo By"), ("party", "M"), ("vote", "nej")), item: "60", page: 2),
      fact(.recipient, "Akten", item: "61", page: 2),
    ]
    let sections = [
      section(.bakgrund, "", item: "60", 7..<9), section(.forslag, "Förslag till beslut", item: "60", 9..<11),
      section(.votering, "Votering", item: "60", 11..<15),
      section(.beslut, "Kommunstyrelsen beslutar", item: "60", 15..<18),
    ]
    let item = Item(
      number: "60", heading: 5..<7, lines: 5..<19, sections: sections, confidence: 1, recogniser: "prov")
    let edit = Edit(
      page: 2, range: 52..<54, before: "-\n", after: "", rule: .hyphenJoin, confidence: 0.98765)
    return record(pages, facts: facts, items: [item], ledger: [edit])
  }
}
