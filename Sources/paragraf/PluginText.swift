import ExternalRecognisers
import ParagrafKit
import RulePacks
import Writers

/// How recognisers are told of on the terminal.
enum PluginText {
  /// A line of the list.
  struct Row {
    var id: String
    var version: String
    var kind: String
    var emits: String
  }

  static func row(_ recogniser: any Recogniser) -> Row {
    let about = recogniser.about
    return Row(
      id: about.id, version: about.version, kind: kind(of: recogniser),
      emits: [emissions(of: about), words(of: recogniser.vocabulary)].filter { !$0.isEmpty }
        .joined(separator: ", "))
  }

  static func kind(of recogniser: any Recogniser) -> String {
    switch recogniser {
    case is RulePack: "pack"
    case is ExternalRecogniser: "program"
    default: "compiled"
    }
  }

  /// The file that describes it; nil for one that is compiled in.
  static func file(of recogniser: any Recogniser) -> String? {
    (recogniser as? RulePack)?.path ?? (recogniser as? ExternalRecogniser)?.path
  }

  /// Where one of its examples stands: `ostby.yaml:12`, or its id.
  static func place(ofExample index: Int, of recogniser: any Recogniser) -> String {
    let line =
      (recogniser as? RulePack)?.lineOfExample(index)
      ?? (recogniser as? ExternalRecogniser)?.lineOfExample(index)
    guard let file = file(of: recogniser), let line else { return recogniser.about.id }
    return "\(file):\(line)"
  }

  /// `2 headings, 4 abbreviations, a spelling`.
  static func words(of vocabulary: Vocabulary) -> String {
    func count(_ number: Int, _ what: String) -> String? {
      number == 0 ? nil : "\(number) \(what)\(number == 1 ? "" : "s")"
    }
    return [
      count(vocabulary.headings.count, "heading"), count(vocabulary.labels.count, "label"),
      count(vocabulary.abbreviations.count, "abbreviation"), vocabulary.spelling.isEmpty ? nil : "a spelling",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// `items, section: beslut, chair`.
  static func emissions(of about: About) -> String {
    about.emits.map {
      switch $0 {
      case .items: "items"
      case .parts: "attached documents"
      case .section(let kind): "section: \(kind.rawValue)"
      case .region(let name): "region: \(name)"
      case .fact(let type): type.rawValue
      }
    }.joined(separator: ", ")
  }

  static func table(_ rows: [Row], width: Int) -> String {
    var text = WrappedText(width: max(width, 60))
    let id = 2 + min(max(rows.map(\.id.count).max() ?? 0, 2), 24)
    let version = 2 + min(max(rows.map(\.version.count).max() ?? 0, 7), 12)
    for row in [Row(id: "ID", version: "VERSION", kind: "KIND", emits: "FINDS")] + rows {
      let label = padded(row.id, id) + padded(row.version, version) + padded(row.kind, 10)
      text.add(row.emits, label: label, indent: id + version + 10)
    }
    return text.text
  }

  /// The text with spaces up to a width, one at least.
  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
