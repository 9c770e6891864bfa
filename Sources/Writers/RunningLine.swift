import ParagrafKit

/// A row of a running header or footer and the pages that bear it, letter by letter the same.
struct RunningLine {
  /// Layout does not grade its roles; this is what findings count unless they say otherwise.
  static let confidence = 0.9

  /// The row's cells.
  var parts: [String]
  /// From 1, each once.
  var pages: [Int]
  /// Where it stands on the first of them.
  var box: Box

  /// The document's running lines in the order in which they first occur.
  static func all(in text: ReadingText) -> [RunningLine] {
    var found: [RunningLine] = []
    var positions: [[String]: Int] = [:]
    for line in text.lines where (line.role == .header || line.role == .footer) && !line.text.isEmpty {
      let parts = line.cells.isEmpty ? [line.text.replacingTabs()] : line.cells.map(\.text)
      if let position = positions[parts] {
        if found[position].pages.last != line.page { found[position].pages.append(line.page) }
      } else {
        positions[parts] = found.count
        found.append(RunningLine(parts: parts, pages: [line.page], box: line.box))
      }
    }
    return found
  }
}
