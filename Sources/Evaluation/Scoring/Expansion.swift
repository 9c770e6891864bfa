extension Atom {
  /// The value of a fact has a form that its type does not allow.
  struct Malformed: Error {}

  /// The atoms of a fact. Tables, running lines and page texts have none: they are scored as a whole.
  static func all(of fact: StatedFact) throws -> [Atom] {
    guard let kind = FactKind(fact.type) else { return [] }
    let builder = AtomBuilder(fact)
    return switch kind {
    case .exact: [builder.atom(fact.type, Keys.exact(fact.type, fact.value.text), .whole)]
    case .name: [builder.atom(fact.type, Forms.name(fact.value.text), .name)]
    case .text: [builder.atom(fact.type, Forms.text(fact.value.text), .text)]
    case .composed: try builder.composed()
    case .special: []
    }
  }
}

/// Makes the atoms of one fact.
private struct AtomBuilder {
  let fact: StatedFact
  let item: String?
  let page: Int?

  init(_ fact: StatedFact) {
    self.fact = fact
    item = fact.item
    page = fact.page
  }

  func atom(
    _ type: String, _ value: Scalars, _ comparison: Atom.Comparison, fixed: String? = nil,
    kinds: Set<String> = []
  ) -> Atom {
    Atom(type: type, item: item, value: value, page: page, comparison: comparison, fixed: fixed, kinds: kinds)
  }

  func composed() throws -> [Atom] {
    switch fact.type {
    case "attendee", "summoned": person()
    case "section": section()
    case "agenda_row": agendaRow()
    case "toc_row": contentsRow()
    case "part": [atom("part", Forms.text(part("title")), .text, fixed: Forms.plain(part("kind")).string)]
    case "vote": [atom("vote", Scalars(try votes().unicodeScalars), .whole)]
    case "vote_individual":
      [atom(fact.type, Forms.name(part("name")), .name, fixed: Forms.plain(part("vote")).string)]
    default: []
    }
  }

  /// A member of the value as text; empty where it is missing.
  private func part(_ key: String) -> String {
    guard let part = fact.value[key], part != .null else { return "" }
    return part.text
  }

  /// A member of the value, if something stands there.
  private func filled(_ key: String) -> String? {
    guard let part = fact.value[key], !part.isBlank else { return nil }
    return part.text
  }

  private func person() -> [Atom] {
    var (name, party, role) = (part("name"), filled("party"), filled("role"))
    if let text = fact.value.string {
      name = text
      party = Self.party(in: text)
      role = fact.members["role"].flatMap { $0.isBlank ? nil : $0.text }
    }
    let key = Forms.name(name)
    var atoms = [atom(fact.type, key, .name)]
    if let party { atoms.append(atom(fact.type + ".party", key, .name, fixed: Forms.plain(party).string)) }
    if let role { atoms.append(atom(fact.type + ".role", key, .name, fixed: Forms.plain(role).string)) }
    return atoms
  }

  /// The party in `Name (S)` or `Name /S/`.
  private static func party(in text: String) -> String? {
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars)
    where scalar == "(" || scalar == "/" {
      let rest = text.unicodeScalars[text.unicodeScalars.index(after: index)...]
      if let end = rest.firstIndex(where: { $0 == ")" || $0 == "/" }), end > rest.startIndex {
        return String(rest[..<end])
      }
    }
    return nil
  }

  private func section() -> [Atom] {
    var (kind, text) = (part("kind"), part("text"))
    if let name = fact.value.string {
      kind = name
      text = fact.members["text"]?.text ?? ""
    }
    let key = Forms.plain(kind)
    let kinds = Set([key.string] + fact.strings("alt_kinds").map { Scalars($0.unicodeScalars).folded.string })
    return [
      atom("section", key, .whole, kinds: kinds),
      atom("section.start", Forms.words(text, 12), .start, fixed: key.string, kinds: kinds),
    ]
  }

  /// The atoms of a row, which belong to the row's number.
  private func row(_ parts: [(String, Scalars, Atom.Comparison)?]) -> [Atom] {
    let number = filled("number").map { Keys.item($0).string }
    return parts.compactMap { $0 }.map { type, value, comparison in
      Atom(type: type, item: number, value: value, page: page, comparison: comparison)
    }
  }

  private func agendaRow() -> [Atom] {
    row([
      ("agenda_row.title", Forms.text(part("title")), .text),
      filled("dnr").map { ("agenda_row.dnr", Keys.caseNumber($0), .whole) },
      filled("presenter").map { ("agenda_row.presenter", Forms.name($0), .name) },
      filled("time").map { ("agenda_row.time", Keys.time($0), .whole) },
    ])
  }

  private func contentsRow() -> [Atom] {
    row([
      ("toc_row.title", Forms.text(part("title")), .text),
      filled("page").map { ("toc_row.page", Scalars(compatible: $0).squeezed, .whole) },
    ])
  }

  /// The totals of a vote as `9|2|0`.
  private func votes() throws -> String {
    guard fact.value.isObject else { return fact.value.text }
    return try ["ja", "nej", "avstar"].map { key -> String in
      guard let value = fact.value[key], !value.isBlank else { return "0" }
      guard let number = value.int ?? value.string.flatMap({ Int(Scalars(compatible: $0).trimmed.string) })
      else { throw Atom.Malformed() }
      return String(number)
    }.joined(separator: "|")
  }
}
