/// Where originals lie that a journal names.
package enum OriginalPlace {
  /// Where an original lies whose path is told from the folder that import ran in, which nothing names: from this one, or
  /// from one above what import wrote. Its checksum shows whether it is the right one.
  package static func of(_ path: FilePath, below output: FilePath) -> FilePath {
    guard path.bytes.first != UInt8(ascii: "/"), !Folder.exists(path), var folder = Folder.real(output) else {
      return path
    }
    while folder.bytes.count > 1 {
      folder = folder.folder
      let place = folder.appending(path.bytes)
      if Folder.exists(place) { return place }
    }
    return path
  }
}
