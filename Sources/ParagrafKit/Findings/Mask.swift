/// For whom outputs are made.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// The archive: all that the document says.
  case archive
  /// The public: personal data are masked.
  case publish
}

/// A stretch of a document that a copy for publication does not show. What stood there is not kept.
public struct Mask: Sendable, Hashable {
  /// What stands in its place. One length for all: it tells nothing of what was there.
  public static let text = "█████"

  /// Id of the rule that found it.
  public var rule: String
  /// What it is, as archivists call it: `personnummer`.
  public var category: String
  /// The law or the custom by which it is not shown.
  public var why: String
  /// Where it begins; nil for the document's name and what its file states of itself.
  public var place: Place?
  /// The number of the item it stands in.
  public var item: String?
  /// The lines it stands in, as the record has them; empty where there is no place.
  public var lines: Range<Int>
  /// Characters that were masked.
  public var characters: Int

  public init(
    rule: String, category: String, why: String, place: Place?, item: String?, lines: Range<Int>,
    characters: Int
  ) {
    self.rule = rule
    self.category = category
    self.why = why
    self.place = place
    self.item = item
    self.lines = lines
    self.characters = characters
  }
}
