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
  /// `reanchor`: its document lies where `doc` says, which nobody knew when it was entered. `approve`: it holds for the document `doc` too, which is another than it was made for.
  package var op: String
  package var doc: Document?
  /// What a fact's correction is about; nil where it is about words.
  package var target: Target?
  package var anchor: Anchor?
  package var before: String?
  package var after: String?
  package var machine: Machine?
  package var reason: Reason?
  /// What was entered together.
  package var batch: String?
  package var supersedes: String?
  /// SHA-256 of the line before, hexadecimal; empty for the first.
  package var prev: String

  package struct Person: Codable, Sendable, Hashable {
    package var id: String
    package var role: String?
  }

  package struct Document: Codable, Sendable, Hashable {
    package var sha256: String
    /// Where it lay when that was decided; nil where nobody knew.
    package var path: String?
  }

  package struct Target: Codable, Sendable, Hashable {
    /// Of the fact.
    package var type: String
    /// The number of the item that it belongs to; nil for the document.
    package var item: String?
  }

  /// Where the words stand: in the page's text as it was read.
  package struct Anchor: Codable, Sendable, Hashable {
    /// From 1.
    package var page: Int
    /// UTF-8 bytes of the page's text, the first and the one behind the last.
    package var range: [Int]?
    package var prefix: String?
    package var suffix: String?
    /// Where they stand on the page, points: left, top, right, bottom. Nil where nobody knew.
    package var box: [Double]?
    /// SHA-256 of the page's text, by which the page is known again in another file. Nil where nobody knew.
    package var pageText: String?

    /// `range`; nil where it is none.
    var bytes: Range<Int>? {
      guard let range, range.count == 2, range[0] >= 0, range[0] <= range[1] else { return nil }
      return range[0]..<range[1]
    }
  }

  /// What proposed the edit, or found the fact.
  package struct Machine: Codable, Sendable, Hashable {
    package var rule: String?
    package var version: String
    package var kind: String?
    /// What found the fact.
    package var recogniser: String?
    package var confidence: Double?
  }

  package struct Reason: Codable, Sendable, Hashable {
    package var code: String?
    package var text: String

    package init(text: String) { self.text = text }
  }

  static let text = "text"
  static let reject = "reject"
  static let approve = "approve"
  static let reanchor = "reanchor"
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
  /// Whether two corrections cannot both hold.
  func contradicts(_ other: Correction) -> Bool {
    guard let anchor, let there = other.anchor, doc?.sha256 == other.doc?.sha256, anchor.page == there.page,
      let own = anchor.bytes, let others = there.bytes
    else { return false }
    if own == others, before == other.before {
      if after == other.after { return op != other.op }
      // Of several readings several may be wrong.
      return op == Self.text && other.op == Self.text
    }
    return op == Self.text && other.op == Self.text && own.overlaps(others)
  }

  /// Whether another one says the same.
  func repeats(_ other: Correction) -> Bool {
    op == other.op && doc?.sha256 == other.doc?.sha256 && anchor?.page == other.anchor?.page
      && anchor?.range == other.anchor?.range && before == other.before && after == other.after
  }
}
