/// Turns a record into the bytes of one output file. Same record, same bytes.
public protocol Writer: Sendable {
  /// The name that `--format` takes: `json`.
  static var format: String { get }
  /// What is put behind the document's name: `json`, `facts.jsonl`.
  static var suffix: String { get }
  /// One line for `--help`.
  static var summary: String { get }
  /// For whom such an output can be made. The default: for all.
  static var audiences: Set<Audience> { get }
  func bytes(of record: Record) -> [UInt8]
}

extension Writer {
  public static var audiences: Set<Audience> { Set(Audience.allCases) }
}
