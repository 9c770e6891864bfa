/// The rule packs that Paragraf comes with, compiled in as they stand in this folder. A new one is added to this list
/// and to Package.swift.
public enum Packs {
  /// Path in the repository and content of each.
  public static let all: [(path: String, yaml: [UInt8])] = [
    ("Plugins/Packs/goteborg.yaml", PackageResources.goteborg_yaml),
    ("Plugins/Packs/ostby.yaml", PackageResources.ostby_yaml),
    ("Plugins/Packs/spelling-before-1906.yaml", PackageResources.spelling_before_1906_yaml),
    ("Plugins/Packs/stockholm.yaml", PackageResources.stockholm_yaml),
    ("Plugins/Packs/stockholms-lans-landsting.yaml", PackageResources.stockholms_lans_landsting_yaml),
    ("Plugins/Packs/vigsel.yaml", PackageResources.vigsel_yaml),
  ]
}
