/// How facts of a type are compared.
enum FactKind {
  /// The whole value must be the same.
  case exact
  case name
  case text
  /// A value with parts, each scored as a type of its own.
  case composed
  /// Scored on the whole document: running lines and page texts.
  case special

  /// How a type is compared; nil for a type that is not in the vocabulary.
  init?(_ type: String) {
    switch type {
    case "document_kind", "municipality", "body", "meeting_date", "meeting_start", "meeting_end",
      "paragraph_range", "notice_posted", "notice_removed", "adjustment_date", "item", "item_dnr",
      "immediate_adjustment", "extra_item", "adjournment", "period", "document_date", "document_dnr",
      "part_dnr", "part_reference":
      self = .exact
    case "chair", "secretary", "adjuster", "reservation", "protocol_note", "special_statement", "jav",
      "absent", "author", "signed_by":
      self = .name
    case "meeting_place", "item_title", "decision", "proposal", "motion", "recipient", "minutes_location",
      "secrecy", "document_title":
      self = .text
    case "attendee", "summoned", "section", "agenda_row", "toc_row", "table", "part", "vote",
      "vote_individual":
      self = .composed
    case "running_line", "page_text": self = .special
    default: return nil
    }
  }
}
