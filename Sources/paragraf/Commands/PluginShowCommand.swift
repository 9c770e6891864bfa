import ArgumentParser
import ExternalRecognisers
import Importing
import ParagrafKit
import Writers

/// `paragraf plugin show`.
struct PluginShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a recogniser: why it exists, what it finds, its examples.")

  @Argument(
    help:
      "The recogniser's id, as 'plugin list' prints it; or the file or folder of a rule pack or a program.",
    completion: .file())
  var id: String

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let width = max(Terminal.width ?? 80, 40)
    let shown = try PluginChoice.recognisers(id, plugins).map { Self.text($0, width: width) }
    Terminal.print(Array(shown.joined(separator: "\n").utf8))
  }

  private static func text(_ recogniser: any Recogniser, width: Int) -> String {
    let about = recogniser.about
    var text = WrappedText(width: width)
    text.add("\(about.id) \(about.version) (\(PluginText.kind(of: recogniser)))", indent: 0)
    if let file = PluginText.file(of: recogniser) { text.add(file, label: "File", indent: 7) }
    if let program = recogniser as? ExternalRecogniser {
      text.add(program.command.joined(separator: " "), label: "Runs", indent: 7)
    }
    text.add(about.why, label: "Why", indent: 7)
    if let profile = about.profile { text.add(profile, label: "For", indent: 7) }
    if !about.emits.isEmpty { text.add(PluginText.emissions(of: about), label: "Finds", indent: 7) }
    let words = PluginText.words(of: recogniser.vocabulary)
    if !words.isEmpty { text.add(words, label: "Knows", indent: 7) }
    for example in about.examples {
      text.addEmptyLine()
      let place = example.section.map { " (in a section \($0.rawValue))" } ?? ""
      text.add("\(example.name)\(place)", label: "Example:", indent: 9)
      // Its lines as they stand: what reads well here is what the recogniser is given.
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.allSatisfy(\.isWhitespace) {
          text.add("|", indent: 2)
        } else {
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
          text.add(cells.joined(separator: "  →  "), label: "  |", indent: 4)
        }
      }
      for edit in example.edits { text.add(edit, label: "  edits", indent: 8) }
      for find in example.finds { text.add(find, label: "  finds", indent: 8) }
      if let read = example.reads { text.add(read, label: "  reads", indent: 8) }
      if example.finds.isEmpty, example.reads == nil { text.add("nothing", label: "  finds", indent: 8) }
    }
    return text.text
  }
}
