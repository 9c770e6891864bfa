import ParagrafKit

/// A file as it lies in a package.
struct StoredFile: Sendable {
  /// Path below the package's folder.
  var path: [UInt8]
  var bytes: Int
  /// Lower-case hexadecimal.
  var sha256: String
  var format: FileFormat

  /// The path as it stands in XML, for eyes.
  var name: String { String(decoding: path, as: UTF8.self) }

  /// Path of the file below one of the package's folders.
  /// - Parameter folder: with a slash at its end; must hold the file.
  func path(below folder: String) -> [UInt8] {
    precondition(path.starts(with: folder.utf8), "\(name) is not in \(folder)")
    return Array(path.dropFirst(folder.utf8.count))
  }

  /// The same for eyes.
  func name(below folder: String) -> String { String(decoding: path(below: folder), as: UTF8.self) }

  /// A relative reference (RFC 3986) to the file, as METS's `xlink:href` asks for.
  static func reference(_ path: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
