import ParagrafKit

/// What is known of an item, beside its text.
struct HTMLFacts {
  private let facts: [FactType: [Fact]]
  /// The id of the section that tells the decision.
  private let decision: String?

  /// Letters of a clause or motion that are shown, and how many of them.
  private static let length = 120
  private static let most = 4

  init(_ facts: [Fact], decision: String?) {
    self.facts = Dictionary(grouping: facts, by: \.type)
    self.decision = decision
  }

  private static let persons: [(String, FactType)] = [
    ("Jäv", .jav), ("Reservation", .reservation), ("Särskilt yttrande", .specialStatement),
    ("Protokollsanteckning", .protocolNote),
  ]

  private static let shown: Set<FactType> = Set(persons.map(\.1)).union([
    .itemDnr, .decision, .motion, .vote, .secrecy, .recipient, .immediateAdjustment, .extraItem,
  ])

  func write(to html: inout HTML) {
    guard Self.shown.contains(where: { facts[$0] != nil }) else { return }
    html.element("aside") { html in
      html.element("dl") { html in
        list("Diarienummer", all(.itemDnr).map(\.shown), to: &html)
        entry("Beslut", all(.decision).isEmpty, to: &html) { html in
          let texts = all(.decision).map(\.shown)
          let isCut = texts.count > Self.most || texts.contains { Self.cut($0) != $0 }
          points(texts.map(Self.cut), to: &html)
          if let decision, isCut {
            html.element("a", ["href": "#" + decision], text: "Hela beslutet")
          }
        }
        entry("Yrkanden", all(.motion).isEmpty, to: &html) { points(all(.motion).map(Self.motion), to: &$0) }
        list("Röster", all(.vote).map(Self.tally), to: &html)
        for (label, type) in Self.persons { list(label, all(type).map(Self.person), to: &html) }
        list("Sekretess", all(.secrecy).map(\.shown), to: &html)
        list("Justering", all(.immediateAdjustment).isEmpty ? [] : ["Omedelbart justerad"], to: &html)
        list("Dagordning", all(.extraItem).isEmpty ? [] : ["Tilläggsärende"], to: &html)
        list("Skickas till", all(.recipient).map(\.shown), to: &html)
      }
    }
  }

  private func all(_ type: FactType) -> [Fact] { facts[type] ?? [] }

  private func entry(_ label: String, _ isEmpty: Bool, to html: inout HTML, _ content: (inout HTML) -> Void) {
    guard !isEmpty else { return }
    html.element("div") { html in
      html.element("dt", text: label)
      html.element("dd") { content(&$0) }
    }
  }

  private func list(_ label: String, _ values: [String], to html: inout HTML) {
    guard !values.isEmpty else { return }
    html.element("div") { html in
      html.element("dt", text: label)
      for value in values { html.element("dd") { $0.shown(value) } }
    }
  }

  private func points(_ texts: [String], to html: inout HTML) {
    html.element("ul") { html in
      for text in texts.prefix(Self.most) { html.element("li") { $0.shown(text) } }
      if texts.count > Self.most { html.element("li", text: "och \(texts.count - Self.most) till") }
    }
  }

  /// The beginning of a long text, up to a word's end.
  private static func cut(_ text: String) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length)
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? String(start)) + " …"
  }

  /// A motion names who moves; where it does not, its movers go before it.
  private static func motion(_ fact: Fact) -> String {
    guard case .list(let names) = Value.object(fact.details)["by"] else { return cut(fact.shown) }
    let missing = names.map(\.description).filter { !fact.value.description.contains($0) }
    return (missing.isEmpty ? "" : missing.joined(separator: ", ") + ": ") + cut(fact.shown)
  }

  private static func tally(_ fact: Fact) -> String {
    let counts = [("ja", "ja"), ("nej", "nej"), ("avstar", "avstår")].compactMap { name, label in
      fact.value[name].map { "\($0.description) \(label)" }
    }
    return counts.isEmpty ? fact.shown : counts.joined(separator: ", ") + fact.doubt
  }

  private static func person(_ fact: Fact) -> String {
    let details = Value.object(fact.details)
    let full = details["full_name"]?.description ?? ""
    let party = details["party"]?.description ?? ""
    return (full.isEmpty ? fact.value.description : full) + (party.isEmpty ? "" : " (\(party))") + fact.doubt
  }
}
