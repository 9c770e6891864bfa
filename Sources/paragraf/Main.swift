import ArgumentParser
import BuiltIn
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
      PackageCommand.self, VerifyCommand.self, ShowCommand.self, ExplainCommand.self, EditsCommand.self,
      EvaluateCommand.self, PluginCommand.self, WorkerCommand.self,
    ])

  /// The way of a document with the recognisers that are compiled in.
  static var pipeline: Pipeline { Pipeline(recognisers: BuiltIn.recognisers) }
}
