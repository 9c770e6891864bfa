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
  /// By how much `after` is likelier than `before` and than the runner-up, whichever is less, as a natural logarithm;
  /// nil where nothing was weighed.
  public var margin: Double?
  /// What would have been the next best reading.
  public var runnerUp: String?
  public var status: EditStatus

  public init(
    page: Int, range: Range<Int>, before: String, after: String, rule: EditRule, confidence: Double = 1,
    margin: Double? = nil, runnerUp: String? = nil, status: EditStatus = .applied
  ) {
    self.page = page
    self.range = range
    self.before = before
    self.after = after
    self.rule = rule
    self.confidence = confidence
    self.margin = margin
    self.runnerUp = runnerUp
    self.status = status
  }
}

/// What kind of damage an edit mends.
public enum EditClass: String, Sendable, Hashable, CaseIterable {
  /// None: the same letters in their standard form.
  case form
  /// A word that a line's end split.
  case join
  /// Lost or misread marks of å, ä, ö and é.
  case diacritics
  /// Letters read as other letters.
  case letters
  /// Specks read as marks, or marks read as others.
  case marks
  /// Signs that the place of the words proves: `§`, `Dnr`.
  case meaning
}

/// Why a text was changed.
public struct EditRule: Sendable, Hashable {
  /// Its name in the ledger.
  public let name: String
  public let kind: EditClass
  /// Changes when the same text would be edited otherwise.
  public let version: String

  public init(name: String, kind: EditClass, version: String = "1") {
    self.name = name
    self.kind = kind
    self.version = version
  }

  /// Composed form (Unicode NFC).
  public static let composition = EditRule(name: "composition", kind: .form)
  /// A typographic ligature written as its letters.
  public static let ligature = EditRule(name: "ligature", kind: .form)
  /// A soft hyphen inside a line removed.
  public static let softHyphen = EditRule(name: "soft-hyphen", kind: .form)
  /// A word split at a line end, with a hyphen, joined.
  public static let hyphenJoin = EditRule(name: "hyphen-join", kind: .join)
  /// A word split at a line end, without a hyphen, joined.
  public static let plainJoin = EditRule(name: "plain-join", kind: .join)
  /// The line break that followed the first half of a joined word, moved behind the whole word.
  public static let movedBreak = EditRule(name: "moved-break", kind: .join)
  /// A word's å, ä, ö or é restored.
  public static let diacritics = EditRule(name: "diacritics", kind: .diacritics)
  /// A misread word replaced by the one that it most likely was.
  public static let letters = EditRule(name: "letters", kind: .letters)
  /// A stray mark removed, or a misread one set right.
  public static let strayMark = EditRule(name: "stray-mark", kind: .marks)

  /// A worn § before an item's number.
  public static let itemSign = EditRule(name: "item-sign", kind: .meaning)
  /// A worn `dnr` before a case number.
  public static let caseLabel = EditRule(name: "case-label", kind: .meaning)
}

extension Edit {
  /// Whether it joins a word over a line's end: such an edit concerns the gap between two lines, not the text of either.
  var joinsLines: Bool {
    if rule.name == EditRule.movedBreak.name { return true }
    // What a scan tore apart inside a line had a space in it.
    return [EditRule.hyphenJoin.name, EditRule.plainJoin.name].contains(rule.name) && before.utf8.last != 0x20
  }
}

/// Whether an edit is part of the text in use.
public enum EditStatus: String, Sendable, Hashable, CaseIterable {
  case applied
  case proposed
  /// An archivist did not want it.
  case rejected
  /// An archivist wanted it; else like `applied`.
  case accepted

  /// Whether it is part of the text in use.
  public var isInUse: Bool { self == .applied || self == .accepted }
}
