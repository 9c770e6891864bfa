/// What a recogniser says it saw. Findings may contradict each other; the resolver chooses.
public struct Finding: Sendable {
  public enum Content: Sendable {
    /// An item (§) begins. `number` as printed without § and organ: `60`, `12-18`, `3 a`. `lines` of the
    /// finding are its heading lines; its text begins after them.
    case item(number: String)
    /// An attached document begins, to the matter of that number on the agenda. `lines` are its heading.
    case part(kind: String, title: String, number: String)
    /// A section of an item begins. `heading` is nil where running text alone gives it away.
    case section(SectionKind, heading: String?)
    /// Lines that belong to no item: a table of contents, an attendance list. An item ends before them.
    case region(String)
    /// A value.
    case fact(FactType, Value)
  }

  public var content: Content
  /// The lines that it was read from.
  public var lines: Range<Int>
  /// For a section whose text begins on the heading's own last line: the bytes of that line's text that are
  /// heading.
  public var runIn: Int?
  /// The number of the item it belongs to, where the recogniser knows; else the place decides.
  public var item: String?
  public var details: [Value.Field]
  /// Where the value itself stands, if that is narrower than the lines.
  public var place: Place?
  /// 0 to 1.
  public var confidence: Double
  /// Id of the recogniser; filled in by the one that runs it.
  public var recogniser = ""

  public init(
    _ content: Content, lines: Range<Int>, item: String? = nil, details: [Value.Field] = [],
    place: Place? = nil, confidence: Double = 0.9
  ) {
    self.content = content
    self.lines = lines
    self.item = item
    self.details = details
    self.place = place
    self.confidence = confidence
  }

  /// A value read from lines.
  public static func fact(
    _ type: FactType, _ value: Value, lines: Range<Int>, item: String? = nil, details: [Value.Field] = [],
    place: Place? = nil, confidence: Double = 0.9
  ) -> Finding {
    Finding(
      .fact(type, value), lines: lines, item: item, details: details, place: place, confidence: confidence)
  }

  /// A value read from one line, or from a cell of it.
  public static func fact(
    _ type: FactType, _ value: Value, line: Line, cell: Cell? = nil, item: String? = nil,
    details: [Value.Field] = [], confidence: Double = 0.9
  ) -> Finding {
    Finding(
      .fact(type, value), lines: line.index..<line.index + 1, item: item, details: details,
      place: cell.map { Place(page: line.page, box: $0.box) }, confidence: confidence)
  }
}
