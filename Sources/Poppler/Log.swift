import CPoppler

/// Counts what poppler logs. Poppler reports damage in a file through GLib's log, not through errors.
/// One thread only, as all of poppler.
public enum Log {
  /// Messages since the last `drain`, and the first of them.
  public struct Tally: Sendable {
    public var count = 0
    public var first = ""
  }

  nonisolated(unsafe) private static var tally = Tally()

  /// Takes GLib's log over, for the rest of the process.
  public static func capture() {
    g_log_set_default_handler(
      { _, _, message, _ in
        // Warnings are logged at the same level; what they name was read all the same.
        guard let message, g_ascii_strncasecmp(message, "syntax warning", 14) != 0 else { return }
        Log.tally.count += 1
        if Log.tally.count == 1 { Log.tally.first = String(cString: message) }
      }, nil)
  }

  /// What was logged since the last call.
  public static func drain() -> Tally {
    defer { tally = Tally() }
    return tally
  }
}
