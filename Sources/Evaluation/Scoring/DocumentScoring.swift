/// Compares what was found in a document with its gold.
struct DocumentScoring {
  private let gold: GoldDocument
  private let found: [StatedFact]
  private let malformed: Int
  private var result: DocumentResult

  /// The figures of a document; nil stands for a document of which nothing is there.
  static func score(_ gold: GoldDocument, _ found: FoundFacts?) -> DocumentResult {
    var scoring = DocumentScoring(gold, found ?? FoundFacts([]))
    scoring.result.isFound = found != nil
    scoring.run()
    return scoring.result
  }

  private init(_ gold: GoldDocument, _ found: FoundFacts) {
    self.gold = gold
    malformed = found.malformed
    result = DocumentResult(gold)
    var known: [StatedFact] = []
    for fact in found.facts {
      if FactKind(fact.type) != nil {
        known.append(fact)
      } else {
        result.unknownTypes[fact.type, default: 0] += 1
      }
    }
    self.found = Self.renamed(known, gold.facts)
  }

  private mutating func run() {
    scoreAtoms()
    let goldLines = gold.facts.filter { $0.type == "running_line" }
    let foundLines = found.filter { $0.type == "running_line" }
    for measure in Measure.allCases {
      scoreTables(measure)
      if !goldLines.isEmpty || !foundLines.isEmpty {
        add(measure, "running_line", RunningLineScoring.score(goldLines, foundLines, measure))
      }
    }
    result.leaks = RunningLineScoring.leaks(gold.facts, found)
    result.pageText = PageTextScoring.score(gold.facts, found) ?? PageTextTally()
  }

  private mutating func add(_ measure: Measure, _ type: String, _ tally: Tally) {
    switch measure {
    case .soft: result.soft.byType[type, default: Tally()] += tally
    case .strict: result.strict.byType[type, default: Tally()] += tally
    }
  }

  /// Found facts get the type of the gold where that allows another one (`alt_types`).
  private static func renamed(_ found: [StatedFact], _ gold: [StatedFact]) -> [StatedFact] {
    var found = found
    for fact in gold {
      let alternatives = fact.strings("alt_types")
      if alternatives.isEmpty { continue }
      let text = Forms.text(fact.value.text)
      func matches(_ other: StatedFact, _ type: String) -> Bool {
        other.type == type && other.item == fact.item
          && Similarity.of(text, Forms.text(other.value.text), atLeast: Measure.soft.text) > 0
      }
      for type in alternatives where !found.contains(where: { matches($0, fact.type) }) {
        if let index = found.firstIndex(where: { matches($0, type) }) { found[index].type = fact.type }
      }
    }
    return found
  }

  private mutating func scoreAtoms() {
    // What is derived and not printed counts neither way.
    let unprinted = Set(gold.facts.filter(\.isUnprinted).map(\.type))
    var broken = malformed
    func atoms(_ facts: [StatedFact]) -> [String: [Atom]] {
      var atoms: [Atom] = []
      for fact in facts {
        do { atoms += try Atom.all(of: fact) } catch { broken += 1 }
      }
      return Dictionary(grouping: atoms, by: \.type)
    }
    let own = atoms(gold.facts.filter { !$0.isUnprinted })
    let other = atoms(found.filter { !unprinted.contains($0.type) })
    if broken > 0 {
      for measure in Measure.allCases { add(measure, "malformed", Tally(extra: broken)) }
    }
    for type in Set(own.keys).union(other.keys).sorted() {
      for measure in Measure.allCases { score(type, own[type] ?? [], other[type] ?? [], measure) }
    }
  }

  private mutating func score(_ type: String, _ own: [Atom], _ other: [Atom], _ measure: Measure) {
    let pairs = Matching.pairs(own, other, measure)
    let (matchedGold, matchedFound) = (Set(pairs.map(\.gold)), Set(pairs.map(\.found)))
    let extra = other.indices.filter { !matchedFound.contains($0) && counts(asExtra: other[$0]) }
    let missed = own.indices.filter { !matchedGold.contains($0) }
    add(measure, type, Tally(matched: pairs.count, extra: extra.count, missed: missed.count))
    guard measure == .soft else { return }
    if ["item", "section", "part", "agenda_row.title"].contains(type) {
      for pair in pairs { result.pages.compare(own[pair.gold].page, other[pair.found].page) }
    }
    result.errors += missed.map { EvaluationError(.missed, gold.name, own[$0]) }
    result.errors += extra.map { EvaluationError(.extra, gold.name, other[$0]) }
  }

  /// Whether the gold claims to be complete for such atoms.
  private func counts(asExtra atom: Atom) -> Bool {
    let base = atom.type.split(separator: ".").first.map(String.init) ?? atom.type
    if gold.notExhaustive.contains(base) { return false }
    return base != "section" || !gold.notExhaustive.contains("section:" + (atom.fixed ?? atom.value.string))
  }

  private mutating func scoreTables(_ measure: Measure) {
    let own = gold.facts.filter { $0.type == "table" }
    let other = found.filter { $0.type == "table" && $0.value.isObject }
    let isExhaustive = !gold.notExhaustive.contains("table")
    guard !own.isEmpty || (!other.isEmpty && isExhaustive) else { return }
    let tables = TableScoring(own, other, measure, countsExtras: isExhaustive)
    add(measure, "table", tables.found)
    add(measure, "table.cell", tables.cells)
    add(measure, "table.shape", tables.shapes)
    if measure == .soft { result.pages += tables.pages }
  }
}
