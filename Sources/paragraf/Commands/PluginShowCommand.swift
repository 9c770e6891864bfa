import ArgumentParser
import BuiltIn
import Importing
import ParagrafKit
import RulePacks
import Writers

/// `paragraf plugin show`.
struct PluginShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a recogniser: why it exists, what it finds, its examples.")

  @Argument(
    help: "The recogniser's id, as 'plugin list' prints it; or a rule pack's file.", completion: .file())
  var id: String

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let recogniser = try PluginChoice.recognisers(id, plugins)[0]
    Terminal.print(Array(Self.text(recogniser, width: max(Terminal.width ?? 80, 40)).utf8))
  }

  private static func text(_ recogniser: any Recogniser, width: Int) -> String {
    let about = recogniser.about
    var text = WrappedText(width: width)
    text.add("\(about.id) \(about.version) (\(PluginText.kind(of: recogniser)))", indent: 0)
    if let pack = recogniser as? RulePack { text.add(pack.path, label: "File", indent: 7) }
    text.add(about.why, label: "Why", indent: 7)
    text.add(PluginText.emissions(of: about), label: "Finds", indent: 7)
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
      for find in example.finds { text.add(find, label: "  finds", indent: 8) }
      if example.finds.isEmpty { text.add("nothing", label: "  finds", indent: 8) }
    }
    return text.text
  }
}

/// The recognisers that the user means.
enum PluginChoice {
  /// Those with the id, those in the file or folder of that name, or all.
  static func recognisers(_ name: String?, _ plugins: PluginOptions) throws -> [any Recogniser] {
    let known = BuiltIn.recognisers + (try plugins.packs(checksExamples: false))
    guard let name else { return known.sorted { $0.about.id < $1.about.id } }
    if let named = known.first(where: { $0.about.id == name }) { return [named] }
    guard name.contains("/") || name.contains(".") else {
      Terminal.complain("no recogniser has the id '\(name)'; 'paragraf plugin list' names them")
      throw ExitCode.validationFailure
    }
    let packs = try PluginOptions.packs(at: name, checksExamples: false)
    guard !packs.isEmpty else {
      Terminal.complain("\(name): holds no rule pack (*.yaml)")
      throw ExitCode.validationFailure
    }
    return packs
  }
}
