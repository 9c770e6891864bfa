import Glibc

/// Writes files that are not there yet.
public enum NewFiles {
  /// Why a file cannot be written.
  public struct Failure: Error, CustomStringConvertible {
    public var path: String
    public var reason: String
    public var description: String { "\(path): \(reason)" }
  }

  /// Writes all files, or none if one of them, or the folder that would hold them alone, is there already.
  public static func write(_ files: [PluginTemplate.File], to folder: String) throws(Failure) {
    for path in Set(files.map { String($0.path.prefix { $0 != "/" }) }).sorted() {
      var state = stat()
      if lstat("\(folder)/\(path)", &state) == 0 {
        throw Failure(path: "\(folder)/\(path)", reason: "is there already; choose another name or remove it")
      }
    }
    for file in files {
      let path = "\(folder)/\(file.path)"
      try createFolder(above: path)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw failure(path) }
      defer { close(descriptor) }
      var rest = Array(file.text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { throw failure(path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func createFolder(above path: String) throws(Failure) {
    guard let end = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<end])
    guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
    try createFolder(above: folder)
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw failure(folder) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
