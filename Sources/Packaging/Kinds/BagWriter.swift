import Importing
import ParagrafKit

/// BagIt 1.0 (RFC 8493):
///
///     bagit.txt  bag-info.txt  manifest-sha256.txt  tagmanifest-sha256.txt
///     data/original/  the originals     data/paragraf/  what import made of them
///     data/metadata/  dc.xml, ERMS.xml, premis.xml     data/documentation/  data/schemas/
final class BagWriter: PackageWriter {
  private let folder: PackageFolder
  private let id: String
  private let context: PackageContext
  private let manifest: FileStream
  private let erms: ERMSFile
  private let premis: PremisFile
  private var core = DublinCore()
  private var octets = 0
  private var count = 0

  init(_ folder: PackageFolder, id: String, scratch: FilePath, _ context: PackageContext)
    throws(PackagingError)
  {
    self.folder = folder
    self.id = id
    self.context = context
    manifest = try folder.stream(to: "manifest-sha256.txt")
    erms = try ERMSFile("data/ERMS.xml", in: folder, packageID: id, context)
    premis = try PremisFile("data/metadata/premis.xml", in: folder, scratch: scratch, id: id, context)
    try premis.add("intellectualEntity", id: id, name: "BagIt 1.0")
  }

  func add(_ holding: Holding, _ description: Description) throws(PackagingError) {
    let document = try folder.store(
      holding, description, originals: "data/original/", derived: "data/paragraf/", context)
    core.add(description)
    try erms.add(document)
    if let original = document.original {
      try list(original)
      try premis.addOriginal(original, of: document, below: "data/")
    }
    for file in document.derived { try list(file) }
    try premis.addDerived(document, below: "data/", isMasked: context.isForPublication)
  }

  func addSchema(_ file: PackageInsert) throws(PackagingError) {
    try list(folder.store(file, in: "data/schemas/"))
  }

  func addDocumentation(_ file: PackageInsert) throws(PackagingError) {
    try list(folder.store(file, in: "data/documentation/"))
  }

  func end() throws(PackagingError) {
    try list(erms.end())
    try list(folder.write(core.bytes(id: id, context), to: Array("data/metadata/dc.xml".utf8)))
    try premis.add(.init(type: "information package creation", detail: "BagIt 1.0", outcomes: [id]))
    try list(premis.end())
    let tags = [
      try folder.write(information(), to: Array("bag-info.txt".utf8)),
      try folder.write(
        Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8), to: Array("bagit.txt".utf8)),
      try manifest.end(),
    ]
    _ = try folder.write(tags.flatMap(Self.line), to: Array("tagmanifest-sha256.txt".utf8))
  }

  private func list(_ file: StoredFile) throws(PackagingError) {
    octets += file.bytes
    count += 1
    try manifest.write(Self.line(file))
  }

  /// A line of a manifest. Line ends and percent signs in names are written as `%0A` and so on (RFC 8493, section 2.1.3).
  private static func line(_ file: StoredFile) -> [UInt8] {
    var line = Array("\(file.sha256)  ".utf8)
    for byte in file.path {
      switch byte {
      case 0x0A: line += "%0A".utf8
      case 0x0D: line += "%0D".utf8
      case UInt8(ascii: "%"): line += "%25".utf8
      default: line.append(byte)
      }
    }
    return line + [0x0A]
  }

  private func information() -> [UInt8] {
    let delivery = context.delivery
    var fields: [(String, String)] = [
      ("Source-Organization", delivery.submitter.name),
      ("External-Description", core.title), ("External-Identifier", id),
      ("Internal-Sender-Identifier", delivery.agreement),
      ("Internal-Sender-Description", "\(delivery.archivalCreator.name); \(delivery.system.name)"),
      ("Bagging-Date", String(context.time.prefix(10))),
      ("Bag-Software-Agent", "Paragraf \(Paragraf.version)"),
      ("Payload-Oxum", "\(octets).\(count)"),
    ]
    if let code = delivery.referenceCode { fields.append(("Bag-Group-Identifier", code)) }
    return fields.filter { !$0.1.isEmpty }.flatMap { name, value in
      // A value that holds a line end would begin another field.
      Array("\(name): \(value.split(whereSeparator: \.isNewline).joined(separator: " "))\n".utf8)
    }
  }
}
