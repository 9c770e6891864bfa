/// One change that turns the text as it was read into the text as it is used. Positions refer to the text
/// of the page as it was read, in UTF-8 bytes; that text itself never changes.
public struct Edit: Sendable, Hashable {
  /// From 1.
  public var page: Int
  /// Bytes of the page's original text.
  public var range: Range<Int>
  /// The bytes of `range`, as text.
  public var before: String
  public var after: String
  public var rule: EditRule
  /// How sure the rule is, 0 to 1.
  public var confidence: Double
  public var status: EditStatus

  public init(
    page: Int, range: Range<Int>, before: String, after: String, rule: EditRule, confidence: Double = 1,
    status: EditStatus = .applied
  ) {
    self.page = page
    self.range = range
    self.before = before
    self.after = after
    self.rule = rule
    self.confidence = confidence
    self.status = status
  }
}

/// Why a text was changed.
public struct EditRule: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Composed form (Unicode NFC).
  public static let composition = EditRule(rawValue: "composition")
  /// A typographic ligature written as its letters.
  public static let ligature = EditRule(rawValue: "ligature")
  /// A soft hyphen inside a line removed.
  public static let softHyphen = EditRule(rawValue: "soft-hyphen")
  /// A word split at a line end, with a hyphen, joined.
  public static let hyphenJoin = EditRule(rawValue: "hyphen-join")
  /// A word split at a line end, without a hyphen, joined.
  public static let plainJoin = EditRule(rawValue: "plain-join")
  /// The line break that followed the first half of a joined word, moved behind the whole word.
  public static let movedBreak = EditRule(rawValue: "moved-break")
}

/// Whether an edit is part of the text in use.
public enum EditStatus: String, Sendable, Hashable {
  case applied
  case proposed
  case rejected
}
