import ParagrafKit
import Testing

@Suite struct ClausesTests {
  private func clauses(_ rows: String...) -> [String] {
    let text = Sheet.text(rows.joined(separator: "\n"))
    return Clauses.all(in: Passage(lines: 0..<text.lines.count), of: text).map(\.text)
  }

  @Test func theLeadIsNoClause() {
    let found = clauses("Nämnden beslutar", "", "att bifalla motionen, samt", "att avslå yrkandet.")
    #expect(found == ["att bifalla motionen, samt", "att avslå yrkandet."])
  }

  @Test func aSentenceThatDecidesIsAClauseWithItsLead() {
    #expect(clauses("Nämnden beslutar att bifalla motionen.") == ["Nämnden beslutar att bifalla motionen."])
  }

  @Test func clausesGoOnAcrossLines() {
    let found = clauses("att bifalla motionen om", "en ny förskola i Norr-", "+köping,", "att avslå resten.")
    #expect(found == ["att bifalla motionen om en ny förskola i Norr-köping,", "att avslå resten."])
  }

  @Test func clausesGoOnAcrossPages() {
    let found = clauses("att bifalla motionen om", "\u{0C}", "#Sida 2", "en ny förskola.")
    #expect(found == ["att bifalla motionen om en ny förskola."])
  }

  @Test func theRestOfASentenceBelongsToTheClauseBefore() {
    let found = clauses("att bifalla motionen om", "", "en ny förskola.")
    #expect(found == ["att bifalla motionen om en ny förskola."])
  }

  @Test func listMarksAreDropped() {
    #expect(
      clauses("1. Bifalla motionen.", "2. Avslå yrkandet.") == ["Bifalla motionen.", "Avslå yrkandet."])
    #expect(
      clauses("– att bifalla motionen", "– att avslå yrkandet") == [
        "att bifalla motionen", "att avslå yrkandet",
      ])
  }

  @Test func attWithinASentenceIsNoClauseOfItsOwn() {
    let found = clauses("Nämnden anser", "att motionen är bra och", "vill bifalla den.")
    #expect(found == ["Nämnden anser att motionen är bra och vill bifalla den."])
  }

  @Test func runningTextBehindAListIsNoClause() {
    let found = clauses("att bifalla motionen.", "", "Motionen gäller en ny förskola i Norrby.")
    #expect(found == ["att bifalla motionen."])
  }

  @Test func eachClauseKnowsItsLines() {
    let text = Sheet.text("Nämnden beslutar\n\natt bifalla\nmotionen,\natt avslå resten.")
    #expect(Clauses.all(in: Passage(lines: 0..<4), of: text).map(\.lines) == [1..<3, 3..<4])
  }

  @Test func emptyRangesHaveNoClauses() {
    let text = Sheet.text("Nämnden beslutar")
    #expect(Clauses.all(in: Passage(lines: 0..<0), of: text).isEmpty)
  }
}
