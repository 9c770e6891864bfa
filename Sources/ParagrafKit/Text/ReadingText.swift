/// What SwedishText hands on and recognisers read: the document's lines with their features, and the
/// ledger that leads from the original text to the one in use.
public struct ReadingText: Sendable {
  public let document: LaidOutDocument
  /// The text of each page exactly as it was read: cells parted by tabs, each line ended by a line feed.
  public let originals: [String]
  /// All lines, running headers and footers too.
  public private(set) var lines: [Line]
  /// The body lines alone, as indices into `lines`.
  public private(set) var body: [Int]
  public private(set) var ledger: [Edit]
  /// The version of the lexicon that joins and repairs consulted.
  public let lexicon: String
  /// How far the text may be edited.
  public let repair: RepairMode
  /// What archivists decided about edits of this document.
  public let decisions: Decisions
  /// Sections that the resolver settled; empty while recognisers look for them.
  public var outline: Outline
  /// The labelled values of the cover page, read once the outline shows where the items begin.
  public var cover: [LabelledValue] = []
  /// What such documents write that others do not.
  public private(set) var vocabulary = Vocabulary()
  private(set) var memo = Memo()

  public init(
    document: LaidOutDocument, originals: [String], lines: [Line], ledger: [Edit], lexicon: String,
    repair: RepairMode = .normal, decisions: Decisions = .none, outline: Outline = Outline()
  ) {
    self.document = document
    self.originals = originals
    self.lines = lines
    self.body = lines.indices.filter { lines[$0].isBody }
    self.ledger = ledger
    self.lexicon = lexicon
    self.repair = repair
    self.decisions = decisions
    self.outline = outline
    for index in lines.indices { self.lines[index].heading = SectionHeadings.kind(of: lines[index]) }
  }

  /// Reads the text anew as a document that writes so.
  public mutating func adopt(_ vocabulary: Vocabulary) {
    guard !vocabulary.isEmpty else { return }
    self.vocabulary = vocabulary
    memo = Memo()
    guard !vocabulary.headings.isEmpty else { return }
    for index in lines.indices {
      lines[index].heading = SectionHeadings.kind(of: lines[index], besides: vocabulary.headings)
    }
  }

  /// Takes over lines whose text was edited, and the edits that did it.
  mutating func replace(_ edited: [Line], ledger: [Edit]) {
    self.ledger = ledger
    guard !edited.isEmpty else { return }
    memo = Memo()
    for line in edited {
      lines[line.index] = line
      lines[line.index].heading = SectionHeadings.kind(of: line, besides: vocabulary.headings)
    }
    body = lines.indices.filter { lines[$0].isBody }
  }

  /// The words of a text, folded and in the spelling of today: for comparing.
  public func words(of text: some StringProtocol) -> [String] {
    let spelling = vocabulary.spelling
    return text.tokens.map { spelling.modern($0.folded) }
  }

  /// The body lines among `range`, in order.
  public func bodyLines(in range: Range<Int>) -> [Line] {
    var found: [Line] = []
    for index in range where lines[index].isBody { found.append(lines[index]) }
    return found
  }

  /// The running text of body lines: paragraphs parted by a line feed, cells by a space.
  public func text(of range: Range<Int>) -> String {
    paragraphs(in: range).map(\.text).joined(separator: "\n")
  }

  /// The body lines of `range` gathered into paragraphs.
  public func paragraphs(in range: Range<Int>) -> [Paragraph] {
    var found: [Paragraph] = []
    var lines: [Int] = []
    for index in range where self.lines[index].isBody {
      if self.lines[index].startsParagraph, !lines.isEmpty {
        found.append(paragraph(lines))
        lines.removeAll(keepingCapacity: true)
      }
      lines.append(index)
    }
    if !lines.isEmpty { found.append(paragraph(lines)) }
    return found
  }

  /// The given body lines as one running text.
  public func paragraph(_ indices: [Int]) -> Paragraph {
    var text = ""
    for (position, index) in indices.enumerated() {
      let line = lines[index]
      if position > 0, line.joint != .word, !line.text.isEmpty { text.append(" ") }
      text += line.text
    }
    return Paragraph(lines: indices, text: text.replacingTabs())
  }

  /// The body lines of a range; all its lines where it holds running lines alone.
  private func evidence(_ range: Range<Int>) -> [Int] {
    let body = range.filter { lines[$0].isBody }
    return body.isEmpty ? Array(range) : body
  }

  /// Where lines stand: one rectangle a page. Running lines between body lines do not count.
  public func places(of range: Range<Int>) -> [Place] {
    var places: [Place] = []
    for index in evidence(range) {
      let line = lines[index]
      if let last = places.last, last.page == line.page {
        places[places.count - 1].box = last.box.union(line.box)
      } else {
        places.append(Place(page: line.page, box: line.box))
      }
    }
    return places
  }

  /// The original text that lines were read from, without running lines between them.
  public func original(of range: Range<Int>) -> String {
    var text: [String] = []
    for index in evidence(range) {
      let line = lines[index]
      text.append(originals[line.page - 1].slice(utf8: line.source))
    }
    return text.joined(separator: "\n")
  }
}

/// Lines that make one running text.
public struct Paragraph: Sendable {
  /// Indices into the document's lines; running lines between them are left out.
  public let lines: [Int]
  public let text: String

  public init(lines: [Int], text: String) {
    self.lines = lines
    self.text = text
  }

  public var range: Range<Int> { lines[0]..<lines[lines.count - 1] + 1 }
}

/// A rectangle on a page.
public struct Place: Sendable, Hashable {
  /// From 1.
  public var page: Int
  public var box: Box

  public init(page: Int, box: Box) {
    self.page = page
    self.box = box
  }
}
