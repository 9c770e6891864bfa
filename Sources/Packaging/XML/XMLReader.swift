import CExpat
import Glibc
import Importing

/// The attributes of an element.
struct XMLAttributes {
  var entries: [(name: String, value: String)] = []

  subscript(name: String) -> String? { entries.first { $0.name == name }?.value }
}

/// Is told of an XML document while it is read. Names are those of `XMLNames`; lines count from 1.
protocol XMLHandler: AnyObject {
  func start(_ name: String, _ attributes: XMLAttributes, line: Int)
  /// A piece of character data.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(_ name: String, line: Int)
}

/// Why an XML document was not read to its end.
struct XMLFault: Error {
  enum Kind {
    case unreadable
    case malformed
    /// It has a document type declaration, and with it perhaps entities; `words` name the type.
    case hasDoctype
    case tooDeep
    case tooLong
  }

  var kind: Kind
  var line = 0
  var column = 0
  var words = ""
}

/// Reads XML files with Expat, piece by piece; nothing of a file is held. Entities cannot be declared, for document
/// type declarations are refused: nothing outside the file is ever fetched, and nothing grows while it is read.
final class XMLReader {
  private static let deepest = 200
  /// The longest single tag, comment or instruction: more would have to be held.
  private static let longest = 8 << 20
  private static let piece = 1 << 16

  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var names = XMLNames()
  private var depth = 0
  private var fault: XMLFault?

  private init(_ handler: any XMLHandler) {
    self.handler = handler
    parser = XML_ParserCreateNS(nil, XML_Char(XMLNames.separator))
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in XMLReader.of(data).start(name!, attributes!) },
      { data, name in XMLReader.of(data).end(name!) })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLReader.of(data).text(text!, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, name, _, _, _ in
      XMLReader.of(data).stop(.hasDoctype, String(cString: name!))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader {
    Unmanaged<XMLReader>.fromOpaque(data!).takeUnretainedValue()
  }

  /// Reads a file and tells the handler of it.
  static func read(_ path: FilePath, _ handler: any XMLHandler) throws(XMLFault) {
    try XMLReader(handler).read(path)
  }

  private func read(_ path: FilePath) throws(XMLFault) {
    let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard file >= 0 else { throw XMLFault(kind: .unreadable, words: System.words(errno)) }
    defer { close(file) }
    var total = 0
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(Self.piece)) else {
        throw XMLFault(kind: .unreadable, words: System.words(ENOMEM))
      }
      let count = Glibc.read(file, buffer, Self.piece)
      if count < 0 {
        if errno == EINTR { continue }
        throw XMLFault(kind: .unreadable, words: System.words(errno))
      }
      total += count
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      if let fault { throw fault }
      guard status == XML_STATUS_OK else {
        let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not well-formed"
        throw here(.malformed, words)
      }
      if count == 0 { return }
      if total - Int(XML_GetCurrentByteIndex(parser)) > Self.longest { throw here(.tooLong) }
    }
  }

  private func here(_ kind: XMLFault.Kind, _ words: String = "") -> XMLFault {
    XMLFault(kind: kind, line: line, column: Int(XML_GetCurrentColumnNumber(parser)) + 1, words: words)
  }

  private func stop(_ kind: XMLFault.Kind, _ words: String = "") {
    if fault == nil { fault = here(kind, words) }
    XML_StopParser(parser, 0)
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  // MARK: What Expat tells

  private func start(
    _ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
  ) {
    guard fault == nil else { return }
    depth += 1
    guard depth <= Self.deepest else { return stop(.tooDeep) }
    var found = XMLAttributes()
    var next = attributes
    while let attribute = next[0], let value = next[1] {
      found.entries.append((names.name(attribute), String(cString: value)))
      next += 2
    }
    handler.start(names.name(name), found, line: line)
  }

  private func end(_ name: UnsafePointer<XML_Char>) {
    guard fault == nil else { return }
    depth -= 1
    handler.end(names.name(name), line: line)
  }

  private func text(_ text: UnsafePointer<XML_Char>, _ count: Int) {
    guard fault == nil else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      handler.text(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}
