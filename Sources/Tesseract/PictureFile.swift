import CTesseract
import ParagrafKit

/// A file of pictures, each of them a page: TIFF (all that is in it), JPEG, PNG or JPEG 2000. Leptonica reads it, which
/// Tesseract brings along. One thread only.
public struct PictureFile {
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
  private let format: PictureFormat

  /// Whether there is a library that reads such files.
  public static var isAvailable: Bool { cpicture_is_available() }

  /// Nil where the bytes are no pictures.
  public init?(_ bytes: [UInt8]) {
    guard let format = PictureFormat(bytes) else { return nil }
    self.bytes = bytes
    self.format = format
  }

  /// 0 where the file cannot be read.
  public var pageCount: Int { withFile { Int(cpicture_count(&$0)) } }

  /// What a file that was cut has lost: pages, from 1, whose pixels reach beyond its end, and whether there were more
  /// pages. Of TIFF alone; of others `withPicture` tells.
  public var lost: (parts: [Int], pages: Bool) {
    guard format == .tiff || format == .bigTIFF else { return ([], false) }
    return TIFFDirectories(bytes, isBig: format == .bigTIFF).lost
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

extension PictureFormat {
  fileprivate var c: CPictureFormat {
    switch self {
    case .tiff, .bigTIFF: CPictureTIFF
    case .jpeg: CPictureJPEG
    case .png: CPicturePNG
    case .jpeg2000: CPictureJPEG2000
    }
  }
}
