import Glibc

/// Finds and reads the files of plug-ins.
package enum ManifestFiles {
  /// A file larger than this is a mistake.
  private static let largest = 1 << 20
  /// Folders below folders.
  private static let deepest = 16

  /// The `*.yaml` files in a folder and its subfolders, sorted; or the file that was named.
  package static func files(in path: String) throws(PluginFault) -> [String] {
    switch kind(of: path) {
    case S_IFREG: return [path]
    case S_IFDIR:
      var found: [String] = []
      try search(path, depth: 0, &found)
      return found
    default:
      throw PluginFault(path: path, line: nil, reason: "no such file or folder")
    }
  }

  private static func kind(of path: String) -> mode_t {
    var state = stat()
    return stat(path, &state) == 0 ? state.st_mode & S_IFMT : 0
  }

  private static func search(_ folder: String, depth: Int, _ found: inout [String]) throws(PluginFault) {
    guard depth <= deepest, let stream = opendir(folder) else {
      throw PluginFault(
        path: folder, line: nil, reason: depth > deepest ? "too many folders below folders" : words(errno))
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != 0x2E { names.append(name) }
    }
    closedir(stream)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let path = folder.utf8.last == 0x2F ? folder + name : "\(folder)/\(name)"
      switch kind(of: path) {
      case S_IFDIR: try search(path, depth: depth + 1, &found)
      case S_IFREG where name.utf8.count > 5 && name.hasSuffix(".yaml"): found.append(path)
      default: break
      }
    }
  }

  package static func contents(of path: String) throws(PluginFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PluginFault(path: path, line: nil, reason: words(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw PluginFault(path: path, line: nil, reason: words(errno)) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > largest { throw PluginFault(path: path, line: nil, reason: "larger than 1 MB") }
    }
  }

  private static func words(_ code: CInt) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
