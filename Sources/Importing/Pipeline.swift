import ExternalRecognisers
import Extraction
import Layout
import Manifests
import Masking
import ParagrafKit
import Recognition
import RulePacks
import SwedishText
import Writers

/// The way of a document: a file in, a record out.
public struct Pipeline: Sendable {
  public var recognisers: [any Recogniser]
  var decisions: DecisionFiles?
  var corrections = CorrectionBook.empty
  /// What is masked in outputs to publish, where that is not what the program says by itself.
  var maskingRules: MaskingRules?

  public init(recognisers: [any Recogniser]) { self.recognisers = recognisers }

  /// - Parameters:
  ///   - name: the path that the record names, where it is not the one to be opened.
  ///   - holder: the path of the file that carries the document.
  ///   - ocr: reads pages from their pictures where that is needed.
  ///   - options: of the job: what is left out, what is refused.
  ///   - progress: called before each page.
  func record(
    path: String, name: String? = nil, holder: String? = nil, ocr: OCR, options: Job.Options,
    progress: (PageReached) -> Void
  ) throws -> Record {
    var document = try Extraction.read(
      path: path, name: name, ocr: ocr, without: options.without, progress: progress)
    if let name { document.source.path = name }
    document.source.holder = holder
    if options.respectsPermissions, !document.metadata.permitsCopying { throw Forbidden() }
    document.damage.isWithoutStructure = options.withoutStructure
    let arranged = Layout.arrange(document)
    let (decided, report) = decided(of: arranged)
    let text = SwedishText.normalise(
      arranged, repair: options.withoutStructure ? .off : options.repair, decisions: decided)
    var record = Recognition.recognise(text, with: options.withoutStructure ? [] : recognisers)
    record.corrections = report
    record.corrections.areLeftOut = options.withoutCorrections
    return switch options.audience {
    case .archive: record
    case .publish: Masking.masked(record, by: maskingRules ?? .builtIn)
    }
  }

  /// What people decided about a document: in files of this call, and in the log.
  private func decided(of document: LaidOutDocument) -> (Decisions, CorrectionReport) {
    let given = decisions?.decisions(for: document.source.sha256) ?? .none
    guard !corrections.isEmpty else { return (given, CorrectionReport()) }
    let ladder = CorrectionLadder(document)
    let sha256 = document.source.sha256
    let own = corrections.corrections(of: sha256, at: document.source.path, pageTexts: ladder.pageTexts)
    let placed = ladder.place(own, approved: corrections.approved(for: sha256))
    return (Decisions(placed.decided + given.edits), placed.report)
  }

  /// The document's owner forbids the copying of text, and that is respected.
  struct Forbidden: Error {}

  /// The same with the plug-ins of a job besides, and with its decisions; what the parent found sound is not examined
  /// again. A pack takes the place of one of the same id that is built in.
  func with(_ options: Job.Options) throws -> Pipeline {
    let plugins = options.plugins
    let compiled = Set(recognisers.filter { !($0 is RulePack) }.map(\.about.id))
    let packs = RulePacks.load(plugins.packs, taken: compiled, checksExamples: false)
    if let fault = packs.faults.first { throw fault }
    var all = RulePacks.replacing(in: recognisers, by: packs.packs)
    var limits = ProgramLimits(seconds: options.programSeconds)
    if options.memoryLimit > 0 { limits.memory = options.memoryLimit << 20 }
    let programs = ExternalRecognisers.load(
      plugins.programs, taken: Set(all.map(\.about.id)), limits: limits)
    if let fault = programs.faults.first { throw fault }
    all += programs.programs
    var extended = self
    extended.recognisers = all
    extended.decisions = try DecisionFiles(options.decisions)
    extended.corrections = try CorrectionBook(folders: options.corrections)
    extended.maskingRules = try options.maskingRules.map {
      try MaskingRules.extended(by: $0, checksExamples: false)
    }
    return extended
  }

  private var programs: [ExternalRecogniser] { recognisers.compactMap { $0 as? ExternalRecogniser } }

  func isProgram(_ id: String) -> Bool { programs.contains { $0.about.id == id } }

  /// Ids of programs that are not asked any more, and why.
  var quarantine: [String: String] {
    Dictionary(uniqueKeysWithValues: programs.compactMap { one in one.quarantine.map { (one.about.id, $0) } })
  }

  /// Asks no more those programs that failed elsewhere.
  func quarantine(_ reasons: [String: String]) {
    for program in programs where program.quarantine == nil {
      if let reason = reasons[program.about.id] { program.quarantine(because: reason) }
    }
  }
}

/// The plug-ins that a run adds to those compiled in.
public struct Plugins: Sendable, Equatable {
  /// Paths of rule packs.
  public var packs: [String]
  /// Paths of the manifests of programs.
  public var programs: [String]

  public init(packs: [String] = [], programs: [String] = []) {
    self.packs = packs
    self.programs = programs
  }
}

/// How a run edits the text.
public struct RepairSettings: Sendable, Equatable {
  public var mode: RepairMode
  public var decisions: DecisionPaths
  /// Folders of logs of corrections that hold, besides the output folder's own.
  package var corrections: [FilePath] = []
  /// Whether the logs are left out.
  public var leavesOutCorrections = false
  /// Who decided what `decisions` say.
  public var person = ""

  public init(mode: RepairMode = .normal, decisions: DecisionPaths = DecisionPaths()) {
    self.mode = mode
    self.decisions = decisions
  }
}

/// The formats that a job can ask for: those of `Writers.Formats`, and those that `show` and `explain` print.
enum JobFormats {
  static func writer(named name: String, options: Job.Options) -> (any Writer)? {
    guard Formats.refusal(of: name, for: options.audience) == nil else { return nil }
    if name == OutlineWriter.format { return OutlineWriter(width: options.width) }
    if name == ExplainWriter.format {
      return ExplainWriter(
        width: options.width, line: options.explain.line,
        type: options.explain.fact.map { FactType(rawValue: $0) })
    }
    if name == EditListWriter.format {
      let edits = options.edits
      return EditListWriter(
        width: options.width, isColoured: edits.isColoured ?? false,
        filter: .init(kind: edits.kind, status: edits.status, page: edits.page))
    }
    return Formats.writer(
      named: name, options: WritingOptions(keepRunningLines: options.keepRunningLines))
  }

  /// What is put behind the document's name, for each file of a format.
  static func suffixes(of name: String) -> [String] {
    if name == OutlineWriter.format { return OutlineWriter.suffixes }
    if name == ExplainWriter.format { return ExplainWriter.suffixes }
    if name == EditListWriter.format { return EditListWriter.suffixes }
    return Formats.all.first { $0.format == name }?.suffixes ?? []
  }
}
