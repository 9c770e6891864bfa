import JSONReading
import ParagrafKit

/// What is said of a document in a package, read from its record (the format `json`).
struct Description: Sendable {
  /// What made the record.
  var program = ""
  var recognisers: [Tool] = []
  var lexicon = ""
  /// What read pages from their pictures; nil where nothing did.
  var ocr: String?
  /// `imported` or `partial`.
  var status = ""
  /// What the record lacks: `no-text` of page 3.
  var missing: [(reason: String, page: Int)] = []
  /// Edits by what they mend, as far as they are part of the text in use.
  var edits: [(kind: String, count: Int)] = []
  var proposedEdits = 0
  /// Ids of the corrections that the text honours, and whether the log was left out.
  var corrections: [String] = []
  var leavesOutCorrections = false

  /// The original's name, without its folder.
  var sourceName = ""
  /// What the file states of itself: the program that made it, and when.
  var creatingProgram = ""
  var created = ""

  var kind = ""
  var municipality = ""
  var organ = ""
  /// `2024-03-13`; empty where none was found. Other dates likewise.
  var date = ""
  var title = ""
  var caseNumbers: [String] = []
  var chair = ""
  var secretary = ""
  var adjusters: [String] = []
  var adjustmentDate = ""
  var noticePosted = ""
  var noticeRemoved = ""
  var items: [Item] = []

  struct Tool: Sendable, Hashable {
    var name: String
    var version: String
  }

  /// A § of the minutes, or another matter.
  struct Item: Sendable {
    /// As printed, without §; empty for the body of a document that has no items.
    var number = ""
    var title = ""
    /// Pages on which it begins and ends, from 1.
    var pages = 1...1
    var caseNumbers: [String] = []
    var decisions: [String] = []
    /// Attached documents: kind and title.
    var parts: [(kind: String, title: String)] = []
    /// The laws that its secrecy rests on.
    var secrecy: [String] = []
    /// Dissent, votes, jäv …, each with the kind that it is.
    var notes: [(kind: String, text: String)] = []
  }

  /// Why a record cannot be read.
  struct Fault: Error { var reason: String }

  /// - Parameter record: the bytes of `x.json`.
  init(record: [UInt8]) throws(Fault) {
    let json: JSON
    do {
      json = try JSON(record, without: ["pages"])
    } catch {
      throw Fault(reason: "is no JSON (\(error.reason))")
    }
    guard json["format"]?.text == "paragraf-record", json["formatVersion"]?.int == 1 else {
      throw Fault(reason: "is no record of this version")
    }
    readOrigin(json)
    for fact in json["facts"]?.elements ?? [] { read(fact) }
    items = (json["items"]?.elements ?? []).map(Self.item)
  }

