/// The tree of a document: its items and their sections, in order.
public struct Outline: Sendable {
  public var items: [Item] = []

  public init() {}

  /// All sections of the given kinds, in order; all sections if none is given.
  public func sections(_ kinds: Set<SectionKind> = []) -> [Section] {
    items.flatMap(\.sections).filter { kinds.isEmpty || kinds.contains($0.kind) }
  }
}

/// A matter of the meeting: what stands from one § heading to the next.
public struct Item: Sendable {
  /// As printed, without § and organ.
  public var number: String
  /// The kind of an attached document, such as `tjänsteskrivelse`; nil for a § of the minutes themselves.
  public var part: String?
  /// The heading's lines, then all lines up to the next item.
  public var heading: Range<Int>
  public var lines: Range<Int>
  /// Bytes of the first line that are the number, where text goes on behind it; then `heading` is empty.
  public var runIn: Int?
  public var sections: [Section]
  public var confidence: Double
  public var recogniser: String

  public init(
    number: String, part: String? = nil, heading: Range<Int>, lines: Range<Int>, runIn: Int? = nil,
    sections: [Section], confidence: Double, recogniser: String
  ) {
    self.runIn = runIn
    self.number = number
    self.part = part
    self.heading = heading
    self.lines = lines
    self.sections = sections
    self.confidence = confidence
    self.recogniser = recogniser
  }
}

/// A part of an item: background, proposal, decision ….
public struct Section: Sendable {
  public var kind: SectionKind
  /// As printed; empty where the section has no heading.
  public var heading: String
  /// The item's number.
  public var item: String
  /// All lines, the heading's too.
  public var lines: Range<Int>
  /// What stands after the heading.
  public var content: Passage
  public var confidence: Double
  public var recogniser: String

  public init(
    kind: SectionKind, heading: String, item: String, lines: Range<Int>, content: Passage,
    confidence: Double, recogniser: String
  ) {
    self.kind = kind
    self.heading = heading
    self.item = item
    self.lines = lines
    self.content = content
    self.confidence = confidence
    self.recogniser = recogniser
  }
}

/// What a section of an item is. The vocabulary is open.
public struct SectionKind: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// Who did not take part in the decision.
  public static let deltarEj: SectionKind = "deltar_ej"
  /// What the matter is about.
  public static let bakgrund: SectionKind = "bakgrund"
  /// What is proposed to be decided.
  public static let forslag: SectionKind = "forslag"
  /// What members move at the meeting.
  public static let yrkande: SectionKind = "yrkande"
  /// Earlier or present treatment without motions.
  public static let behandling: SectionKind = "behandling"
  /// How the chair puts the question.
  public static let proposition: SectionKind = "proposition"
  /// The vote.
  public static let votering: SectionKind = "votering"
  /// The decision.
  public static let beslut: SectionKind = "beslut"
  /// Approval of the minutes on the spot.
  public static let omedelbarJustering: SectionKind = "omedelbar_justering"
  /// Dissent that frees of responsibility.
  public static let reservation: SectionKind = "reservation"
  /// A statement beside the decision.
  public static let sarskiltYttrande: SectionKind = "sarskilt_yttrande"
  /// A note to the minutes.
  public static let protokollsanteckning: SectionKind = "protokollsanteckning"
  /// Disqualification for conflict of interest.
  public static let jav: SectionKind = "jav"
  /// Secrecy.
  public static let sekretess: SectionKind = "sekretess"
  /// To whom the decision is sent.
  public static let delges: SectionKind = "delges"
  /// The papers in the case.
  public static let handlingar: SectionKind = "handlingar"
  /// Cost and funding.
  public static let ekonomi: SectionKind = "ekonomi"
  /// A chapter of a report.
  public static let rubrik: SectionKind = "rubrik"
  /// The summary of a written report.
  public static let sammanfattning: SectionKind = "sammanfattning"
  /// What it means for children.
  public static let barnperspektiv: SectionKind = "barnperspektiv"
}
