import BuiltIn
import Manifests
import ParagrafKit
import ParagrafTesting
import Recognition
import Testing

@testable import RulePacks

/// Packs that hold words.
@Suite struct VocabularyTests {
  private static let words = """
    headings: {bakgrund: [Vad saken gäller]}
    labels: {deciding: [Röstberättigade]}
    abbreviations: [SDN]
    spellings: {af: av, hv-: v-}

    """
  private static let examples = """
    examples:
      - {text: Vad saken gäller, finds: [{section: bakgrund}]}
      - {text: "Röstberättigade\\tEva Ek (S)", finds: [{label: deciding}]}
      - {text: SDN beslutade, finds: [{abbreviation: SDN}]}
      - {text: hvilken del af, reads: vilken del av}
      - {text: Vad saken rör, finds: []}

    """

  private func pack(_ applies: String = "", words: String = words, examples: String = examples) throws
    -> RulePack
  {
    let folder = try PackFolder()
    try folder.write("x.yaml", Sample.pack(head: applies + words, rules: "", examples: examples))
    let loaded = folder.load()
    #expect(loaded.faults.isEmpty, "\(loaded.faults)")
    return try #require(loaded.packs.first)
  }

  private func record(_ text: String, _ pack: RulePack) -> Record {
    Recognition.recognise(Sample.text(text), with: BuiltIn.compiled + [pack])
  }

  @Test func recognisersKnowTheWordsOfAPack() throws {
    let pack = try pack()
    let text = """
      Östby kommun

      Röstberättigade\tEva Ek (S)
      \tBo By (M)

      § 1 Skolan

      Vad saken gäller

      Skolan är gammal.

      § 2 Parken

      SDN beslutar att bygga en ny.
      """
    func facts(_ record: Record) -> [String] {
      record.facts.filter { [.attendee, .decision].contains($0.type) }.map { $0.type.rawValue }
    }
    let record = record(text, pack)
    #expect(record.outline.sections([.bakgrund]).map(\.heading) == ["Vad saken gäller"])
    #expect(facts(record) == ["attendee", "attendee", "decision"])
    let plain = Recognition.recognise(Sample.text(text), with: BuiltIn.compiled)
    #expect(plain.outline.sections([.bakgrund]).allSatisfy { $0.heading.isEmpty })
    #expect(!facts(plain).contains("attendee"))
  }

  @Test func wordsTellTheTimeWhereNoDateDoes() throws {
    let pack = try pack("applies: {to: 1915, words: [af, hvilken, öfver]}\n")
    #expect(pack.about.profile == "until 1915")
    func applies(_ text: String) -> Bool { pack.applies(to: Sample.text(text)) }
    #expect(applies("Protokoll\n\nöfver skrifvelsen, hvilken lästes"))
    #expect(applies("den 4 maj 1893\n\nbeslut af nämnden, hvilken"))
    #expect(!applies("den 4 maj 1993\n\nbeslut af nämnden, hvilken"))
    // A noble name is no spelling.
    #expect(!applies("Protokoll\n\nPer af Ekenstam och Bo af Ek"))
    #expect(!applies("den 4 maj 1893\n\nbeslut"))
  }

  @Test func whatChoseAProfileIsStated() throws {
    let record = record(
      "Östby kommun\n\n2010-04-05", try pack("applies: {municipality: Östby kommun, from: 1995}\n"))
    #expect(record.profiles.map(\.id) == ["prov"])
    #expect(record.profiles.map(\.profile) == ["Östby kommun, from 1995"])
    #expect(self.record("Västby kommun", try pack("applies: {body: Nämnden}\n")).profiles.isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var words: String
    var fault: String
    var testDescription: String { words }
  }

  @Test(arguments: [
    Case(words: "headings: [Beslut]", fault: "'headings' has members, each a list of texts"),
    Case(words: "headings: {beslut: Beslut}", fault: "'headings' is a list and must not be empty"),
    Case(words: "labels: {chairs: [Ordf]}", fault: "a label stands for one of place-time, place,"),
    Case(words: "abbreviations: SDN", fault: "'abbreviations' is a list and must not be empty"),
    Case(
      words: "spellings: {hv-: v}", fault: "'hv-: v' are two words or parts of words with the same hyphens"),
    Case(words: "spellings: [af]", fault: "'spellings' has members: what is written, and how it is read"),
    Case(words: "applies: {words: [af]}\nabbreviations: [SDN]", fault: "'words' are two at the least"),
  ])
  func wrongWordsAreTold(_ wrong: Case) throws {
    let folder = try PackFolder()
    try folder.write("x.yaml", Sample.pack(head: wrong.words + "\n", rules: "", examples: Self.examples))
    #expect(
      folder.faults().contains { $0.hasPrefix("x.yaml:5: ") && $0.contains(wrong.fault) },
      "\(folder.faults())")
  }

  @Test func anExampleThatReadsOtherwiseIsTold() throws {
    let folder = try PackFolder()
    let wrong = Self.examples.replacing("vilken del av", with: "hvilken del av")
    try folder.write("x.yaml", Sample.pack(head: Self.words, rules: "", examples: wrong))
    #expect(
      folder.faults().first?.contains("does not find reads: hvilken del av") == true, "\(folder.faults())")
  }
}
