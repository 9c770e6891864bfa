import CSystem
import Extraction
import Glibc
import ParagrafKit

/// Does one job in a worker: reads the document, writes the outputs, says how it ended.
struct JobRunner {
  let pipeline: Pipeline
  /// Kept for the documents that follow.
  let ocr: OCR
  /// Told of each page that is begun.
  let progress: (PageReached) -> Void

  /// Beyond the memory limit, a process maps this much that no document is to blame for.
  private static let slack = 128 << 20
  /// Memory that a worker may keep from one document to the next.
  private static let kept = 48 << 20
  /// Bytes of a document inside another one, where nothing limits memory.
  private static let mostInside = 1 << 30
  /// Bytes that are soon read.
  private static let much = 256 << 20

  func run(_ job: Job) -> Outcome {
    let start = System.now
    let stamp = FileStamp(of: job.path)
    var outcome = result(of: job, stamp)
    outcome.seconds = ((System.now - start) * 1000).rounded() / 1000
    outcome.stamp = stamp
    if let sample = ProcessMemory(of: "self").sample, sample.own > Self.kept { paragraf_return_memory() }
    return outcome
  }

  /// - Parameter before: the document as it is now.
  private func result(of job: Job, _ before: FileStamp?) -> Outcome {
    let (kind, identity) = Folder.look(at: job.path)
    guard kind == .file || kind == .nothing else {
      return .failed(job.id, .unreadable, kind == .folder ? "a folder, not a file" : "not an ordinary file")
    }
    limitMemory(job, pages: 0, besides: 0)
    ocr.mode = job.options.ocr
    ocr.problem = nil
    do {
      if let known = job.known, let outcome = try KnownResults(known, input: identity).outcome(of: job) {
        return outcome
      }
      let contents = try job.inside.map { try takenOut($0, job) }
      let record = try read(job, contents: contents)
      var outcome = Outcome(id: job.id, status: record.status)
      guard FileStamp(of: job.path) == before else { return .changing(job.id) }
      outcome.files = try write(record, job, input: identity, contents)
      if job.options.explain.line != nil { outcome.lines = record.text.lines.count }
      tell(of: record, in: &outcome)
      return outcome
    } catch let error as ExtractionError {
      var outcome = Outcome.failed(job.id, error.reason, error.detail)
      // What it came to holds for every file of this content; one that cannot be opened tells nothing, and a huge one that
      // is no PDF is not read for that.
      if error.reason != .unreadable, before?.bytes ?? 0 <= Self.much {
        outcome.sha256 = try? System.checksum(of: job.path)
      }
      return FileStamp(of: job.path) == before ? outcome : .changing(job.id)
    } catch is Pipeline.Forbidden {
      var outcome = Outcome.failed(job.id, .notPermitted, "its owner forbids the copying of text")
      outcome.gist = Gist(permitsCopying: false)
      outcome.sha256 = try? System.checksum(of: job.path)
      return outcome
    } catch let error as OutputFiles.Failure {
      var outcome = Outcome.failed(
        job.id, .outputError, "\(error.path.display): \(System.words(error.code))")
      if error.concernsAll { outcome.stopsRun = true }
      return outcome
    } catch let error as SystemError {
      return .failed(job.id, .unreadable, error.words)
    } catch {
      return .failed(job.id, .crashed, "\(error)")
    }
  }

  /// The document inside the file that the job means.
  private func takenOut(_ inside: Inside, _ job: Job) throws -> [UInt8] {
    let most = job.options.memoryLimit > 0 ? job.options.memoryLimit << 20 : Self.mostInside
    return try withFile(job.path) { try Extraction.contents(ofAttachment: inside.place, of: $0, most: most) }
  }

  /// - Parameter contents: of the document inside the file that is meant, if the job means one.
  private func read(_ job: Job, contents: [UInt8]?) throws -> Record {
    // What OCR takes is no fault of the document.
    var hasRoom = false
    var pages = 0
    func reached(_ page: PageReached) {
      if page.isOCR && !hasRoom || page.of > pages && job.options.memoryPerPage > 0 {
        hasRoom = hasRoom || page.isOCR
        pages = page.of
        limitMemory(job, pages: pages, besides: hasRoom ? OCR.memory : 0)
      }
      progress(page)
    }
    if let inside = job.inside, let contents {
      let name = "\(job.path.display)#\(inside.name)"
      let file = try MemoryFile(contents)
      return try pipeline.record(
        path: file.path, name: name, holder: job.path.display, ocr: ocr, options: job.options,
        progress: reached)
    }
    if let text = job.path.text {
      return try pipeline.record(path: text, ocr: ocr, options: job.options, progress: reached)
    }
    return try withFile(job.path) {
      try pipeline.record(
        path: $0, name: job.path.display, ocr: ocr, options: job.options, progress: reached)
    }
  }

  /// A path that is not UTF-8 cannot travel as a string: the file is opened here and its descriptor handed on.
  private func withFile<Result>(_ path: FilePath, _ body: (String) throws -> Result) throws -> Result {
    if let text = path.text { return try body(text) }
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    return try body("/proc/self/fd/\(descriptor)")
  }

