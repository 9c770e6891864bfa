import Extraction
import Glibc
import ParagrafKit

/// A file of the input that is no document, or a folder that is left out with all in it.
struct LeftOut: Sendable {
  var path: FilePath
  var reason: LeftOutReason
  /// What it is, for eyes: "a ZIP archive, such as docx, xlsx or odt".
  var detail: String?
  /// How many files it stands for.
  var files = 1
}

/// What makes a file in a folder an input: a PDF, a picture, ALTO, hOCR or PAGE XML, whatever the file is called; and
/// readable text in a file called `.txt`, or without suffix.
enum InputSign {
  /// Why a file is no input; nil for one that is.
  static func leftOut(_ path: FilePath) -> LeftOut? {
    func because(_ reason: LeftOutReason, _ detail: String? = nil) -> LeftOut {
      LeftOut(path: path, reason: reason, detail: detail)
    }
    if let kind = temporary(path) { return because(.temporary, kind) }
    // What calls itself PDF and is none is told as a failure rather than passed over.
    if isPDFSuffix(of: path) { return nil }
    let isNamedText = hasSuffix(".txt", path)
    guard let head = head(of: path) else { return isNamedText ? nil : because(.unreadable) }
    switch FileKind.of(head) {
    case .pdf, .hocr, .pageXML, .picture: return nil
    case .alto: return isOwnALTO(head) && isOwnOutput(path) ? because(.ownOutput) : nil
    case .text where isNamedText || isWithoutSuffix(path) && isPlain(head):
      return isOwnOutput(path) ? because(.ownOutput) : nil
    case .text where isOwnOutput(path): return because(.ownOutput)
    case .text, nil:
      let words = ForeignKind.words(for: head)
      return because(
        ForeignKind.reason(for: head, name: String(decoding: path.name, as: UTF8.self)),
        words.hasPrefix("it is ") ? String(words.dropFirst(6)) : words)
    }
  }

  /// What gives a file such a name; nil where it is no temporary one.
  private static func temporary(_ path: FilePath) -> String? {
    let name = String(decoding: path.name, as: UTF8.self).lowercased()
    if name.hasPrefix("~$") { return "an Office program has or had the document open" }
    if name.hasSuffix("~") { return "an editor's copy" }
    if ["thumbs.db", "desktop.ini"].contains(name) { return "Windows keeps it beside the files" }
    let parts = name.split(separator: ".")
    guard parts.count > 1, let suffix = parts.last else { return nil }
    return ["tmp", "part", "partial", "crdownload", "swp", "filepart"].contains(suffix)
      ? "somebody may still write it" : nil
  }

  /// Whether the name ends in `.pdf`, in any case.
  static func isPDFSuffix(of path: FilePath) -> Bool { hasSuffix(".pdf", path) }

  private static func hasSuffix(_ suffix: String, _ path: FilePath) -> Bool {
    path.name.suffix(4).elementsEqual(suffix.utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  private static func isWithoutSuffix(_ path: FilePath) -> Bool {
    !path.name.contains(UInt8(ascii: "."))
  }

  /// Neither markup nor a program's script, and not empty.
  private static func isPlain(_ head: [UInt8]) -> Bool {
    !head.isEmpty && !FileKind.isMarkup(head) && !head.starts(with: "#!".utf8)
  }

  /// Whether Paragraf wrote the file, wherever it lies now.
  private static func isOwnALTO(_ head: [UInt8]) -> Bool {
    String(decoding: head.prefix(2000), as: UTF8.self).contains("<softwareName>paragraf<")
  }

  /// Whether a file is an output of Paragraf's where it lies: its facts lie beside it, or the folder is one of outputs.
  private static func isOwnOutput(_ path: FilePath) -> Bool {
    let folder = path.folder
    if Folder.exists(folder.appending(".paragraf".utf8)) { return true }
    let name = path.name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let stem = Array(name[..<dot])
    if Folder.exists(folder.appending(stem + Array(".facts.jsonl".utf8))) { return true }
    guard let record = head(of: folder.appending(stem + Array(".json".utf8))) else { return false }
    return String(decoding: record.prefix(400), as: UTF8.self).contains("paragraf-record")
  }

  /// The file's first bytes; nil if it cannot be read.
  private static func head(of path: FilePath) -> [UInt8]? {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: FileKind.glance)
    let count = read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes[..<count])
  }
}
