import ParagrafKit

/// What a file is that cannot be read, told by its first bytes, for whoever wonders why it was not.
public enum ForeignKind {
  /// - Parameter head: the first `FileKind.glance` bytes.
  /// - Returns: a clause without a full stop.
  public static func words(for head: [UInt8]) -> String {
    if head.isEmpty { return "the file is empty" }
    if head.allSatisfy({ $0 == 0 }) {
      return head.count < FileKind.glance ? "it holds zeros only" : "its first \(head.count) bytes are zeros"
    }
    if let known = signs.first(where: { head.dropFirst($0.offset).starts(with: $0.bytes) }) {
      return "it is \(known.kind)"
    }
    if FileKind.isMarkup(head) { return isWebPage(head) ? "it is an HTML page" : "it is XML" }
    if isLetter(head) { return "it is an e-mail" }
    if case .text = FileKind.of(head) { return "it is plain text" }
    return "no PDF header in its first 1,024 bytes"
  }

  /// Under which reason such a file is left out.
  /// - Parameters:
  ///   - head: the first `FileKind.glance` bytes.
  ///   - name: the file's: what is packed alike, its suffix tells apart.
  public static func reason(for head: [UInt8], name: String) -> LeftOutReason {
    let suffix = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    if isLetter(head) || mailSuffixes.contains(suffix) && !FileKind.isMarkup(head) { return .mail }
    guard let known = signs.first(where: { head.dropFirst($0.offset).starts(with: $0.bytes) }) else {
      return .otherKind
    }
    guard known.reason == .archive, known.bytes.starts(with: "PK".utf8) else { return known.reason }
    let isOffice =
      officeSuffixes.contains(suffix)
      || officeParts.contains { FileKind.contains($0, in: head.prefix(FileKind.glance)) }
    return isOffice ? .office : .archive
  }

  /// Whether it begins as an archive does.
  static func isPacked(_ head: [UInt8]) -> Bool {
    signs.contains { $0.reason == .archive && head.dropFirst($0.offset).starts(with: $0.bytes) }
  }

  private static let mailSuffixes: Set = ["msg", "eml", "pst", "mbox"]
  private static let officeSuffixes: Set = [
    "docx", "docm", "dotx", "xlsx", "xlsm", "pptx", "ppsx", "odt", "ods", "odp", "ott", "vsdx", "pages",
  ]
  /// Names of what Office Open XML and OpenDocument files hold.
  private static let officeParts = ["[Content_Types].xml", "mimetypeapplication/vnd.oasis.opendocument"]

  private static let signs: [(bytes: [UInt8], offset: Int, kind: String, reason: LeftOutReason)] = [
    (Array("PK\u{3}\u{4}".utf8), 0, "a ZIP archive, such as docx, xlsx or odt", .archive),
    (Array("PK\u{5}\u{6}".utf8), 0, "an empty ZIP archive", .archive),
    ([0x1F, 0x8B], 0, "a gzip archive", .archive),
    (Array("BZh".utf8), 0, "a bzip2 archive", .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], 0, "an xz archive", .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7z archive", .archive),
    (Array("Rar!\u{1A}\u{7}".utf8), 0, "a RAR archive", .archive),
    (Array("ustar".utf8), 257, "a tar archive", .archive),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an older Office file, such as doc, xls or msg",
      .office
    ),
    (Array("{\\rtf".utf8), 0, "an RTF text", .office),
    ([0xFF, 0x57, 0x50, 0x43], 0, "a WordPerfect text", .office),
    (Array("%!PS".utf8), 0, "PostScript", .otherKind),
    ([0x49, 0x49, 0x2A, 0], 0, "a TIFF image", .otherKind),
    ([0x4D, 0x4D, 0, 0x2A], 0, "a TIFF image", .otherKind),
    ([0xFF, 0xD8, 0xFF], 0, "a JPEG image", .otherKind),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], 0, "a PNG image", .otherKind),
    (Array("GIF8".utf8), 0, "a GIF image", .otherKind),
    ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], 0, "a JPEG 2000 image", .otherKind),
    (Array("AT&TFORM".utf8), 0, "a DjVu document", .otherKind),
  ]

  private static func isWebPage(_ head: [UInt8]) -> Bool {
    // UTF-16 looks alike without its zeros.
    let lower = head.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<html", "<!doctype html", "<head", "<body"].contains { FileKind.contains($0, in: lower[...]) }
  }

  /// Whether the first lines name fields of an e-mail's header.
  private static func isLetter(_ head: [UInt8]) -> Bool {
    let fields = [
      "Return-Path:", "Received:", "Delivered-To:", "MIME-Version:", "Message-ID:", "From:", "To:",
      "Subject:",
      "Date:", "X-", "From ",
    ]
    let lines = head.prefix(4096).split(separator: 0x0A)
    let told = lines.prefix(12).count { line in fields.contains { line.starts(with: $0.utf8) } }
    return told >= 3
  }
}
