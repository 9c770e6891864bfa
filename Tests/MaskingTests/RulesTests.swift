import Testing

@testable import Masking

/// The rules as they come with the program: each one's examples are its tests.
@Suite struct RulesTests {
  @Test(arguments: MaskingRules.builtIn.ids)
  func examplesHold(_ id: String) throws {
    let rules = MaskingRules.builtIn
    let rule = try #require(rules.rules.first { $0.id == id })
    #expect(!rule.masks.isEmpty && !rule.keeps.isEmpty)
    let faults = rules.faultyExamples(of: [id], path: "rules").map(\.description)
    #expect(faults == [])
  }
}
