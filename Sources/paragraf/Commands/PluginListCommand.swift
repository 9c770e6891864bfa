import ArgumentParser
import BuiltIn
import Importing
import ParagrafKit
import RulePacks
import Writers

/// `paragraf plugin list`.
struct PluginListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists recognisers: id, version, kind, and what each finds.")

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let recognisers = BuiltIn.recognisers + (try plugins.packs(checksExamples: false))
    let rows = recognisers.map(PluginText.row).sorted { $0.id < $1.id }
    Terminal.print(Array(PluginText.table(rows, width: Terminal.width ?? 80).utf8))
  }
}

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
      id: about.id, version: about.version, kind: kind(of: recogniser), emits: emissions(of: about))
  }

  static func kind(of recogniser: any Recogniser) -> String {
    recogniser is RulePack ? "pack" : "compiled"
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
