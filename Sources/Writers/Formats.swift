import ParagrafKit

/// What the user can choose about the outputs' content.
public struct WritingOptions: Sendable, Hashable {
  /// Whether the format `text` keeps running headers and footers.
  public var keepRunningLines: Bool

  public init(keepRunningLines: Bool = false) { self.keepRunningLines = keepRunningLines }
}

/// The formats that the program can write.
public enum Formats {
  /// In the order in which help lists them.
  public static let all: [any Writer.Type] = [
    JSONWriter.self, FactsWriter.self, TextWriter.self, MarkdownWriter.self, EditsWriter.self,
    ALTOWriter.self, CSVWriter.self, AKNWriter.self,
  ]

  /// The writer of a format, or nil if there is no such format.
  public static func writer(
    named name: String, options: WritingOptions = WritingOptions()
  ) -> (any Writer)? {
    switch name {
    case JSONWriter.format: JSONWriter()
    case FactsWriter.format: FactsWriter()
    case TextWriter.format: TextWriter(keepRunningLines: options.keepRunningLines)
    case MarkdownWriter.format: MarkdownWriter()
    case EditsWriter.format: EditsWriter()
    case ALTOWriter.format: ALTOWriter()
    case CSVWriter.format: CSVWriter()
    case AKNWriter.format: AKNWriter()
    default: nil
    }
  }
}