  /// - Parameter contents: of the document inside the file, if the job means one. They become a file beside its outputs, as
  ///   the document lies nowhere else by itself; but not among outputs to publish, since nothing in them is masked.
  private func write(
    _ record: Record, _ job: Job, input: Folder.Identity, _ contents: [UInt8]?
  ) throws -> [Outcome.Output] {
    var files = OutputFiles()
    defer { files.discard() }
    for format in job.formats {
      guard let writer = JobFormats.writer(named: format, options: job.options) else { continue }
      for (suffix, bytes) in zip(type(of: writer).suffixes, writer.files(of: record)) {
        try OutputFiles.refuse(input, as: OutputFiles.final(job.output, suffix: suffix))
        try files.write(bytes, of: format, suffix: suffix, as: job.output)
      }
    }
    if let contents, let inside = job.inside, job.options.audience == .archive {
      try files.write(
        contents, of: Inside.original, suffix: inside.suffixOfOriginal, as: job.output)
    }
    return try files.publish()
  }

  private func tell(of record: Record, in outcome: inout Outcome) {
    outcome.missing = record.missing
    outcome.pages = record.text.document.pages.count
    outcome.items = record.outline.items.count
    outcome.sha256 = record.text.document.source.sha256
    let attachments = record.text.document.metadata.attachments
    let documents = record.text.document.source.holder == nil ? Inside.documents(among: attachments) : []
    if !documents.isEmpty { outcome.documents = documents }
    outcome.carries = Self.words(
      for: attachments.filter { file in !documents.contains { $0.place == file.place } })
    outcome.gist = Gist(record)
    if record.audience == .publish {
      outcome.masked = record.masks.reduce(into: [:]) { $0[$1.category, default: 0] += 1 }
    }
    var warnings = Dictionary(
      record.warnings.map { ($0.recogniser, $0.message) }, uniquingKeysWith: { first, _ in first })
    warnings["ocr"] = ocr.problem.map { "pages without readable text are not read: \($0)" }
    if record.masks.contains(where: { $0.place == nil }), record.text.document.source.name.contains(Mask.text)
    {
      warnings["masking"] = "the file's own name holds what is masked, and so do the names of its outputs"
    }
    if !warnings.isEmpty { outcome.warnings = warnings }
    let programs = warnings.filter { pipeline.isProgram($0.key) }
    if !programs.isEmpty { outcome.programs = programs }
    let quarantine = pipeline.quarantine
    if !quarantine.isEmpty { outcome.quarantine = quarantine }
    // What nobody proposes any more need not be rejected: the text is as it was wanted.
    let unmade = record.unfitDecisions.filter { $0.status == .accepted }
    let unfit = unmade.map(\.unfitWords) + record.corrections.unfit
    if !unfit.isEmpty { outcome.unfitDecisions = unfit }
    if !record.corrections.offered.isEmpty { outcome.offers = record.corrections.offered }
    if !record.corrections.moved.isEmpty { outcome.movedCorrections = record.corrections.moved }
  }

  /// `a.pdf, b.xml and 3 more`; nil for none.
  static func words(for attachments: [Attachment]) -> String? {
    guard !attachments.isEmpty else { return nil }
    let shown = attachments.prefix(10).map { $0.name.isEmpty ? "(no name)" : $0.name }
    let more = attachments.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// The parent watches the memory in use; this stops what would outrun it between two looks.
  /// - Parameters:
  ///   - pages: of the document, as far as that is known.
  ///   - extra: bytes beside it.
  private func limitMemory(_ job: Job, pages: Int, besides extra: Int) {
    guard job.options.memoryLimit > 0, let sample = ProcessMemory(of: "self").sample else { return }
    var file = stat()
    _ = job.path.withCString { stat($0, &file) }
    let allowed = job.options.memoryLimit << 20 + pages * job.options.memoryPerPage << 10
    _ = paragraf_limit_memory(UInt64(sample.mapped + allowed + 2 * Int(file.st_size) + Self.slack + extra))
  }
}

extension Outcome {
  fileprivate static func changing(_ id: Int) -> Outcome {
    var outcome = Outcome.failed(id, .growing, "the file changed while it was read")
    outcome.isChanging = true
    return outcome
  }
}

extension OutputFiles {
  /// The original is never lost, even where its name is that of an output.
  static func refuse(_ input: Folder.Identity, as final: FilePath) throws(Failure) {
    if Folder.look(at: final).identity == input { throw Failure(path: final, code: EEXIST) }
  }
}

extension Gist {
  init(_ record: Record) {
    self.init(permitsCopying: record.text.document.metadata.permitsCopying)
    kind = record.value(.documentKind)
    organ = record.value(.body)
    date = record.value(.meetingDate) ?? record.value("document_date")
    if let doubtful = record.facts.min(by: { $0.confidence < $1.confidence }) {
      confidence = doubtful.confidence
      doubt = doubtful.item.map { "\(doubtful.type.rawValue) of § \($0)" } ?? doubtful.type.rawValue
    }
    for edit in record.text.ledger {
      switch edit.status {
      case .applied, .accepted: repairs += 1
      case .proposed: proposals += 1
      default: break
      }
    }
  }
}
