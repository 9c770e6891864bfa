import FoundationEssentials
import ParagrafKit

/// The worker protocol: one JSON object a line, from parent to worker on standard input, back on standard output.
/// PROTOCOL.md beside this file describes it, paragraf-worker.schema.json exactly.
public enum WorkerProtocol {
  /// The version that this program speaks.
  public static let version = 5
}

/// What a worker says.
struct WorkerMessage: Codable {
  var worker: Greeting?
  var about: AboutWorker?
  var page: PageReached?
  var done: Outcome?
  var error: JobError?

  struct Greeting: Codable {
    var `protocol`: Int
    var paragraf: String
  }

  /// What reads, and a checksum of all that decides the outputs of a document but its content.
  struct AboutWorker: Codable {
    var fingerprint: String
    /// What reads pages from their pictures; absent if nothing does.
    var ocr: String?
  }

  struct PageReached: Codable {
    var id: Int
    var page: Int
    var of: Int
    /// Whether the page is now read from its picture; absent if not.
    var ocr: Bool?
    /// Whether all pages have been read; absent if not.
    var isLast: Bool?
    /// SHA-256 of the document, with the first page; absent with others.
    var sha256: String?
  }

  struct JobError: Codable {
    var id: Int?
    var message: String
  }
}

/// What a parent says.
struct ParentMessage: Codable {
  var job: Job?
  /// Asks what the worker is, given these options.
  var about: Job.Options?
}

/// One document to be read.
struct Job: Codable, Sendable {
  var id: Int
  var path: FilePath
  /// Path and name of the outputs, without suffix.
  var output: FilePath
  var formats: [String]
  var options: Options
  /// What documents of the same size came to: if one has the same content, its result holds for this one too.
  var known: [Known]?
  /// The document in the file that is meant, if that is not the file itself.
  var inside: Inside?

  /// A document that was read before.
  struct Known: Codable, Sendable {
    var sha256: String
    /// The last part of its path.
    var name: FilePath
    /// Path and name of its outputs, without suffix.
    var output: FilePath
    /// SHA-256 of its outputs by their suffixes; nil where it failed.
    var files: [String: String]?
  }

  struct Options: Codable, Sendable {
    var keepRunningLines = false
    /// MB; 0 for none.
    var memoryLimit = 0
    /// KB more for each page.
    var memoryPerPage = 0
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
    /// Folders of logs of corrections, and whether records are to say that the logs were left out.
    var corrections: [FilePath] = []
    var withoutCorrections = false
    /// Whether documents whose owner forbids the copying of text are refused.
    var respectsPermissions = false
    /// For whom the outputs are, and a file of rules of what is masked in those to publish, besides the built-in ones.
    var audience = Audience.archive
    var maskingRules: String?
    /// For a document that cost a worker: each page is told before it is begun.
    var tellsPages = false
    /// Pages that cost a worker, from 1: they are left out.
    var without: [Int] = []
    /// Whether the text alone is wanted, since finding its structure cost a worker.
    var withoutStructure = false

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
      corrections = settings.leavesOutCorrections ? [] : settings.corrections
      withoutCorrections = settings.leavesOutCorrections
    }

    /// - Parameter limits: the programs together may take half of what a document may.
    mutating func take(_ plugins: Plugins, _ limits: Limits) {
      packs = plugins.packs
      programs = plugins.programs
      memoryLimit = limits.memory(pages: 0)
      memoryPerPage = limits.memory == nil ? Int(Limits.forPage.memory * 1024) : 0
      programSeconds = min(
        10, limits.silence(pages: 0, canBeSaved: true) / 2 / Double(max(1, programs.count)))
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      keepRunningLines = try values.decodeIfPresent(Bool.self, forKey: .keepRunningLines) ?? false
      memoryLimit = try values.decodeIfPresent(Int.self, forKey: .memoryLimit) ?? 0
      memoryPerPage = try values.decodeIfPresent(Int.self, forKey: .memoryPerPage) ?? 0
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
      corrections = try values.decodeIfPresent([FilePath].self, forKey: .corrections) ?? []
      withoutCorrections = try values.decodeIfPresent(Bool.self, forKey: .withoutCorrections) ?? false
      respectsPermissions = try values.decodeIfPresent(Bool.self, forKey: .respectsPermissions) ?? false
      audience = try values.decodeIfPresent(Audience.self, forKey: .audience) ?? .archive
      maskingRules = try values.decodeIfPresent(String.self, forKey: .maskingRules)
      tellsPages = try values.decodeIfPresent(Bool.self, forKey: .tellsPages) ?? false
      without = try values.decodeIfPresent([Int].self, forKey: .without) ?? []
      withoutStructure = try values.decodeIfPresent(Bool.self, forKey: .withoutStructure) ?? false
    }
  }
}

