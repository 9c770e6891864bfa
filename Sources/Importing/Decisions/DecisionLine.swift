import FoundationEssentials
import ParagrafKit

/// A line of the format `edits`: what a decision needs of it.
struct DecisionLine: Decodable {
  var sha256: String
  private var page: Int
  private var range: [Int]
  private var before: String
  private var after: String
  private var `class`: String
  private var rule: String
  private var ruleVersion: String
  private(set) var confidence: Double?
  /// What stands around it, as the format `edits` has it.
  private(set) var contextBefore: String?
  private(set) var contextAfter: String?
  /// Where the words stand, points, and a checksum of their page's text; nil in lines written by hand.
  private(set) var box: [Double]?
  private(set) var pageText: String?

  /// The edit that it tells of.
  func edit(_ status: EditStatus) throws(Nonsense) -> Edit {
    guard page >= 1 else { throw Nonsense("'page': pages are counted from 1") }
    guard range.count == 2, range[0] >= 0, range[1] >= range[0] else {
      throw Nonsense("'range': two bytes of the page's text are asked for, [first, behind the last]")
    }
    guard range[1] - range[0] == before.utf8.count else {
      throw Nonsense("'before' has \(before.utf8.count) bytes, its 'range' \(range[1] - range[0])")
    }
    guard box?.count ?? 4 == 4 else {
      throw Nonsense("'box': left, top, right, bottom are asked for; leave it out where nobody knows")
    }
    guard let kind = EditClass(rawValue: `class`) else {
      throw Nonsense("'class': '\(`class`.printable)' is unknown")
    }
    return Edit(
      page: page, range: range[0]..<range[1], before: before, after: after,
      rule: EditRule(name: rule, kind: kind, version: ruleVersion), confidence: confidence ?? 1,
      status: status)
  }

  /// A value that no edit has.
  struct Nonsense: Error {
    var words: String

    init(_ words: String) { self.words = words }
  }

  /// What is wrong with a line, and what to do.
  static func words(for error: any Error) -> String {
    let reason =
      switch error {
      case let error as Nonsense: error.words
      case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
        "'\(context.codingPath.first?.stringValue ?? "")' has not the type that it should"
      default: "no JSON object"
      }
    return "\(reason); keep lines of --format edits as they were written"
  }
}

extension Edit {
  /// Why an accepted edit could not be made.
  var unfitWords: String {
    """
    the accepted edit '\(before.printable)' as '\(after.printable)' was not made: page \(page), bytes \(range.lowerBound) to \
    \(range.upperBound) of the text as it was read is something else now
    """
  }
}
