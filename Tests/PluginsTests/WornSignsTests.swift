import BuiltIn
import ParagrafKit
import ParagrafTesting
import Testing

/// Edits that the place of a sign proves, and those that it does not.
@Suite struct WornSignsTests {
  private func edits(_ text: String) throws -> [String] {
    let items = try #require(BuiltIn.recognisers.first { $0.about.id == "items" })
    return items.edits(in: ExampleRunner.text(of: Example("", text, finds: []))).map {
      "\($0.before) → \($0.after)"
    }
  }

  @Test(arguments: [
    // Columns of figures go on by chance.
    "5 12\t300\n\n6 13\t400\n\n8 14\t500",
    // No series.
    "Su $ 108\tdnr KS2019-479\n\nNämnden avslår.\n\nSu § 140\tdnr KS2019-480\n\nNämnden bifaller.",
    // Either number makes a series.
    "KF 85 Upprop\n\nUppropet förrättas.\n\nKF 86 Taxa\n\nTaxan antas.\n\nKF 87 Val\n\nEva Ek väljs.",
    // Where items have no §, the sign is a number's first figure.
    "Kf 14\tVal\n\nEva Ek väljs.\n\nKf 15\tTaxa\n\nTaxan antas.\n\nKf 16\tMotion\n\nMotionen avslås.",
    // Other figures than those that look like a §.
    "Su 1 30 Taxa\n\nTaxan antas.\n\nSu § 31 Motion\n\nMotionen avslås.",
    // A sentence about a §.
    "§ 30 Taxa\n\nNämnden ansåg att\n\n8 31 i lagen gäller.",
  ])
  func whatIsNotProvenStays(_ text: String) throws { #expect(try edits(text) == []) }

  @Test(arguments: [
    ("Handlingen, dur KS2017-162, kom in den 3 maj.", ["dur → dnr"]),
    ("Ärendet Dor KS 2010/754-37 skickas vidare.", ["Dor → Dnr"]),
    ("Ärendet, Onr KS 2010/754-37, skickas vidare.", ["Onr → Dnr"]),
    ("Ärendet dar 2016-6493 skickas vidare.", ["dar → dnr"]),
    ("Köp av fastighet /Dar 260/78/", ["Dar → Dnr"]),
    ("Ärendet dnr KS2017-162 skickas vidare.", []),
    ("Nämnden flyttade till Berga, där KS 2019/240 gäller.", []),
    ("Under åren 2016-2019, dar 2016/17 var sämst.", []),
    ("Bidraget är dkr 2019/1240.", []),
    ("Musiken går i dur 3/4 takt.", []),
    ("Dur 12 skickas vidare till KS 2019/240.", []),
  ])
  func labelsAreProvenByANumber(_ text: String, _ expected: [String]) throws {
    #expect(try edits(text) == expected)
  }

  @Test func whatIsEditedProposesNothingMore() throws {
    let text = "Su $ 108\tdar KS2019-479\n\nNämnden avslår.\n\nSu 8109\tDar KS 2022/205-50\n\nTaxan antas."
    #expect(try edits(text) == ["$ → §", "8 → § ", "dar → dnr", "Dar → Dnr"])
    #expect(
      try edits(
        "Su § 108\tdnr KS2019-479\n\nNämnden avslår.\n\nSu § 109\tDnr KS 2022/205-50\n\nTaxan antas.") == [])
  }
}
