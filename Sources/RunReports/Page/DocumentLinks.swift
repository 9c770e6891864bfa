import Importing
import Journal

/// Addresses of what there is of a document, from where the page lies.
struct DocumentLinks {
  /// Real path of the page's folder.
  private let base: FilePath
  private let output: FilePath

  /// The formats to be read by eyes, the best first.
  private static let copies = ["html", "text", "json"]

  /// - Parameters:
  ///   - output: the folder that import wrote to.
  ///   - page: the file that the page is written to; nil where it goes elsewhere.
  init(output: FilePath, page: FilePath?) {
    self.output = output
    let folder = page?.folder ?? FilePath(".")
    base = Folder.real(folder) ?? folder
  }

  /// The reading copy, or the best there is beside it; nil where nothing was written.
  func copy(of entry: JournalEntry) -> String? {
    for format in Self.copies {
      if let file = entry.files.first(where: { $0.format == format }) {
        return address(of: path(entry, file.suffix))
      }
    }
    return nil
  }

  /// The original, if it is still there.
  func original(of entry: JournalEntry) -> String? {
    if let own = entry.files.first(where: { $0.format == Inside.original }) {
      return address(of: path(entry, own.suffix))
    }
    return address(of: OriginalPlace.of(FilePath(bytes: Array(entry.file)), below: output))
  }

  /// A page of the original, where its address can name one: that of a PDF.
  func page(_ number: Int, of entry: JournalEntry) -> String? {
    guard let original = original(of: entry), original.lowercased().hasSuffix(".pdf") else { return nil }
    return "\(original)#page=\(number)"
  }

  private func path(_ entry: JournalEntry, _ suffix: String) -> FilePath {
    output.appending(Array(entry.output) + Array(".\(suffix)".utf8))
  }

  /// Relative to the page, that both can be moved together; nil where there is no such file.
  private func address(of path: FilePath) -> String? {
    guard let real = Folder.real(path) else { return nil }
    var from = base.bytes.split(separator: UInt8(ascii: "/"))[...]
    var to = real.bytes.split(separator: UInt8(ascii: "/"))[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    let parts = Array(repeating: "..", count: from.count) + to.map(Self.encoded)
    // What looks like a scheme is none.
    return parts[0].contains(":") ? "./" + parts.joined(separator: "/") : parts.joined(separator: "/")
  }

  /// A part of a path as addresses write it (RFC 3986).
  private static func encoded(_ part: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in part {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
