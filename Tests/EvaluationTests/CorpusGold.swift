import FoundationEssentials

@testable import Evaluation

/// The gold of Corpus and what the program is expected to write for it.
enum CorpusGold {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus").path

  static let all = EvaluationFiles.gold(under: root)

  /// The gold documents of one folder of Corpus.
  static func gold(in folder: String) -> [(path: String, document: GoldDocument)] {
    all.filter { $0.path.hasPrefix("\(root)/\(folder)/") }
  }

  /// The facts that are recorded beside a gold file.
  static func recorded(beside gold: String, of document: String) -> FoundFacts? {
    let path = gold.dropLast("gold.json".count) + document + EvaluationFiles.suffix
    return FileManager.default.contents(atPath: String(path)).map(FoundFacts.init(lines:))
  }

  /// The result of all gold against itself, changed.
  static func evaluate(changing change: (inout [StatedFact], inout SplitMix) -> Void) -> EvaluationResult {
    var random = SplitMix(state: 1)
    var result = EvaluationResult()
    for (_, document) in all {
      var facts = document.facts
      change(&facts, &random)
      result.add(document, found: FoundFacts(facts))
    }
    return result
  }

  /// The result of all gold against itself, each fact changed.
  static func evaluateEach(_ change: (inout StatedFact) -> Void) -> EvaluationResult {
    evaluate { facts, _ in
      for index in facts.indices { change(&facts[index]) }
    }
  }
}

extension EvaluationResult {
  /// The rates of a type.
  func rates(_ type: String) -> Rates { (overall.soft.byType[type] ?? Tally()).rates }
  /// The strict rates of a type.
  func strictRates(_ type: String) -> Rates { (overall.strict.byType[type] ?? Tally()).rates }
}

extension StatedFact {
  /// A member of the value.
  subscript(part: String) -> JSONValue? {
    get { value[part] }
    set {
      guard case .object(var members) = value else { return }
      members[part] = newValue
      value = .object(members)
    }
  }
}
