import Evaluation
import FoundationEssentials

/// What two runs found in one document, fact by fact.
struct FactDifference {
  /// By type.
  private(set) var counts: [String: FactCounts] = [:]
  /// What one of them only has, or has with something else in it; by type, then in the order of the document.
  private(set) var changes: [FactChange] = []
  /// Lines that are no facts.
  private(set) var malformed = 0

  /// What is no part of a fact but tells how, and how surely, it was found.
  static let circumstances: Set<String> = ["confidence", "box", "recogniser"]

  /// - Parameters: the bytes of both files with facts.
  init(_ a: [UInt8], _ b: [UInt8]) {
    // Lines that are alike byte for byte need no reading, and most are.
    var unmatched: [ArraySlice<UInt8>: Int] = [:]
    var restB: [ArraySlice<UInt8>] = []
    if a != b {
      for line in a.split(separator: 0x0A) { unmatched[line, default: 0] += 1 }
      for line in b.split(separator: 0x0A) {
        if let count = unmatched[line], count > 0 {
          unmatched[line] = count - 1
        } else {
          restB.append(line)
        }
      }
    }
    var restA: [ArraySlice<UInt8>] = []
    for line in a.split(separator: 0x0A).reversed() {
      if let count = unmatched[line], count > 0 {
        unmatched[line] = count - 1
        restA.append(line)
      } else {
        addSame(line)
      }
    }
    compare(facts(in: restA.reversed()), facts(in: restB))
  }

  private mutating func addSame(_ line: ArraySlice<UInt8>) {
    guard let type = Self.type(of: line) else {
      malformed += 2
      return
    }
    counts[type, default: FactCounts()] += FactCounts(a: 1, b: 1, same: 1)
  }

  /// The type of a fact as `import` writes it, or else as any JSON says.
  private static func type(of line: ArraySlice<UInt8>) -> String? {
    let head = Array("{\"type\":\"".utf8)
    if line.starts(with: head) {
      let name = line.dropFirst(head.count).prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      if name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: "\"") {
        return String(decoding: name, as: UTF8.self)
      }
    }
    return FoundFacts(lines: Data(line)).facts.first?.type
  }

  private mutating func facts(in lines: [ArraySlice<UInt8>]) -> [StatedFact] {
    let found = FoundFacts(lines: Data(lines.joined(separator: [0x0A])))
    malformed += found.malformed
    return found.facts
  }

  private mutating func compare(_ a: [StatedFact], _ b: [StatedFact]) {
    for fact in a { counts[fact.type, default: FactCounts()].a += 1 }
    for fact in b { counts[fact.type, default: FactCounts()].b += 1 }
    let (restA, restB) = withoutShifted(a, b)
    // Facts of one type and item, in the order in which they stand.
    let (groupsA, groupsB) = (
      Dictionary(grouping: restA, by: Group.init), Dictionary(grouping: restB, by: Group.init)
    )
    var told: Set<Group> = []
    for group in (restA + restB).map(Group.init) where told.insert(group).inserted {
      changes += FactPairs.changes(groupsA[group] ?? [], groupsB[group] ?? [])
    }
    for change in changes {
      switch (change.a, change.b) {
      case (.some, .some): counts[change.type]?.changed += 1
      case (.some, nil): counts[change.type]?.onlyA += 1
      default: counts[change.type]?.onlyB += 1
      }
    }
  }

  /// Takes out what differs in its circumstances alone.
  private mutating func withoutShifted(
    _ a: [StatedFact], _ b: [StatedFact]
  ) -> (a: [StatedFact], b: [StatedFact]) {
    func core(_ fact: StatedFact) -> [String: JSONValue] {
      fact.members.filter { !Self.circumstances.contains($0.key) }
    }
    var open: [[String: JSONValue]: Int] = [:]
    for fact in a { open[core(fact), default: 0] += 1 }
    var restB: [StatedFact] = []
    for fact in b {
      let core = core(fact)
      if let count = open[core], count > 0 {
        open[core] = count - 1
        counts[fact.type, default: FactCounts()].same += 1
        counts[fact.type, default: FactCounts()].shifted += 1
      } else {
        restB.append(fact)
      }
    }
    var restA: [StatedFact] = []
    for fact in a.reversed() {
      let core = core(fact)
      if let count = open[core], count > 0 {
        open[core] = count - 1
        restA.append(fact)
      }
    }
    return (restA.reversed(), restB)
  }

  /// Facts that may be the same one with another value.
  private struct Group: Hashable {
    var type: String
    var item: JSONValue?

    init(_ fact: StatedFact) {
      type = fact.type
      // A page has but one text.
      item = fact.type == "page_text" ? fact.members["page"] : fact.members["item"]
    }
  }
}
