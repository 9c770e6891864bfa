/// What Layout hands on: every word of the document in reading order, as lines with a role.
public struct LaidOutDocument: Sendable {
  public var source: Source
  public var metadata: Metadata
  public var damage: Damage
  public var pages: [LaidOutPage]

  public init(source: Source, metadata: Metadata, damage: Damage, pages: [LaidOutPage]) {
    self.source = source
    self.metadata = metadata
    self.damage = damage
    self.pages = pages
  }
}

/// One page, in reading order: running header, body, running footer.
public struct LaidOutPage: Sendable {
  public var number: Int
  public var width: Float
  public var height: Float
  /// The page's words in reading order.
  public var words: [Word]
  public var lines: [LaidOutLine]
  /// The frames of tables that the page draws, from top to bottom.
  public var grids: [Grid]
  /// Whether the words are painted where they stand, as a writer set them, rather than read from a picture; nil where
  /// nothing tells.
  public var isPainted: Bool?
  /// How the words were read, where there was a choice.
  public var reading: WordSource?
  /// The words in the reading that was not taken.
  public var other: OtherReading?

  public init(
    number: Int, width: Float, height: Float, words: [Word], lines: [LaidOutLine], grids: [Grid] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
    self.lines = lines
    self.grids = grids
  }
}

/// Words that share a base line. A table row is one line with several cells.
public struct LaidOutLine: Sendable {
  /// The cells from left to right, each a range of the page's words.
  public var cells: [Range<Int>]
  public var box: Box
  public var role: LineRole
  /// Whether the line begins a new paragraph rather than going on with the line before it.
  public var startsParagraph: Bool

  public init(cells: [Range<Int>], box: Box, role: LineRole = .body, startsParagraph: Bool = true) {
    self.cells = cells
    self.box = box
    self.role = role
    self.startsParagraph = startsParagraph
  }

  public var words: Range<Int> { cells[0].lowerBound..<cells[cells.count - 1].upperBound }
}

/// What a line is for the reader of the page.
public enum LineRole: String, Sendable, Hashable {
  case body
  /// A running header: repeated at the head of the pages.
  case header
  /// A running footer: signatures, addresses and page numbers at the foot.
  case footer
  /// What a reading service put around the document's text when it was saved; no part of the document.
  case surrounding
  /// Letters of a font that stand for other letters: nothing can be read here.
  case unreadable
  /// Turned by the side of the page or written across it: a signature's text, a watermark.
  case aside

  /// Whether such lines are the document's own text, read from top to bottom.
  public var isOfText: Bool { self != .surrounding && self != .unreadable && self != .aside }
}
