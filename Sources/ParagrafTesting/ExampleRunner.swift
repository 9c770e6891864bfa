import Layout
import ParagrafKit
import Recognition
import SwedishText

/// Runs the examples of recognisers. Plug-in authors call it in their own tests.
public enum ExampleRunner {
  /// What an example found that it did not expect, and the other way round; nil if it passes.
  public struct Difference: Sendable, CustomStringConvertible {
    public var example: String
    public var missing: [String]
    public var unexpected: [String]

    public var description: String {
      let lost = missing.map { "  - \($0)" }
      let extra = unexpected.map { "  + \($0)" }
      return (["example '\(example)': - expected but not found, + found but not expected"] + lost + extra)
        .joined(separator: "\n")
    }
  }

  /// Runs all examples of a recogniser.
  /// - Parameter others: whose words are known, if they are made for such texts.
  public static func differences(
    of recogniser: any Recogniser, beside others: [any Recogniser] = []
  ) -> [Difference] {
    recogniser.about.examples.compactMap { run($0, recogniser, beside: others).difference }
  }

  /// Runs one example; nil if it passes.
  public static func difference(_ example: Example, _ recogniser: any Recogniser) -> Difference? {
    run(example, recogniser).difference
  }

  /// What a recogniser made of an example.
  public struct Run: Sendable {
    public var text: ReadingText
    public var reading: Reading
    /// Nil if the example passes.
    public var difference: Difference?
  }

  /// Runs one example and tells all of it.
  public static func run(
    _ example: Example, _ recogniser: any Recogniser, beside others: [any Recogniser] = []
  ) -> Run {
    var text = text(of: example)
    let known = [recogniser] + others.filter { $0.about.id != recogniser.about.id && $0.applies(to: text) }
    text.adopt(known.reduce(into: Vocabulary()) { $0.add($1.vocabulary) })
    let edits = Recognition.edits(of: text, by: [recogniser])
    text = text.amended(by: edits)
    text.cover = example.section == nil ? CoverLabels.read(text) : []
    let reading = recogniser.reading(of: text)
    var found =
      edits.map { "edit: \($0.before) → \($0.after)" } + reading.findings.map(describe)
      + recogniser.vocabulary.known(in: text)
    var missing: [String] = []
    for expected in example.edits.map({ "edit: \($0)" }) + example.finds {
      if let index = found.firstIndex(of: expected) {
        found.remove(at: index)
      } else {
        missing.append(expected)
      }
    }
    if let expected = example.reads {
      let read = text.lines.flatMap { text.words(of: $0.text) }.joined(separator: " ")
      if read != expected {
        missing.append("reads: \(expected)")
        found.append("reads: \(read)")
      }
    }
    var run = Run(text: text, reading: reading)
    if !missing.isEmpty || !found.isEmpty {
      run.difference = Difference(example: example.name, missing: missing, unexpected: found)
    }
    return run
  }

  /// The text that a recogniser is given for an example.
  public static func text(of example: Example) -> ReadingText {
    var text = SwedishText.normalise(LaidOutDocument(plain: example.text, name: example.name))
    guard let kind = example.section else { return text }
    let lines = 0..<text.lines.count
    text.outline.items = [
      Item(
        number: "1", heading: 0..<0, lines: lines,
        sections: [
          Section(
            kind: kind, heading: "", item: "1", lines: lines, content: Passage(lines: lines), confidence: 1,
            recogniser: "example")
        ], confidence: 1, recogniser: "example")
    ]
    return text
  }

  /// A finding in the short form that examples use: `decision: att bifalla`, `item: 60`, `section: beslut`.
  public static func describe(_ finding: Finding) -> String {
    switch finding.content {
    case .item(let number): "item: \(number)"
    case .part(let kind, let title, let number): "part: \(kind), \(title), \(number)"
    case .section(let kind, _): "section: \(kind.rawValue)"
    case .region(let name): "region: \(name)"
    case .fact(let type, let value): "\(type.rawValue): \(value)"
    }
  }
}