  private mutating func readOrigin(_ json: JSON) {
    program = json["paragraf"]?["version"]?.text ?? ""
    recognisers = (json["recognisers"]?.elements ?? []).map {
      Tool(name: $0["id"]?.text ?? "", version: $0["version"]?.text ?? "")
    }
    lexicon = json["lexicon"]?.text ?? ""
    ocr = json["ocr"]?.text
    status = json["status"]?.text ?? ""
    corrections = (json["corrections"]?["applied"]?.elements ?? []).compactMap(\.text)
    leavesOutCorrections = json["correctionsLeftOut"] != nil
    missing = (json["missing"]?.elements ?? []).map { ($0["reason"]?.text ?? "", $0["page"]?.int ?? 1) }
    sourceName = json["source"]?["name"]?.text ?? ""
    let metadata = json["metadata"]
    creatingProgram = metadata?["creator"]?.text ?? metadata?["producer"]?.text ?? ""
    created = metadata?["created"]?.text ?? ""
    var counts: [String: Int] = [:]
    for edit in json["edits"]?.elements ?? [] {
      switch edit["status"]?.text {
      case "applied", "accepted": counts[edit["class"]?.text ?? "", default: 0] += 1
      case "proposed": proposedEdits += 1
      default: break
      }
    }
    edits = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A fact of the document. Of those that it states once the first counts.
  private mutating func read(_ fact: JSON) {
    let text = fact["value"]?.text ?? ""
    func first(_ old: String) -> String { old.isEmpty ? text : old }
    func firstDay(_ old: String) -> String { old.isEmpty && Moment.isDay(text) ? text : old }
    switch FactType(rawValue: fact["type"]?.text ?? "") {
    case .documentKind: kind = first(kind)
    case .municipality: municipality = first(municipality)
    case .body: organ = first(organ)
    case .meetingDate: date = firstDay(date)
    case .documentDate: if date.isEmpty { date = firstDay(date) }
    case .documentTitle: title = first(title)
    case .documentDnr: if !text.isEmpty { caseNumbers.append(text) }
    case .chair: chair = first(chair)
    case .secretary: secretary = first(secretary)
    case .adjuster: if !text.isEmpty { adjusters.append(text) }
    case .adjustmentDate: adjustmentDate = firstDay(adjustmentDate)
    case .noticePosted: noticePosted = firstDay(noticePosted)
    case .noticeRemoved: noticeRemoved = firstDay(noticeRemoved)
    default: break
    }
  }

  private static func item(_ json: JSON) -> Item {
    var item = Item()
    item.number = json["number"]?.text ?? ""
    item.title = json["title"]?.text ?? ""
    let first = max(1, json["page"]?.int ?? 1)
    var last = first
    for fact in json["facts"]?.elements ?? [] {
      for place in fact["places"]?.elements ?? [] { last = max(last, place["page"]?.int ?? last) }
      read(fact, into: &item)
    }
    item.pages = first...last
    return item
  }

  private static func read(_ fact: JSON, into item: inout Item) {
    let value = fact["value"]
    let text = value?.text ?? ""
    let type = FactType(rawValue: fact["type"]?.text ?? "")
    switch type {
    case .itemDnr: item.caseNumbers.append(text)
    case .decision: item.decisions.append(text)
    case .part: item.parts.append((value?["kind"]?.text ?? "", value?["title"]?.text ?? ""))
    case .partDnr: if !item.caseNumbers.contains(text) { item.caseNumbers.append(text) }
    case .secrecy: if !text.isEmpty { item.secrecy.append(text) }
    case .vote:
      let count = [("ja", "ja"), ("nej", "nej"), ("avstar", "avstår")].compactMap { key, word in
        value?[key]?.int.map { "\(word) \($0)" }
      }
      if !count.isEmpty { item.notes.append(("votering", count.joined(separator: ", "))) }
    default:
      if let kind = noteKinds[type], !text.isEmpty { item.notes.append((kind, text)) }
    }
  }

  /// What archivists call it.
  private static let noteKinds: [FactType: String] = [
    .proposal: "förslag", .motion: "yrkande", .reservation: "reservation",
    .specialStatement: "särskilt yttrande", .protocolNote: "protokollsanteckning", .jav: "jäv",
  ]

  // MARK: Words

  /// The organ with its municipality: `Kommunstyrelsen, Östby kommun`.
  var body: String { [organ, municipality].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// What the document is called: `Protokoll från Kommunstyrelsen 2024-03-13`, as archives call minutes; what a report calls
  /// itself; else the file's name.
  var heading: String {
    if !title.isEmpty { return title }
    guard !kind.isEmpty, !organ.isEmpty || !date.isEmpty else { return sourceName }
    let name = kind.prefix(1).uppercased() + kind.dropFirst()
    let parts = [name, organ.isEmpty ? "" : "från \(organ)", date]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Description.Item {
  /// `§ 34 Planbesked för …`
  var heading: String {
    let mark = number.isEmpty ? "" : "§ \(number)"
    let parts = [mark, title].filter { !$0.isEmpty }
    return parts.isEmpty ? "Handling" : parts.joined(separator: " ")
  }

  /// `sidan 4`, `sidorna 4–6`: what the Swedish archivist reads.
  var pagesInWords: String {
    pages.count == 1 ? "sidan \(pages.lowerBound)" : "sidorna \(pages.lowerBound)–\(pages.upperBound)"
  }
}
