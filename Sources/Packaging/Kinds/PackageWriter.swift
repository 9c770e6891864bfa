import Importing
import ParagrafKit
import Writers

/// Fills a package of one kind, document by document.
protocol PackageWriter: AnyObject {
  init(_ folder: PackageFolder, id: String, scratch: FilePath, _ context: PackageContext)
    throws(PackagingError)
  /// Copies a document and what import made of it, and records them.
  func add(_ holding: Holding, _ description: Description) throws(PackagingError)
  /// A schema that is handed over with the package.
  func addSchema(_ file: PackageInsert) throws(PackagingError)
  /// Documentation of the package or the delivery.
  func addDocumentation(_ file: PackageInsert) throws(PackagingError)
  /// Writes what describes the whole. The last call.
  func end() throws(PackagingError)
}

/// A file that is put into every package.
enum PackageInsert {
  /// - Parameter name: its path in the folder of its kind.
  case file(FilePath, name: [UInt8])
  case bytes(name: String, [UInt8])

  var name: [UInt8] {
    switch self {
    case .file(_, let name): SafeName.of(name)
    case .bytes(let name, _): Array(name.utf8)
    }
  }
}

extension PackageKind {
  var writer: any PackageWriter.Type {
    switch self {
    case .sip: SIPWriter.self
    case .fgs12: FGSWriter.self
    case .bagit: BagWriter.self
    }
  }
}

extension PackageFolder {
  /// Puts a file into the package, in a folder that ends with a slash.
  func store(_ insert: PackageInsert, in place: String) throws(PackagingError) -> StoredFile {
    let path = Array(place.utf8) + insert.name
    switch insert {
    case .file(let source, _):
      do {
        return try copy(source, to: path, sum: nil, isOriginal: true)
      } catch  where error.kind == .document {
        // It belongs to all packages: the others could not be made either.
        throw PackagingError(kind: .output, path: source, message: error.message)
      }
    case .bytes(_, let bytes): return try write(bytes, to: path)
    }
  }

  /// Copies a document into the package.
  /// - Parameters:
  ///   - originals: folder of the originals, with a slash at its end.
  ///   - derived: of what import made of them.
  func store(
    _ holding: Holding, _ description: Description, originals: String, derived: String,
    _ context: PackageContext
  ) throws(PackagingError) -> PackagedDocument {
    let id = holding.id
    // The name of a file may say what was masked in it.
    let name = context.isForPublication ? Array(id.utf8) : holding.name
    var document = PackagedDocument(
      id: context.isForPublication ? Identifier.of(["published", id]) : id,
      name: String(decoding: name, as: UTF8.self), holding: holding, description: description, derived: [])
    if !context.isForPublication {
      document.original = try copy(
        holding.original, to: Array(originals.utf8) + holding.originalPath, sum: holding.sha256,
        isOriginal: true)
    }
    for output in holding.outputs where output.format != Holding.maskList {
      let path = Array(derived.utf8) + name + Array(".\(output.suffix)".utf8)
      document.derived.append(try copy(holding.path(of: output), to: path, sum: output.sha256))
    }
    // In copies for publication, what people put right may be what is masked.
    if !context.isForPublication, !holding.corrections.isEmpty {
      let path = Array(derived.utf8) + name + Array(".corrections.jsonl".utf8)
      document.derived.append(
        try write(holding.corrections.flatMap { $0.bytes + [UInt8(ascii: "\n")] }, to: path))
    }
    return document
  }
}

extension Holding {
  /// The format that lists what was masked: for a person to confirm, no part of a package.
  static let maskList = "masks"
}
