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

  /// The format of an original that import kept, as another document carried it.
  static let keptOriginal = Inside.original

  var original: FilePath
  var sha256: String
  var bytes: Int
  var pages: Int
  /// The folder that its outputs lie in.
  var folder: FilePath
  /// Path of its outputs below that folder, without suffix.
  var output: [UInt8]
  /// Where a package of several folders' documents holds it: a number and a slash; else empty.
  var prefix: [UInt8] = []
  var outputs: [Output]
  /// Lines of the log of corrections that concern it.
  var corrections: [CorrectionLog.Line] = []
  var organ = ""
  var date = ""

  func path(of file: Output) -> FilePath {
    folder.appending(output + Array(".\(file.suffix)".utf8))
  }

  /// The output's path in packages.
  var name: [UInt8] { prefix + SafeName.of(output) }

  /// What the original is called, for eyes.
  var originalName: String { FilePath(bytes: Array(original.name)).display }

  /// Of the document, the same in every package that holds it: by what it is called and by its content.
  var id: String {
    Identifier.of(["original", String(decoding: originalPath.dropFirst(prefix.count), as: UTF8.self), sha256])
  }

  /// Where the original lies below a package's folder of originals: under its own name, beside where its outputs go.
  var originalPath: [UInt8] {
    let own = SafeName.of(Array(original.name))
    let last = Array(FilePath(bytes: name).name)
    // An output's name that is no beginning of the original's was given to part two of one name.
    if own.starts(with: last) { return Self.apart(name.dropLast(last.count) + own) }
    return Self.apart(name + (own.lastIndex(of: UInt8(ascii: ".")).map { Array(own[$0...]) } ?? []))
  }

  /// A document that is called as a file that describes the others gets another name.
  private static func apart(_ path: [UInt8]) -> [UInt8] {
    let first = path.prefix { $0 != UInt8(ascii: "/") }
    return first.elementsEqual("ERMS.xml".utf8) ? Array("document-".utf8) + path : path
  }
}
