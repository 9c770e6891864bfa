/// What the resolver must know of a type. Types outside the built-in vocabulary may repeat and belong to
/// the item they stand in, if any.
extension FactType {
  /// Facts of which a document has one.
  public var isSingle: Bool { FactType.single.contains(self) }

  /// Facts of the whole document, wherever they stand.
  public var isOfDocument: Bool { isSingle || FactType.ofDocument.contains(self) }

  /// Facts that only make sense within an item.
  public var isOfItem: Bool { FactType.ofItem.contains(self) }

  /// Facts that may be said twice and mean two things.
  public var mayRepeat: Bool {
    self == .tocRow || self == .agendaRow || self == .table || self == .part || self == .partDnr
      || self == .motion
      || self == .decision || self == .proposal
  }

  /// Facts whose value is brought into a standard form and so need not stand in the text.
  public var isNormalised: Bool { FactType.normalised.contains(self) }

  /// What makes two values of a type the same: a person's name, else the whole value.
  public func identity(of value: Value) -> String {
    (value["name"]?.string ?? value.description).folded
  }

  private static let single: Set<FactType> = [
    .documentKind, .municipality, .body, .meetingDate, .meetingStart, .meetingEnd, .meetingPlace, .chair,
    .secretary, .adjustmentDate, .paragraphRange, .noticePosted, .noticeRemoved, .minutesLocation,
    .documentTitle, .documentDate, .documentDnr, .author, .period, .signedBy,
  ]

  private static let ofDocument: Set<FactType> = [
    .adjournment, .adjuster, .attendee, .absent, .tocRow, .summoned, .agendaRow,
  ]

  private static let ofItem: Set<FactType> = [
    .itemTitle, .itemDnr, .decision, .proposal, .motion, .vote, .individualVote, .reservation,
    .specialStatement,
    .protocolNote, .jav, .recipient, .immediateAdjustment, .secrecy, .extraItem,
  ]

  private static let normalised: Set<FactType> = [
    .documentKind, .municipality, .body, .meetingDate, .meetingStart, .meetingEnd, .adjournment,
    .adjustmentDate,
    .paragraphRange, .noticePosted, .noticeRemoved, .vote, .documentDate, .period, .meetingPlace,
    .immediateAdjustment, .extraItem,
  ]
}
