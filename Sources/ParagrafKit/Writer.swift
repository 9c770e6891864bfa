/// Turns a record into the bytes of output files, the same ones for every record. Same record, same bytes.
public protocol Writer: Sendable {
  /// The name that `--format` takes: `json`.
  static var format: String { get }
  /// What is put behind the document's name and a dot, for each file: `json`, `facts.jsonl`; `tables/items.csv` lies in a
  /// folder of the document's own.
  static var suffixes: [String] { get }
  /// One line for `--help`.
  static var summary: String { get }
  /// For whom such an output can be made. The default: for all.
  static var audiences: Set<Audience> { get }
  /// What the files hold, in the order of their suffixes.
  func files(of record: Record) -> [[UInt8]]
}

extension Writer {
  public static var audiences: Set<Audience> { Set(Audience.allCases) }
}

/// A writer of one file.
public protocol SingleFileWriter: Writer {
  static var suffix: String { get }
  func bytes(of record: Record) -> [UInt8]
}

extension SingleFileWriter {
  public static var suffixes: [String] { [suffix] }

  public func files(of record: Record) -> [[UInt8]] { [bytes(of: record)] }
}
