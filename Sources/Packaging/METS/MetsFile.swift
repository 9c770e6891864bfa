import Importing
import ParagrafKit
import Writers

/// The files of a group in METS, gathered until what stands before them is known.
final class MetsGroup {
  let id: String
  let use: String
  let contentType: String?
  fileprivate let files: XMLSpool
  private(set) var count = 0
  private let base: String
  private let context: PackageContext

  /// - Parameters:
  ///   - id: of the group in its METS; those of the files begin with it.
  ///   - base: the folder, with a slash, that the METS lies in.
  ///   - scratch: where a file can be made for what is gathered.
  init(
    _ id: String, use: String, contentType: String? = nil, below base: String, scratch: FilePath,
    _ context: PackageContext
  ) {
    self.id = id
    self.use = use
    self.contentType = contentType
    self.base = base
    self.context = context
    files = XMLSpool(depth: 3, in: scratch)
  }

  /// - Parameter prefix: before the path in the reference: FGS 1.2 writes `file:///`.
  func add(_ file: StoredFile, prefix: String = "") throws(PackagingError) {
    count += 1
    let id = "\(id)-file-\(count)"
    try files.write { xml in
      xml.element("file", [("ID", id)] + MetsFile.facts(of: file, context)) { xml in
        xml.element("FLocat", MetsFile.location(file, below: base, prefix: prefix))
      }
    }
  }
}

/// What METS files have in common, whatever the profile.
enum MetsFile {
  static let namespace = "http://www.loc.gov/METS/"

  /// Attributes of `file` and `mdRef` that tell what a file is.
  static func facts(of file: StoredFile, _ context: PackageContext) -> [(String, String?)] {
    [
      ("MIMETYPE", file.format.mediaType), ("SIZE", "\(file.bytes)"), ("CREATED", context.time),
      ("CHECKSUM", file.sha256), ("CHECKSUMTYPE", "SHA-256"),
    ]
  }

  /// Attributes that tell where it lies.
  static func location(
    _ file: StoredFile, below base: String, prefix: String = ""
  ) -> [(String, String?)] {
    [
      ("LOCTYPE", "URL"), ("xlink:type", "simple"),
      ("xlink:href", prefix + StoredFile.reference(file.path(below: base))),
    ]
  }

  static func agent(
    _ xml: inout XMLOutput, _ role: String, _ type: String, other: String? = nil, name: String,
    notes: [(kind: String?, text: String)] = []
  ) {
    xml.element("agent", [("ROLE", role), ("TYPE", type), ("OTHERTYPE", other)]) { xml in
      xml.element("name", text: name)
      for note in notes { xml.element("note", [("csip:NOTETYPE", note.kind)], text: note.text) }
    }
  }

  /// A group with its files.
  static func write(_ group: MetsGroup, to file: XMLFile) throws(PackagingError) {
    try file.write {
      $0.begin(
        "fileGrp",
        [("ID", group.id), ("USE", group.use), ("csip:CONTENTINFORMATIONTYPE", group.contentType)])
    }
    try file.write(group.files)
    try file.write { $0.end("fileGrp") }
  }
}
