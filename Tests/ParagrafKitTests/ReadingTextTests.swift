import ParagrafKit
import Testing

@Suite struct ReadingTextTests {
  private let text = Sheet.text("Ett\ntvå-\n+tre\n\u{0C}\n#Sida 2\nfyra\n\nfem\tsex")

  @Test func paragraphsAreJoinedPastRunningLines() {
    #expect(text.paragraphs(in: 0..<6).map(\.text) == ["Ett två-tre fyra", "fem sex"])
    #expect(text.paragraphs(in: 0..<6).map(\.lines) == [[0, 1, 2, 4], [5]])
    #expect(text.text(of: 0..<6) == "Ett två-tre fyra\nfem sex")
  }

  @Test func runningLinesAreNoBody() {
    #expect(text.body == [0, 1, 2, 4, 5])
    #expect(text.bodyLines(in: 2..<5).map(\.text) == ["tre", "fyra"])
  }

  @Test func placesAreOneRectangleAPage() {
    let places = text.places(of: 1..<6)
    #expect(places.map(\.page) == [1, 2])
    #expect(places[0].box == text.lines[1].box.union(text.lines[2].box))
    #expect(places[1].box.top == text.lines[4].box.top)
  }
}
