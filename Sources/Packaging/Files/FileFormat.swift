import ParagrafKit

/// A file's format, by the names that METS and PREMIS record.
struct FileFormat: Sendable, Hashable {
  /// The media type as IANA registers it, or the usual name where it does not.
  var mediaType: String
  var name: String
  var version: String?
  /// The key in the National Archives' PRONOM registry.
  var pronom: String?
  /// What else is known of it.
  var note: String?

  init(_ mediaType: String, _ name: String, _ version: String? = nil, pronom: String? = nil) {
    self.mediaType = mediaType
    self.name = name
    self.version = version
    self.pronom = pronom
  }

  static let xml = FileFormat("application/xml", "Extensible Markup Language", "1.0", pronom: "fmt/101")
  static let text = FileFormat("text/plain", "Plain Text File", pronom: "x-fmt/111")
  static let other = FileFormat("application/octet-stream", "unknown")

  /// What stands behind a file's last dots, and what it is then.
  private static let bySuffix: [(suffix: String, format: FileFormat)] = [
    (".alto.xml", FileFormat("application/xml", "ALTO", "4.4")),
    (".akn.xml", FileFormat("application/akn+xml", "Akoma Ntoso", "3.0")),
    (".xml", .xml),
    (".xsd", .xml),
    (".jsonl", FileFormat("application/x-ndjson", "JSON Lines")),
    (".schema.json", FileFormat("application/schema+json", "JSON Schema", "2020-12", pronom: "fmt/817")),
    (".json", FileFormat("application/json", "JSON Data Interchange Format", pronom: "fmt/817")),
    (".csv", FileFormat("text/csv", "Comma Separated Values", pronom: "x-fmt/18")),
    (".html", FileFormat("text/html", "Hypertext Markup Language", "5", pronom: "fmt/471")),
    (".md", FileFormat("text/markdown", "Markdown", pronom: "fmt/1149")),
    (".txt", .text),
  ]

  static func picture(_ format: PictureFormat) -> FileFormat {
    switch format {
    case .tiff: FileFormat("image/tiff", "Tagged Image File Format", pronom: "fmt/353")
    case .bigTIFF: FileFormat("image/tiff", "Big Tagged Image File Format", pronom: "fmt/1917")
    case .jpeg: FileFormat("image/jpeg", "JPEG File Interchange Format", pronom: "fmt/43")
    case .png: FileFormat("image/png", "Portable Network Graphics", pronom: "fmt/13")
    case .jpeg2000: FileFormat("image/jp2", "JP2 (JPEG 2000 part 1)", pronom: "x-fmt/392")
    }
  }

  /// The format of a file that Paragraf wrote, or that a name tells the format of.
  static func byName(_ name: [UInt8]) -> FileFormat {
    bySuffix.first { name.suffix($0.suffix.utf8.count).elementsEqual($0.suffix.utf8) }?.format ?? .other
  }

  /// PRONOM's keys of PDF by version, and of PDF/A by part and conformance level.
  private static let pdfKeys = [
    "1.0": "fmt/14", "1.1": "fmt/15", "1.2": "fmt/16", "1.3": "fmt/17", "1.4": "fmt/18", "1.5": "fmt/19",
    "1.6": "fmt/20", "1.7": "fmt/276", "2.0": "fmt/1129",
  ]

  /// - Parameters:
  ///   - version: as the file's header states it.
  ///   - claim: `1b`, where the file says of itself that it is PDF/A-1b.
  static func pdf(version: String?, claim: String?) -> FileFormat {
    var format = FileFormat(
      "application/pdf", "Portable Document Format", version, pronom: version.flatMap { pdfKeys[$0] })
    let notes = [
      version == nil ? nil : "version by the file's header",
      claim.map { "says of itself that it is PDF/A-\($0), which was not validated" },
    ].compactMap { $0 }
    if !notes.isEmpty { format.note = notes.joined(separator: "; ") }
    return format
  }
}
