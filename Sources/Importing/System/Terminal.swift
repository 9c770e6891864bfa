import CSystem
import Glibc

/// The user's end of the program.
public enum Terminal {
  /// Columns of the terminal behind standard output; nil if there is none.
  public static var width: Int? {
    let width = Int(paragraf_terminal_width(STDOUT_FILENO))
    return width > 0 ? width : nil
  }

  /// Whether standard output is a terminal, and its user has nothing against colours (no-color.org).
  static var showsColours: Bool { width != nil && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) }

  /// Prints a result. Whoever reads it may stop early.
  public static func print(_ bytes: [UInt8]) { _ = System.write(bytes, to: STDOUT_FILENO) }

  /// Prints words on what the user asked for, which are no result.
  public static func say(_ text: String) { System.say(text) }

  /// Prints one line that is good to know.
  public static func note(_ text: String) { System.say("note: \(text)\n") }

  /// Prints one line of complaint.
  public static func complain(_ text: String) { System.say("error: \(text)\n") }
}
