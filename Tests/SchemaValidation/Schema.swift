import Foundation

/// Debian's validator, run as a program of its own.
public struct Schema: Sendable {
  /// Of a record.
  public static let record = Schema("Sources/Writers/paragraf-record.schema.json")
  /// Of a line of the format `edits`.
  public static let edit = Schema("Sources/Writers/paragraf-edit.schema.json")
  /// Of a line of the log of corrections.
  public static let correction = Schema("Sources/Importing/Corrections/paragraf-corrections.schema.json")
  /// Of what programs and paragraf say to each other.
  public static let programProtocol = Schema("Sources/ExternalRecognisers/paragraf-program.schema.json")
  /// Of what workers and whoever drives them say to each other.
  public static let workerProtocol = Schema("Sources/Importing/Worker/paragraf-worker.schema.json")

  private let path: String

  /// - Parameter path: within the repository.
  private init(_ path: String) {
    self.path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(path).path
  }

  private static let program = """
    import json, sys
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        sys.exit("install Debian's package python3-jsonschema (4.0 or later): the tests validate with it")
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    texts = json.load(open(sys.argv[2], encoding="utf-8"))
    def faults(text):
        errors = sorted(validator.iter_errors(json.loads(text)), key=lambda e: e.json_path)
        return "; ".join(f"{e.json_path}: {e.message[:200]}" for e in errors[:3])
    print(json.dumps([faults(text) for text in texts]))
    """

  /// What the schema says against each of the texts, empty for what it accepts.
  public func faults(in texts: [String]) throws -> [String] {
    let input = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json")
    try JSONEncoder().encode(texts).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let found = try Python.run(Self.program, [path, input.path])
    return try JSONDecoder().decode([String].self, from: found)
  }
}
