import ArgumentParser
import ExternalRecognisers
import Glibc
import Importing
import ParagrafKit

/// The recognisers that the user means.
enum PluginChoice {
  /// All that are known, also programs that nobody named: to look at, not to be started.
  static func known(_ plugins: PluginOptions) throws -> [any Recogniser] {
    let loaded = try plugins.loaded(checksExamples: false)
    let unnamed = ExternalRecognisers.load(loaded.unnamed)
    for fault in unnamed.faults { Terminal.complain(fault.description) }
    guard unnamed.faults.isEmpty else { throw ExitCode.validationFailure }
    return loaded.all + unnamed.programs
  }

  /// Those with the id, or those in the file or folder of that name.
  static func recognisers(_ name: String, _ plugins: PluginOptions) throws -> [any Recogniser] {
    if let named = try known(plugins).first(where: { $0.about.id == name }) { return [named] }
    guard name.contains("/") || name.contains(".") || access(name, F_OK) == 0 else {
      Terminal.complain("no recogniser has the id '\(name)'; 'paragraf plugin list' names them")
      throw ExitCode.validationFailure
    }
    let loaded = try PluginOptions.loaded(at: name)
    guard !loaded.recognisers.isEmpty else {
      Terminal.complain(
        "\(name): holds no rule pack and no program (*.yaml); a Swift recogniser is tested by 'swift test'")
      throw ExitCode.validationFailure
    }
    return loaded.recognisers
  }
}
