import FoundationEssentials

/// What the program, or another, found in a document.
public struct FoundFacts: Sendable {
  public var facts: [StatedFact]
  /// Lines or elements that are no facts.
  public var malformed: Int

  /// Facts of a document.
  public init(_ facts: [StatedFact], malformed: Int = 0) {
    self.facts = facts
    self.malformed = malformed
  }

  /// The facts of a file with one JSON object a line. What is no fact is counted and left out.
  public init(lines: Data) {
    self.init([])
    let decoder = JSONDecoder()
    for line in lines.split(separator: UInt8(ascii: "\n")) where !line.allSatisfy({ $0 <= 0x20 }) {
      if let json = try? decoder.decode(JSONValue.self, from: Data(line)), let fact = StatedFact(json) {
        facts.append(fact)
      } else {
        malformed += 1
      }
    }
  }
}
