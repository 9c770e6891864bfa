import Glibc

/// Who uses the program.
enum Login {
  /// The name that is given, or that of the login.
  static func name(_ given: String?) -> String {
    if let given, !given.isEmpty { return given }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return "\(getuid())"
  }
}
