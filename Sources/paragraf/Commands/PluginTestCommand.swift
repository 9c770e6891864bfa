import ArgumentParser
import Importing
import ParagrafKit
import ParagrafTesting
import Writers

/// `paragraf plugin test`.
struct PluginTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of recognisers and says what differed.",
    discussion: """
      A program that is named is started.

      EXAMPLES
        paragraf plugin test
        paragraf plugin test packs/ostby.yaml
        paragraf plugin test programs/vigsel

      EXIT STATUS
        0 all examples hold, 1 some do not, 64 a plug-in has faults
      """)

  @Argument(
    help: "An id, or the file or folder of a rule pack or a program; all recognisers if not given.",
    completion: .file())
  var plugin: String?

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let all = try plugins.loaded(checksExamples: false).all
    let recognisers = try plugin.map { try PluginChoice.recognisers($0, plugins) } ?? all
    var examples = 0
    var failed = 0
    var output = WrappedText(width: max(Terminal.width ?? 80, 40))
    for recogniser in recognisers {
      var warnings: [String] = []
      for (index, example) in recogniser.about.examples.enumerated() {
        let run = ExampleRunner.run(example, recogniser, beside: all)
        warnings += run.reading.warnings.filter { !warnings.contains($0) }
        examples += 1
        guard let difference = run.difference else { continue }
        failed += 1
        let place = PluginText.place(ofExample: index, of: recogniser)
        output.add("\(place): the example '\(example.name)' failed", indent: 0, hanging: 2)
        Self.add(run, difference, to: &output)
      }
      for warning in warnings {
        output.add("\(recogniser.about.id): \(warning)", label: "warning:", indent: 9, hanging: 2)
      }
    }
    let what = recognisers.count == 1 ? recognisers[0].about.id : "\(recognisers.count) recognisers"
    let result = failed == 0 ? "all hold" : "\(failed) failed"
    output.add("\(what): \(examples) example\(examples == 1 ? "" : "s"), \(result)", indent: 0)
    Terminal.print(Array(output.text.utf8))
    if failed > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
  }

  /// The example with its lines marked: `>` where something was found that it does not name.
  private static func add(
    _ run: ExampleRunner.Run, _ difference: ExampleRunner.Difference, to output: inout WrappedText
  ) {
    for line in run.text.lines {
      let isMarked = run.reading.findings.contains {
        $0.lines.contains(line.index) && difference.unexpected.contains(ExampleRunner.describe($0))
      }
      output.add(line.text.replacingTabs(), label: isMarked ? "  >" : "  |", indent: 4)
    }
    for missing in difference.missing {
      output.add("expected, not found: \(missing)", label: "  -", indent: 4)
    }
    for extra in difference.unexpected {
      output.add("found, not expected: \(extra)", label: "  +", indent: 4)
    }
  }
}
