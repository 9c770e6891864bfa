import ParagrafKit
import ParagrafTesting

/// Recognisers that find what they are told to.
///
/// A line of the text that begins with `@a`, `@b` or `@c` is read by the recogniser of that name:
///
///     @a item 60 0.9          an item's heading
///     @a region attendance 3  lines of no item
///     @a section beslut 0.9
///     @a chair 0.9 Eva Ek     a fact, with its confidence and value
enum Fakes {
  static let all: [any Recogniser] = [FakeA(), FakeB(), FakeC(), LateFake()]

  static func about(_ id: String, reads: About.Reads = .lines) -> About {
    About(id: id, version: "1", emits: [], why: "", reads: reads, examples: [])
  }

  static func text(_ rows: [String]) -> ReadingText {
    // An empty line between them: each row is a paragraph.
    ExampleRunner.text(of: Example("fake", rows.joined(separator: "\n\n"), finds: []))
  }

  static func findings(_ id: String, in text: ReadingText) -> [Finding] {
    text.lines.compactMap { finding($0, id) }
  }

  private static func finding(_ line: Line, _ id: String) -> Finding? {
    let words = line.text.split(separator: " ").map(String.init)
    guard words.count >= 3, words[0] == "@\(id)" else { return nil }
    let lines = line.index..<line.index + 1
    switch words[1] {
    case "item":
      return Finding(
        .item(number: words[2].replacing("_", with: " ")), lines: lines, confidence: Double(words[3])!)
    case "region":
      return Finding(.region(words[2]), lines: line.index..<line.index + Int(words[3])!)
    case "section":
      let kind = SectionKind(rawValue: words[2])
      return Finding(.section(kind, heading: words[2]), lines: lines, confidence: Double(words[3])!)
    default:
      let value = words[3...].joined(separator: " ")
      let type = FactType(rawValue: words[1])
      // `value#12` belongs to item 12.
      let parts = value.split(separator: "#", maxSplits: 1).map(String.init)
      return .fact(
        type, .text(parts[0]), lines: lines, item: parts.count > 1 ? parts[1] : nil,
        confidence: Double(words[2])!)
    }
  }
}

struct FakeA: Recogniser {
  static let about = Fakes.about("a")
  func findings(in text: ReadingText) -> [Finding] { Fakes.findings("a", in: text) }
}

struct FakeB: Recogniser {
  static let about = Fakes.about("b")
  func findings(in text: ReadingText) -> [Finding] { Fakes.findings("b", in: text) }
}

struct FakeC: Recogniser {
  static let about = Fakes.about("c")
  func findings(in text: ReadingText) -> [Finding] { Fakes.findings("c", in: text) }
}

/// Reads sections: says which items it was shown.
struct LateFake: Recogniser {
  static let about = Fakes.about("late", reads: .sections)
  func findings(in text: ReadingText) -> [Finding] {
    text.outline.items.map { item in
      Finding.fact("shown", .text(item.number), lines: item.heading)
    }
  }
}
