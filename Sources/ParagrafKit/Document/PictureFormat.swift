/// A format of files of pictures that are read as scanned pages are.
public enum PictureFormat: Sendable, Hashable, CaseIterable {
  /// Both of either order of bytes.
  case tiff, bigTIFF
  case jpeg, png, jpeg2000

  /// Told by what the file begins with; nil where it is none of them.
  public init?(_ head: some Collection<UInt8>) {
    let found = Self.allCases.first { format in format.signs.contains { $0.stands(in: head) } }
    guard let found else { return nil }
    self = found
  }

  private var signs: [FileSign] {
    switch self {
    case .tiff: ["II*\0", "MM\0*"]
    case .bigTIFF: ["II+\0", "MM\0+"]
    case .jpeg: ["\u{FF}\u{D8}\u{FF}"]
    case .png: ["\u{89}PNG\r\n\u{1A}\n"]
    case .jpeg2000: ["\0\0\0\u{C}jP  \r\n\u{87}\n"]
    }
  }

  /// For eyes: `a TIFF image`.
  public var words: String {
    switch self {
    case .tiff, .bigTIFF: "a TIFF image"
    case .jpeg: "a JPEG image"
    case .png: "a PNG image"
    case .jpeg2000: "a JPEG 2000 image"
    }
  }
}
