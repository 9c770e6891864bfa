import JSONReading
import Manifests
import ParagrafKit

/// What a program answered: findings, and those that were none.
struct Answer {
  private(set) var findings: [Finding] = []
  /// Why the first of those that were left out is none, and how many there are.
  private var fault: String?
  private var faulty = 0

  private let text: ReadingText
  private let about: About

  /// - Throws: if the line is no answer at all.
  init(
    _ line: [UInt8], to text: ReadingText, by about: About, within limits: ProgramLimits
  ) throws(ProgramFault) {
    self.text = text
    self.about = about
    guard let found = try ProgramProtocol.member("findings", of: line, "answered").elements else {
      throw ProgramFault(.misbehaved, "answered with findings that are no list")
    }
    guard found.count <= limits.findings else {
      throw ProgramFault(.misbehaved, "answered \(found.count) findings; \(limits.findings) are the most")
    }
    var claimed = 0
    for (index, json) in found.enumerated() {
      do {
        let finding = try finding(json)
        claimed += finding.lines.count
        findings.append(finding)
      } catch {
        if fault == nil {
          fault = "finding \(index + 1) was left out: \(ProgramProtocol.shown(error.reason))"
        }
        faulty += 1
      }
      guard claimed <= limits.claimedLines else {
        throw ProgramFault(
          .misbehaved, "claimed more than \(limits.claimedLines) lines with its findings")
      }
    }
  }

  var warnings: [String] {
    guard let fault else { return [] }
    return [faulty == 1 ? fault : "\(fault); \(faulty - 1) more were left out"]
  }

  /// Why a finding is none.
  private struct Refusal: Error { var reason: String }

  private static let longestHeading = 8
  private static let subjects = ["section", "item", "region", "fact"]

  private func finding(_ json: JSON) throws(Refusal) -> Finding {
    guard case .object(let members) = json else { throw Refusal(reason: "it is no object") }
    let known = Self.subjects + ["heading", "lines", "confidence"]
    if let unknown = members.first(where: { !known.contains($0.name) }) {
      throw Refusal(reason: "it has a member '\(unknown.name)'; known are \(known.joined(separator: ", "))")
    }
    let given = Self.subjects.filter { json[$0] != nil }
    guard given.count == 1, let subject = json[given[0]] else {
      throw Refusal(reason: "it is one of \(Self.subjects.joined(separator: ", "))")
    }
    let lines = try self.lines(json["lines"])
    let confidence = json["confidence"] ?? .decimal(0.9)
    guard let confidence = confidence.number, (0...1).contains(confidence) else {
      throw Refusal(reason: "its confidence is no number from 0 to 1")
    }
    var described = Described(
      try self.subject(given[0], subject, json["heading"], lines), lines: lines, confidence: confidence)
    if given[0] == "fact" {
      described.item = try optionalText("item", of: subject)
      described.place = try place(subject["cell"], lines)
    } else if json["heading"] != nil, given[0] != "section" {
      throw Refusal(reason: "only sections have a heading")
    }
    guard let finding = described.finding else { throw Refusal(reason: "it is empty") }
    return finding
  }

  private func subject(
    _ name: String, _ json: JSON, _ heading: JSON?, _ lines: Range<Int>
  ) throws(Refusal) -> Described.Subject {
    switch name {
    case "section":
      let kind = SectionKind(rawValue: try self.name(json, "section"))
      try mustEmit(.section(kind))
      return .section(kind, try heading.map { json throws(Refusal) in try self.heading(json, lines) })
    case "item":
      try mustEmit(.items)
      return .item(try filledText(json, "item"))
    case "region":
      let region = try filledText(json, "region")
      try mustEmit(.region(region))
      return .region(region)
    default:
      if case .object(let members) = json,
        let unknown = members.first(where: { !["type", "value", "item", "cell"].contains($0.name) })
      {
        throw Refusal(reason: "its fact has a member '\(unknown.name)'; known are type, value, item, cell")
      }
      let type = FactType(rawValue: try self.name(json["type"], "type"))
      if let reason = Described.fault(in: type) { throw Refusal(reason: reason) }
      try mustEmit(.fact(type))
      return .fact(type, try value(json["value"] ?? .null))
    }
  }

