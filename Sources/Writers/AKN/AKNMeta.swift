import ParagrafKit

/// The metadata of a document: its names as work, expression and manifestation, and whom it names.
struct AKNMeta {
  private let record: Record
  private let work: AKNWork

  init(_ record: Record, _ work: AKNWork) {
    self.record = record
    self.work = work
  }

  func write(to output: inout XMLOutput) {
    output.element("meta") { output in
      output.element("identification", [("source", "#paragraf")]) { output in
        output.element("FRBRWork") { output in
          properties(work.uri, author: "#upphovsman", to: &output)
          output.element("FRBRcountry", [("value", "se")])
          output.element("FRBRsubtype", [("value", work.kind)])
          for type in [FactType.paragraphRange, .documentDnr] {
            if let number = record.value(type) { output.element("FRBRnumber", [("value", number)]) }
          }
          output.element("FRBRname", [("value", DocumentTitle.of(record))])
        }
        let expression = "\(work.uri)/swe@\(work.date)"
        output.element("FRBRExpression") { output in
          properties(expression, author: "#upphovsman", to: &output)
          output.element("FRBRlanguage", [("language", "swe")])
        }
        output.element("FRBRManifestation") { output in
          properties(expression, ending: ".akn", author: "#paragraf", to: &output)
          output.element("FRBRformat", [("value", "application/akn+xml")])
        }
      }
      AKNReferences(record, work).write(to: &output)
    }
  }

  /// - Parameter ending: of a manifestation, which stands at the very end.
  private func properties(
    _ uri: String, ending: String = "", author: String, to output: inout XMLOutput
  ) {
    output.element("FRBRthis", [("value", uri + "/!main" + ending)])
    output.element("FRBRuri", [("value", uri + ending)])
    output.element("FRBRdate", [("date", work.date), ("name", work.dateName)])
    output.element("FRBRauthor", [("href", author)])
  }
}

/// The organisations, persons and roles that facts name.
struct AKNReferences {
  private let record: Record
  private let work: AKNWork

  private static let source = "#paragraf"
  /// Facts whose value is a person's name, or has one.
  private static let ofPersons: Set<FactType> = [
    .chair, .secretary, .adjuster, .attendee, .absent, .summoned, .signedBy, .author, .individualVote,
    .reservation,
    .specialStatement, .protocolNote, .jav,
  ]
  private static let roles: [FactType: String] = [
    .chair: "ordförande", .secretary: "sekreterare", .adjuster: "justerare", .signedBy: "undertecknare",
    .author: "handläggare",
  ]

  init(_ record: Record, _ work: AKNWork) {
    self.record = record
    self.work = work
  }

  func write(to output: inout XMLOutput) {
    output.element("references", [("source", Self.source)]) { output in
      reference("TLCOrganization", "upphovsman", "organization/se", work.author, to: &output)
      reference("TLCOrganization", "paragraf", "organization", "Paragraf", to: &output)
      // `paragraf` and `upphovsman` are taken.
      var taken: Set<String> = ["upphovsman", "paragraf"]
      for (element, prefix, place, names) in [
        ("TLCPerson", "person", "person/se", persons), ("TLCRole", "roll", "role/se", roleNames),
      ] {
        for name in names {
          let base = prefix + "-" + (Slug.of(name) ?? "x")
          var id = base
          var number = 2
          while !taken.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
          }
          reference(element, id, place, name, to: &output)
        }
      }
    }
  }

  private func reference(
    _ element: String, _ id: String, _ place: String, _ name: String, to output: inout XMLOutput
  ) {
    let slug = Slug.of(name) ?? id
    output.element(
      element, [("eId", id), ("href", "/akn/ontology/\(place)/\(slug)"), ("showAs", name)])
  }

  /// Each name once, in the order in which the document has them.
  private var persons: [String] {
    distinct(
      record.facts.lazy.filter { Self.ofPersons.contains($0.type) }.map { fact in
        fact.value["name"]?.description ?? fact.value.description
      })
  }

  private var roleNames: [String] {
    distinct(
      record.facts.lazy.compactMap { fact in
        Self.roles[fact.type] ?? fact.value["role"]?.description
      })
  }

  private func distinct(_ names: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
