import Evaluation
import Importing

/// A change of a fact, for eyes: one line, or two where both values are long.
struct ChangeText {
  let width: Int

  private static let indent = 4
  /// Columns that stand before the place where two values part.
  private static let lead = 16

  /// `~ decision of § 5: att bifalla → att avslå`, `- attendee: …` of the first run alone, `+ …` of the second.
  func lines(_ change: FactChange) -> [String] {
    let sign = change.a == nil ? "+" : change.b == nil ? "-" : "~"
    let place = (change.item.map { " of § \($0)" } ?? change.page.map { ", page \($0)" } ?? "").printable
    let head = TextWidth.cutEnd(
      String(repeating: " ", count: Self.indent) + "\(sign) \(change.type.printable)\(place): ", to: width / 2
    )
    let room = width - TextWidth.of(head)
    guard let a = change.a, let b = change.b else {
      return [head + TextWidth.cutEnd(Self.words((change.a ?? change.b)?.value ?? .null), to: room)]
    }
    var (before, after) = (Self.words(a.value), Self.words(b.value))
    if before == after { (before, after) = Self.details(a, b) }
    if TextWidth.of(before) + TextWidth.of(after) + 3 <= room { return ["\(head)\(before) → \(after)"] }
    (before, after) = Self.fromDifference(before, after)
    let second = String(repeating: " ", count: TextWidth.of(head) - 2) + "→ "
    return [head + TextWidth.cutEnd(before, to: room), second + TextWidth.cutEnd(after, to: room)]
  }

  /// Both texts from shortly before where they part.
  private static func fromDifference(_ a: String, _ b: String) -> (String, String) {
    let alike = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.count
    guard alike > lead else { return (a, b) }
    func rest(_ text: String) -> String { "…" + String(text.unicodeScalars.dropFirst(alike - lead + 1)) }
    return (rest(a), rest(b))
  }

  /// `page 3, n 2`: what stands beside the value and differs.
  private static func details(_ a: StatedFact, _ b: StatedFact) -> (String, String) {
    let names = Set(a.members.keys).union(b.members.keys).subtracting(FactDifference.circumstances).sorted()
      .filter { a.members[$0] != b.members[$0] }
    func words(_ fact: StatedFact) -> String {
      names.map { "\($0.printable) \(fact.members[$0].map(Self.words) ?? "-")" }.joined(separator: ", ")
    }
    return (words(a), words(b))
  }

  /// A value in one line: of an object its members, numbers with their names.
  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text.unicodeScalars.contains("\n") ? joined(text) : text.printable
    case .array(let elements): elements.map(words).joined(separator: ", ")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { name, value in
        if case .string = value { words(value) } else { "\(name.printable) \(words(value))" }
      }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: value.text
    }
  }

  private static func joined(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ⏎ ").printable
  }
}
