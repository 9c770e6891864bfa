/// Something that reads lines and says what it found there. It builds nothing: the resolver does.
///
/// A compiled recogniser has the static `about` and `findings(in:)`, no more.
public protocol Recogniser: Sendable {
  /// What the recogniser finds and why, with examples that document it and test it.
  static var about: About { get }
  /// The same of this very recogniser. Recognisers made from data, such as rule packs, share a Swift type and
  /// have one each.
  var about: About { get }
  /// What the recogniser sees in `text`. Called once a document, on a text without outline or, if
  /// `about.reads` is `.sections`, with one.
  func findings(in text: ReadingText) -> [Finding]
  /// Edits of `text` that its meaning alone can prove, made by `text.edit`: a worn `§` before an item's number. Asked
  /// before anybody is asked for findings. The default: none.
  func edits(in text: ReadingText) -> [Edit]
  /// What the recogniser sees in a document, and what went wrong. The default: the findings.
  func reading(of text: ReadingText) -> Reading
  /// Whether the recogniser is made for such documents; if not, it is not asked. The default: yes.
  func applies(to text: ReadingText) -> Bool
  /// Words that its documents write, for all recognisers. The default: none.
  var vocabulary: Vocabulary { get }
}

extension Recogniser {
  public var about: About { Self.about }
  public func reading(of text: ReadingText) -> Reading { Reading(findings: findings(in: text)) }
  public func edits(in text: ReadingText) -> [Edit] { [] }
  public func applies(to text: ReadingText) -> Bool { true }
  public var vocabulary: Vocabulary { Vocabulary() }
}

/// What a recogniser has to say of one document.
public struct Reading: Sendable {
  public var findings: [Finding]
  /// What went wrong, one sentence each.
  public var warnings: [String]

  public init(findings: [Finding], warnings: [String] = []) {
    self.findings = findings
    self.warnings = warnings
  }
}

/// A recogniser's description.
public struct About: Sendable {
  /// Lower-case, unique: `attendance`.
  public let id: String
  public let version: String
  public let emits: [Emission]
  /// Why minutes hold this, in a sentence: the law or the custom behind it.
  public let why: String
  public let reads: Reads
  /// The documents that it is made for, as people say it: `Östby kommun, from 1995`; nil if for all.
  public let profile: String?
  public let examples: [Example]

  public enum Reads: Sendable, Hashable {
    /// Lines alone: structure and facts that need no item.
    case lines
    /// Lines in a settled outline.
    case sections
  }

  public enum Emission: Sendable, Hashable {
    case items
    case parts
    case region(String)
    case section(SectionKind)
    case fact(FactType)
  }

  public init(
    id: String, version: String, emits: [Emission], why: String, reads: Reads = .lines,
    profile: String? = nil, examples: [Example]
  ) {
    self.id = id
    self.version = version
    self.emits = emits
    self.why = why
    self.reads = reads
    self.profile = profile
    self.examples = examples
  }
}

/// A piece of minutes and what must be found in it, exactly: no finding may be missing or too many.
public struct Example: Sendable {
  public let name: String
  /// Lines; an empty line parts paragraphs, a tab parts cells, a form feed parts pages. A line between
  /// two asterisks is bold.
  public let text: String
  /// Findings as `type: value`, `item: 60`, `section: beslut`; objects as in `Value.description`.
  public let finds: [String]
  /// Edits that the recogniser proposes first, as `8 → §`.
  public let edits: [String]
  /// For a recogniser that reads sections: the text is the content of one such section of item 1.
  public let section: SectionKind?
  /// For a vocabulary with a spelling: the words of the text, folded, as they are read.
  public let reads: String?

  public init(
    _ name: String, _ text: String, section: SectionKind? = nil, edits: [String] = [], finds: [String],
    reads: String? = nil
  ) {
    self.name = name
    self.text = text
    self.section = section
    self.reads = reads
    self.edits = edits
    self.finds = finds
  }
}
