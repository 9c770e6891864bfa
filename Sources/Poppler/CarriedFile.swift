/// A file that a PDF carries.
public struct CarriedFile {
  /// Bytes at its beginning that are told.
  static let glance = 16 << 10

  public var name = ""
  /// As they were counted; where it was not read to its end, as the PDF states it; nil where it does not.
  public var bytes: Int?
  /// What it begins with.
  public var head: [UInt8] = []
  /// Of its content; nil where it was not read to its end, or where that end is not certain.
  public var sha256: String?
}
