import ParagrafKit
import Testing

@testable import Writers

/// Two files of one content differ in their names alone, and so do their outputs.
struct NameInOutputTests {
  /// Formats that name the document in too many places: twins of another name are read.
  private static let unnamed: Set<String> = ["akn", "csv", "html", "masks"]

  @Test(arguments: Formats.all.map { $0.format })
  func renamedOutputsAreThoseOfTheOtherName(_ format: String) throws {
    let writer = try #require(Formats.writer(named: format))
    var record = Sample.minutes
    let old = record.text.document.source.name
    let files = writer.files(of: record)
    for new in ["å \"x\" <b>&\n.pdf", old] {
      record.text = named("b/" + new, record.text)
      let renamed = files.map { NameInOutput.renamed($0, of: format, from: old, to: new) }
      if new != old, Self.unnamed.contains(format) {
        #expect(renamed.allSatisfy { $0 == nil })
      } else {
        #expect(renamed == writer.files(of: record))
      }
    }
  }

  private func named(_ path: String, _ text: ReadingText) -> ReadingText {
    var document = text.document
    document.source.path = path
    var named = ReadingText(
      document: document, originals: text.originals, lines: text.lines, ledger: text.ledger,
      lexicon: text.lexicon)
    named.outline = text.outline
    return named
  }

  @Test func whatCannotBeToldIsNotRenamed() {
    #expect(
      NameInOutput.renamed(Array("# a.pdf\n\ntext\n".utf8), of: "markdown", from: "a.pdf", to: "b.pdf") == nil
    )
    #expect(NameInOutput.renamed(Array("{}".utf8), of: "json", from: "a.pdf", to: "b.pdf") == nil)
    #expect(NameInOutput.renamed([], of: "another", from: "a.pdf", to: "b.pdf") == nil)
  }
}
