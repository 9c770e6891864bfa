import ParagrafKit

/// To whom a decision is sent.
public struct RecipientsRecogniser: Recogniser {
  public static let about = About(
    id: "recipients", version: "1.0", emits: [.fact(.recipient)],
    why: "Decisions are made known to those they concern (förvaltningslagen 33 §).",
    reads: .sections, examples: RecipientsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for section in text.outline.sections([.delges]) {
      let lines = list(text.bodyLines(in: section.content.lines))
      // One a line, or all in running text: then commas part them.
      let isList =
        lines.filter { !$0.text.isEmpty }.count > 1 && !lines.contains { $0.text.utf8.last == 0x2C }
      for line in lines {
        if line.index == section.content.lines.lowerBound, section.content.skip > 0 {
          let content = String(decoding: line.text.utf8.dropFirst(section.content.skip), as: UTF8.self)
          for name in names(content.replacingTabs(), isList: false) {
            found.append(.fact(.recipient, .text(name), line: line, item: section.item, confidence: 0.85))
          }
          continue
        }
        for cell in line.cells {
          var content = cell.text
          if section.heading.isEmpty, line.index == section.lines.lowerBound,
            let colon = content.firstIndex(of: ":")
          {
            content = String(content[content.index(after: colon)...])
          }
          for name in names(content, isList: isList) {
            found.append(
              .fact(.recipient, .text(name), line: line, cell: cell, item: section.item, confidence: 0.85))
          }
        }
      }
    }
    return found
  }

  /// The lines of the list: short ones of one size. Running text, larger type or another page but one are
  /// something else, such as an attachment without a head. So are the signatures below.
  private func list(_ lines: [Line]) -> [Line] {
    guard let first = lines.first else { return [] }
    let end = lines.firstIndex {
      $0.text.utf8.count > 130 || $0.page > first.page + 1 || abs($0.size - first.size) > 0.15 * first.size
    }
    let list = Array(lines[..<(end ?? lines.count)].prefix(60))
    return Signatures.start(in: list).map { Array(list[..<$0]) } ?? list
  }

  /// `XXXX XXXXX`: a name that was taken out before publishing.
  private func isMasked(_ name: String) -> Bool {
    name.utf8.count >= 3 && name.utf8.allSatisfy { $0 == 0x58 || $0 == 0x78 || $0 == 0x20 || $0 == 0x2D }
  }

  private func names(_ text: String, isList: Bool) -> [String] {
    guard text.utf8.count < 160 else { return [] }
    // `Trafikverket, region väst` is one; `Kommunstyrelsen, Socialnämnden` are two.
    let pieces = text.split { $0 == "," || $0 == ";" }
    let parts = !isList || pieces.allSatisfy { $0.trimmed.startsWithCapital } ? pieces : [Substring(text)]
    return
      parts
      .map { ListMark.split($0.trimmed)?.rest ?? $0.trimmed }
      .map { $0.trimming { $0 == 0x2E || $0 == 0x20 || $0 == 0x5F || $0 == 0x7C || $0 == 0x2C } }
      .filter {
        $0.utf8.count >= 2 && $0.unicodeScalars.contains { $0.properties.isAlphabetic } && !isMasked($0)
      }
  }
}
