import FoundationEssentials
import ParagrafKit

/// The worker protocol: one JSON object a line, from parent to worker on standard input, back on standard
/// output. Each object has one key, which names the message.
///
///     ← {"worker": {"protocol": 1, "paragraf": "0.1.0"}}
///     → {"job": {"id": 1, "path": "a/b/x.pdf", "output": "DIR/b/x", "formats": ["json", "text"],
///                "options": {"keepRunningLines": false, "memoryLimit": 1024, "ocr": "auto", "width": 80,
///                            "packs": ["ostby.yaml"], "programs": ["vigsel/plugin.yaml"], "programSeconds": 10,
///                            "quarantine": {}, "repair": "normal", "accepted": ["good.jsonl"], "rejected": ["bad.jsonl"]}}}
///     ← {"page": {"id": 1, "page": 3, "of": 10}}
///     ← {"page": {"id": 1, "page": 4, "of": 10, "ocr": true}}
///     ← {"done": {"id": 1, "status": "partial", "missing": [{"reason": "no-text", "page": 2}],
///                 "pages": 10, "items": 4, "seconds": 0.21}}
///     ← {"done": {"id": 2, "status": "failed", "reason": "damaged", "detail": "…", "missing": [],
///                 "pages": 0, "items": 0, "seconds": 0.01}}
///     ← {"error": {"id": 3, "message": "unknown format 'xml'"}}
///
/// The worker greets, then takes one job after the other; it writes the outputs itself, as `output` with a
/// dot and each format's suffix. `page` tells work from silence, at most five times a second; besides, with
/// `ocr`, that a page is being read from its picture, which takes seconds, and without it that this has ended. A job that it
/// cannot make out is answered by `error`. It ends when its standard input does. A path that is not UTF-8
/// is `{"base64": "…"}` in place of a string. Unknown keys are skipped; the protocol's number changes when
/// an old partner would misunderstand.
public enum WorkerProtocol {
  /// The version that this program speaks.
  public static let version = 1
}

/// What a worker says.
struct WorkerMessage: Codable {
  var worker: Greeting?
  var page: PageReached?
  var done: Outcome?
  var error: JobError?

  struct Greeting: Codable {
    var `protocol`: Int
    var paragraf: String
  }

  struct PageReached: Codable {
    var id: Int
    var page: Int
    var of: Int
    /// Whether the page is now read from its picture; absent if not.
    var ocr: Bool?
  }

  struct JobError: Codable {
    var id: Int?
    var message: String
  }
}

/// What a parent says.
struct ParentMessage: Codable {
  var job: Job?
}

/// One document to be read.
struct Job: Codable, Sendable {
  var id: Int
  var path: FilePath
  /// Path and name of the outputs, without suffix.
  var output: FilePath
  var formats: [String]
  var options: Options

  struct Options: Codable, Sendable {
    var keepRunningLines = false
    /// MB; 0 for none.
    var memoryLimit = 0
    /// Which pages are read from their pictures.
    var ocr = OCRMode.auto
    /// Columns of the outline that `show` prints.
    var width = 80
    /// Paths of the rule packs that read along with the recognisers that are compiled in.
    var packs: [String] = []
    /// Paths of the manifests of programs that read along too, and what each may cost.
    var programs: [String] = []
    var programSeconds = 10.0
    /// Ids of programs that failed elsewhere too often, and why: they are not asked.
    var quarantine: [String: String] = [:]
    /// For `explain`: the line to be explained, from 1, and the type of facts.
    var explain = Explain()
    /// For `edits`: which are shown, and whether in colours.
    var edits = Edits()
    /// How far the text is edited, and files of archivists' decisions about edits.
    var repair = RepairMode.normal
    var accepted: [FilePath] = []
    var rejected: [FilePath] = []

    struct Explain: Codable {
      var line: Int?
      var fact: String?
    }

    struct Edits: Codable {
      var kind: EditClass?
      var status: EditStatus?
      var page: Int?
      var isColoured: Bool?
    }

    init() {}

    var plugins: Plugins { Plugins(packs: packs, programs: programs) }
    var decisions: DecisionPaths { DecisionPaths(accepted: accepted, rejected: rejected) }

    mutating func take(_ settings: RepairSettings) {
      repair = settings.mode
      accepted = settings.decisions.accepted
      rejected = settings.decisions.rejected
    }

    /// - Parameter limits: the programs together may take half of what a document may.
    mutating func take(_ plugins: Plugins, _ limits: Limits) {
      packs = plugins.packs
      programs = plugins.programs
      memoryLimit = limits.memory
      programSeconds = min(10, limits.time / 2 / Double(max(1, programs.count)))
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      keepRunningLines = try values.decodeIfPresent(Bool.self, forKey: .keepRunningLines) ?? false
      memoryLimit = try values.decodeIfPresent(Int.self, forKey: .memoryLimit) ?? 0
      ocr = try values.decodeIfPresent(OCRMode.self, forKey: .ocr) ?? .auto
      width = try values.decodeIfPresent(Int.self, forKey: .width) ?? 80
      packs = try values.decodeIfPresent([String].self, forKey: .packs) ?? []
      programs = try values.decodeIfPresent([String].self, forKey: .programs) ?? []
      programSeconds = try values.decodeIfPresent(Double.self, forKey: .programSeconds) ?? 10
      quarantine = try values.decodeIfPresent([String: String].self, forKey: .quarantine) ?? [:]
      explain = try values.decodeIfPresent(Explain.self, forKey: .explain) ?? Explain()
      edits = try values.decodeIfPresent(Edits.self, forKey: .edits) ?? Edits()
      repair = try values.decodeIfPresent(RepairMode.self, forKey: .repair) ?? .normal
      accepted = try values.decodeIfPresent([FilePath].self, forKey: .accepted) ?? []
      rejected = try values.decodeIfPresent([FilePath].self, forKey: .rejected) ?? []
    }
  }
}

/// How a document's import ended.
public struct Outcome: Codable, Sendable {
  var id: Int
  public var status: Status
  /// Why it failed.
  public var reason: FailureReason?
  /// The library's or the system's words.
  public var detail: String?
  /// What a partial document lacks.
  public var missing: [Missing] = []
  public var pages = 0
  public var items = 0
  public var seconds = 0.0
  /// Whether no later document could be written either: the disk is full or can no longer be written.
  public var stopsRun: Bool?
  /// What went wrong in recognisers, by their ids; absent if nothing did.
  public var warnings: [String: String]?
  /// Programs that are asked no more, by their ids, and why; absent if there are none.
  var quarantine: [String: String]?
  /// Archivists' decisions that there is no occasion for any more, a sentence each; absent if there are none.
  public var unfitDecisions: [String]?

  static func failed(_ id: Int, _ reason: FailureReason, _ detail: String) -> Outcome {
    Outcome(id: id, status: .failed, reason: reason, detail: detail)
  }
}

extension EditClass: Codable {}
extension EditStatus: Codable {}
extension RepairMode: Codable {}
extension Status: Codable {}
extension FailureReason: Codable {}
extension OCRMode: Codable {}

extension Missing: Codable {
  private enum Key: String, CodingKey { case reason, page }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(reason, forKey: .reason)
    try values.encode(page, forKey: .page)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      reason: try values.decode(String.self, forKey: .reason),
      page: try values.decode(Int.self, forKey: .page))
  }
}

/// Messages as lines.
enum Wire {
  /// One line, its end included.
  static func line(_ message: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(message) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  static func read<Message: Decodable>(_ type: Message.Type, _ line: some Collection<UInt8>) throws -> Message
  {
    try JSONDecoder().decode(type, from: Data(line))
  }
}
