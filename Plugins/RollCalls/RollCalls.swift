import ParagrafKit

/// Attendance and voting lists (närvarolistor): who is marked as present, and who as absent.
public struct RollCallsRecogniser: Recogniser {
  public static let about = About(
    id: "roll-calls", version: "1.0",
    emits: [.region("närvarolista"), .fact(.attendee), .fact(.absent), .fact(.chair)],
    why: "Councils list their members with crosses instead of naming them on the cover page.",
    examples: RollCallsExamples.all)

  public init() {}

  public func findings(in text: ReadingText) -> [Finding] {
    RollCall.all(in: text).flatMap { roll -> [Finding] in
      // A table of votes inside an item is part of it and tells of that vote alone.
      let tellsPresence = roll.rows.contains {
        $0.marks.contains { $0.column == .present || $0.column == .presentOnly }
      }
      guard roll.isTitled || tellsPresence else { return [] }
      return [Finding(.region("närvarolista"), lines: roll.lines, confidence: 0.9)] + people(roll)
    } + ArrivalList.all(in: text).flatMap(arrivals)
  }

  private func arrivals(_ list: ArrivalList) -> [Finding] {
    [Finding(.region("närvarolista"), lines: list.lines, confidence: 0.9)]
      + list.members.map { member in
        .fact(
          .attendee,
          .object(
            ("name", .text(member.person.name)), ("party", .text(member.person.party)),
            ("role", .text("ledamot"))),
          lines: member.lines, confidence: 0.85)
      }
  }

  /// `Tjänstgör för: Håkan Vinge`
  private func replaced(by row: RollCall.Row) -> String? {
    Persons.person(in: row.person.remark).map(\.name).flatMap { $0.contains(" ") ? $0 : nil }
  }

  private func people(_ roll: RollCall) -> [Finding] {
    var found: [Finding] = []
    var lastAbsent: String?
    let hasPresence = roll.rows.contains {
      $0.marks.contains { $0.column == .present || $0.column == .presentOnly }
    }
    // Marked with letters, `T` is for tjänstgörande and `N` for närvarande alone.
    let isLettered = roll.rows.contains { $0.marks.contains { $0.mark == "T" } }
    // Where a column says for whom substitutes serve, the others do not.
    let namesReplaced = roll.rows.contains { $0.group == .substitutes && replaced(by: $0) != nil }
    // Where most rows bear no mark, the marks were lost in scanning and their lack says nothing.
    let isComplete = roll.rows.filter { !$0.marks.isEmpty }.count * 2 > roll.rows.count
    for row in roll.rows {
      let lines = row.line..<row.line + 1
      let crossed = row.marks.filter { RollCall.Row.isCross($0.mark) }.map(\.column)
      let replaced = row.group == .substitutes ? replaced(by: row) : nil
      // Officials beside the members are listed because they were there.
      let isListed = row.group == .others && row.marks.isEmpty
      let isPresent =
        isListed || hasPresence
        ? isListed || crossed.contains { $0 == .present || $0 == .presentOnly || $0 == .serving }
        : !crossed.isEmpty
      let remark = row.person.remark.folded
      let serves = crossed.contains(.serving) || replaced != nil
      let isSubstitute =
        serves || row.group == .substitutes || !crossed.contains(.present) && crossed.contains(.presentOnly)
        || remark.hasPrefix("ers") || remark.hasPrefix("tjg ers")
      guard isPresent else {
        // A substitute who is not marked was simply not called.
        let isMarked = row.marks.contains { RollCall.Row.isDash($0.mark) }
        if row.group == .members, !isSubstitute, isMarked || hasPresence && isComplete && row.marks.isEmpty {
          found.append(.fact(.absent, .text(row.person.name), lines: lines, confidence: 0.85))
          lastAbsent = row.person.name
        }
        continue
      }
      let isPresentOnly = isLettered && row.marks.contains { $0.mark == "N" }
      let decides =
        serves
        || !(row.group == .substitutes && namesReplaced) && crossed.contains(.present) && !isPresentOnly
        || !hasPresence
      let role =
        row.group == .others
        ? "övrig" : isSubstitute ? (decides ? "tjänstgörande ersättare" : "ersättare") : "ledamot"
      var details: [Value.Field] = []
      if let replaced {
        details.append(.init("for", .text(replaced)))
      } else if isSubstitute, decides, row.group == .members, let lastAbsent {
        details.append(.init("for", .text(lastAbsent)))
      }
      if !row.title.isEmpty { details.append(.init("title", .text(row.title))) }
      found.append(
        .fact(
          .attendee,
          .object(
            ("name", .text(row.person.name)), ("party", .text(row.person.party)), ("role", .text(role))),
          lines: lines, details: details, confidence: 0.9))
      if row.group == .members, remark == "ordf" || remark == "ordforande" {
        found.append(.fact(.chair, .text(row.person.name), lines: lines, confidence: 0.8))
      }
    }
    return found
  }
}
