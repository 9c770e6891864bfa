import Testing

@testable import Evaluation

/// What the recorded facts of Corpus are worth, by folder. Raise a floor when recognisers get better.
@Test(
  "Recorded facts of Corpus do not get worse",
  arguments: [
    ("protokoll", 0.99), ("forms", 0.965), ("skannat", 0.77), ("maskinskrivet", 0.89), ("kallelse", 0.96),
    ("tjansteskrivelse", 0.96), ("rapport", 0.84), ("anslag", 0.99), ("styrdokument", 0.99), ("text", 0.86),
    ("heldout", 0.95),
  ])
func corpusFloor(_ folder: String, _ floor: Double) {
  var result = EvaluationResult()
  for (path, gold) in CorpusGold.gold(in: folder) {
    result.add(gold, found: CorpusGold.recorded(beside: path, of: gold.name))
  }
  #expect(!result.documents.isEmpty)
  #expect(result.missing.isEmpty)
  #expect(result.overall.soft.micro.f1 >= floor)
}

@Test("Every document of Corpus has gold")
func corpusHasGold() {
  #expect(Set(CorpusGold.all.map(\.document.name)).count == CorpusGold.all.count)
  #expect(CorpusGold.all.allSatisfy { !$0.document.facts.isEmpty })
}

@Test("Recorded facts are not taken for found ones")
func expectedIsNotFound() {
  #expect(EvaluationFiles.found(at: CorpusGold.root).isEmpty)
  let folder = (CorpusGold.all.first?.path ?? "").dropLast("/gold.json".count)
  #expect(EvaluationFiles.found(at: String(folder)).count == 1)
}
