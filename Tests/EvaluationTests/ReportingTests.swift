import FoundationEssentials
import Testing

@testable import Evaluation

/// Tables, JSON and the comparison of runs.
@Suite struct Reporting {
  private static let worse = CorpusGold.evaluateEach { fact in
    if fact.type == "chair" { fact.value = .string("Ingen") }
  }
  private static let perfect = CorpusGold.evaluateEach { _ in }

  @Test("A run compared with itself shows no change") func unchanged() throws {
    let comparison = try #require(EvaluationComparison(before: Self.worse.json, after: Self.worse))
    #expect(comparison.types.isEmpty)
    #expect(comparison.documents.isEmpty)
    #expect(comparison.overall.allSatisfy { $0.difference == 0 })
  }

  @Test("What got worse and better comes out by type") func changed() throws {
    let comparison = try #require(EvaluationComparison(before: Self.perfect.json, after: Self.worse))
    #expect(comparison.types.map(\.name) == ["chair"])
    #expect(comparison.types.allSatisfy { $0.difference == -1 })
    #expect(comparison.table.contains("types: 0 better, 1 worse"))
    let back = try #require(EvaluationComparison(before: Self.worse.json, after: Self.perfect))
    #expect(back.types.map(\.difference) == [1])
  }

  @Test("JSON of something else is refused") func foreign() {
    for text in ["", "[]", "{}", "{\"overall\":{}}"] {
      #expect(EvaluationComparison(before: Data(text.utf8), after: Self.perfect) == nil)
    }
  }

  @Test("Tables fit 80 columns") func width() {
    for line in Self.worse.table().split(separator: "\n") {
      #expect(line.unicodeScalars.count <= 80, "\(line)")
    }
    #expect(Self.worse.table().contains("MICRO"))
    #expect(Self.worse.errorList(3).split(separator: "\n").count == 4)
  }

  @Test("An evaluation of nothing can be shown") func empty() {
    let result = EvaluationResult()
    #expect(result.overall.soft.macro.f1 == 0)
    #expect(!result.table().isEmpty)
    #expect(!result.json.isEmpty)
  }

  @Test("Figures") func figures() {
    #expect(Columns.rate(0.99951) == "1.000")
    #expect(Columns.change(-0.0414) == "-0.041")
    #expect(Columns.cut("\u{1B}[31mred", 6) == "\u{FFFD}[31m…")
  }
}
