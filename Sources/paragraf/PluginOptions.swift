import ArgumentParser
import BuiltIn
import ExternalRecognisers
import Importing
import Manifests
import ParagrafKit
import RulePacks

/// The plug-ins that the user brings along.
struct PluginOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A folder of rule packs: all *.yaml in it and its subfolders, besides the built-in ones. Programs there are not \
      started. May be given several times.
      """, valueName: "dir"),
    completion: .directory)
  var plugins: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      A recogniser that is a program, by the folder that holds its plugin.yaml. It is started and sees every \
      document; may be given several times.
      """, valueName: "dir"),
    completion: .directory)
  var pluginProgram: [String] = []

  /// What was loaded.
  struct Loaded {
    var packs: [RulePack] = []
    var programs: [ExternalRecogniser] = []
    /// Manifests of programs that nobody named, found among packs.
    var unnamed: [String] = []

    /// These alone.
    var recognisers: [any Recogniser] { packs + programs }
    /// These and the built-in ones.
    var all: [any Recogniser] { RulePacks.replacing(in: BuiltIn.recognisers, by: packs) + programs }
    /// The paths, for workers.
    var plugins: Plugins { Plugins(packs: packs.map(\.path), programs: programs.map(\.path)) }
  }

  /// Ids that no pack may take; those of built-in packs it may: it takes their place.
  private static var compiled: Set<String> { Set(BuiltIn.compiled.map(\.about.id)) }

  /// The plug-ins, all sound; otherwise the program ends as at any wrong usage, and all faults are told.
  /// - Parameter tell: told of each fault.
  func loaded(
    checksExamples: Bool = true, tell: (PluginFault) -> Void = { Terminal.complain($0.description) }
  ) throws -> Loaded {
    var packs = RulePacks.load(at: plugins, taken: Self.compiled, checksExamples: checksExamples)
    for path in plugins where packs.programs.contains(path) {
      let reason = "describes a program; --plugin-program starts it"
      packs.faults.append(PluginFault(path: path, line: nil, reason: reason))
    }
    return try Self.joined(packs, programs: pluginProgram, tell)
  }

  /// What lies in a folder or is a file: the packs and the programs.
  static func loaded(at path: String) throws -> Loaded {
    let packs = RulePacks.load(at: path, taken: compiled, checksExamples: false)
    return try joined(packs, programs: packs.programs) { Terminal.complain($0.description) }
  }

  private static func joined(
    _ packs: RulePacks.Loaded, programs paths: [String], _ tell: (PluginFault) -> Void
  ) throws -> Loaded {
    let taken = RulePacks.replacing(in: BuiltIn.recognisers, by: packs.packs).map(\.about.id)
    let programs = ExternalRecognisers.load(paths, taken: Set(taken))
    let faults = packs.faults + programs.faults
    guard faults.isEmpty else {
      for fault in faults { tell(fault) }
      throw ExitCode.validationFailure
    }
    let named = programs.programs.map(\.path)
    return Loaded(
      packs: packs.packs, programs: programs.programs,
      unnamed: packs.programs.filter { !named.contains($0) })
  }
}
