import ParagrafKit

/// What was done with a document, as its record tells it: PREMIS events.
enum Provenance {
  /// What happened to the original on its way into the package.
  static func ofOriginal(_ document: PackagedDocument, _ file: StoredFile) -> [PremisFile.Event] {
    [
      .init(
        type: "fixity check",
        detail: "SHA-256 while it was copied, against that of the import", sources: [document.id]),
      .init(
        type: "format identification", detail: "by the file's beginning",
        notes: [
          [file.format.name, file.format.version ?? "", file.format.pronom ?? "", file.format.note ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        ], sources: [document.id]),
    ]
  }

  /// How the files came about that import made.
  /// - Parameter outcomes: their identifiers.
  static func ofDerived(
    _ document: PackagedDocument, outcomes: [String], isMasked: Bool
  ) -> [PremisFile.Event] {
    let about = document.description
    let program = PremisFile.Agent(
      name: "Paragraf", version: about.program, note: "reads municipal documents")
    let lexicon = PremisFile.Agent(
      name: "Paragraf lexicon", version: about.lexicon, note: "counts of Swedish words and word pairs")
    let source = [document.holding.id]
    var events = [
      PremisFile.Event(
        type: "extraction", detail: "words and their places",
        outcome: about.missing.isEmpty ? "success" : "partial",
        notes: about.missing.map { "\($0.reason), page \($0.page)" }, agents: [program], sources: source)
    ]
    if let engine = about.ocr {
      events.append(
        .init(
          type: "extraction", detail: "optical character recognition of pages without readable text",
          agents: [program, PremisFile.Agent(name: engine, version: "", note: "reads pictures of text")],
          sources: source))
    }
    events.append(
      .init(
        type: "normalization",
        detail:
          "words joined over line ends, misread Swedish repaired; the ledger of edits leads back to the text as it was read",
        notes: about.edits.map { "\($0.count) edits of class \($0.kind)" }
          + (about.proposedEdits > 0 ? ["\(about.proposedEdits) edits proposed, not made"] : [])
          + (about.leavesOutCorrections ? ["what people have put right was left out, as was asked"] : []),
        agents: [program, lexicon], sources: source))
    events += corrections(of: document, by: program, isMasked: isMasked)
    events.append(
      .init(
        type: "metadata extraction",
        detail: "matters, decisions, votes, people and dates, found by recognisers",
        notes: ["\(about.items.count) matters"],
        agents: [program]
          + about.recognisers.map {
            PremisFile.Agent(
              name: "recogniser \($0.name)", version: $0.version, note: "a plug-in of Paragraf")
          }, sources: source))
    if isMasked {
      events.append(
        .init(
          type: "redaction", detail: "personal data masked for publication", agents: [program],
          sources: source))
    }
    events.append(
      .init(
        type: "creation", detail: "records and reading copies written", agents: [program], sources: source,
        outcomes: outcomes))
    return events
  }

  /// What people put right: an event for each person and day. Copies for publication say only how much, not who.
  private static func corrections(
    of document: PackagedDocument, by program: PremisFile.Agent, isMasked: Bool
  ) -> [PremisFile.Event] {
    let ids = document.description.corrections
    guard !ids.isEmpty else { return [] }
    let detail = "words of the text put right by people; honoured when the document was read"
    func event(_ count: Int, _ agents: [PremisFile.Agent], time: String? = nil) -> PremisFile.Event {
      .init(
        type: "modification", detail: detail, time: time, notes: ["\(count) corrections"], agents: agents,
        sources: [document.holding.id])
    }
    let known = document.holding.corrections.map(\.correction).filter { ids.contains($0.id) }
    guard !isMasked else { return [event(ids.count, [program])] }
    let sessions = Dictionary(grouping: known) { [$0.by.id, String($0.at.prefix(10))] }
    var events = sessions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { session, lines in
      let person = PremisFile.Agent(
        name: session[0], version: "", note: "put right what was misread", type: "person")
      return event(lines.count, [person, program], time: lines.map(\.at).max())
    }
    // Of a log that is not at hand.
    if known.count < ids.count { events.append(event(ids.count - known.count, [program])) }
    return events
  }
}
