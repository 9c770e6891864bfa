import ParagrafKit

/// Appendices: `Bilaga 3, Reservation från Moderaterna`.
public struct MyPluginRecogniser: Recogniser {
  public static let about = About(
    id: "my-plugin", version: "1.0", emits: [.fact("appendix")],
    why: "Minutes name their appendices, which an archive must keep with them.",
    examples: MyPluginExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    text.bodyLines(in: text.lines.indices).compactMap { line in
      let words = line.text.tokens
      guard words.count >= 3, words[0] == "Bilaga", words[2].first?.isUppercase == true else { return nil }
      let number = String(words[1].prefix { $0.isNumber })
      guard !number.isEmpty else { return nil }
      let title = words[2...].joined(separator: " ")
      return .fact("appendix", .object(("number", .text(number)), ("title", .text(title))), line: line)
    }
  }
}
