import CSystem
import Checksum
import Glibc
import Importing

/// Why a package, or anything, cannot be made. Nothing of it is left.
struct PackagingError: Error {
  enum Kind {
    /// The output cannot be written: nothing else can be packaged either.
    case output
    /// A document, or one of its files, is not as it was imported: others may be.
    case document
  }

  var kind: Kind
  var path: FilePath
  /// What is wrong, and what to do.
  var message: String
}

/// A package's folder while it is being filled: hidden beside its final name, which it gets when it is whole. Each file is
/// hashed while it is written, and never again.
final class PackageFolder {
  let name: String
  private let final: FilePath
  private let path: FilePath
  private var made: Set<[UInt8]> = []
  private var isDone = false
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

  /// How the names of unfinished packages begin.
  static let mark = ".unfinished-"
  /// And those of packages that a new one takes the place of.
  static let formerMark = ".former-"

  /// - Parameter name: of the package's folder.
  init(_ name: String, in output: FilePath) throws(PackagingError) {
    self.name = name
    final = output.appending(name.utf8)
    path = output.appending((Self.mark + name).utf8)
    if let code = Folder.remove(path) ?? Folder.create(path) { throw Self.failure(path, code) }
  }

  deinit {
    chunk.deallocate()
    if !isDone { _ = Folder.remove(path) }
  }

  static func failure(_ path: FilePath, _ code: CInt) -> PackagingError {
    if [ENAMETOOLONG, EEXIST, ENOTDIR, EISDIR].contains(code) {
      return PackagingError(
        kind: .document, path: path,
        message:
          "cannot be put there: \(System.words(code)); give its document another name and import it again")
    }
    return PackagingError(
      kind: .output, path: path,
      message: "cannot be written: \(System.words(code)); make room, or choose another folder with --output")
  }

  // MARK: Files

  /// Copies a file as it is.
  /// - Parameters:
  ///   - sum: SHA-256 that its bytes must have.
  ///   - isOriginal: whether its bytes, not its name, tell its format.
  func copy(
    _ source: FilePath, to path: [UInt8], sum: String?, isOriginal: Bool = false
  ) throws(PackagingError) -> StoredFile {
    let input = source.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard input >= 0 else {
      throw PackagingError(
        kind: .document, path: source,
        message: "cannot be read: \(System.words(errno)); see that it is where it was, or import again")
    }
    defer { close(input) }
    let output = try FileStream(path, in: self)
    var sign = FormatSign()
    while true {
      let count = read(input, chunk.baseAddress, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw PackagingError(
          kind: .document, path: source, message: "cannot be read: \(System.words(errno))")
      }
      if count == 0 { break }
      let bytes = UnsafeRawBufferPointer(rebasing: chunk[..<count])
      if isOriginal { sign.add(bytes) }
      try output.write(bytes)
    }
    var stored = try output.end()
    if let sum, sum != stored.sha256 {
      throw PackagingError(
        kind: .document, path: source, message: "was changed since it was imported; import it again")
    }
    if isOriginal { stored.format = sign.format(name: Array(source.name)) }
    return stored
  }

  func write(_ bytes: [UInt8], to path: [UInt8]) throws(PackagingError) -> StoredFile {
    let output = try FileStream(path, in: self)
    try output.write(bytes)
    return try output.end()
  }

  /// A file that is written piece by piece.
  func stream(to path: String) throws(PackagingError) -> FileStream {
    try FileStream(Array(path.utf8), in: self)
  }

  /// Where a file of the package lies now; the folders above it exist.
  fileprivate func place(_ file: [UInt8]) throws(PackagingError) -> FilePath {
    let place = path.appending(file)
    try create(place.folder)
    return place
  }

  /// Creates a folder of the package, those above it first; each once.
  private func create(_ folder: FilePath) throws(PackagingError) {
    guard folder != path, made.insert(folder.bytes).inserted else { return }
    try create(folder.folder)
    if let code = Folder.create(folder) { throw Self.failure(folder, code) }
  }

  // MARK: The end

  /// Makes everything durable and gives the folder its name. A package of that name is replaced by this one.
  func finish() throws(PackagingError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    // One call for all its files: that is the file system's whole backlog, but no more often than once a package.
    let code = paragraf_sync_all(descriptor)
    close(descriptor)
    guard code == 0 else { throw Self.failure(path, code) }
    let former = final.folder.appending((Self.formerMark + name).utf8)
    if let code = Folder.remove(former) { throw Self.failure(former, code) }
    if Folder.exists(final), let code = Folder.rename(final, to: former) { throw Self.failure(final, code) }
    if let code = Folder.rename(path, to: final) {
      _ = Folder.rename(former, to: final)
      throw Self.failure(final, code)
    }
    isDone = true
    _ = Folder.remove(former)
  }

  /// Removes what runs that were killed left in an output folder. A former package whose place nothing took comes back.
  static func clean(_ output: FilePath) {
    for entry in Folder.hiddenNames(in: output) {
      let path = output.appending(entry)
      // Nothing that others put there.
      let isOurs = { (mark: String) in
        entry.starts(with: mark.utf8) && Identifier.begins(entry.dropFirst(mark.utf8.count))
      }
      if isOurs(mark) { _ = Folder.remove(path) }
      if isOurs(formerMark) {
        let final = output.appending(entry.dropFirst(formerMark.utf8.count))
        if Folder.exists(final) || Folder.rename(path, to: final) != nil { _ = Folder.remove(path) }
      }
    }
  }
}

/// A file of a package that is being written.
final class FileStream {
  private let path: [UInt8]
  private let place: FilePath
  private var descriptor: CInt
  private var sum = SHA256()
  private var bytes = 0

  fileprivate init(_ path: [UInt8], in folder: PackageFolder) throws(PackagingError) {
    self.path = path
    place = try folder.place(path)
    descriptor = place.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw PackageFolder.failure(place, errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ piece: UnsafeRawBufferPointer) throws(PackagingError) {
    sum.add(piece)
    bytes += piece.count
    if let code = System.write(piece, to: descriptor) { throw PackageFolder.failure(place, code) }
  }

  func write(_ piece: [UInt8]) throws(PackagingError) {
    do {
      try piece.withUnsafeBytes { try write($0) }
    } catch let error as PackagingError {
      throw error
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func end() throws(PackagingError) -> StoredFile {
    let code = close(descriptor) == 0 ? 0 : errno
    descriptor = -1
    guard code == 0 else { throw PackageFolder.failure(place, code) }
    return StoredFile(path: path, bytes: bytes, sha256: sum.hex(), format: .byName(path))
  }
}
