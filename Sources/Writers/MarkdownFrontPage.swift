import ParagrafKit

/// The facts of the document itself: a table of the meeting, then who was there.
enum MarkdownFrontPage {
  private static let labels: [(String, [FactType])] = [
    ("Titel", ["document_title"]), ("Diarienummer", ["document_dnr"]), ("Handläggare", ["author"]),
    ("Period", ["period"]), ("Plats", [.meetingPlace]), ("Tid", [.meetingStart, .meetingEnd]),
    ("Ajournering", [.adjournment]), ("Ordförande", [.chair]), ("Sekreterare", [.secretary]),
    ("Justerare", [.adjuster]), ("Justeringsdag", [.adjustmentDate]), ("Paragrafer", [.paragraphRange]),
    ("Anslag uppsatt", [.noticePosted]), ("Anslag nedtaget", [.noticeRemoved]),
    ("Protokollet förvaras", [.minutesLocation]),
  ]

  static func write(_ record: Record, to output: inout MarkdownOutput) {
    let facts = record.facts.filter { $0.item == nil }
    var rows: [[String]] = []
    for (label, types) in labels {
      let found = types.flatMap { type in facts.filter { $0.type == type } }
      guard !found.isEmpty else { continue }
      rows.append([label, found.map(shown).joined(separator: types.count > 1 ? "–" : ", ")])
    }
    if !rows.isEmpty { output.table([["Uppgift", "Värde"]] + rows) }
    for (heading, type) in [
      ("Närvarande", FactType.attendee), ("Frånvarande", .absent), ("Kallade", "summoned"),
    ] {
      let persons = facts.filter { $0.type == type }
      guard !persons.isEmpty else { continue }
      output.heading(2, heading)
      for person in persons { output.point(description(of: person)) }
    }
  }

  private static func shown(_ fact: Fact) -> String {
    fact.value.description + (fact.needsReview ? " (granskas)" : "")
  }

  /// `Eva Ek (S), tjänstgörande ersättare för Bo By, nämndsekreterare`.
  private static func description(of fact: Fact) -> String {
    guard let name = fact.value["name"]?.string else { return shown(fact) }
    let party = fact.value["party"]?.string ?? ""
    var text = party.isEmpty ? name : "\(name) (\(party))"
    if let role = fact.value["role"]?.string, !role.isEmpty { text += ", " + role }
    let details = Value.object(fact.details)
    if let replaced = details["for"]?.description, !replaced.isEmpty { text += " för " + replaced }
    if let title = details["title"]?.description, !title.isEmpty { text += ", " + title }
    return text + (fact.needsReview ? " (granskas)" : "")
  }
}
