import Importing
import ParagrafKit

/// E-ARK SIP 2.1.0 with CITS ERMS 2.1:
///
///     METS.xml  metadata/  documentation/  schemas/
///     representations/rep1/  the originals and ERMS.xml
///     representations/rep2/  what import made of them
///
/// A package for publication has rep1 alone, with the masked copies in the originals' place.
final class SIPWriter: PackageWriter {
  private let folder: PackageFolder
  private let id: String
  private let context: PackageContext
  private let documentation: MetsGroup
  private let schemas: MetsGroup
  private let erms: ERMSFile
  private let originals: Representation
  private let derived: Representation?
  private let scratch: FilePath
  private var core = DublinCore()

  init(_ folder: PackageFolder, id: String, scratch: FilePath, _ context: PackageContext)
    throws(PackagingError)
  {
    self.folder = folder
    self.id = id
    self.context = context
    self.scratch = scratch
    documentation = MetsGroup("documentation", use: "Documentation", below: "", scratch: scratch, context)
    schemas = MetsGroup("schemas", use: "Schemas", below: "", scratch: scratch, context)
    originals = try Representation("rep1", of: id, in: folder, scratch: scratch, context)
    derived =
      context.isForPublication
      ? nil : try Representation("rep2", of: id, in: folder, scratch: scratch, context)
    erms = try ERMSFile(originals.data + "ERMS.xml", in: folder, packageID: id, context)
  }

  func add(_ holding: Holding, _ description: Description) throws(PackagingError) {
    let document = try folder.store(
      holding, description, originals: originals.data, derived: (derived ?? originals).data, context)
    core.add(description)
    try erms.add(document)
    if let original = document.original { try originals.add(original, of: document) }
    try (derived ?? originals).addDerived(document, isMasked: context.isForPublication)
  }

  func addSchema(_ file: PackageInsert) throws(PackagingError) {
    try schemas.add(folder.store(file, in: "schemas/"))
  }

  func addDocumentation(_ file: PackageInsert) throws(PackagingError) {
    try documentation.add(folder.store(file, in: "documentation/"))
  }

  func end() throws(PackagingError) {
    try originals.add(erms.end())
    let label = core.title
    var representations = [
      (name: originals.name, isERMS: true, mets: try originals.end(isERMS: true, label: label))
    ]
    if let derived {
      representations.append((derived.name, false, try derived.end(isERMS: false, label: label)))
    }
    let description = try folder.write(
      core.bytes(id: id, context), to: Array("metadata/descriptive/dc.xml".utf8))
    let premis = try PremisFile(
      "metadata/preservation/premis.xml", in: folder, scratch: scratch, id: id, context)
    try premis.add("intellectualEntity", id: id, name: label)
    try premis.add(
      .init(type: "information package creation", detail: "E-ARK SIP 2.1.0, CITS ERMS 2.1", outcomes: [id]))
    let mets = CSIPMets(
      id: id, label: label, isRoot: true, isERMS: true, descriptive: description,
      preservation: try premis.end(),
      groups: [documentation, schemas], representations: representations)
    _ = try mets.write(below: "", in: folder, context)
  }
}

/// One representation of a package: files of data, their METS and their PREMIS.
private final class Representation {
  let name: String
  /// The folder of the data, with a slash at its end.
  let data: String
  private let id: String
  private let base: String
  private let folder: PackageFolder
  private let context: PackageContext
  private let files: MetsGroup
  private let premis: PremisFile

  init(
    _ name: String, of package: String, in folder: PackageFolder, scratch: FilePath, _ context: PackageContext
  ) throws(PackagingError) {
    self.name = name
    self.folder = folder
    self.context = context
    id = Identifier.of(["representation", package, name])
    base = "representations/\(name)/"
    data = base + "data/"
    files = MetsGroup("data", use: "Data", below: base, scratch: scratch, context)
    premis = try PremisFile(
      base + "metadata/preservation/premis.xml", in: folder, scratch: scratch, id: id, context)
    try premis.add("representation", id: id, name: name)
  }

  func add(_ original: StoredFile, of document: PackagedDocument) throws(PackagingError) {
    try files.add(original)
    try premis.addOriginal(original, of: document, below: base)
  }

  func addDerived(_ document: PackagedDocument, isMasked: Bool) throws(PackagingError) {
    for file in document.derived { try files.add(file) }
    try premis.addDerived(document, below: base, isMasked: isMasked)
  }

  /// A file that describes the others.
  func add(_ file: StoredFile) throws(PackagingError) {
    try files.add(file)
    try premis.add(file, id: Identifier.of(["file", id, file.name]), below: base)
  }

  func end(isERMS: Bool, label: String) throws(PackagingError) -> StoredFile {
    let mets = CSIPMets(
      id: name, label: label, isRoot: false, isERMS: isERMS, descriptive: nil, preservation: try premis.end(),
      groups: [files])
    return try mets.write(below: base, in: folder, context)
  }
}

extension PremisFile {
  func addOriginal(_ original: StoredFile, of document: PackagedDocument, below base: String)
    throws(PackagingError)
  {
    let about = document.description
    try add(
      original, id: document.id, below: base, originalName: document.holding.originalName,
      application: (about.creatingProgram, about.created))
    for event in Provenance.ofOriginal(document, original) { try add(event) }
  }

  /// What import made of a document.
  func addDerived(
    _ document: PackagedDocument, below base: String, isMasked: Bool
  ) throws(PackagingError) {
    let source = document.holding.id
    // An original that is not in the package is named all the same.
    if document.original == nil { try add("intellectualEntity", id: source) }
    var ids: [String] = []
    for file in document.derived {
      let id = Identifier.of(["file", document.id, file.name])
      ids.append(id)
      try add(file, id: id, below: base, application: ("Paragraf", ""), source: source)
    }
    for event in Provenance.ofDerived(document, outcomes: ids, isMasked: isMasked) { try add(event) }
  }
}
