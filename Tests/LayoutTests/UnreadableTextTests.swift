import ParagrafKit
import Testing

/// Text layers whose letters stand for other letters.
@Suite struct UnreadableTextTests {
  private let swedish =
    "Kommunstyrelsen har behandlat ärendet och funnit att vägen behöver lagas snarast eftersom den är hal på vintern för dem som går till skolan i byn varje morgon och kväll under året"

  private func roles(_ text: String) -> Set<LineRole> {
    var sheet = Sheet()
    let words = text.split(separator: " ")
    for (row, start) in stride(from: 0, to: words.count, by: 6).enumerated() {
      let line = words[start..<min(start + 6, words.count)].joined(separator: " ")
      sheet.put(line, 50, 50 + 12 * Float(row))
      sheet.put(line, 50, 450 + 12 * Float(row))
    }
    return Set(sheet.page.lines.map(\.role))
  }

  /// Each letter as the one `step` further on.
  private func shifted(_ text: String, by step: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == " " ? $0 : Unicode.Scalar($0.value + step) ?? $0 }))
  }

  @Test(arguments: [UInt32(1), 3]) func shiftedLettersAreUnreadable(by step: UInt32) {
    #expect(roles(shifted(swedish, by: step)) == [.unreadable])
  }

  @Test func swedishIsRead() { #expect(roles(swedish) == [.body]) }

  @Test func aTableOfCodesIsRead() {
    #expect(roles(Array(repeating: "KVRNBRG 1:2 LGHT XBD KLKL", count: 20).joined(separator: " ")) == [.body])
  }
}
