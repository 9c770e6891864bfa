import ArgumentParser
import BuiltIn
import Glibc
import Importing
import ParagrafKit

@main
struct CommandLineTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paragraf",
    abstract:
      "Reads Swedish municipal documents (protokoll, kallelser, tjänsteskrivelser) into structured records.",
    discussion: """
      For each PDF or text it finds the matters (§§) with case number, sections, decisions, votes and people, and says \
      of each value on which page and where it stands.

      EXAMPLES
        paragraf import ~/minutes --output ~/records
        paragraf show ~/minutes/2022-09-28.pdf
        paragraf explain ~/minutes/2022-09-28.pdf --fact decision
        paragraf edits ~/minutes/2022-09-28.pdf
        paragraf status ~/records
        paragraf plugin list
      """,
    version: Paragraf.version,
    subcommands: [
      ImportCommand.self, WatchCommand.self, StatusCommand.self, ReportCommand.self, CompareCommand.self,
      CorrectionsCommand.self,
      PackageCommand.self, VerifyCommand.self, ShowCommand.self, ExplainCommand.self, EditsCommand.self,
      EvaluateCommand.self, PluginCommand.self, WorkerCommand.self,
    ])

  /// Parses the arguments and runs the command that they name.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure, !(error is ExitCode) else { exit(withError: error) }
      Terminal.say(UsageFault.words(for: error, arguments))
      exit(withError: ExitCode.validationFailure)
    }
  }

  /// The way of a document with the recognisers that are compiled in.
  static var pipeline: Pipeline { Pipeline(recognisers: BuiltIn.recognisers) }
}
