import ArgumentParser
import BuiltIn
import Importing
import ParagrafKit
import RulePacks

/// The plug-ins that the user brings along.
struct PluginOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder of rule packs: all *.yaml in it and its subfolders.", valueName: "dir"),
    completion: .directory)
  var plugins: String?

  /// Ids of the recognisers that are compiled in.
  static var builtInIDs: Set<String> { Set(BuiltIn.recognisers.map(\.about.id)) }

  /// The packs, all sound; otherwise the program ends as at any wrong usage, and all faults are told.
  /// - Parameter tell: told of each fault.
  func packs(
    checksExamples: Bool = true, tell: (PackFault) -> Void = { Terminal.complain($0.description) }
  ) throws -> [RulePack] {
    guard let plugins else { return [] }
    return try Self.packs(at: plugins, checksExamples: checksExamples, tell: tell)
  }

  /// The packs in a folder, or the one in a file.
  static func packs(
    at path: String, checksExamples: Bool = true,
    tell: (PackFault) -> Void = { Terminal.complain($0.description) }
  ) throws -> [RulePack] {
    let loaded = RulePacks.load(at: path, taken: builtInIDs, checksExamples: checksExamples)
    guard loaded.faults.isEmpty else {
      for fault in loaded.faults { tell(fault) }
      throw ExitCode.validationFailure
    }
    return loaded.packs
  }
}
