import ParagrafKit

/// Parts a paragraph into its lead-in and the clauses that facts were read from it.
enum Clauses {
  struct Piece: Equatable {
    var isClause: Bool
    var text: String
  }

  /// The paragraph cut before each clause that occurs in it, in order; nothing of it is lost.
  static func pieces(of paragraph: String, clauses: [String]) -> [Piece] {
    let bytes = Array(paragraph.utf8)
    var cuts: [Int] = []
    var from = 0
    for clause in clauses where !clause.isEmpty {
      guard let start = position(of: Array(clause.utf8), in: bytes, from: from) else { continue }
      cuts.append(start)
      from = start + clause.utf8.count
    }
    guard let first = cuts.first else { return [Piece(isClause: startsAsPoint(paragraph), text: paragraph)] }
    // A number or dash before a clause belongs to it.
    let lead = String(decoding: bytes[..<first], as: UTF8.self)
    if ListMark.isAlone(lead.trimmed) { cuts[0] = 0 }
    var pieces: [Piece] = []
    if cuts[0] > 0, !lead.trimmed.isEmpty { pieces.append(Piece(isClause: false, text: lead.trimmed)) }
    for (start, end) in zip(cuts, cuts.dropFirst() + [bytes.count]) {
      let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      pieces.append(Piece(isClause: true, text: text))
    }
    return pieces
  }

  private static func startsAsPoint(_ paragraph: String) -> Bool {
    paragraph.hasPrefix("att ") || ListMark.split(paragraph) != nil
  }

  private static func position(of pattern: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard from + pattern.count <= bytes.count else { return nil }
    return (from...bytes.count - pattern.count).first { start in
      bytes[start...].starts(with: pattern)
    }
  }
}
