import ParagrafKit

/// Writes XML 1.0 straight onto bytes, two spaces a level. What must not stand in XML is left out.
package struct XMLOutput {
  package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  package init() {}

  /// An element with what it holds.
  package mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ content: (inout XMLOutput) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    end(name)
  }

  /// Opens an element that `end` closes.
  package mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
  }

  package mutating func end(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// Hands out what was written since the last time: for files that are too long to be held.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Goes on at this depth of a file that begins elsewhere.
  package init(within depth: Int) {
    bytes = []
    self.depth = depth
  }

  /// An element that holds text, or nothing.
  package mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text: String = "") {
    open(name, attributes)
    if text.isEmpty {
      bytes += "/>\n".utf8
    } else {
      bytes.append(0x3E)
      escape(text)
      bytes += "</\(name)>\n".utf8
    }
  }

  /// An element that holds text with elements in it, on one row.
  package mutating func mixed(
    _ name: String, _ attributes: [(String, String?)] = [], _ content: (inout XMLOutput) -> Void
  ) {
    open(name, attributes)
    bytes.append(0x3E)
    content(&self)
    bytes += "</\(name)>\n".utf8
  }

  /// Text in a mixed element.
  package mutating func text(_ text: String) { escape(text) }

  /// An element within the text of a mixed one.
  package mutating func inline(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    start(name, attributes)
    bytes.append(0x3E)
    escape(text)
    bytes += "</\(name)>".utf8
  }

  /// An attribute that is nil is left out.
  private mutating func open(_ name: String, _ attributes: [(String, String?)]) {
    indent()
    start(name, attributes)
  }

  private mutating func start(_ name: String, _ attributes: [(String, String?)]) {
    bytes.append(0x3C)
    bytes += name.utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes += " \(name)=\"".utf8
      escape(value)
      bytes.append(0x22)
    }
  }

  private mutating func indent() { bytes += repeatElement(0x20, count: 2 * depth) }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x09, 0x0A, 0x0D: bytes += "&#\(scalar.value);".utf8
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
