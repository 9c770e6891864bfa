/// A stretch of body text that may begin inside a line: behind a run-in heading such as `Beslut: Nämnden …`,
/// or beside one in the margin. It ends inside a line where the sentence itself goes over to the decision:
/// `Sedan skolrådet anhållit om anslag, beslöt stämman …`.
public struct Passage: Sendable, Hashable {
  public var lines: Range<Int>
  /// Bytes of the first line's text that do not belong to it.
  public var skip: Int
  /// Bytes of the last line's text that belong to it; nil if all do.
  public var until: Int?

  public init(lines: Range<Int>, skip: Int = 0, until: Int? = nil) {
    self.lines = lines
    self.skip = skip
    self.until = until
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

  /// Body lines as one running text, without what the passage leaves out of its first and its last line.
  public func paragraph(_ indices: [Int], of passage: Passage) -> Paragraph {
    let whole = paragraph(indices)
    guard let last = indices.last else { return whole }
    let skip = indices.first == passage.lines.lowerBound ? passage.skip : 0
    var rest = 0
    if let until = passage.until, last == passage.lines.upperBound - 1 {
      rest = max(0, lines[last].text.utf8.count - until)
    }
    guard skip > 0 || rest > 0 else { return whole }
    let text = String(decoding: whole.text.utf8.dropLast(rest).dropFirst(skip), as: UTF8.self)
    return Paragraph(lines: whole.lines, text: text.trimmed)
  }
}
