import ParagrafKit
import Testing

/// Family names that stand alone, completed from the list of who took part.
@Suite struct RosterTests {
  private let roster: Roster

  init() {
    var text = Sheet.text("Beslutande: Eva Stenvall (S), Bo Ask (M), Karl Ask (C)")
    text.cover = CoverLabels.read(text)
    roster = Roster(text)
  }

  @Test func aNameThatOneBearsIsCompleted() {
    #expect(
      roster.details(of: Person(name: "Stenvall")) == [
        Value.Field("full_name", .text("Eva Stenvall")), Value.Field("party", .text("S")),
      ])
  }

  @Test func aNameThatTwoBearIsLeftAsItIs() {
    #expect(roster.details(of: Person(name: "Ask")) == [])
    #expect(roster.surnames(in: "reserverade sig Stenvall och Ask.").map(\.name) == ["Stenvall", "Ask"])
  }

  @Test func aFullNameNeedsNothing() { #expect(roster.details(of: Person(name: "Eva Stenvall")) == []) }
}
