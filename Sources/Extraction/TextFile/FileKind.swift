import ParagrafKit

/// What a file holds, told by its content.
public enum FileKind: Sendable {
  case pdf
  case alto
  case hocr
  case pageXML
  /// TIFF, JPEG, PNG or JPEG 2000.
  case picture
  /// Anything that reads as text.
  case text

  /// How many bytes from a file's beginning are to be looked at.
  public static let glance = 16 << 10

  /// What a file begins with; nil if it is nothing that can be read.
  public static func of(_ head: some Collection<UInt8>) -> FileKind? {
    let bytes = Array(head.prefix(glance))
    // Readers allow what stands before a PDF's header; an archive may hold one so near to its beginning.
    if contains("%PDF-", in: bytes.prefix(1024)) { return ForeignKind.isPacked(bytes) ? nil : .pdf }
    if PictureFormat(bytes) != nil { return .picture }
    if isMarkup(bytes) {
      // UTF-16 looks alike without its zeros.
      let plain = bytes.filter { $0 != 0 }
      if contains("<alto", in: plain[...]) || contains(":alto", in: plain[...]) { return .alto }
      if contains("<PcGts", in: plain[...]) || contains(":PcGts", in: plain[...]) { return .pageXML }
      if contains("ocr_page", in: plain[...]) { return .hocr }
    }
    return isText(bytes) ? .text : nil
  }

  /// Whether the first character that is no white space opens a tag.
  public static func isMarkup(_ head: some Collection<UInt8>) -> Bool {
    head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
  }

  /// No zeros, unless it begins as UTF-16 does, and few other controls.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return bytes.count % 2 == 0 }
    var controls = 0
    for byte in bytes {
      if byte == 0 { return false }
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1A, byte != 0x1B { controls += 1 }
      if byte == 0x7F { controls += 1 }
    }
    return controls * 10 <= bytes.count
  }

  static func contains(_ sign: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let sign = Array(sign.utf8)
    guard bytes.count >= sign.count else { return false }
    return (bytes.startIndex...bytes.endIndex - sign.count).contains {
      bytes[$0] == sign[0] && bytes[$0...].starts(with: sign)
    }
  }
}
