import ParagrafKit

/// Running lines in a text that is not parted into pages: the labels that only footers bear, and what is
/// repeated right below them.
enum RepeatedLines {
  private static let depth = 5

  static func mark(_ page: inout LaidOutPage) {
    var blocks: [[(line: Int, key: String)]] = []
    var wasFooter = false
    for line in page.lines.indices {
      let cells = page.lines[line].cells
      let isShort = page.lines[line].words.count <= 12
      let isFooter =
        isShort
        && RunningLabels.isFooter(
          cells.map { cell in page.words[cell].map(\.text).joined(separator: " ").folded })
      if isFooter {
        page.lines[line].role = .footer
        if !wasFooter { blocks.append([]) }
      } else if isShort, let last = blocks.indices.last, blocks[last].count < depth {
        blocks[last].append((line, key(page, line)))
      } else if let last = blocks.indices.last, blocks[last].count < depth {
        // Running text ends the head of a page.
        for _ in blocks[last].count..<depth { blocks[last].append((line, "")) }
      }
      wasFooter = isFooter
    }
    guard blocks.count >= 3 else { return }
    var count: [String: Int] = [:]
    for block in blocks {
      for key in Set(block.map(\.key)) where !key.isEmpty { count[key, default: 0] += 1 }
    }
    for block in blocks {
      for (line, key) in block {
        let words = page.words[page.lines[line].words]
        guard !key.isEmpty, count[key, default: 0] * 2 >= blocks.count,
          !RunningLabels.isItemHeading(words.prefix(3).map(\.text))
        else { break }
        page.lines[line].role = .header
      }
    }
  }

  private static func key(_ page: LaidOutPage, _ line: Int) -> String {
    var text: [UInt8] = []
    for word in page.words[page.lines[line].words] {
      if !text.isEmpty { text.append(0x20) }
      for byte in word.text.utf8 {
        if byte < 0x30 || byte > 0x39 { text.append(byte) } else if text.last != 0x23 { text.append(0x23) }
      }
    }
    return String(decoding: text, as: UTF8.self).folded
  }
}
