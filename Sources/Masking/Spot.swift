/// Bytes of a line's text; of a text that stands alone, the line is 0.
struct Spot: Hashable {
  var line: Int
  var bytes: Range<Int>
}

/// What a rule found: where, and which words are nowhere shown.
struct Sighting {
  /// Index of the rule.
  var rule: Int
  /// In reading order; several where it goes over the end of a line.
  var spots: [Spot]
  var secret: Secret?
  /// Whether it is the sender's own, by standing in a letterhead: public wherever it stands.
  var isPublic = false
  /// Whether a person is spoken of there: then it is nobody else's.
  var isPrivate = false
}

/// Words that are masked wherever they stand.
enum Secret: Hashable {
  /// A number, by its last digits: those that every way of writing it has.
  case number([UInt8])
  /// Words, folded and without what parts them.
  case words(String)
  /// A person's name, each word folded.
  case name([String])
  /// What may be a name only: masked in matters of secrecy alone.
  case likelyName([String])
}
