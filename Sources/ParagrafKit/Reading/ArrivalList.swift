/// A list of members with the times they came and went: `Efternamn, Förnamn | Parti | Ankom | Utgick`, each row a line or,
/// where the columns were lost, each cell.
public struct ArrivalList: Sendable {
  public var lines: Range<Int>
  public var members: [(person: Person, lines: Range<Int>)]

  /// The lists of a text; none unless a head names both name and time of arrival.
  public static func all(in text: ReadingText) -> [ArrivalList] {
    text.memo.value("arrival lists") { find(in: text) }
  }

  private struct Piece {
    var line: Int
    var text: String
    var key: String
  }

  private static func find(in text: ReadingText) -> [ArrivalList] {
    var found: [ArrivalList] = []
    for (position, index) in text.body.enumerated()
    where text.lines[index].cells.contains(where: { $0.key == "ankom" || $0.key == "anlant" }) {
      guard found.last.map({ $0.lines.upperBound <= index }) ?? true,
        text.body[max(0, position - 3)...position].contains(where: { text.lines[$0].key.holds("namn") })
      else { continue }
      let pieces = text.body[position...].prefix(900).flatMap { index in
        text.lines[index].cells.map { Piece(line: index, text: $0.text, key: $0.key) }
      }
      if let list = list(pieces, in: text) { found.append(list) }
    }
    return found
  }

  /// Name, party, times; the list ends where none of them stands.
  private static func list(_ pieces: [Piece], in text: ReadingText) -> ArrivalList? {
    var list = ArrivalList(lines: pieces[0].line..<pieces[0].line + 1, members: [])
    for piece in pieces {
      if isHead(piece.key) { continue }
      if !Times.all(in: "kl " + piece.text).isEmpty, piece.text.startsWithDigit, !list.members.isEmpty {
        list.extend(piece.line)
      } else if let person = RollCallReader.surnameFirst(piece.text) {
        list.members.append((person, piece.line..<piece.line + 1))
        list.lines = list.lines.lowerBound..<piece.line + 1
      } else if let last = list.members.last, last.person.party.isEmpty, piece.text.utf8.count <= 5,
        piece.text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
      {
        list.members[list.members.count - 1].person.party = piece.text
        list.extend(piece.line)
      } else {
        break
      }
    }
    return list.members.count >= 2 ? list : nil
  }

  private mutating func extend(_ line: Int) {
    let own = members[members.count - 1].lines
    members[members.count - 1].lines = own.lowerBound..<line + 1
    lines = lines.lowerBound..<line + 1
  }

  private static func isHead(_ key: String) -> Bool {
    ["ankom", "anlant", "utgick", "avgick", "parti", "namn", "efternamn, fornamn", "tid", "anm"].contains(key)
  }
}
