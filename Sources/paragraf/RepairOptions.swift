import ArgumentParser
import Importing
import ParagrafKit

extension RepairMode: ExpressibleByArgument {}

/// How the text is edited.
struct RepairOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      How far misread words are repaired: what is as good as certain, what is far likelier than what stands there, \
      whatever is likelier (for a search index), or no letter at all.
      """, valueName: "mode"))
  var repair = RepairMode.normal

  @Option(
    help: ArgumentHelp(
      """
      Edits that an archivist accepts: lines of --format edits. They are made even where they were only proposed; \
      may be given several times.
      """, valueName: "file"),
    completion: .file())
  var accept: [String] = []

  @Option(
    help: ArgumentHelp(
      "Edits that an archivist rejects: lines of --format edits. They are not made; may be given several times.",
      valueName: "file"),
    completion: .file())
  var reject: [String] = []

  /// The options' values. Where a file of decisions is no use the program ends as at any wrong usage.
  /// - Parameter tell: told what is wrong.
  func settings(
    _ arguments: inout PathArguments,
    tell: (DecisionFiles.Fault) -> Void = { Terminal.complain($0.description) }
  ) throws -> RepairSettings {
    let paths = DecisionPaths(
      accepted: accept.map { arguments.path($0) }, rejected: reject.map { arguments.path($0) })
    do throws(DecisionFiles.Fault) {
      _ = try DecisionFiles(paths)
    } catch {
      tell(error)
      throw ExitCode.validationFailure
    }
    return RepairSettings(mode: repair, decisions: paths)
  }
}
