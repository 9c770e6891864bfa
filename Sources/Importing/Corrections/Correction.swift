import FoundationEssentials
import ParagrafKit

/// A line of the log of corrections: who decided what about which words of which document, and when. Lines are never changed; undoing
/// is a line of its own. Operations that this version does not know (facts, put right at a review desk) are kept and carried.
package struct Correction: Codable, Sendable, Hashable {
  package var id: String
  /// `2026-11-30T12:00:00Z`.
  package var at: String
  package var by: Person
  /// `text`: the words read as `before` are `after`. `reject`: they are not. `revert`: the line named by `supersedes` is taken back.
  package var op: String
  package var doc: Document?
  package var anchor: Anchor?
  package var before: String?
  package var after: String?
  package var machine: Machine?
  package var reason: Reason?
  package var supersedes: String?
  /// SHA-256 of the line before, hexadecimal; empty for the first.
  package var prev: String

  package struct Person: Codable, Sendable, Hashable { package var id: String }

  package struct Document: Codable, Sendable, Hashable {
    package var sha256: String
    /// Where it lay when that was decided; nil where nobody knew.
    package var path: String?
  }

  /// Where the words stand: in the page's text as it was read.
  package struct Anchor: Codable, Sendable, Hashable {
    /// From 1.
    package var page: Int
    /// UTF-8 bytes of the page's text, the first and the one behind the last.
    package var range: [Int]
    package var prefix: String
    package var suffix: String
  }

  /// What proposed the edit.
  package struct Machine: Codable, Sendable, Hashable {
    package var rule: String
    package var version: String
    package var kind: String
    package var confidence: Double?
  }

  package struct Reason: Codable, Sendable, Hashable {
    package var text: String

    package init(text: String) { self.text = text }
  }

  static let set = "text"
  static let reject = "reject"
  static let revert = "revert"

  /// For eyes: `'skolaföreningens' is 'skolföreningens', page 1 of x.pdf`.
  package var words: String {
    guard let before, let after, let anchor else { return op }
    let place = "page \(anchor.page) of \(doc?.path ?? doc?.sha256.prefix(12).description ?? "?")"
    let verb = op == Self.reject ? "is not" : "is"
    return "'\(before.printable)' \(verb) '\(after.printable)', \(place)"
  }
}

extension Correction {
  /// Why two corrections cannot both hold; nil where they can.
  func contradicts(_ other: Correction) -> Bool {
    guard let anchor, let there = other.anchor, doc?.sha256 == other.doc?.sha256, anchor.page == there.page,
      anchor.range.count == 2, there.range.count == 2
    else { return false }
    if anchor.range == there.range, before == other.before {
      if after == other.after { return op != other.op }
      // Of several readings several may be wrong.
      return op == Self.set && other.op == Self.set
    }
    return op == Self.set && other.op == Self.set
      && max(anchor.range[0], there.range[0]) < min(anchor.range[1], there.range[1])
  }

  /// Whether another one says the same.
  func repeats(_ other: Correction) -> Bool {
    op == other.op && doc?.sha256 == other.doc?.sha256 && anchor?.page == other.anchor?.page
      && anchor?.range == other.anchor?.range && before == other.before && after == other.after
  }
}
