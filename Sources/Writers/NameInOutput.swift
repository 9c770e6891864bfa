/// The document's name in outputs: what alone differs between the outputs of two files of the same content.
public enum NameInOutput {
  /// An output as it would be had the document another name.
  /// - Parameters:
  ///   - bytes: as a writer of this format made them.
  ///   - old: the name that the document had then, the last part of its path.
  /// - Returns: nil where that cannot be told from the bytes.
  public static func renamed(
    _ bytes: [UInt8], of format: String, from old: String, to new: String
  ) -> [UInt8]? {
    if old == new { return bytes }
    switch format {
    case FactsWriter.format, TextWriter.format: return bytes
    case JSONWriter.format:
      func member(_ name: String) -> [UInt8] { Array("\n    \"name\": ".utf8) + json(name) + [0x2C] }
      return replacing(member(old), by: member(new), in: bytes)
    case ALTOWriter.format:
      func element(_ name: String) -> [UInt8] {
        var output = XMLOutput()
        output.element("fileName", text: name)
        return Array(output.bytes.dropFirst(XMLOutput().bytes.count))
      }
      return replacing(element(old), by: element(new), in: bytes)
    case EditsWriter.format:
      func beginning(_ name: String) -> [UInt8] { Array("{\"source\":".utf8) + json(name) + [0x2C] }
      let (was, becomes) = (beginning(old), beginning(new))
      var renamed: [UInt8] = []
      for line in bytes.split(separator: 0x0A) {
        guard line.starts(with: was) else { return nil }
        renamed += becomes + line.dropFirst(was.count) + [0x0A]
      }
      return renamed
    // A title that is the name may be the document's own as well.
    case MarkdownWriter.format:
      return bytes.starts(with: Array("# \(Markdown.escaped(old))\n".utf8)) ? nil : bytes
    // Tables, and what names the document here and there.
    default: return nil
    }
  }

  private static func json(_ text: String) -> [UInt8] {
    var output = JSONOutput(indented: false)
    output.array { $0.value(text) }
    return Array(output.bytes.dropFirst().dropLast())
  }

  /// The first occurrence of `old` replaced; nil where there is none.
  private static func replacing(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8]? {
    var start = 0
    while let found = bytes[start...].firstIndex(of: old[0]) {
      if bytes[found...].starts(with: old) {
        return Array(bytes[..<found]) + new + bytes[(found + old.count)...]
      }
      start = found + 1
    }
    return nil
  }
}
