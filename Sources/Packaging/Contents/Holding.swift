import Importing

/// What there is of a document to be packaged: its original, and the files that import wrote.
struct Holding: Sendable {
  /// A file that import wrote.
  struct Output: Sendable {
    var format: String
    /// Behind the document's name, without the dot between.
    var suffix: String
    var sha256: String
  }

  var original: FilePath
  var sha256: String
  var bytes: Int
  var pages: Int
  /// The folder that its outputs lie in.
  var folder: FilePath
  /// Path of its outputs below that folder, without suffix.
  var output: [UInt8]
  /// The same in packages: documents of several folders are told apart by a number before it.
  var name: [UInt8]
  var outputs: [Output]
  var organ = ""
  var date = ""

  func path(of file: Output) -> FilePath {
    folder.appending(output + Array(".\(file.suffix)".utf8))
  }

  /// Where the original lies below a package's folder of originals: under its own name, beside where its outputs go.
  var originalPath: [UInt8] {
    let own = SafeName.of(Array(original.name))
    let last = Array(FilePath(bytes: name).name)
    // An output's name that is no beginning of the original's was given to part two of one name.
    if own.starts(with: last) { return name.dropLast(last.count) + own }
    return name + (own.lastIndex(of: UInt8(ascii: ".")).map { Array(own[$0...]) } ?? [])
  }
}
