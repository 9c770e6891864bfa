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

  @OptionGroup var log: CorrectionOptions

  @Option(
    help: ArgumentHelp("Who accepts and rejects; the login name if not given.", valueName: "name"))
  var by: String?

  func validate() throws {
    if log.withoutCorrections, !(accept + reject).isEmpty {
      throw ValidationError("--without-corrections: nothing can be accepted, rejected or named besides.")
    }
  }

  /// The options' values. Where a file of decisions is no use the program ends as at any wrong usage.
  /// - Parameter tell: told what is wrong.
  func settings(
    _ arguments: inout PathArguments,
    tell: (DecisionFiles.Fault) -> Void = { Terminal.complain($0.description) }
  ) throws -> RepairSettings {
    let paths = DecisionPaths(
      accepted: accept.map { arguments.input($0) }, rejected: reject.map { arguments.input($0) })
    do throws(DecisionFiles.Fault) {
      _ = try DecisionFiles(paths)
    } catch {
      tell(error)
      throw ExitCode.validationFailure
    }
    var settings = RepairSettings(mode: repair, decisions: paths)
    settings.person = Login.name(by)
    try log.apply(to: &settings, &arguments)
    return settings
  }
}
