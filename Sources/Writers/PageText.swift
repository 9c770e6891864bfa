import ParagrafKit

/// The text of pages as it is read: the words in use, a word split at a line end whole on its first line.
struct PageText {
  /// The text of each line of the document, cells parted by tabs; empty where the line held nothing but the
  /// rest of a word that began before it.
  let lines: [String]
  /// Indices of each page's lines in reading order, in the order of the document's pages.
  let pages: [[Int]]
  private let text: ReadingText

  init(_ text: ReadingText) {
    self.text = text
    var lines = text.lines.map(\.text)
    // The body line that holds the last word so far.
    var holder: Int?
    for index in text.body {
      if text.lines[index].joint == .word, let holder {
        let (word, rest) = PageText.cut(lines[index])
        lines[holder] += word
        lines[index] = rest
      }
      if !lines[index].isEmpty { holder = index }
    }
    self.lines = lines
    var positions: [Int: Int] = [:]
    for (position, page) in text.document.pages.enumerated() { positions[page.number] = position }
    var pages = [[Int]](repeating: [], count: text.document.pages.count)
    for line in text.lines {
      if let position = positions[line.page] { pages[position].append(line.index) }
    }
    self.pages = pages
  }

  /// The lines of a page that hold text, `position` counted from 0.
  func lines(ofPage position: Int, keepsRunningLines: Bool = false) -> [String] {
    pages[position].compactMap { index in
      guard keepsRunningLines || text.lines[index].role == .body, !lines[index].isEmpty else { return nil }
      return lines[index]
    }
  }

  /// The cells of a line, each with its box.
  func cells(of line: Line) -> [Cell] {
    let texts = lines[line.index].split(separator: "\t", omittingEmptySubsequences: false)
    guard texts.count == line.cells.count else { return line.cells }
    return zip(texts, line.cells).map { Cell(text: String($0), box: $1.box) }
  }

  /// The first word, and what stands behind the gap that ends it.
  private static func cut(_ line: String) -> (word: String, rest: String) {
    let isGap = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let utf8 = line.utf8
    guard let end = utf8.firstIndex(where: isGap) else { return (line, "") }
    let rest = utf8[end...].drop(while: isGap)
    return (String(line[..<end]), String(rest) ?? "")
  }
}
