/// A stretch of body text that may begin inside a line: behind a run-in heading such as `Beslut: Nämnden …`,
/// or beside one in the margin.
public struct Passage: Sendable, Hashable {
  public var lines: Range<Int>
  /// Bytes of the first line's text that do not belong to it.
  public var skip: Int

  public init(lines: Range<Int>, skip: Int = 0) {
    self.lines = lines
    self.skip = skip
  }
}

extension ReadingText {
  /// The passage gathered into paragraphs.
  public func paragraphs(in passage: Passage) -> [Paragraph] {
    paragraphs(in: passage.lines).compactMap { paragraph in
      let cut = self.paragraph(paragraph.lines, of: passage)
      return cut.text.isEmpty ? nil : cut
    }
  }

  /// The running text of the passage: paragraphs parted by a line feed.
  public func text(of passage: Passage) -> String {
    paragraphs(in: passage).map(\.text).joined(separator: "\n")
  }

  /// Body lines as one running text, without what the passage leaves out of its first line.
  public func paragraph(_ indices: [Int], of passage: Passage) -> Paragraph {
    let whole = paragraph(indices)
    guard passage.skip > 0, indices.first == passage.lines.lowerBound else { return whole }
    return Paragraph(
      lines: whole.lines,
      text: String(decoding: whole.text.utf8.dropFirst(passage.skip), as: UTF8.self).trimmed)
  }
}