  private func mustEmit(_ emission: About.Emission) throws(Refusal) {
    guard about.emits.contains(emission) else {
      throw Refusal(reason: "'\(emission.wire)' is not among what the program says to emit")
    }
  }

  /// `[4]` or `[4, 6]`, from 1.
  private func lines(_ json: JSON?) throws(Refusal) -> Range<Int> {
    let numbers = (json?.elements ?? []).map { $0.int ?? 0 }
    guard (1...2).contains(numbers.count), let first = numbers.first, let last = numbers.last else {
      throw Refusal(reason: "its lines are not [first, last]")
    }
    guard first >= 1, first <= last, last <= text.lines.count else {
      let what = first == last ? "line \(first)" : "lines \(first) to \(last)"
      throw Refusal(reason: "it claims \(what), the document has lines 1 to \(text.lines.count)")
    }
    return first - 1..<last
  }

  private func heading(_ json: JSON, _ lines: Range<Int>) throws(Refusal) -> Described.Heading {
    let heading = try filledText(json, "heading")
    guard lines.count <= Self.longestHeading else {
      throw Refusal(reason: "a heading takes \(Self.longestHeading) lines at most")
    }
    let whole = lines.map { text.lines[$0].text.replacingTabs() }.joined(separator: " ")
    // Bytes are compared: a letter and its parts would be equal, but not of one length.
    if heading.utf8.elementsEqual(whole.trimmed.utf8) { return .whole(heading) }
    let last = text.lines[lines.upperBound - 1].text.utf8.count
    let bytes = heading.utf8.count - (whole.utf8.count - last)
    guard whole.utf8.starts(with: heading.utf8), bytes > 0 else {
      throw Refusal(reason: "the heading '\(heading)' is not what its lines begin with")
    }
    return .runIn(heading, bytes: bytes)
  }

  private func place(_ json: JSON?, _ lines: Range<Int>) throws(Refusal) -> Place? {
    guard let json else { return nil }
    let line = text.lines[lines.lowerBound]
    guard lines.count == 1, let number = json.int, number >= 1, number <= line.cells.count else {
      throw Refusal(reason: "its cell is none of one line's, counted from 1")
    }
    return Place(page: line.page, box: line.cells[number - 1].box)
  }

  private func value(_ json: JSON) throws(Refusal) -> Value {
    switch json {
    case .text(let text): return .text(Self.cleaned(text))
    case .int(let number): return .number(number)
    case .array(let elements):
      return .list(try elements.map { json throws(Refusal) in try value(json) })
    case .object(let members):
      return .object(
        try members.map { member throws(Refusal) in
          Value.Field(try name(.text(member.name), "field"), try value(member.value))
        })
    case .decimal:
      throw Refusal(reason: "a value holds a decimal number; give it as the text that stands there")
    case .null, .bool: throw Refusal(reason: "a value is a text, a whole number, a list or an object")
    }
  }

  private func name(_ json: JSON?, _ what: String) throws(Refusal) -> String {
    guard let name = json?.text, Described.isName(name) else {
      throw Refusal(reason: "its \(what) is no name of a-z, 0-9, - and _")
    }
    return name
  }

  private func filledText(_ json: JSON, _ what: String) throws(Refusal) -> String {
    guard let text = json.text.map(Self.cleaned), !text.isEmpty else {
      throw Refusal(reason: "its \(what) is no text")
    }
    return text
  }

  /// Texts of documents hold no line ends and no control characters.
  private static func cleaned(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ").printable
  }

  private func optionalText(_ name: String, of json: JSON) throws(Refusal) -> String? {
    try json[name].map { json throws(Refusal) in try filledText(json, name) }
  }
}
