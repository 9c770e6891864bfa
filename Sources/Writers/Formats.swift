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
    ALTOWriter.self, CSVWriter.self, AKNWriter.self, HTMLWriter.self, MasksWriter.self,
  ]

  /// What is written if nobody asks for anything else.
  public static func standard(for audience: Audience) -> [String] {
    let all = [JSONWriter.format, FactsWriter.format, TextWriter.format]
    return audience == .publish ? all + [MasksWriter.format] : all
  }

  /// Why a format cannot be written for an audience, as a sentence; nil where it can.
  public static func refusal(of name: String, for audience: Audience) -> String? {
    guard let writer = all.first(where: { $0.format == name }), !writer.audiences.contains(audience) else {
      return nil
    }
    return switch audience {
    case .publish: "The format '\(name)' shows the text as it was read, with what --audience publish masks."
    case .archive: "The format '\(name)' lists what is masked: it is written with --audience publish alone."
    }
  }

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
    case MasksWriter.format: MasksWriter()
    case CSVWriter.format: CSVWriter()
    case AKNWriter.format: AKNWriter()
    case HTMLWriter.format: HTMLWriter()
    default: nil
    }
  }
}
