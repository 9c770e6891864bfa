/// Why a plug-in is refused.
public struct PluginFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, or the folder that was named.
  public var path: String
  /// From 1; nil where the file as a whole is meant.
  public var line: Int?
  public var reason: String

  public init(path: String, line: Int?, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// `file:line: reason`.
  public var description: String { "\(path):\(line.map { "\($0):" } ?? "") \(reason)" }
}