/// How a document's import ended.
public struct Outcome: Codable, Sendable {
  var id: Int
  public var status: Status
  /// `unchanged` where its outputs were found to be those of its content; the parent knows what it came to. Else absent in what
  /// workers say; what the run did with it in what the parent keeps.
  public var visit: Visit?
  /// Why it failed.
  public var reason: FailureReason?
  /// The library's or the system's words.
  public var detail: String?
  /// What a partial document lacks.
  public var missing: [Missing] = []
  /// The page at which it failed, from 1; absent if that is not known.
  var page: Int?
  public var pages = 0
  public var items = 0
  /// Lines of the document, where a line was to be explained; else absent.
  var lines: Int?
  public var seconds = 0.0
  /// Whether no later document could be written either: the disk is full or can no longer be written.
  public var stopsRun: Bool?
  /// What went wrong in recognisers, by their ids; absent if nothing did.
  public var warnings: [String: String]?
  /// Programs that are asked no more, by their ids, and why; absent if there are none.
  var quarantine: [String: String]?
  /// Recognisers that are programs and failed, by their ids, and why; the document was read without them. Absent if none did.
  public var programs: [String: String]?
  /// Archivists' decisions that there is no occasion for any more, a sentence each; absent if there are none.
  public var unfitDecisions: [String]?
  /// Corrections of other documents that wait for approval; absent if there are none.
  var offers: [CorrectionReport.Offer]?
  /// Corrections honoured at another place or in another version of the file, a sentence each; absent if there are none.
  var movedCorrections: [String]?
  /// Documents that the document carries, to be read as jobs of their own; absent if there are none.
  var documents: [Inside]?
  /// Other files that it carries, in words: `a.xlsx, b.xml and 3 more`; absent if there are none.
  public var carries: String?
  /// SHA-256 of the document; absent where it could not be read.
  var sha256: String?
  /// The document's file as it was when reading began; absent where there is none.
  var stamp: FileStamp?
  /// Whether the file changed while it was read: what was read is worth nothing.
  var isChanging: Bool?
  /// Outputs of the known document whose content is the same and whose result was taken; absent if it was read.
  var sameAs: FilePath?
  /// How much was masked, by what it is; absent in outputs for the archive.
  public var masked: [String: Int]?
  /// What was written.
  var files: [Output]?
  var gist: Gist?

  struct Output: Codable, Sendable {
    var format: String
    var suffix: String
    var sha256: String
    var stamp: FileStamp
  }

  /// Whether nothing is missing, and every program that was to read along did.
  var isWhole: Bool { status == .imported && programs?.isEmpty != false }

  static func failed(_ id: Int, _ reason: FailureReason, _ detail: String) -> Outcome {
    Outcome(id: id, status: .failed, reason: reason, detail: detail)
  }
}

/// A document that another one carries.
package struct Inside: Codable, Sendable, Hashable {
  /// The format of the document itself among its outputs.
  package static let original = "original"

  /// Its number among the files that this one carries, from 0.
  var place: Int
  /// Without anything that paths forbid, and not that of another one inside the same file.
  var name: String
}

/// What an overview tells of a document.
struct Gist: Codable, Sendable {
  var permitsCopying = true
  /// Facts: what it is, whose, of which day.
  var kind: String?
  var organ: String?
  var date: String?
  /// The confidence of its least certain fact, and which one that is.
  var confidence: Double?
  var doubt: String?
  /// Edits of its text that were made, and that wait for a decision.
  var repairs = 0
  var proposals = 0
}

extension EditClass: Codable {}
extension EditStatus: Codable {}
extension RepairMode: Codable {}
extension Audience: Codable {}
extension Status: Codable {}
extension Visit: Codable {}
extension FailureReason: Codable {}
extension OCRMode: Codable {}

extension CorrectionReport.Offer: Codable {
  private enum Key: String, CodingKey { case id, words }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(id, forKey: .id)
    try values.encode(words, forKey: .words)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try values.decode(String.self, forKey: .id), words: try values.decode(String.self, forKey: .words))
  }
}

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
