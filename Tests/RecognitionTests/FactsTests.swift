import ParagrafKit
import Recognition
import Testing

@Suite struct FactsTests {
  private func record(_ rows: String...) -> Record {
    Recognition.recognise(Fakes.text(rows), with: Fakes.all)
  }

  private func facts(_ record: Record, _ type: FactType) -> [String] {
    record.facts.filter { $0.type == type }.map { "\($0.value) \($0.item ?? "-") \($0.recogniser)" }
  }

  @Test func aSingleFactTakesTheMostConfident() {
    let found = record("@a chair 0.7 Eva Ek", "@b chair 0.9 Bo Bok", "@c chair 0.8 Siv Sten")
    #expect(facts(found, .chair) == ["Bo Bok - b"])
    #expect(found.rejected.map(\.reason) == Array(repeating: "b gives it with more confidence", count: 2))
  }

  @Test func factsOfTheDocumentBelongToNoItemWhereverTheyStand() {
    let found = record("@a item 1 0.9", "@a chair 0.9 Eva Ek", "@a attendee 0.9 Bo Bok")
    #expect(facts(found, .chair) == ["Eva Ek - a"])
    #expect(facts(found, .attendee) == ["Bo Bok - a"])
  }

  @Test func factsOfAnItemBelongToTheOneTheyStandIn() {
    let found = record(
      "@a item 1 0.9", "@a item_dnr 0.9 KS 1/22", "@a item 2 0.9", "@a item_dnr 0.9 KS 1/22",
      "@a item_dnr 0.9 KS 2/22")
    #expect(facts(found, .itemDnr) == ["KS 1/22 1 a", "KS 1/22 2 a", "KS 2/22 2 a"])
    #expect(found.rejected.isEmpty)
  }

  @Test func aFactMayNameItsItem() {
    let found = record("@a item 1 0.9", "Text", "@a item 2 0.9", "@a vote 0.9 Ja#1")
    #expect(facts(found, .vote) == ["Ja 1 a"])
  }

  @Test func aFactWithoutItsItemIsRejected() {
    let found = record("@a recipient 0.9 Nämnden", "@a item 1 0.9", "@a vote 0.9 Ja#7")
    #expect(found.rejected.map(\.reason) == ["stands in no item", "item 7 was not taken"])
    #expect(facts(found, .recipient).isEmpty && facts(found, .vote).isEmpty)
  }

  @Test func theSameValueIsTakenOnce() {
    let found = record("@a adjuster 0.7 Eva Ek", "@b adjuster 0.9 EVA EK", "@a adjuster 0.9 Bo Bok")
    #expect(facts(found, .adjuster) == ["EVA EK - b", "Bo Bok - a"])
    #expect(found.rejected.map(\.reason) == ["found already by b"])
  }

  @Test func clausesMayBeSaidTwice() {
    let found = record("@a item 1 0.9", "@a decision 0.9 att bifalla", "@a decision 0.9 att bifalla")
    #expect(facts(found, .decision).count == 2)
  }

  @Test func typesOfOnesOwnNeedNoItem() {
    let found = record("@a weather 0.9 regn", "@a item 1 0.9", "@a weather 0.9 sol")
    #expect(facts(found, "weather") == ["regn - a", "sol 1 a"])
  }

  @Test func itemsAndSectionsAreFactsToo() {
    let found = record("@a item 1 0.9", "Saken är denna.", "@a section beslut 0.9", "Vi gör så")
    #expect(facts(found, .item) == ["1 1 a"])
    #expect(
      found.facts.filter { $0.type == .section }.map { $0.value["kind"]?.string } == ["bakgrund", "beslut"])
    #expect(
      found.facts.filter { $0.type == .section }.map { $0.value["text"]?.string } == [
        "Saken är denna.", "Vi gör så",
      ])
  }

  @Test func recognisersOfSectionsSeeTheOutline() {
    let found = record("@a item 1 0.9", "Text", "@a item 2 0.9", "Text")
    #expect(facts(found, "shown") == ["1 1 late", "2 2 late"])
  }

  @Test func factsComeInReadingOrder() {
    let found = record(
      "@a attendee 0.5 Eva", "@a attendee 0.9 Bo", "@a item 1 0.9", "@a vote 0.5 Ja", "@a chair 0.9 Ada")
    #expect(
      found.facts.filter { $0.type != "shown" && $0.type != .section }.map(\.value.description)
        == ["Eva", "Bo", "Ada", "1", "Ja"])
  }

  @Test func aFactShowsItsPlaceAndItsText() throws {
    let found = record("Omslag", "@a chair 0.9 Eva Ek")
    let fact = try #require(found.facts.first)
    #expect(fact.original == "@a chair 0.9 Eva Ek")
    #expect(fact.places == [Place(page: 1, box: found.text.lines[1].box)])
    #expect(fact.confidence == 0.9)
  }
}
