import Glibc

/// Folders and what lies in them.
package enum Folder {
  /// Which file or folder this is, whatever path leads to it.
  package struct Identity: Hashable {
    var device: UInt
    var number: UInt
  }

  package enum Kind {
    case file
    case folder
    /// Devices, pipes, sockets.
    case other
    /// A link that leads nowhere, or nothing at all.
    case nothing
  }

  /// The names in a folder, sorted bytewise, without those that begin with a dot; or an error number.
  package static func names(in folder: FilePath) -> Result<[[UInt8]], SystemError> {
    guard let stream = folder.withCString({ opendir($0) }) else { return .failure(SystemError(code: errno)) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        return errno == 0 ? .success(names.sorted(by: precedes)) : .failure(SystemError(code: errno))
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
  }

  /// What a path leads to, links followed.
  package static func look(at path: FilePath) -> (kind: Kind, identity: Identity) {
    var state = stat()
    guard path.withCString({ stat($0, &state) }) == 0 else {
      return (.nothing, Identity(device: 0, number: 0))
    }
    let identity = Identity(device: UInt(state.st_dev), number: UInt(state.st_ino))
    switch state.st_mode & S_IFMT {
    case S_IFREG: return (.file, identity)
    case S_IFDIR: return (.folder, identity)
    default: return (.other, identity)
    }
  }

  /// Whether anything wears this name, be it a link that leads nowhere.
  package static func exists(_ path: FilePath) -> Bool {
    var state = stat()
    return path.withCString { lstat($0, &state) } == 0
  }

  /// Whether this is a file, links followed, that can be read.
  package static func isReadable(_ path: FilePath) -> Bool {
    look(at: path).kind == .file && path.withCString { access($0, R_OK) } == 0
  }

  package static func isLink(_ path: FilePath) -> Bool {
    var state = stat()
    return path.withCString { lstat($0, &state) } == 0 && state.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links, `.` and `..`.
  package static func real(_ path: FilePath) -> FilePath? {
    guard let resolved = path.withCString({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return FilePath(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }

  /// Creates a folder and those above it. Returns an error number, or nil.
  package static func create(_ folder: FilePath) -> CInt? {
    if folder.withCString({ mkdir($0, 0o777) }) == 0 { return nil }
    let code = errno
    switch code {
    case EEXIST:
      return look(at: folder).kind == .folder ? nil : ENOTDIR
    case ENOENT where folder.folder != folder && !folder.bytes.isEmpty:
      if let code = create(folder.folder) { return code }
      return folder.withCString { mkdir($0, 0o777) } == 0 || errno == EEXIST ? nil : errno
    default:
      return code
    }
  }

  /// Tries whether files can be created in a folder. Returns an error number, or nil.
  static func probe(_ folder: FilePath) -> CInt? {
    let file = folder.appending(".paragraf-probe-\(getpid())".utf8)
    let descriptor = file.withCString { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { return errno }
    close(descriptor)
    file.withCString { _ = unlink($0) }
    return nil
  }

  /// The names that begin with a dot, without `.` and `..`; none where the folder cannot be searched.
  package static func hiddenNames(in folder: FilePath) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      let dot = UInt8(ascii: ".")
      if name.first == dot, name != [dot], name != [dot, dot] { names.append(name) }
    }
    return names
  }

  /// How many files lie in a folder and those below it, hidden ones too; links count, and are not followed.
  static func countFiles(in folder: FilePath) -> Int {
    var names = hiddenNames(in: folder)
    if case .success(let others) = self.names(in: folder) { names += others }
    return names.reduce(0) { sum, name in
      let path = folder.appending(name)
      return sum + (look(at: path).kind == .folder && !isLink(path) ? countFiles(in: path) : 1)
    }
  }

  /// Removes a file, or a folder with all that it holds; links are removed, not followed. Returns an error number, or nil, also
  /// where there is nothing.
  package static func remove(_ path: FilePath) -> CInt? {
    if path.withCString({ unlink($0) }) == 0 || errno == ENOENT { return nil }
    let code = errno
    guard code == EISDIR || code == EPERM, look(at: path).kind == .folder, !isLink(path) else { return code }
    var inside = hiddenNames(in: path)
    if case .success(let names) = names(in: path) { inside += names }
    for name in inside { if let code = remove(path.appending(name)) { return code } }
    return path.withCString { rmdir($0) } == 0 ? nil : errno
  }

  /// Returns an error number, or nil.
  package static func rename(_ old: FilePath, to new: FilePath) -> CInt? {
    let failed = old.withCString { from in new.withCString { Glibc.rename(from, $0) } } != 0
    return failed ? errno : nil
  }

  private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.lexicographicallyPrecedes(b) }
}

/// An error number of the system.
package struct SystemError: Error {
  package let code: CInt
  package var words: String { System.words(code) }
}
