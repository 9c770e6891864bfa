import ParagrafKit
import Testing

/// The way from the text in use back to the page's original.
@Suite struct LineMapTests {
  private func edit(_ range: Range<Int>, _ before: String, _ after: String, _ rule: EditRule = .letters)
    -> Edit
  {
    Edit(page: 1, range: range, before: before, after: after, rule: rule)
  }

  private func lineMap(_ edits: [Edit], _ source: Range<Int> = 2..<17) -> LineMap? {
    LineMap(source, original: "x\nSu $ 7 fran ar-\ny".utf8, edits: edits)
  }

  @Test func aLineWithoutEditsIsAsItWasRead() throws {
    let map = try #require(lineMap([]))
    #expect(String(decoding: map.text, as: UTF8.self) == "Su $ 7 fran ar-")
    #expect(map.original(of: 3..<4) == 5..<6)
    #expect(map.text(of: 5..<6) == 3..<4)
  }

  @Test func editsMoveWhatFollowsThem() throws {
    let map = try #require(lineMap([edit(5..<6, "$", "§"), edit(9..<13, "fran", "från")]))
    #expect(String(decoding: map.text, as: UTF8.self) == "Su § 7 från ar-")
    #expect(map.original(of: 3..<5) == 5..<6)
    #expect(map.original(of: 6..<7) == 7..<8)
    #expect(map.original(of: 8..<13) == 9..<13)
    #expect(map.text(of: 9..<13) == 8..<13)
    #expect(map.text(of: 10..<11) == 8..<13)
    // A part of an edit came from no bytes of its own.
    #expect(map.original(of: 8..<9) == nil)
    #expect(map.original(of: 10..<14) == nil)
  }

  @Test func theHyphenOfAJoinedWordIsNoPartOfTheLine() throws {
    let map = try #require(
      lineMap([edit(16..<18, "-\n", "", .hyphenJoin), edit(18..<19, "y", "\n", .movedBreak)]))
    #expect(String(decoding: map.text, as: UTF8.self) == "Su $ 7 fran ar")
  }

  @Test func aWordThatAScanToreIsWholeInItsLine() throws {
    let map = try #require(lineMap([edit(13..<14, " ", "", .plainJoin)]))
    #expect(String(decoding: map.text, as: UTF8.self) == "Su $ 7 franar-")
    #expect(map.text(of: 9..<13) == 7..<11)
    #expect(map.text(of: 14..<17) == 11..<14)
  }

  @Test func proposalsChangeNothing() throws {
    var proposed = edit(5..<6, "$", "§")
    proposed.status = .proposed
    #expect(try #require(lineMap([proposed])).text == Array("Su $ 7 fran ar-".utf8))
    proposed.status = .accepted
    #expect(try #require(lineMap([proposed])).text == Array("Su § 7 fran ar-".utf8))
  }

  @Test func whatDoesNotFitMakesNoMap() {
    #expect(lineMap([edit(5..<6, "&", "§")]) == nil)
    #expect(lineMap([edit(5..<7, "$ ", "§"), edit(6..<8, " 7", "7")]) == nil)
  }
}
