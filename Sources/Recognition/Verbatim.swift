import ParagrafKit

/// A value is verbatim or it is not a value: what cannot be shown in the lines it was read from is for a
/// person to look at.
enum Verbatim {
  /// Whether each text of the value stands in the lines, white space, case and marks aside. Dates, times
  /// and kinds are given in a form of their own and pass.
  static func holds(_ value: Value, type: FactType, in text: ReadingText, lines: Range<Int>) -> Bool {
    if type.isNormalised { return true }
    var source: [UInt8] = []
    // Running lines between the halves of a clause are no part of it.
    let body = lines.filter { text.lines[$0].isBody }
    for index in body.isEmpty ? Array(lines) : body { source += letters(of: text.lines[index].text) }
    return texts(of: value).allSatisfy { contains(source, letters(of: $0)) }
  }

  private static func texts(of value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .number: []
    case .list(let values): values.flatMap(texts)
    case .object(let fields):
      // A name may stand surname first: its parts are looked for, not the whole.
      fields.filter { !given.contains($0.name) }.flatMap { field in
        field.name == "name" ? field.value.string.tokens.map(String.init) : texts(of: field.value)
      }
    }
  }

  /// Fields that say in words of our own what the text shows.
  private static let given: Set<String> = ["role", "vote", "kind", "time"]

  private static func letters(of text: String) -> [UInt8] {
    text.folded.utf8.filter { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 }
  }

  private static func contains(_ source: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= source.count else { return false }
    for start in 0...(source.count - part.count) where source[start] == first {
      if source[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
