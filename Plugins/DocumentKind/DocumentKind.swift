import ParagrafKit

/// What kind of document the file is, by the title words of its first page.
public struct DocumentKindRecogniser: Recogniser {
  public static let about = About(
    id: "document-kind", version: "1.0", emits: [.fact(.documentKind)],
    why: "Archives file minutes, summons, written reports and notices under different series.",
    examples: DocumentKindExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    DocumentKinds.mentions(in: text).map {
      .fact(.documentKind, .text($0.kind), line: $0.line, cell: $0.cell, confidence: $0.confidence)
    }
  }
}
