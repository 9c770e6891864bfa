import Manifests
import ParagrafKit
import Patterns

/// What is masked in a copy for publication. It is data: see the folder Rules.
public struct MaskingRules: Sendable {
  var rules: [MaskingRule] = []
  var matters = SecretMatters()
  var holders = OfficeHolders.Types()
  /// Words with a capital that are no person's name.
  var publicWords: [Pattern] = []
  /// What the sender's own running lines say.
  var letterheads: [Pattern] = []
  /// What stands before a person's number or address.
  var personsBefore: [Pattern] = []

  /// Those that Paragraf comes with.
  public static let builtIn: MaskingRules = {
    var rules = MaskingRules()
    for (path, yaml) in files {
      var reader = ManifestReader(path: path)
      if let root = reader.root(of: yaml) { reader.addRules(from: root, to: &rules) }
      precondition(reader.faults.isEmpty, "\(reader.faults)")
    }
    return rules
  }()

  /// Path in the repository and content of each file.
  package static let files: [(path: String, yaml: [UInt8])] = [
    ("Sources/Masking/Rules/identity-numbers.yaml", PackageResources.identity_numbers_yaml),
    ("Sources/Masking/Rules/contacts.yaml", PackageResources.contacts_yaml),
    ("Sources/Masking/Rules/addresses.yaml", PackageResources.addresses_yaml),
    ("Sources/Masking/Rules/secret-matters.yaml", PackageResources.secret_matters_yaml),
  ]

  /// All that is wrong with a file of rules.
  public struct Faults: Error, Sendable {
    public var faults: [PluginFault]
  }

  /// The built-in rules with those of a file: a rule takes the place of one of the same id, others are added.
  /// - Parameter checksExamples: whether a file is refused whose examples fail.
  public static func extended(by path: String, checksExamples: Bool = true) throws(Faults) -> MaskingRules {
    let bytes: [UInt8]
    do { bytes = try ManifestFiles.contents(of: path) } catch { throw Faults(faults: [error]) }
    return try extended(by: bytes, path: path, checksExamples: checksExamples)
  }

  static func extended(by yaml: [UInt8], path: String, checksExamples: Bool) throws(Faults) -> MaskingRules {
    var rules = builtIn
    var reader = ManifestReader(path: path)
    let added = reader.root(of: yaml).map { reader.addRules(from: $0, to: &rules) } ?? []
    var faults = reader.faults
    if faults.isEmpty, checksExamples { faults = rules.faultyExamples(of: added, path: path) }
    guard faults.isEmpty else { throw Faults(faults: faults) }
    return rules
  }

  /// The ids of all rules, in the order in which they are asked.
  public var ids: [String] { rules.map(\.id) }

  /// Groups of the pattern that has most.
  var mostGroups: Int {
    var most = 0
    for rule in rules {
      if case .pattern(let pattern, _, _) = rule.finds { most = max(most, pattern.groups) }
    }
    return most
  }
}
