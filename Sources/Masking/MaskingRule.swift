import ParagrafKit
import Patterns

/// One rule of what is masked: a pattern, and what must hold besides.
struct MaskingRule: Sendable {
  /// What a rule looks for.
  enum Finds: Sendable {
    /// A pattern.
    /// - Parameters:
    ///   - group: what is masked of a match.
    ///   - key: what is masked everywhere.
    case pattern(Pattern, group: Int, key: Int)
    /// Whatever is recognisable as a person's name.
    case names
  }

  /// What must not stand around a match.
  struct Unless: Sendable {
    /// In the text up to it, at most this much.
    static let before = 120
    static let after = 60

    var before: Pattern?
    var after: Pattern?
    /// In its own lines.
    var near: Pattern?
  }

  /// A text in which what is masked stands in brackets.
  struct Sample: Sendable {
    var text: String
    /// In the file, from 1.
    var line: Int
  }

  var id: String
  /// What it masks, as archivists call it.
  var category: String
  /// The law or the custom behind it.
  var why: String
  var finds: Finds
  var checks: [Check]
  var unless: Unless
  /// Whether it looks into matters of secrecy alone.
  var isOfSecretMatters: Bool
  /// Whether running headers and footers are left alone: the sender's letterhead.
  var sparesRunningLines: Bool
  var masks: [Sample]
  var keeps: [Sample]
}
