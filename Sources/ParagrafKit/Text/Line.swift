/// One line of a document as recognisers see it.
public struct Line: Sendable {
  /// Position in the document, from 0, in reading order.
  public let index: Int
  /// From 1.
  public let page: Int
  public let box: Box
  /// The text in use: repaired, words parted by one space, cells by a tab. A word that goes on in the next
  /// line (`joint == .word`) stands here without its hyphen.
  public let text: String
  /// `text` for comparing: lower case, å ä ö é without their marks, runs of white space one space, punctuation at the ends
  /// dropped.
  public let key: String
  /// Bytes of the page's original text that the line was read from.
  public let source: Range<Int>
  /// The line's words among the page's words.
  public let words: Range<Int>
  public let cells: [Cell]
  /// Font size in points of most of the line.
  public let size: Float
  /// Whether most of the line is set in bold type.
  public let isBold: Bool
  /// Whether most of the line is set in italics.
  public let isItalic: Bool
  /// Bytes of `text` at its start that are set in bold type where the rest is not: a run-in heading.
  public let boldLead: Int
  public let role: LineRole
  /// Whether it holds text of the page's body: no running line, and no rule typed of dashes.
  public let isBody: Bool
  /// Distance in points from the left edge of the page's body text.
  public let indent: Float
  /// How the line goes on from the body line before it.
  public let joint: Joint
  /// The kind of section that the line is the heading of, by its words; `ReadingText` finds it out.
  public internal(set) var heading: SectionKind?

  public init(
    index: Int, page: Int, box: Box, text: String, source: Range<Int>, words: Range<Int>, cells: [Cell],
    size: Float, isBold: Bool, isItalic: Bool = false, boldLead: Int = 0, role: LineRole,
    indent: Float, joint: Joint
  ) {
    self.index = index
    self.page = page
    self.box = box
    self.text = text
    self.key = text.folded
    self.source = source
    self.words = words
    self.cells = cells
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.boldLead = boldLead
    self.role = role
    self.isBody = role == .body && !text.isTypedRule
    self.indent = indent
    self.joint = joint
  }

  /// The same line with another text, of as many cells; nil if there are more or fewer. `lead` is its `boldLead`; `source`
  /// is given where the page's original text is another too.
  package func with(_ text: String, boldLead lead: Int, source: Range<Int>? = nil) -> Line? {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == cells.count else { return nil }
    return Line(
      index: index, page: page, box: box, text: text, source: source ?? self.source, words: words,
      cells: zip(parts, cells).map { Cell(text: String($0), box: $1.box) }, size: size, isBold: isBold,
      isItalic: isItalic, boldLead: lead, role: role, indent: indent, joint: joint)
  }

  public var startsParagraph: Bool { joint == .paragraph }

  /// The cell that begins where one of the line above does: the value below a label.
  public func cell(under above: Cell) -> Cell? { cells.first { abs($0.box.left - above.box.left) < 8 } }
}

/// A part of a line that stands apart from the rest: a table cell, a label, its value.
public struct Cell: Sendable {
  public let text: String
  public let key: String
  public let box: Box

  public init(text: String, box: Box) {
    self.text = text
    self.key = text.folded
    self.box = box
  }
}

/// How a line follows the body line before it.
public enum Joint: Sendable, Hashable {
  /// It begins a paragraph.
  case paragraph
  /// It goes on with the paragraph: a space goes between.
  case space
  /// It goes on with a word: nothing goes between.
  case word
}
