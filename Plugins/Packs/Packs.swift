/// The rule packs that Paragraf comes with, compiled in as they stand in this folder. A new one is added to this list
/// and to Package.swift.
public enum Packs {
  /// Path in the repository and content of each.
  public static let all: [(path: String, yaml: [UInt8])] = [
    ("Plugins/Packs/ostby.yaml", PackageResources.ostby_yaml),
    ("Plugins/Packs/vigsel.yaml", PackageResources.vigsel_yaml),
  ]
}
