import BuiltIn
import ParagrafKit
import ParagrafTesting
import Testing

/// All examples of all recognisers: their documentation is their test.
@Suite struct ExamplesTests {
  @Test(arguments: BuiltIn.recognisers.map { $0.about.id })
  func examplesHold(_ id: String) throws {
    let recogniser = try #require(BuiltIn.recognisers.first { $0.about.id == id })
    let differences = ExampleRunner.differences(of: recogniser, beside: BuiltIn.packs)
    #expect(differences.isEmpty, "\(differences.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: BuiltIn.recognisers.map { $0.about })
  func aboutIsComplete(_ about: About) {
    #expect(!about.id.isEmpty && !about.version.isEmpty && about.why.count > 20)
    #expect(
      about.examples.contains { $0.finds.isEmpty || $0.reads != nil },
      "\(about.id) shows nothing that it must not find")
    #expect(about.examples.contains { !$0.finds.isEmpty || $0.reads != nil })
  }

  @Test func idsAreUnique() {
    let ids = BuiltIn.recognisers.map { $0.about.id }
    #expect(Set(ids).count == ids.count)
  }

  /// What a recogniser says it emits and what its examples show must agree.
  @Test(arguments: BuiltIn.recognisers.map { $0.about })
  func examplesStayWithinWhatIsEmitted(_ about: About) {
    let names = about.emits.map {
      switch $0 {
      case .items: "item"
      case .parts: "part"
      case .section(let kind): "section: \(kind.rawValue)"
      case .region(let name): "region: \(name)"
      case .fact(let type): type.rawValue
      }
    }
    for find in about.examples.flatMap(\.finds) where !find.hasPrefix("abbreviation: ") {
      #expect(names.contains { find == $0 || find.hasPrefix("\($0): ") }, "\(about.id): \(find)")
    }
  }

  /// A test that examples can fail at all.
  @Test func aWrongExampleIsToldApart() {
    let difference = ExampleRunner.differences(of: Misled())
    #expect(difference.count == 1)
    #expect(difference.first?.missing == ["item: 2"])
    #expect(difference.first?.unexpected == ["item: 1"])
  }

  struct Misled: Recogniser {
    static let about = About(
      id: "misled", version: "1", emits: [.items], why: "",
      examples: [Example("wrong", "§ 1", finds: ["item: 2"])])
    func findings(in text: ReadingText) -> [Finding] { [Finding(.item(number: "1"), lines: 0..<1)] }
  }
}
