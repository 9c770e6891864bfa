/// Something that is wrong with a package.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable {
    /// The package is not whole, or breaks a MUST of its specification.
    case error
    /// It breaks a SHOULD, or something could not be checked.
    case warning

    public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
  }

  public var severity: Severity
  /// `CSIP68`, `FIXITY-SUM`: the specification's own name of the rule where it has one.
  public var rule: String
  /// The file's path in the package, for eyes.
  public var file: String
  /// From 1, where the file is text.
  public var line: Int?
  /// What is wrong, and what to do.
  public var words: String
}
