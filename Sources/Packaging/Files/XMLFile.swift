import Writers

/// An XML file of a package, written piece by piece: however long it becomes, little of it is held.
final class XMLFile {
  private let stream: FileStream
  private var output = XMLOutput()
  /// Bytes that are held at most, but for one element.
  private static let held = 1 << 16

  init(_ path: String, in folder: PackageFolder) throws(PackagingError) {
    stream = try folder.stream(to: path)
  }

  func write(_ body: (inout XMLOutput) -> Void) throws(PackagingError) {
    body(&output)
    if output.bytes.count > Self.held { try stream.write(output.take()) }
  }

  /// Takes over what was gathered aside.
  func write(_ spool: XMLSpool) throws(PackagingError) {
    try stream.write(output.take())
    try spool.empty { bytes throws(PackagingError) in try stream.write(bytes) }
  }

  func end() throws(PackagingError) -> StoredFile {
    try stream.write(output.take())
    return try stream.end()
  }
}
