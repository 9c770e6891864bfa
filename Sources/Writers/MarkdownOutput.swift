import ParagrafKit

/// Markdown under construction: blocks parted by an empty line. Texts given to it are plain; it escapes them.
struct MarkdownOutput {
  private(set) var text = ""
  private var endsWithPoint = false

  mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: level) + " " + Markdown.escaped(title))
  }

  mutating func paragraph(_ plain: String) { block(Markdown.escaped(plain)) }

  mutating func emphasised(_ plain: String) { block("*" + Markdown.escaped(plain) + "*") }

  mutating func quoted(_ plain: String) { block("> " + Markdown.escaped(plain)) }

  /// A point of a list; points in a row make one list.
  mutating func point(_ plain: String) {
    var plain = plain
    if let (mark, rest) = ListMark.split(plain), !mark.unicodeScalars.contains(where: isLetterOrDigit) {
      plain = rest
    }
    if endsWithPoint {
      text += "- " + Markdown.escaped(plain) + "\n"
    } else {
      block("- " + Markdown.escaped(plain))
    }
    endsWithPoint = true
  }

  /// A table; its first row is the header.
  mutating func table(_ rows: [[String]]) {
    guard let columns = rows.map(\.count).max(), columns > 0 else { return }
    var lines = rows.map { row in
      let cells = row + Array(repeating: "", count: columns - row.count)
      return "| " + cells.map(Markdown.escaped).joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: "---|", count: columns), at: 1)
    block(lines.joined(separator: "\n"))
  }

  private mutating func block(_ markdown: String) {
    if !text.isEmpty { text += "\n" }
    text += markdown + "\n"
    endsWithPoint = false
  }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar != "o" || ("0"..."9").contains(scalar)
  }
}

/// Plain text as markdown.
enum Markdown {
  /// The text with a backslash before what markdown would take for a mark.
  static func escaped(_ plain: String) -> String {
    let bytes = Array(plain.trimmed.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        out.append(0x20)
      } else {
        if isMark(byte, at: index, in: bytes) { out.append(0x5C) }
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    switch byte {
    // Anywhere: \ ` * _ [ ] < | ~
    case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x7C, 0x7E: true
    // Where a name follows: &amp;
    case 0x26: index + 1 < bytes.count && isNameStart(bytes[index + 1])
    // At the start: # > + - =
    case 0x23, 0x3E, 0x2B, 0x2D, 0x3D: index == 0
    // Behind a number at the start: 1. 1)
    case 0x2E, 0x29: index > 0 && index < 10 && bytes[..<index].allSatisfy(isDigit)
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte == 0x23 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
