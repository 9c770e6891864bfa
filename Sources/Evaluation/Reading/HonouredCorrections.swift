import FoundationEssentials

/// What became of people's corrections in the documents that are evaluated, as the records beside their facts tell it.
public struct HonouredCorrections: Sendable {
  /// Documents that have a record.
  public private(set) var documents = 0
  public private(set) var applied = 0
  /// Those that fit nowhere any more, and those that wait for approval.
  public private(set) var unfit = 0
  public private(set) var offered = 0
  /// Documents that were read without the log.
  public private(set) var leftOut = 0

  public init() {}

  /// The part of a record that counts here.
  private struct Record: Decodable {
    var corrections: Corrections?
    var correctionsLeftOut: Bool?

    struct Corrections: Decodable {
      var applied: [String]?
      var unfit: [String]?
      var offered: [String]?
    }
  }

  /// - Parameter facts: a file with found facts; its record lies beside it where the format `json` was written too.
  public mutating func add(besides facts: String) {
    let path = String(facts.dropLast(EvaluationFiles.suffix.count)) + ".json"
    guard let bytes = FileManager.default.contents(atPath: path),
      let record = try? JSONDecoder().decode(Record.self, from: bytes)
    else { return }
    documents += 1
    applied += record.corrections?.applied?.count ?? 0
    unfit += record.corrections?.unfit?.count ?? 0
    offered += record.corrections?.offered?.count ?? 0
    if record.correctionsLeftOut == true { leftOut += 1 }
  }

  /// A line for eyes; nil where no record tells anything.
  public var line: String? {
    guard documents > 0 else { return nil }
    var parts = ["\(applied) applied"]
    if unfit > 0 { parts.append("\(unfit) fit nowhere any more") }
    if offered > 0 { parts.append("\(offered) wait for approval") }
    if leftOut > 0 { parts.append("left out in \(leftOut) of \(documents) documents") }
    return "corrections: \(parts.joined(separator: ", "))\n"
  }
}
