import ParagrafKit

/// The facts of the document itself, in words: of the meeting, then who was there.
struct FrontPage {
  struct Row {
    var label: String
    var values: [String]
    /// Between a beginning and an end a dash, else a comma.
    var separator: String
  }

  struct Persons {
    var heading: String
    var persons: [String]
  }

  let rows: [Row]
  let persons: [Persons]

  private static let labels: [(String, [FactType])] = [
    ("Titel", ["document_title"]), ("Diarienummer", ["document_dnr"]), ("Handläggare", ["author"]),
    ("Period", ["period"]), ("Plats", [.meetingPlace]), ("Tid", [.meetingStart, .meetingEnd]),
    ("Ajournering", [.adjournment]), ("Ordförande", [.chair]), ("Sekreterare", [.secretary]),
    ("Justerare", [.adjuster]), ("Justeringsdag", [.adjustmentDate]), ("Paragrafer", [.paragraphRange]),
    ("Anslag uppsatt", [.noticePosted]), ("Anslag nedtaget", [.noticeRemoved]),
    ("Protokollet förvaras", [.minutesLocation]),
  ]

  init(_ record: Record) {
    let facts = Dictionary(grouping: record.facts.filter { $0.item == nil }, by: \.type)
    rows = Self.labels.compactMap { label, types in
      let found = types.flatMap { facts[$0] ?? [] }
      guard !found.isEmpty else { return nil }
      return Row(label: label, values: found.map(\.shown), separator: types.count > 1 ? "–" : ", ")
    }
    persons = [("Närvarande", FactType.attendee), ("Frånvarande", .absent), ("Kallade", .summoned)].compactMap
    {
      heading, type in
      guard let found = facts[type] else { return nil }
      return Persons(heading: heading, persons: found.map(Self.description))
    }
  }

  /// `Eva Ek (S), tjänstgörande ersättare för Bo By, nämndsekreterare`.
  private static func description(of fact: Fact) -> String {
    guard let name = fact.value["name"]?.string else { return fact.shown }
    let party = fact.value["party"]?.string ?? ""
    var text = party.isEmpty ? name : "\(name) (\(party))"
    if let role = fact.value["role"]?.string, !role.isEmpty { text += ", " + role }
    let details = Value.object(fact.details)
    if let replaced = details["for"]?.description, !replaced.isEmpty { text += " för " + replaced }
    if let title = details["title"]?.description, !title.isEmpty { text += ", " + title }
    return text + fact.doubt
  }
}

extension Fact {
  /// Its value for eyes, and whether somebody should look at it.
  var shown: String { value.description + doubt }

  var doubt: String { needsReview ? " (granskas)" : "" }
}

extension Record {
  /// Which pages are missing or incomplete, in a sentence each.
  var gapSentences: [String] {
    let missing = missing
    return [
      ("missing-page", "kan inte öppnas"), ("lost-page", "tog för lång tid eller för mycket minne att läsa"),
      ("no-structure", "och följande är bara text"), ("damaged-page", "är skadad"),
      ("no-text", "saknar läsbar text"),
      ("garbled-text", "har ett textlager där en del bokstäver står för andra"),
      ("unreadable-text", "har ett textlager som inte går att läsa"),
      ("documents-inside", "hör till en fil med inbäddade dokument, som inte lästes"),
      ("xfa-form", "visar bara en ersättningstext för ett XFA-formulär, som inte lästes"),
      ("no-page-list", "är den sista som hittades; filens lista över sidor är förlorad"),
    ].compactMap { reason, words in
      let pages = missing.filter { $0.reason == reason }.map { String($0.page) }
      return pages.isEmpty ? nil : "Ofullständig: sida \(pages.joined(separator: ", ")) \(words)."
    }
  }
}
