import CPoppler

/// What poppler reports of damage in a file: not where it fails, but while it reads on. One thread only, as all of poppler.
public enum Log {
  /// Errors since the last `drain`, and the first of them. Warnings do not count: what they name was read all the same.
  public struct Tally: Sendable {
    public var count = 0
    public var first = ""
  }

  /// What was reported since the last call.
  public static func drain() -> Tally {
    var first: UnsafePointer<CChar>?
    let count = cpdf_drain_errors(&first)
    return Tally(count: count, first: first.map { String(cString: $0) } ?? "")
  }
}
