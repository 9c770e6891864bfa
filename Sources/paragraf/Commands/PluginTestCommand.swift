import ArgumentParser
import Importing
import ParagrafKit
import ParagrafTesting
import RulePacks

/// `paragraf plugin test`.
struct PluginTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of recognisers and says what differed.",
    discussion: """
      EXAMPLES
        paragraf plugin test
        paragraf plugin test packs/ostby.yaml

      EXIT STATUS
        0 all examples hold, 1 some do not, 64 a rule pack has faults
      """)

  @Argument(
    help: "An id, or a rule pack's file or folder; all recognisers if not given.", completion: .file())
  var plugin: String?

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let recognisers = try PluginChoice.recognisers(plugin, plugins)
    var examples = 0
    var failed = 0
    var output = ""
    for recogniser in recognisers {
      for (index, example) in recogniser.about.examples.enumerated() {
        examples += 1
        guard let difference = ExampleRunner.difference(example, recogniser) else { continue }
        failed += 1
        output += Self.text(difference, example, recogniser, index)
      }
      let text = recogniser.about.examples.map(ExampleRunner.text)
      for warning in Set(text.flatMap { recogniser.reading(of: $0).warnings }).sorted() {
        output += "warning: \(recogniser.about.id): \(warning)\n"
      }
    }
    let what = recognisers.count == 1 ? recognisers[0].about.id : "\(recognisers.count) recognisers"
    output += "\(what): \(examples) example\(examples == 1 ? "" : "s"), "
    output += failed == 0 ? "all hold\n" : "\(failed) failed\n"
    Terminal.print(Array(output.utf8))
    if failed > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
  }

  /// The example with its lines marked: `>` where something was found that it does not name.
  private static func text(
    _ difference: ExampleRunner.Difference, _ example: Example, _ recogniser: any Recogniser, _ index: Int
  ) -> String {
    let place = (recogniser as? RulePack).flatMap { pack in
      pack.lineOfExample(index).map { "\(pack.path):\($0)" }
    }
    var out = "\(place ?? recogniser.about.id): the example '\(example.name)' failed\n"
    let text = ExampleRunner.text(of: example)
    let findings = recogniser.findings(in: text)
    for line in text.lines {
      let isMarked = findings.contains {
        $0.lines.contains(line.index) && difference.unexpected.contains(ExampleRunner.describe($0))
      }
      out += "  \(isMarked ? ">" : "|") \(line.text.replacingTabs())\n"
    }
    for missing in difference.missing { out += "  - expected, not found: \(missing)\n" }
    for extra in difference.unexpected { out += "  + found, not expected: \(extra)\n" }
    return out
  }
}
