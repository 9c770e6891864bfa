import FoundationEssentials
import GRDB

/// A file of the input that is no document, or a folder that was left out with all in it.
public struct LeftOutFile: Sendable, Hashable, Codable, FetchableRecord {
  /// As it was found.
  public var path: Data
  /// One of a closed list.
  public var reason: String
  /// What it is, for eyes.
  public var detail: String?
  /// How many files it stands for.
  public var files: Int

  public init(path: [UInt8], reason: String, detail: String?, files: Int) {
    self.path = Data(path)
    self.reason = reason
    self.detail = detail
    self.files = files
  }

  /// The path for eyes.
  public var displayPath: String { String(decoding: path, as: UTF8.self) }
}
