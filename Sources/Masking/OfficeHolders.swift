import ParagrafKit

/// Persons who act for the public body: their names are public.
struct OfficeHolders {
  /// Types of facts whose persons they are.
  struct Types: Sendable {
    var facts: Set<FactType> = []
    /// Those that say so in public matters alone.
    var publicFacts: Set<FactType> = []
  }

  private var names: Set<String> = []
  private var surnames: Set<String> = []
  /// Whether the document lists them: then a party alone makes nobody one in a matter of secrecy.
  private(set) var areListed = false

  init() {}

  /// Persons of those facts that say so anywhere.
  init(_ record: Record, _ types: Types) {
    for fact in record.facts where types.facts.contains(fact.type) { add(fact) }
    areListed = !names.isEmpty
  }

  /// Adds persons of the other facts, and whoever bears a party, where no matter of secrecy stands.
  /// - Parameter isSecret: one flag a line.
  mutating func add(_ record: Record, _ types: Types, outside isSecret: [Bool]) {
    for fact in record.facts where types.publicFacts.contains(fact.type) {
      if !fact.lines.contains(where: { isSecret[$0] }) { add(fact) }
    }
    for line in record.text.lines where !isSecret[line.index] {
      for person in Persons.withParty(in: line.text) { add(person.name) }
    }
  }

  private mutating func add(_ fact: Fact) {
    for name in Self.names(of: fact.value) { add(name) }
    for field in fact.details where field.name == "for" {
      for name in Self.names(of: field.value) { add(name) }
    }
  }

  private static func names(of value: Value) -> [String] {
    switch value {
    case .text(let text):
      return text.split { $0 == "&" || $0 == ";" || $0 == "," }.map(String.init)
    case .list(let values): return values.flatMap { names(of: $0) }
    case .object(let fields):
      return fields.filter { ["name", "presenter", "by"].contains($0.name) }.flatMap { names(of: $0.value) }
    case .number: return []
    }
  }

  private mutating func add(_ name: String) {
    let words = Words(RunningText(name).text).all.filter(\.startsWithCapital).map(\.key)
    guard words.count >= 2, let first = words.first, let last = words.last else { return }
    names.insert(words.joined())
    names.insert(first + last)
    names.insert(last + first)
    names.insert(String(first.prefix(1)) + last)
    surnames.insert(last)
  }

  /// Whether words, folded, are the name of one of them, or a surname alone.
  func hold(_ words: [String]) -> Bool {
    func bare(_ word: String) -> [String] {
      word.utf8.last == 0x73 ? [word, String(word.dropLast())] : [word]
    }
    guard let last = words.last else { return false }
    let known = words.count == 1 ? surnames : names
    return bare(last).contains { end in
      known.contains((words.dropLast() + [end]).joined())
        || words.count > 2 && known.contains((words.first ?? "") + end)
    }
  }
}
