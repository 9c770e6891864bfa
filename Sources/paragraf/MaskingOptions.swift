import ArgumentParser
import Importing
import Manifests
import Masking
import ParagrafKit

extension Audience: ExpressibleByArgument {}

/// For whom outputs are made.
struct MaskingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      For whom the outputs are: for the archive all that is read, to publish without personnummer, addresses, phone \
      numbers, and names in matters of secrecy.
      """, valueName: "archive|publish"))
  var audience = Audience.archive

  @Option(
    help: ArgumentHelp(
      "Rules of what is masked, besides the built-in ones or in their place: a YAML file as in Sources/Masking/Rules.",
      valueName: "file"),
    completion: .file())
  var maskingRules: String?

  func validate() throws {
    if maskingRules != nil, audience != .publish {
      throw ValidationError("--masking-rules: nothing is masked without --audience publish.")
    }
  }

  /// The file of rules, which is sound; otherwise the program ends as at any wrong usage.
  /// - Parameter tell: told of each fault.
  func rules(tell: (PluginFault) -> Void) throws -> String? {
    guard let maskingRules else { return nil }
    do {
      _ = try MaskingRules.extended(by: maskingRules)
    } catch {
      for fault in error.faults { tell(fault) }
      throw ExitCode.validationFailure
    }
    return maskingRules
  }
}
