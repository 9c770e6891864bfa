import CTesseract
import ParagrafKit

/// A file of pictures, each of them a page: TIFF (all that is in it), JPEG, PNG or JPEG 2000. Leptonica reads it, which
/// Tesseract brings along. One thread only.
public struct PictureFile {
  public enum Format: Sendable, CaseIterable {
    case tiff, jpeg, png, jpeg2000

    /// What a file of pictures begins with; nil where it is none.
    public init?(_ head: some Collection<UInt8>) {
      let found = Self.allCases.first { format in format.signs.contains { head.starts(with: $0) } }
      guard let found else { return nil }
      self = found
    }

    private var signs: [[UInt8]] {
      switch self {
      // Of either order of bytes; BigTIFF is 2B.
      case .tiff:
        [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A], [0x49, 0x49, 0x2B, 0], [0x4D, 0x4D, 0, 0x2B]]
      case .jpeg: [[0xFF, 0xD8, 0xFF]]
      case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
      case .jpeg2000: [[0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]]
      }
    }

    fileprivate var c: CPictureFormat {
      switch self {
      case .tiff: CPictureTIFF
      case .jpeg: CPictureJPEG
      case .png: CPicturePNG
      case .jpeg2000: CPictureJPEG2000
      }
    }
  }

  /// What a page says of itself before it is read.
  public struct Head: Sendable {
    /// Pixels.
    public var width: Int
    public var height: Int
    /// Pixels an inch, across and down, which differ in faxes; nil where none are stated.
    public var resolution: (across: Double, down: Double)?
    /// What its pixels take in memory once they are read.
    public var bytes: Int
  }

  private let bytes: [UInt8]
  private let format: Format

  /// Whether there is a library that reads such files.
  public static var isAvailable: Bool { cpicture_is_available() }

  /// Nil where the bytes are no pictures.
  public init?(_ bytes: [UInt8]) {
    guard let format = Format(bytes) else { return nil }
    self.bytes = bytes
    self.format = format
  }

  /// 0 where the file cannot be read.
  public var pageCount: Int { withFile { Int(cpicture_count(&$0)) } }

  /// What a file that was cut has lost: pages, from 1, whose pixels reach beyond its end, and whether there were more
  /// pages. Of TIFF alone; of others `withPicture` tells.
  public var lost: (parts: [Int], pages: Bool) {
    guard format == .tiff else { return ([], false) }
    return TIFFDirectories(bytes).lost
  }

  /// Reads the head of a page, and none of its pixels.
  /// - Parameter number: from 1.
  /// - Returns: nil where it cannot be read.
  public func head(ofPage number: Int) -> Head? {
    var head = CPictureHead()
    guard withFile({ cpicture_head(&$0, Int32(number - 1), &head) }) else { return nil }
    let (width, height) = (Int(head.width), Int(head.height))
    let (row, overflows) = width.multipliedReportingOverflow(by: Int(head.bits))
    let (bits, overflowsToo) = row.multipliedReportingOverflow(by: height)
    return Head(
      width: width, height: height,
      resolution: head.across > 0 && head.down > 0 ? (Double(head.across), Double(head.down)) : nil,
      bytes: overflows || overflowsToo ? .max : bits / 8)
  }

  /// Reads a page in shades of grey and lends it for the time of the call.
  /// - Parameters:
  ///   - number: from 1.
  ///   - turn: degrees, clockwise, in quarters.
  ///   - across: its width in the end, over that in the file; `down` likewise.
  ///   - resolution: of the picture in the end, pixels an inch.
  ///   - body: is told besides whether the file is damaged, and something of the page may be missing.
  /// - Returns: nil where it cannot be read.
  public func withPicture<Result>(
    ofPage number: Int, turn: Int, across: Double, down: Double, resolution: Double,
    _ body: (_ picture: Picture, _ isDamaged: Bool) throws -> Result
  ) rethrows -> Result? {
    var page = CPicturePage()
    let quarters = Int32((turn / 90 % 4 + 4) % 4)
    guard withFile({ cpicture_read(&$0, Int32(number - 1), across, down, quarters, &page) }) else {
      return nil
    }
    defer { cpicture_drop(&page) }
    let count = Int(page.stride) * Int(page.height)
    return try body(
      Picture(
        pixels: UnsafeBufferPointer(start: page.pixels, count: count), width: Int(page.width),
        height: Int(page.height), stride: Int(page.stride), resolution: resolution), page.isDamaged)
  }

  private func withFile<Result>(_ body: (inout CPictureFile) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      var file = CPictureFile(bytes: $0.baseAddress, count: $0.count, format: format.c)
      return body(&file)
    }
  }
}
