/// The program.
public enum Paragraf {
  /// Its version, which every output names.
  public static let version = "0.1.0"
}
