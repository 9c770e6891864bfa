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
    if let picture = PictureFormat(head) { return "it is \(picture.words)" }
    if let known = known(head) { return "it is \(known.kind)" }
    if FileKind.isMarkup(head) { return isWebPage(head) ? "it is an HTML page" : "it is XML" }
    if isLetter(head) { return "it is an e-mail" }
    if case .text = FileKind.of(head) { return "it is plain text" }
    return "no PDF header in its first 1,024 bytes"
  }

  /// Under which reason such a file is left out.
  /// - Parameters:
  ///   - head: the first `FileKind.glance` bytes.
  ///   - name: the file's. Its suffix tells apart what is packed in the same way, such as docx and zip.
  public static func reason(for head: [UInt8], name: String) -> LeftOutReason {
    let suffix = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
    if isLetter(head) || mailSuffixes.contains(suffix) && !FileKind.isMarkup(head) { return .mail }
    guard let known = known(head) else { return .otherKind }
    guard zip.stands(in: head) else { return known.reason }
    let isOffice =
      officeSuffixes.contains(suffix)
      || officeParts.contains { FileKind.contains($0, in: head.prefix(FileKind.glance)) }
    return isOffice ? .office : .archive
  }

  /// Whether it begins as an archive does.
  static func isPacked(_ head: [UInt8]) -> Bool { known(head)?.reason == .archive }

  private static func known(_ head: [UInt8]) -> (kind: String, reason: LeftOutReason)? {
    signs.first { $0.sign.stands(in: head, at: $0.offset) }.map { ($0.kind, $0.reason) }
  }

  private static let mailSuffixes: Set = ["msg", "eml", "pst", "mbox"]
  private static let officeSuffixes: Set = [
    "docx", "docm", "dotx", "xlsx", "xlsm", "pptx", "ppsx", "odt", "ods", "odp", "ott", "vsdx", "pages",
  ]
  /// Names of what Office Open XML and OpenDocument files hold.
  private static let officeParts = ["[Content_Types].xml", "mimetypeapplication/vnd.oasis.opendocument"]

  private static let signs: [(sign: FileSign, offset: Int, kind: String, reason: LeftOutReason)] = [
    (zip, 0, "a ZIP archive, such as docx, xlsx or odt", .archive),
    ("PK\u{5}\u{6}", 0, "an empty ZIP archive", .archive),
    ("\u{1F}\u{8B}", 0, "a gzip archive", .archive),
    ("BZh", 0, "a bzip2 archive", .archive),
    ("\u{FD}7zXZ\0", 0, "an xz archive", .archive),
    ("7z\u{BC}\u{AF}'\u{1C}", 0, "a 7z archive", .archive),
    ("Rar!\u{1A}\u{7}", 0, "a RAR archive", .archive),
    ("ustar", 257, "a tar archive", .archive),
    (
      "\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}", 0, "an older Office file, such as doc, xls or msg",
      .office
    ),
    ("{\\rtf", 0, "an RTF text", .office),
    ("\u{FF}WPC", 0, "a WordPerfect text", .office),
    ("%!PS", 0, "PostScript", .otherKind),
    ("GIF8", 0, "a GIF image", .otherKind),
    ("AT&TFORM", 0, "a DjVu document", .otherKind),
  ]
  private static let zip: FileSign = "PK\u{3}\u{4}"

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
