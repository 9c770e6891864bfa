/// What a fact is about. The vocabulary is open: a recogniser may add its own types.
public struct FactType: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  // Of the document.
  public static let documentKind: FactType = "document_kind"
  public static let municipality: FactType = "municipality"
  public static let body: FactType = "body"
  public static let meetingDate: FactType = "meeting_date"
  public static let meetingStart: FactType = "meeting_start"
  public static let meetingEnd: FactType = "meeting_end"
  public static let meetingPlace: FactType = "meeting_place"
  public static let adjournment: FactType = "adjournment"
  public static let chair: FactType = "chair"
  public static let secretary: FactType = "secretary"
  public static let adjuster: FactType = "adjuster"
  public static let adjustmentDate: FactType = "adjustment_date"
  public static let paragraphRange: FactType = "paragraph_range"
  public static let noticePosted: FactType = "notice_posted"
  public static let noticeRemoved: FactType = "notice_removed"
  public static let minutesLocation: FactType = "minutes_location"
  /// Who signed a notice that is a document of its own.
  public static let signedBy: FactType = "signed_by"
  public static let attendee: FactType = "attendee"
  public static let absent: FactType = "absent"
  public static let tocRow: FactType = "toc_row"
  /// A person called to a meeting; as `attendee`.
  public static let summoned: FactType = "summoned"
  /// A row of the agenda: `number`, `title`, `dnr`, `presenter`, `time`.
  public static let agendaRow: FactType = "agenda_row"
  /// A table of data: `header`, `rows`, `n_rows`, `n_cols`.
  public static let table: FactType = "table"
  // Of a report.
  public static let documentTitle: FactType = "document_title"
  public static let documentDate: FactType = "document_date"
  public static let documentDnr: FactType = "document_dnr"
  public static let author: FactType = "author"
  /// `2024-01-01/2024-08-31`.
  public static let period: FactType = "period"
  // Of a document attached to a matter.
  public static let part: FactType = "part"
  public static let partDnr: FactType = "part_dnr"
  public static let partReference: FactType = "part_reference"
  // Of an item.
  public static let item: FactType = "item"
  public static let itemTitle: FactType = "item_title"
  public static let itemDnr: FactType = "item_dnr"
  public static let section: FactType = "section"
  public static let decision: FactType = "decision"
  public static let proposal: FactType = "proposal"
  public static let motion: FactType = "motion"
  public static let vote: FactType = "vote"
  public static let individualVote: FactType = "vote_individual"
  public static let reservation: FactType = "reservation"
  public static let specialStatement: FactType = "special_statement"
  public static let protocolNote: FactType = "protocol_note"
  public static let jav: FactType = "jav"
  public static let recipient: FactType = "recipient"
  public static let immediateAdjustment: FactType = "immediate_adjustment"
  /// The law that secrecy rests on.
  public static let secrecy: FactType = "secrecy"
  /// An item added to the agenda at the meeting (tilläggsärende).
  public static let extraItem: FactType = "extra_item"
}

/// Something that the document says, with the place where it says so.
public struct Fact: Sendable {
  public var type: FactType
  public var value: Value
  /// The number of the item it belongs to, or nil for a fact of the document.
  public var item: String?
  /// Where that item stands in the outline; a file may hold two items of one number.
  public var itemPosition: Int?
  /// Further attributes that belong beside the value: order among clauses, the member replaced, a title.
  public var details: [Value.Field]
  /// Where it stands, one rectangle a page; the first is where it begins.
  public var places: [Place]
  /// The original text that it was read from.
  public var original: String
  /// 0 to 1.
  public var confidence: Double
  /// Id of the recogniser that found it.
  public var recogniser: String
  /// Whether a person should look at it: its value could not be shown in the text.
  public var needsReview: Bool
  /// The lines that it was read from.
  public var lines: Range<Int> = 0..<0

  public init(
    type: FactType, value: Value, item: String?, itemPosition: Int? = nil, details: [Value.Field],
    places: [Place], original: String,
    confidence: Double, recogniser: String, needsReview: Bool = false
  ) {
    self.type = type
    self.value = value
    self.item = item
    self.itemPosition = itemPosition
    self.details = details
    self.places = places
    self.original = original
    self.confidence = confidence
    self.recogniser = recogniser
    self.needsReview = needsReview
  }

  /// The page it begins on, from 1.
  public var page: Int { places.first?.page ?? 1 }
}
